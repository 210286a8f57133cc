package org.careshed.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.figure.Figure;

/** A figure of a page: heading, caption, a place for the chart in each language, slider, what a click tells, its numbers. */
final class FigureMarkup {
    /** Longer data are packed, so that a page of many scenarios can still be mailed. */
    private static final int PLAIN = 100_000;

    private static final Text SLIDE = Text.of(
            "Wider than this screen, so that its letters can be read: slide the figure sideways, or open its numbers below.",
            "为使文字清晰，此图比屏幕宽：请左右滑动，或展开下方数据。");

    private final Tongues tongues;
    private final FigureScript script;
    private final StringBuilder out;

    FigureMarkup(Tongues tongues, FigureScript script, StringBuilder out) {
        this.tongues = tongues;
        this.script = script;
        this.out = out;
    }

    void write(Block.Picture picture) {
        Figure figure = picture.figure();
        Text number = picture.count();
        out.append("<figure id=\"figure-").append(figure.id()).append("\" data-figure>\n<figcaption><h3>");
        out.append(tongues.of(number.then(figure.title()))).append("</h3>\n<p class=\"t\">");
        out.append(tongues.of(figure.caption())).append("</p></figcaption>\n<p class=\"hint slide\" hidden>");
        out.append(tongues.of(SLIDE)).append("</p>\n<div class=\"charts\">");
        for (Language language : tongues.languages()) {
            chart(figure, language);
        }
        out.append("</div>\n");
        if (figure.frames().size() > 1) {
            slider(figure);
        }
        if (!figure.details().isEmpty()) {
            chooser(figure);
        }
        numbers(figure);
        String data = script.of(figure);
        if (data.length() > PLAIN) {
            out.append("<script type=\"text/plain\" data-packed>").append(packed(data));
        } else {
            out.append("<script type=\"application/json\">").append(data);
        }
        out.append("</script>\n</figure>\n");
    }

    private static String packed(String data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(data.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private void chart(Figure figure, Language language) {
        out.append("<div class=\"scroll\" lang=\"")
                .append(Tongues.tag(language))
                .append("\" tabindex=\"0\">");
        out.append("<div class=\"chart\" data-tongue=\"")
                .append(language.tag())
                .append("\" role=\"img\" aria-label=\"");
        out.append(Tongues.escape(figure.title().in(language))).append(". ");
        out.append(Tongues.escape(figure.spoken().in(language)))
                .append("\" style=\"height:")
                .append(figure.height());
        out.append("px\"></div></div>");
    }

    private void slider(Figure figure) {
        int last = figure.frames().size() - 1;
        out.append("<div class=\"turn\"><button type=\"button\" data-act=\"play\">");
        out.append(tongues.of(Text.of("Play", "播放"))).append("</button><input type=\"range\" min=\"0\" max=\"");
        out.append(last).append("\" value=\"").append(last).append("\" aria-label=\"");
        out.append(tongues.plain(Text.of("State shown", "显示的状态"))).append("\"><output>");
        out.append(tongues.of(figure.frames().get(last).label())).append("</output></div>\n");
    }

    private void chooser(Figure figure) {
        out.append("<div class=\"turn choose\"><label>");
        out.append(tongues.of(Text.of("Click in the figure, or choose:", "点击图形，或选择：")));
        out.append(" <select><option value=\"\">–</option>");
        figure.details()
                .forEach(detail -> out.append("<option value=\"")
                        .append(Tongues.escape(detail.id()))
                        .append("\">")
                        .append(tongues.plain(detail.title()))
                        .append("</option>"));
        out.append("</select></label></div>\n<div class=\"detail\" aria-live=\"polite\"></div>\n");
    }

    private void numbers(Figure figure) {
        out.append("<details class=\"numbers\"><summary>");
        out.append(tongues.of(Text.of("In words and numbers", "文字说明与数据"))).append("</summary>\n<p class=\"t\">");
        out.append(tongues.of(figure.spoken())).append("</p>\n<div class=\"tools\">");
        tool("csv", Text.of("Numbers as CSV", "下载数据（CSV）"));
        tool("svg", Text.of("Picture as SVG", "下载图片（SVG）"));
        out.append("</div>\n<div class=\"wide\" tabindex=\"0\"></div></details>\n");
    }

    private void tool(String act, Text label) {
        out.append("<button type=\"button\" data-act=\"").append(act).append("\">");
        out.append(tongues.of(label)).append("</button>");
    }
}
