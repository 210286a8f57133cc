package org.careshed.report.page;

import java.util.ArrayList;
import java.util.List;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.SvgText;
import org.careshed.report.look.Heading;

/**
 * A picture in the page. A long one stands there in pieces without a gap, each cut where the sheet may be cut, so that a
 * printer puts whole pieces on its pages.
 */
record PicturePart(int number, String name, Sheet sheet) {
    /** The heading above is the page's own matter. */
    private static final double TOP = Heading.BOTTOM - 14;
    /** Height of a piece that still fills a page turned sideways, as a share of the width. */
    private static final double PAGE = 0.6;
    /** A picture at most so high is made smaller rather than cut. */
    private static final double WHOLE = 0.82;

    void write(Html html) {
        PictureText text = PictureText.of(name);
        html.raw("<figure id=\"" + Html.escape(name) + "\">\n<figcaption><h2>");
        html.text(number + ". ").both(text.english(), text.chinese()).raw("</h2>\n<p>");
        html.both(text.question(), text.answers());
        html.raw(" <span class=\"files\"><a href=\"" + name + ".svg\">SVG</a> <a href=\"" + name
                + ".png\">PNG</a></span></p></figcaption>\n");
        List<Double> cuts = cuts();
        html.raw(SvgText.piece(sheet, name, TOP, cuts.get(0)));
        for (int i = 1; i < cuts.size(); i++) {
            html.raw(SvgText.furtherPiece(sheet, name, cuts.get(i - 1), cuts.get(i)));
        }
        html.raw("</figure>\n");
    }

    /** Ends of the pieces; the last is the end of the sheet. */
    private List<Double> cuts() {
        List<Double> cuts = new ArrayList<>();
        double page = sheet.width() * PAGE;
        double from = TOP;
        while (sheet.height() - TOP > sheet.width() * WHOLE && sheet.height() - from > page) {
            double start = from;
            double end = sheet.cuts().stream()
                    .filter(cut -> cut > start && cut <= start + page)
                    .reduce((before, after) -> after)
                    .orElse(sheet.height());
            if (end >= sheet.height()) {
                break;
            }
            cuts.add(end);
            from = end;
        }
        cuts.add(sheet.height());
        return cuts;
    }
}
