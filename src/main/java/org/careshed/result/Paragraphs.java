package org.careshed.result;

import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.language.Wrapped;

/** Lines under construction: sentences wrapped at a width, rows of a label and a figure, no two blank lines. */
public final class Paragraphs {
    private static final int LABEL = 44;

    private final int width;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    /** @param width longest line, columns */
    public Paragraphs(int width, Language language) {
        this.width = width;
        this.language = language;
    }

    /** Adds a sentence in the language of these lines. */
    public void add(Text sentence) {
        add(sentence.in(language));
    }

    /** Adds a sentence on lines of its own; a word longer than a line is broken. */
    public void add(String sentence) {
        lines.addAll(Wrapped.lines(sentence, width, language));
    }

    /** Adds a label and its figure; a long label gets a line of its own. */
    void row(String label, String figure) {
        if (columns(label) > LABEL || columns(figure) > width - LABEL - 4) {
            add(label);
            lines.add(" ".repeat(Math.min(LABEL + 4, Math.max(0, width - columns(figure)))) + figure);
        } else {
            lines.add("  " + label + " ".repeat(LABEL - columns(label)) + "  " + figure);
        }
    }

    /** English files count characters, whatever names stand in them. */
    private int columns(String text) {
        return language == Language.CHINESE ? Cells.of(text) : text.length();
    }

    /** Adds a blank line unless one stands there. */
    void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /** What was added, without blank lines at the end. */
    public List<String> lines() {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }
}
