package org.careshed.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.report.figure.Figure;
import org.careshed.report.paper.Sheets;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRelativeRect;

/**
 * A picture on sheets on their side, so wide that its smallest letters have 8 points; a long one lies on several, cut where no
 * words stand. Pieces show parts of one picture, which the file holds once.
 *
 * @param scale points a pixel
 * @param cuts where pieces begin and end, pixels from the top; first 0, last the whole height
 */
record WordPicture(Figure figure, double scale, List<Double> cuts) {
    private static final double WIDTH_POINTS = 785;
    private static final double HEIGHT_POINTS = 500;
    private static final double LINE_POINTS = 11;
    private static final int LETTERS_A_LINE = 170;

    /** A picture that is hardly longer than a sheet is drawn smaller rather than cut: its smallest letters have 7 points. */
    private static final double HARDLY = 1.15;

    private static final int WHOLE = 100_000;

    /**
     * As a picture comes on sheets; a map is never cut, and has its caption on its sheet.
     *
     * @param above points of the sheet that are taken
     */
    static WordPicture of(Figure figure, String svg, Language language, double above) {
        double wide = WIDTH_POINTS / figure.width();
        int lines = Cells.of(figure.caption().in(language)) / LETTERS_A_LINE;
        double room = (HEIGHT_POINTS - above - LINE_POINTS * lines) / figure.height();
        if (!figure.frames().get(0).chart().maps().isEmpty() || wide <= HARDLY * room) {
            return new WordPicture(figure, Math.min(wide, room), List.of(0.0, (double) figure.height()));
        }
        return new WordPicture(figure, wide, Sheets.cuts(svg, figure.height(), (HEIGHT_POINTS - above) / wide));
    }

    void write(XWPFDocument file, byte[] png, Language language) throws IOException, InvalidFormatException {
        for (int i = 0; i + 1 < cuts.size(); i++) {
            XWPFRun run = file.createParagraph().createRun();
            XWPFPicture piece = run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    figure.id() + ".png",
                    Units.toEMU(scale * figure.width()),
                    Units.toEMU(scale * (cuts.get(i + 1) - cuts.get(i))));
            CTRelativeRect shown = piece.getCTPicture().getBlipFill().addNewSrcRect();
            shown.setT(part(cuts.get(i)));
            shown.setB(part(figure.height() - cuts.get(i + 1)));
            run.getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(WordReport.clean(figure.spoken().in(language)));
        }
    }

    /** A height as thousandths of a per cent of the whole. */
    private int part(double height) {
        return (int) Math.round(WHOLE * height / figure.height());
    }
}
