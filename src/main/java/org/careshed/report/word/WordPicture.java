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
    private static final int WHOLE = 100_000;

    /** As a picture comes on sheets; a map is never cut. */
    static WordPicture of(Figure figure, String svg) {
        double wide = WIDTH_POINTS / figure.width();
        if (!figure.frames().get(0).chart().maps().isEmpty()) {
            double scale = Math.min(wide, HEIGHT_POINTS / figure.height());
            return new WordPicture(figure, scale, List.of(0.0, (double) figure.height()));
        }
        return new WordPicture(figure, wide, Sheets.cuts(svg, figure.height(), HEIGHT_POINTS / wide));
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
