package org.careshed.report.page;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.option.Basis;
import org.careshed.result.Summary;

/**
 * The page of a run: what was found, in words and figures, then every figure, each drawn into the page itself. It can be
 * mailed as one file, opened without a network and printed on A4.
 */
public final class IndexPage {
    public static final String FILE = "index.html";

    private final Summary summary;
    private final Html html = new Html();

    private IndexPage(Summary summary) {
        this.summary = summary;
    }

    /**
     * The whole page.
     *
     * @param closing rows of the closing table; empty where the run has none
     * @param parts figures in their order
     */
    public static String of(Summary summary, Atlas atlas, List<Row> closing, List<PicturePart> parts) {
        IndexPage page = new IndexPage(summary);
        page.head();
        page.contents(parts, !closing.isEmpty());
        page.brief(atlas);
        new ClosingTable(closing, summary, atlas).write(page.html);
        page.pictures(parts);
        page.foot();
        return page.html.toString();
    }

    private String title() {
        return summary.title().isEmpty() ? summary.scenario() : summary.title();
    }

    private void head() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.element("title", title() + " – Careshed");
        html.raw("<style>\n" + PageStyle.SHEET + "</style>\n</head>\n<body>\n<header>\n");
        html.element("h1", title());
        html.raw("<p class=\"run\">").text("Scenario " + summary.scenario() + " · ");
        if (summary.replications() == 1) {
            html.both("one replication, so no interval", "一次重复，无区间");
        } else {
            html.both(
                    "means over " + summary.replications() + " replications with 95 % intervals (±)",
                    summary.replications() + "次重复的均值及95%区间（±）");
        }
        html.raw("<br>")
                .text("Drawn by Careshed from the tables of the run; hash ")
                .raw("<code>");
        html.text(summary.hash()).raw("</code></p>\n");
        summary.provisional().ifPresent(reason -> {
            html.raw("<p class=\"provisional\"><strong>")
                    .both("Provisional", "暂定")
                    .raw(".</strong> ");
            Text told = Basis.reason(reason);
            html.both(told.english() + ".", told.chinese().equals(told.english()) ? "" : told.chinese() + "。")
                    .raw("</p>\n");
        });
        html.raw("</header>\n<main>\n");
    }

    private void contents(List<PicturePart> parts, boolean closing) {
        html.raw("<nav><ol>\n<li><a href=\"#brief\">").both("In brief", "概要").raw("</a></li>\n");
        if (closing) {
            html.raw("<li><a href=\"#closing\">")
                    .both("Against what is known", "与已知数据对照")
                    .raw("</a></li>\n");
        }
        parts.forEach(part -> {
            html.raw("<li><a href=\"#" + part.figure().id() + "\">");
            html.both(part.figure().title().english(), part.figure().title().chinese());
            html.raw("</a></li>\n");
        });
        html.raw("</ol></nav>\n");
    }

    private void brief(Atlas atlas) {
        html.raw("<section id=\"brief\">\n<h2>").both("In brief", "概要").raw("</h2>\n");
        new SummaryTables(summary, atlas).write(html);
        html.raw("</section>\n");
    }

    private void pictures(List<PicturePart> parts) {
        parts.forEach(part -> part.write(html));
        if (parts.isEmpty()) {
            html.raw("<p>")
                    .both("This run measured headline figures alone: there is nothing to draw.", "本次运行只测主要指标，没有图。")
                    .raw("</p>\n");
        }
    }

    private void foot() {
        html.raw("</main>\n</body>\n</html>\n");
    }
}
