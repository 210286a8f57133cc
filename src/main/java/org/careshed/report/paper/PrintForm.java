package org.careshed.report.paper;

import java.util.Locale;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.document.Document;
import org.careshed.report.document.Section;
import org.careshed.report.figure.Figure;
import org.careshed.report.html.Blocks;
import org.careshed.report.html.Resources;
import org.careshed.report.html.Tongues;
import org.careshed.report.pictures.Drawn;

/** A document as a page for printing: well-formed, without scripts, pictures drawn. */
final class PrintForm {
    private static final double WIDTH_MM = 180;
    private static final double MOST_HEIGHT_MM = 225;

    private final Document document;
    private final Drawn drawn;
    private final Tongues tongues;
    private final StringBuilder out = new StringBuilder(1 << 18);

    PrintForm(Document document, Drawn drawn, Tongues tongues) {
        this.document = document;
        this.drawn = drawn;
        this.tongues = tongues;
    }

    String text() {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(Tongues.tag(tongues.first()))
                .append("\">\n<head>\n<title>");
        out.append(tongues.plain(document.title()))
                .append("</title>\n<style>\n")
                .append(Resources.text("print.css"));
        out.append(document.warnings().isEmpty() ? "" : "@page { margin-top: 30mm; }\n");
        out.append("</style>\n</head>\n<body class=\"")
                .append(tongues.both() ? "both" : "one")
                .append("\">\n");
        running();
        out.append("<h1>").append(tongues.of(document.title())).append("</h1>\n<p class=\"sub\">");
        out.append(tongues.of(document.subtitle())).append("</p>\n");
        contents();
        Blocks blocks = new Blocks(tongues, out, true);
        for (Section section : document.sections()) {
            out.append("<div class=\"section\" id=\"").append(section.id()).append("\">\n<h2>");
            out.append(tongues.of(section.title())).append("</h2>\n");
            for (Block block : section.blocks()) {
                if (block instanceof Block.Picture picture) {
                    picture(picture);
                } else {
                    blocks.write(block);
                }
            }
            out.append("</div>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    /** What stands on every page. */
    private void running() {
        out.append("<div id=\"foot\">").append(tongues.plain(document.title())).append(" – Careshed</div>\n");
        if (!document.warnings().isEmpty()) {
            out.append("<div id=\"warnings\">");
            document.warnings()
                    .forEach(warning ->
                            out.append("<p>").append(tongues.of(warning)).append("</p>"));
            out.append("</div>\n");
        }
    }

    private void contents() {
        out.append("<ol class=\"contents\">\n");
        for (Section section : document.sections()) {
            out.append("<li><a href=\"#").append(section.id()).append("\">");
            out.append(tongues.plain(section.title())).append("</a></li>\n");
        }
        out.append("</ol>\n");
    }

    private void picture(Block.Picture picture) {
        Figure figure = picture.figure();
        for (Language language : tongues.languages()) {
            Text number = Text.of("Figure {n}. ", "图{n} ").with("n", Integer.toString(picture.number()));
            double width = Math.min(WIDTH_MM, MOST_HEIGHT_MM * figure.width() / figure.height());
            double height = width * figure.height() / figure.width();
            out.append("<div class=\"figure\">\n<h3>");
            out.append(Tongues.escape(number.then(figure.title()).in(language))).append("</h3>\n");
            out.append(String.format(
                    Locale.ROOT, "<div class=\"drawn\" style=\"width:%.1fmm;height:%.1fmm\">", width, height));
            out.append(sized(drawn.svg(figure, language), width, height)).append("</div>\n<p class=\"caption\">");
            out.append(Tongues.escape(figure.caption().in(language))).append("</p>\n</div>\n");
        }
    }

    /** The picture with the size that it has on paper. */
    private static String sized(String svg, double width, double height) {
        int end = svg.indexOf('>');
        String head =
                svg.substring(0, end).replaceFirst(" width=\"[^\"]*\"", "").replaceFirst(" height=\"[^\"]*\"", "");
        return head
                + String.format(Locale.ROOT, " style=\"display:block;width:%.1fmm;height:%.1fmm\"", width, height)
                + svg.substring(end);
    }
}
