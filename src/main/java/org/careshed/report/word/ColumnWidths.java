package org.careshed.report.word;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;

/**
 * How wide the columns of a table are: what must not be broken comes first, numbers and the longest words; what is left of the
 * sheet is shared by how much longer the longest cells are. Measured in digits; a Chinese letter counts two.
 *
 * @param needed by column
 * @param wished by column
 */
record ColumnWidths(double[] needed, double[] wished) {
    private static final Pattern FIGURE = Pattern.compile("[-+−±0-9.,/% ]*");

    /** An upright sheet. */
    private static final int SHEET = 98;

    /** No longer cell asks for a wider column, no longer word for a wider narrowest one. */
    private static final int LONGEST_CELL = 80;

    private static final int LONGEST_WORD = 14;

    /** Chinese may be broken between any two letters, and looks odd below two. */
    private static final int CHINESE = 4;

    /** What stands free beside the letters of a cell. */
    private static final int BESIDE = 3;

    static ColumnWidths of(Block.Grid grid, List<Language> languages) {
        int columns = grid.head().size();
        ColumnWidths widths = new ColumnWidths(new double[columns], new double[columns]);
        Stream.concat(Stream.of(grid.head()), grid.rows().stream())
                .forEach(cells -> languages.forEach(language -> widths.row(cells, language)));
        return widths;
    }

    private void row(List<Text> cells, Language language) {
        for (int i = 0; i < needed.length; i++) {
            String cell = cells.get(i).in(language);
            needed[i] = Math.max(needed[i], FIGURE.matcher(cell).matches() ? Cells.of(cell) : longestWord(cell));
            wished[i] = Math.max(wished[i], Math.min(LONGEST_CELL, Cells.of(cell)));
        }
    }

    private static double longestWord(String cell) {
        return Arrays.stream(cell.split(" "))
                .mapToInt(word -> word.length() < Cells.of(word) ? CHINESE : Cells.of(word))
                .map(letters -> Math.min(LONGEST_WORD, letters))
                .max()
                .orElse(0);
    }

    /**
     * Widths that fill a sheet.
     *
     * @param sheet its width, twentieths of a point
     */
    int[] twentieths(int sheet) {
        double[] more = new double[needed.length];
        for (int i = 0; i < more.length; i++) {
            more[i] = Math.max(0, wished[i] - needed[i]);
        }
        double all = Arrays.stream(more).sum();
        double taken = Arrays.stream(needed).sum() + needed.length * BESIDE;
        double each = all > 0 ? Math.max(0, SHEET - taken) / all : 0;
        double whole = taken + each * all;
        int[] widths = new int[needed.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (int) (sheet * (needed[i] + BESIDE + each * more[i]) / whole);
        }
        return widths;
    }
}
