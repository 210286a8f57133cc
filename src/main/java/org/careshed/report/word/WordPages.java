package org.careshed.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Sheets of A4 of a Word file: upright for words and tables, on their side for pictures, with narrow margins. */
final class WordPages {
    /** Twentieths of a point. */
    private static final int A4_WIDTH = 11906;

    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1440;

    /** Width of an upright sheet without its margins, twentieths of a point. */
    static final int UPRIGHT = A4_WIDTH - 2 * MARGIN;

    private static final int SIDE_MARGIN = 560;
    private static final int SIDE_TOP = 400;
    private static final int EDGE = 280;

    private final XWPFDocument file;
    private boolean side;

    /** Of a file without pages yet. */
    WordPages(XWPFDocument file) {
        this.file = file;
        file.getDocument().getBody().addNewSectPr();
    }

    /** What follows stands on sheets on their side, or upright; ends the sheets before if those are not. */
    void turn(boolean toSide) {
        if (side != toSide) {
            CTSectPr done =
                    (CTSectPr) file.getDocument().getBody().getSectPr().copy(); // with its header and its footer
            size(done);
            CTPPr paragraph = last().getCTP().isSetPPr()
                    ? last().getCTP().getPPr()
                    : last().getCTP().addNewPPr();
            paragraph.setSectPr(done);
            side = toSide;
        }
    }

    /** Ends the last sheets. */
    void end() {
        size(file.getDocument().getBody().getSectPr());
    }

    private XWPFParagraph last() {
        List<IBodyElement> elements = file.getBodyElements();
        boolean words = !elements.isEmpty() && elements.get(elements.size() - 1) instanceof XWPFParagraph;
        return words ? (XWPFParagraph) elements.get(elements.size() - 1) : file.createParagraph();
    }

    private void size(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(side ? A4_HEIGHT : A4_WIDTH));
        size.setH(BigInteger.valueOf(side ? A4_WIDTH : A4_HEIGHT));
        if (side) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(side ? SIDE_MARGIN : MARGIN));
        margin.setRight(BigInteger.valueOf(side ? SIDE_MARGIN : MARGIN));
        margin.setTop(BigInteger.valueOf(side ? SIDE_TOP : MARGIN));
        margin.setBottom(BigInteger.valueOf(side ? SIDE_TOP : MARGIN));
        margin.setHeader(BigInteger.valueOf(side ? EDGE : MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(side ? EDGE : MARGIN / 2));
        margin.setGutter(BigInteger.ZERO);
    }
}
