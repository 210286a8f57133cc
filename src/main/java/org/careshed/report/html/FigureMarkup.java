package org.careshed.report.html;

import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.figure.Figure;

/** A figure of a page: heading, caption, a place for the chart, and what it shows in words. */
final class FigureMarkup {
    private final Tongues tongues;
    private final StringBuilder out;

    FigureMarkup(Tongues tongues, StringBuilder out) {
        this.tongues = tongues;
        this.out = out;
    }

    void write(Block.Picture picture) {
        Figure figure = picture.figure();
        Text number = Text.of("Figure {n}. ", "图{n} ").with("n", Integer.toString(picture.number()));
        out.append("<figure id=\"").append(figure.id()).append("\">\n<figcaption><h3>");
        out.append(tongues.of(number.then(figure.title()))).append("</h3>\n<p class=\"t\">");
        out.append(tongues.of(figure.caption())).append("</p>\n<p class=\"t\">");
        out.append(tongues.of(figure.spoken())).append("</p></figcaption>\n</figure>\n");
    }
}
