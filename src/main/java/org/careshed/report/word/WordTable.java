package org.careshed.report.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;

/** A table of a Word file: its head comes again on every page. */
final class WordTable {
    private final XWPFDocument file;
    private final List<Language> languages;

    WordTable(XWPFDocument file, List<Language> languages) {
        this.file = file;
        this.languages = languages;
    }

    void write(Block.Grid grid) {
        XWPFTable table = file.createTable(1, grid.head().size());
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        cells(head, grid.head(), grid.words(), WordStyles.CELL_HEAD);
        for (List<Text> cells : grid.rows()) {
            cells(table.createRow(), cells, grid.words(), WordStyles.CELL);
        }
        file.createParagraph();
    }

    private void cells(XWPFTableRow row, List<Text> cells, int words, String style) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
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
