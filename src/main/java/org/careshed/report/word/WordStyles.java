package org.careshed.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Styles of a Word file: whoever edits it changes a style once. */
final class WordStyles {
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String SUBHEADING = "Heading2";
    static final String CAPTION = "Caption";
    static final String BULLET = "ListBullet";
    static final String NOTICE = "Notice";
    static final String CELL = "TableText";
    static final String CELL_HEAD = "TableHead";

    private static final int NO_OUTLINE = -1;

    private WordStyles() {}

    static void define(XWPFDocument file) {
        XWPFStyles styles = file.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        fonts.setEastAsia("SimSun");
        styles.setDefaultFonts(fonts);
        add(styles, TITLE, "Title", 36, true, "1F2933", NO_OUTLINE, 0, 120);
        add(styles, HEADING, "heading 1", 28, true, "1F2933", 0, 360, 120);
        add(styles, SUBHEADING, "heading 2", 22, true, "1F2933", 1, 240, 60);
        add(styles, CAPTION, "caption", 17, false, "52606D", NO_OUTLINE, 40, 200);
        add(styles, BULLET, "List Bullet", 20, false, "1F2933", NO_OUTLINE, 0, 60);
        add(styles, NOTICE, "Notice", 20, true, "8A4B00", NO_OUTLINE, 60, 120);
        add(styles, CELL, "Table Text", 16, false, "1F2933", NO_OUTLINE, 0, 0);
        add(styles, CELL_HEAD, "Table Head", 16, true, "1F2933", NO_OUTLINE, 0, 0);
    }

    private static void add(
            XWPFStyles styles,
            String id,
            String name,
            int halfPoints,
            boolean bold,
            String colour,
            int outline,
            int before,
            int after) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        if (outline != NO_OUTLINE) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        CTRPr letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(colour);
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }
}
