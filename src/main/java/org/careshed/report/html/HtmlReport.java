package org.careshed.report.html;

import java.util.List;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.document.Document;
import org.careshed.report.document.Section;

/** The page of a report: everything it needs stands in it, and it may ask nobody for more. */
public final class HtmlReport {
    private final Document document;
    private final Tongues tongues;
    private final StringBuilder out = new StringBuilder(1 << 20);
    private final Blocks blocks;
    private final FigureScript figures;

    private HtmlReport(Document document, Tongues tongues) {
        this.document = document;
        this.tongues = tongues;
        this.blocks = new Blocks(tongues, out, false);
        this.figures = new FigureScript(tongues.languages());
    }

    /** The whole file. */
    public static String of(Document document, List<Language> languages) {
        HtmlReport report = new HtmlReport(document, new Tongues(languages));
        String script = Resources.text("report.js");
        String echarts = document.figures().isEmpty() ? "" : Resources.echarts();
        report.head(script, echarts);
        report.top();
        report.body();
        report.foot(script, echarts);
        return report.out.toString();
    }

    private void head(String script, String echarts) {
        String show = tongues.both() ? "both" : tongues.first().tag();
        out.append("<!DOCTYPE html>\n<html lang=\"").append(Tongues.tag(tongues.first()));
        out.append("\" data-show=\"").append(show).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src ");
        out.append(Resources.permit(script));
        out.append(echarts.isEmpty() ? "" : " " + Resources.permit(echarts));
        out.append("; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append(
                "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        out.append("<title>").append(tongues.plain(document.title())).append(" – Careshed</title>\n<style>\n");
        out.append(Resources.text("report.css")).append("</style>\n</head>\n<body>\n");
    }

    private void top() {
        out.append("<a class=\"skip\" href=\"#brief\">");
        out.append(tongues.of(Text.of("To the first page", "跳到概要"))).append("</a>\n");
        document.warnings()
                .forEach(warning -> out.append("<p class=\"warning t\" role=\"alert\">")
                        .append(tongues.of(warning))
                        .append("</p>\n"));
        out.append("<header>\n<div class=\"switches\">");
        if (tongues.both()) {
            out.append("<span role=\"group\" aria-label=\"")
                    .append(tongues.plain(Text.of("Language", "语言")))
                    .append("\">");
            button("show", "en", "English");
            button("show", "zh", "中文");
            button("show", "both", "English + 中文");
            out.append("</span>");
        }
        out.append("<button type=\"button\" data-set=\"paper\" data-to=\"other\">");
        out.append(tongues.of(Text.of("Light or dark", "明暗"))).append("</button></div>\n<h1>");
        out.append(tongues.of(document.title())).append("</h1>\n<p class=\"t sub\">");
        out.append(tongues.of(document.subtitle())).append("</p>\n</header>\n");
    }

    private void button(String what, String to, String label) {
        out.append("<button type=\"button\" data-set=\"")
                .append(what)
                .append("\" data-to=\"")
                .append(to);
        out.append("\">").append(label).append("</button>");
    }

    private void body() {
        out.append("<div class=\"frame\">\n<nav aria-label=\"");
        out.append(tongues.plain(Text.of("Contents", "目录"))).append("\"><ol>\n");
        for (Section section : document.sections()) {
            out.append("<li><a href=\"#").append(section.id()).append("\">");
            out.append(tongues.of(section.title())).append("</a></li>\n");
        }
        out.append("</ol></nav>\n<main>\n");
        for (Section section : document.sections()) {
            out.append("<section id=\"").append(section.id()).append("\">\n<h2>");
            out.append(tongues.of(section.title())).append("</h2>\n");
            section.blocks().forEach(this::block);
            out.append("</section>\n");
        }
        out.append("</main>\n</div>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Picture picture) {
            new FigureMarkup(tongues, figures, out).write(picture);
        } else {
            blocks.write(block);
        }
    }

    private void foot(String script, String echarts) {
        if (!echarts.isEmpty()) {
            out.append("<script type=\"application/json\" id=\"shared\">").append(figures.shared());
            out.append("</script>\n<script>").append(echarts).append("</script>\n");
        }
        out.append("<script>").append(script).append("</script>\n</body>\n</html>\n");
    }
}
