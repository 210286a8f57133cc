package org.careshed.language;

import java.util.ArrayList;
import java.util.List;

/** Lines of a screen in one language, under construction: sentences wrapped at a width, rows that are set already. */
public final class Lines {
    private final Language language;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** @param width longest line, columns */
    public Lines(Language language, int width) {
        this.language = language;
        this.width = width;
    }

    public Language language() {
        return language;
    }

    /** Words in the language of these lines. */
    public String in(Text words) {
        return words.in(language);
    }

    /** A sentence on as many lines as it takes. */
    public Lines say(Text sentence) {
        return item("", sentence);
    }

    /** A sentence behind a mark; its other lines begin below its first word. */
    public Lines item(String mark, Text sentence) {
        int inset = Cells.of(mark);
        List<String> folded = Wrapped.lines(in(sentence), width - inset, language);
        for (int i = 0; i < folded.size(); i++) {
            lines.add((i == 0 ? mark : " ".repeat(inset)) + folded.get(i));
        }
        return this;
    }

    /** A line that is set already: a row of a table, a head. */
    public Lines row(String line) {
        lines.add(line.stripTrailing());
        return this;
    }

    /** A line that is not wrapped. */
    public Lines row(Text line) {
        return row(in(line));
    }

    /** An empty line. */
    public Lines gap() {
        lines.add("");
        return this;
    }

    /** What was added, in order. */
    public List<String> all() {
        return List.copyOf(lines);
    }
}
