package org.careshed.report.word;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A table of a Word file: its head comes again on every page, thin lines stand between rows, columns are as wide as what they
 * hold asks for.
 */
final class WordTable {
    private static final String THIN = "D3D9DF";
    private static final String DARK = "52606D";
    private static final int EIGHTHS_OF_A_POINT = 4;

    /** Free beside the letters of a cell, twentieths of a point. */
    private static final int MARGIN = 60;

    private final XWPFDocument file;
    private final List<Language> languages;

    WordTable(XWPFDocument file, List<Language> languages) {
        this.file = file;
        this.languages = languages;
    }

    void write(Block.Grid grid) {
        XWPFTable table = file.createTable(1, grid.head().size());
        lines(table);
        int[] widths = ColumnWidths.of(grid, languages).twentieths(WordPages.UPRIGHT);
        CTTblGrid columns = table.getCTTbl().addNewTblGrid();
        Arrays.stream(widths).forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        cells(head, grid.head(), grid.words(), WordStyles.CELL_HEAD, widths);
        for (List<Text> cells : grid.rows()) {
            cells(table.createRow(), cells, grid.words(), WordStyles.CELL, widths);
        }
        file.createParagraph();
    }

    private static void lines(XWPFTable table) {
        table.setWidth(WordPages.UPRIGHT);
        table.setWidthType(TableWidthType.DXA);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(MARGIN / 3, MARGIN, MARGIN / 3, MARGIN);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, THIN);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, THIN);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, THIN);
        table.setTopBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_POINT, 0, DARK);
        table.setInsideHBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_POINT, 0, THIN);
        table.setBottomBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_POINT, 0, DARK);
    }

    private void cells(XWPFTableRow row, List<Text> cells, int words, String style, int[] widths) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(Integer.toString(widths[i]));
            Text text = cells.get(i);
            for (Language language : languages) {
                boolean first = language == languages.get(0);
                if (first || !text.english().equals(text.chinese())) {
                    XWPFParagraph paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
                    paragraph.setStyle(style);
                    paragraph.setAlignment(i >= words ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
                    paragraph.createRun().setText(WordReport.clean(text.in(language)));
                }
            }
        }
    }
}
