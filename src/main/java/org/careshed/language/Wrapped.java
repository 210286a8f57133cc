package org.careshed.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences on lines of a terminal: a line may end between any two ideographs, but none begins with a mark that
 * closes or ends with one that opens. Words in Latin letters, paths and numbers stay whole, even one longer than a line.
 */
public final class Wrapped {
    private static final String CLOSING = "，。、；：？！）》」』”’％·…";
    private static final String OPENING = "（《「『“‘";

    private Wrapped() {}

    /**
     * The lines of a sentence in a language, of at most so many columns; those of English count characters and break a
     * word that is longer than a line.
     */
    public static List<String> lines(String sentence, int columns, Language language) {
        return language == Language.CHINESE ? lines(sentence, columns) : words(sentence, columns);
    }

    private static List<String> words(String sentence, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
            while (line.length() > width) {
                lines.add(line.substring(0, width));
                line.delete(0, width);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The lines, of at most so many columns; a full-width mark has no space beside it. */
    public static List<String> lines(String sentence, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(sentence.strip().replaceAll(" *([，。、；：？！（）]) *", "$1"))) {
            String bare = piece.stripTrailing();
            if (line.length() > 0 && Cells.of(line.toString()) + Cells.of(bare) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? piece.stripLeading() : piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** What must not be torn apart, in order; spaces stay with what they follow. */
    private static List<String> pieces(String sentence) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int c : sentence.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || Cells.wide(before) || Cells.wide(after) || OPENING.indexOf(after) >= 0;
    }
}
