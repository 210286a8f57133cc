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
    private static final double WARNINGS_MM = 12;
    private static final double HEADING_MM = 17;
    private static final Text CONTINUED = Text.of(" (continued)", "（续）");

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
        out.append(
                document.warnings().isEmpty() ? "" : "@page { margin-top: 30mm; }\n@page side { margin-top: 26mm; }\n");
        out.append("</style>\n</head>\n<body class=\"")
                .append(tongues.both() ? "both" : "one")
                .append("\">\n");
        running();
        out.append("<h1>").append(tongues.of(document.title())).append("</h1>\n<p class=\"sub\">");
        out.append(tongues.of(document.subtitle())).append("</p>\n");
        contents();
        Blocks blocks = new Blocks(tongues, out, true);
        for (Section section : document.sections()) {
            out.append("<div class=\"section\" id=\"").append(section.id()).append("\">\n");
            String heading = "<h2>" + tongues.of(section.title()) + "</h2>\n";
            for (Block block : section.blocks()) {
                if (block instanceof Block.Picture picture) {
                    picture(picture, heading);
                } else {
                    out.append(heading);
                    blocks.write(block);
                }
                heading = "";
            }
            out.append(heading);
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

    /**
     * A picture in each language.
     *
     * @param heading stands over it on the same sheet; may be empty
     */
    private void picture(Block.Picture picture, String heading) {
        Figure figure = picture.figure();
        String above = heading;
        for (Language language : tongues.languages()) {
            Text number = picture.count();
            Letterless parts = Letterless.of(drawn.svg(figure, language));
            double taken = (document.warnings().isEmpty() ? 0 : WARNINGS_MM) + (above.isEmpty() ? 0 : HEADING_MM);
            Sheets sheets = Sheets.of(figure, parts.words(), taken);
            for (int i = 0; i + 1 < sheets.cuts().size(); i++) {
                boolean last = i + 2 == sheets.cuts().size();
                out.append("<div class=\"figure")
                        .append(sheets.side() ? " side" : "")
                        .append("\">\n")
                        .append(above)
                        .append("<h3>");
                above = "";
                out.append(Tongues.escape(number.then(figure.title()).in(language)));
                out.append(i == 0 ? "" : Tongues.escape(CONTINUED.in(language))).append("</h3>\n");
                piece(parts, figure, sheets, i);
                out.append("<p class=\"caption\">");
                out.append(last ? Tongues.escape(figure.caption().in(language)) : "")
                        .append("</p>\n</div>\n");
            }
        }
    }

    /** A piece of a picture with its words over it. */
    private void piece(Letterless parts, Figure figure, Sheets sheets, int piece) {
        double from = sheets.cuts().get(piece);
        double to = sheets.cuts().get(piece + 1);
        String size = String.format(
                Locale.ROOT,
                "width:%.1fmm;height:%.1fmm",
                figure.width() * sheets.scale(),
                (to - from) * sheets.scale());
        out.append("<div class=\"drawn\" style=\"").append(size).append("\">");
        out.append(framed(parts.svg(), figure.width(), from, to, size));
        out.append(parts.set(sheets.scale(), from, to)).append("</div>\n");
    }

    /** The part of a picture between two heights, with the size that it has on paper. */
    private static String framed(String svg, int width, double from, double to, String size) {
        int end = svg.indexOf('>');
        String head = svg.substring(0, end).replaceAll(" (width|height|viewBox)=\"[^\"]*\"", "");
        return head
                + String.format(
                        Locale.ROOT,
                        " viewBox=\"0 %.1f %d %.1f\" style=\"display:block;%s\"",
                        from,
                        width,
                        to - from,
                        size)
                + svg.substring(end);
    }
}
