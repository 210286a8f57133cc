package org.careshed.experiment.explain.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.language.Wrapped;

/** Lines of at most {@value #WIDTH} columns, or of any length; Chinese characters take two. */
public final class Paper {

    /** Columns of a line. */
    public static final int WIDTH = 80;

    /** Columns of a line that is folded elsewhere, by a page. */
    private static final int ENDLESS = 1_000_000;

    private final Language language;
    private final int most;
    private final List<String> lines = new ArrayList<>();

    /** Paper that is written on in one language. */
    public Paper(Language language) {
        this(language, WIDTH);
    }

    private Paper(Language language, int most) {
        this.language = language;
        this.most = most;
    }

    /** Paper on which a paragraph is one line: who shows it folds it. */
    public static Paper endless(Language language) {
        return new Paper(language, ENDLESS);
    }

    public Language language() {
        return language;
    }

    /** A paragraph. */
    public Paper text(int indent, Text text) {
        return hanging(indent, "", 0, text);
    }

    /**
     * A paragraph behind a label.
     *
     * @param indent columns before the label
     * @param width columns of the label, which the text is set in by
     */
    public Paper hanging(int indent, String label, int width, Text text) {
        if (language == Language.CHINESE) {
            int least = Math.max(width, Cells.of(label) + (label.isEmpty() ? 0 : 1));
            List<String> folded = Wrapped.lines(text.chinese(), most - indent - least, language);
            for (int i = 0; i < folded.size(); i++) {
                put(" ".repeat(indent) + padded(i == 0 ? label : "", least) + folded.get(i));
            }
            return this;
        }
        return words(indent, label, width, text.english());
    }

    private Paper words(int indent, String label, int width, String text) {
        StringBuilder line = new StringBuilder(" ".repeat(indent)).append(padded(label, width));
        int inset = indent + width;
        int columns = Math.max(inset, columns(line));
        boolean fresh = true;
        for (String word : text.split(" ")) {
            int wide = columns(word);
            if (!fresh && columns + 1 + wide > most) {
                put(line);
                line = new StringBuilder(" ".repeat(inset));
                columns = inset;
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            columns += (fresh ? 0 : 1) + wide;
            fresh = false;
        }
        put(line);
        return this;
    }

    /** A line that is set already: a row of a table. */
    public Paper ruled(int indent, String line) {
        put(" ".repeat(indent) + line);
        return this;
    }

    /** An empty line. */
    public Paper gap() {
        lines.add("");
        return this;
    }

    /** Words in the language of the paper with spaces behind them. */
    public String padded(Text words, int width) {
        return padded(words.in(language), width);
    }

    /** Words in the language of the paper with spaces before them. */
    public String right(Text words, int width) {
        return right(words.in(language), width);
    }

    /** What was put, in order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** A text with spaces behind it. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }

    /** A text with spaces before it. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - columns(text))) + text;
    }

    /** How many columns a text takes on a screen. */
    public static int columns(CharSequence text) {
        return text.codePoints().map(Paper::columns).sum();
    }

    private static int columns(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> 2;
            default -> point >= 0x3000 && point <= 0x303f || point >= 0xff01 && point <= 0xff60 ? 2 : 1;
        };
    }

    private void put(CharSequence line) {
        lines.add(line.toString().stripTrailing());
    }
}
