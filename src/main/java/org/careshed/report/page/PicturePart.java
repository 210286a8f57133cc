package org.careshed.report.page;

import org.careshed.report.figure.Figure;

/**
 * A figure in the page: its title and caption in both languages, its files, and the chart itself.
 *
 * @param number in the page
 * @param svg the chart as it stands in the page
 */
public record PicturePart(int number, Figure figure, String svg) {

    void write(Html html) {
        String id = figure.id();
        html.raw("<figure id=\"" + Html.escape(id) + "\">\n<figcaption><h2>").text(number + ". ");
        html.both(figure.title().english(), figure.title().chinese()).raw("</h2>\n<p class=\"files\">");
        html.raw("<a href=\"" + id + ".svg\">SVG</a> <a href=\"" + id + ".png\">PNG</a> <a href=\"" + id
                + ".csv\">CSV</a></p></figcaption>\n");
        String spoken = Html.escape(figure.spoken().english());
        html.raw(svg.replaceFirst("<svg ", "<svg role=\"img\" aria-label=\"" + quoted(spoken) + "\" "));
        html.raw("<p class=\"hint\">")
                .both(figure.caption().english(), figure.caption().chinese());
        html.raw("</p>\n</figure>\n");
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }
}
