package org.careshed.report.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;
import org.careshed.quantity.Fixed;

/** A sheet as SVG 1.1: text stays text, groups carry their tips as titles, no script, no style sheet, no date. */
public final class SvgText {
    /** Faces in order of preference; the Chinese ones ship with the usual systems. */
    private static final String FACES = "'Helvetica Neue', Arial, 'Noto Sans', 'Liberation Sans', 'Noto Sans CJK SC', "
            + "'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', 'WenQuanYi Zen Hei', "
            + "SimSun, sans-serif";

    private final StringBuilder out = new StringBuilder();

    private SvgText() {}

    /** The whole document. */
    public static String of(Sheet sheet) {
        SvgText svg = new SvgText();
        svg.document(sheet);
        return svg.out.toString();
    }

    /**
     * The upper piece of a sheet as an element of a page, which has more pictures: ids begin with the name.
     *
     * @param to where the piece ends; the sheet's height for all of it
     */
    public static String piece(Sheet sheet, String name, double from, double to) {
        SvgText svg = new SvgText();
        svg.open(sheet, name, from, to);
        svg.out.append("<g id=\"" + name + "-all\">\n");
        svg.rest(sheet);
        svg.out.append("</g>\n</svg>\n");
        return svg.out.toString();
    }

    /** A further piece of the same sheet, drawn from the marks of the first one. */
    public static String furtherPiece(Sheet sheet, String name, double from, double to) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 " + number(from) + " " + number(sheet.width())
                + " " + number(to - from) + "\" aria-hidden=\"true\" font-family=\"" + FACES + "\"><use href=\"#" + name
                + "-all\"/></svg>\n";
    }

    private void open(Sheet sheet, String name, double from, double to) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 " + number(from) + " " + number(sheet.width())
                + " " + number(to - from) + "\" role=\"img\" aria-labelledby=\"" + name + "-title " + name
                + "-description\" font-family=\"" + FACES + "\">\n");
        out.append("<title id=\"" + name + "-title\">" + escape(sheet.title()) + "</title>\n");
        out.append("<desc id=\"" + name + "-description\">" + escape(sheet.description()) + "</desc>\n");
    }

    private void document(Sheet sheet) {
        String width = number(sheet.width());
        String height = number(sheet.height());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-labelledby=\"title description\""
                + " font-family=\"" + FACES + "\">\n");
        out.append("<title id=\"title\">" + escape(sheet.title()) + "</title>\n");
        out.append("<desc id=\"description\">" + escape(sheet.description()) + "</desc>\n");
        rest(sheet);
        out.append("</svg>\n");
    }

    /** White paper and all marks. */
    private void rest(Sheet sheet) {
        out.append("<rect width=\"" + number(sheet.width()) + "\" height=\"" + number(sheet.height())
                + "\" fill=\"#ffffff\"/>\n");
        sheet.marks().forEach(this::mark);
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Figure figure) {
            figure(figure);
        } else if (mark instanceof Mark.Words words) {
            words(words);
        } else if (mark instanceof Mark.Group group) {
            out.append("<g>");
            if (!group.tip().isEmpty()) {
                out.append("<title>" + escape(group.tip()) + "</title>");
            }
            out.append('\n');
            group.marks().forEach(this::mark);
            out.append("</g>\n");
        }
    }

    private void figure(Mark.Figure figure) {
        Ink ink = figure.ink();
        out.append("<path d=\"" + path(figure.shape()) + "\"");
        out.append(ink.fill().map(c -> paint("fill", c)).orElse(" fill=\"none\""));
        ink.line()
                .ifPresent(c -> out.append(paint("stroke", c) + " stroke-width=\"" + number(ink.width())
                        + "\" stroke-linejoin=\"round\" stroke-linecap=\"round\""));
        out.append(ink.dashed() ? " stroke-dasharray=\"3 3\"/>\n" : "/>\n");
    }

    private void words(Mark.Words words) {
        if (words.wording().text().isEmpty()) {
            return;
        }
        out.append("<text x=\"" + number(words.x()) + "\" y=\"" + number(words.y()) + "\" font-size=\""
                + number(words.size()) + "\"" + paint("fill", words.colour()));
        if (words.anchor() != Mark.Anchor.START) {
            out.append(" text-anchor=\"" + words.anchor().name().toLowerCase(Locale.ROOT) + "\"");
        }
        if (words.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (words.halo()) {
            out.append(" stroke=\"#ffffff\" stroke-opacity=\"0.85\" stroke-width=\"3\" stroke-linejoin=\"round\""
                    + " paint-order=\"stroke\"");
        }
        out.append(">" + escape(words.wording().text()) + "</text>\n");
    }

    private static String paint(String what, Color colour) {
        String solid = String.format(Locale.ROOT, " %s=\"#%06x\"", what, colour.getRGB() & 0xFFFFFF);
        return colour.getAlpha() == 255
                ? solid
                : solid + " " + what + "-opacity=\"" + Fixed.of(colour.getAlpha() / 255.0, 2) + "\"";
    }

    private static String path(Shape shape) {
        StringBuilder d = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
            int kind = way.currentSegment(at);
            d.append("MLQCZ".charAt(kind));
            int points = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind);
            for (int i = 0; i < 2 * points; i++) {
                d.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return d.toString();
    }

    /** At most two decimals, no trailing zeros. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole;
        }
        return whole + "." + (rest % 10 == 0 ? String.valueOf(rest / 10) : String.format(Locale.ROOT, "%02d", rest));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
