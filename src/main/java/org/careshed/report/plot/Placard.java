package org.careshed.report.plot;

import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;

/**
 * A figure as a picture that can stand alone: title and scenario above the chart, caption below it, and the spoken
 * description for those who do not see it.
 *
 * @param svg the picture
 * @param chart the chart alone, for a page that has the words already
 * @param width of the picture, pixels
 * @param height of the picture
 */
public record Placard(String svg, String chart, int width, int height) {
    private static final double LEFT = 16;
    private static final double TITLE = 24;
    private static final double SMALL = 11;
    private static final double LINE = 16;

    /** Draws a frame of a figure on light paper. */
    public static Placard of(ChartEngine engine, Figure figure, Frame frame, Language language, Text scenario) {
        Paper paper = Paper.LIGHT;
        String chart = engine.svg(figure, frame, language, paper);
        Map<String, String> colours = paper.colours();
        String title = figure.title().in(language);
        List<String> titles = Lettering.wrap(title, TITLE * 1.06, figure.width() - 2 * LEFT);
        List<String> lines = Lettering.wrap(figure.caption().in(language), SMALL, figure.width() - 2 * LEFT);
        StringBuilder body = new StringBuilder();
        double y = 12;
        for (String line : titles) {
            y += TITLE * 1.2;
            words(body, line, y, "font-weight:bold;font-size:" + TITLE + "px", colours.get("$ink"));
        }
        y += 24;
        words(body, scenario.in(language), y, "font-size:14px", colours.get("$muted"));
        y += 20;
        body.append("<g transform=\"translate(0 ")
                .append(y)
                .append(")\">\n")
                .append(inner(chart))
                .append("</g>\n");
        y += figure.height() + 12;
        for (String line : lines) {
            y += LINE;
            words(body, line, y, "font-size:" + SMALL + "px", colours.get("$muted"));
        }
        int height = (int) Math.ceil(y + 18);
        String size = " width=\"" + figure.width() + "\" height=\"" + height + "\"";
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" + size
                + " viewBox=\"0 0 " + figure.width() + " " + height + "\" lang=\"" + language.tag()
                + "\" role=\"img\" font-family=\"" + PlainSvg.FACES + "\">\n<title>" + escaped(title) + ": "
                + escaped(scenario.in(language)) + "</title>\n<desc>"
                + escaped(figure.spoken().in(language))
                + "</desc>\n<rect" + size + " fill=\"" + colours.get("$paper") + "\"/>\n" + body + "</svg>\n";
        return new Placard(svg, chart, figure.width(), height);
    }

    /** What stands in an SVG. */
    private static String inner(String svg) {
        return svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>")).strip() + "\n";
    }

    private static void words(StringBuilder body, String line, double y, String style, String colour) {
        body.append("<text x=\"")
                .append(LEFT)
                .append("\" y=\"")
                .append(y)
                .append("\" style=\"")
                .append(style);
        body.append("\" fill=\"")
                .append(colour)
                .append("\">")
                .append(escaped(line))
                .append("</text>\n");
    }

    private static String escaped(String words) {
        return Wording.of(words)
                .text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
