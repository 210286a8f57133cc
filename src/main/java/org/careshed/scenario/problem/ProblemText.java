package org.careshed.scenario.problem;

import java.util.List;
import java.util.Locale;

/** Problems as a person reads them: the line, the place underlined, what, why and how to fix. */
public final class ProblemText {

    private static final int SHOWN = 20;
    private static final int LONGEST_LINE = 160;
    private static final int COLUMNS = 80;

    private ProblemText() {}

    /** At most 20 problems, errors first, and how many more there are. */
    public static String of(List<Problem> problems) {
        return of(problems, Integer.MAX_VALUE);
    }

    /** The same with sentences folded at {@value #COLUMNS} columns; the planner's own lines stay whole. */
    public static String folded(List<Problem> problems) {
        return of(problems, COLUMNS);
    }

    private static String of(List<Problem> problems, int columns) {
        StringBuilder text = new StringBuilder();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> text.append(of(problem, columns)).append('\n'));
        if (problems.size() > SHOWN) {
            text.append("... and ").append(problems.size() - SHOWN).append(" more\n");
        }
        return text.toString();
    }

    /** One problem; ends with a line feed. Where no line stands, there is none to be shown. */
    public static String of(Problem problem) {
        return of(problem, Integer.MAX_VALUE);
    }

    private static String of(Problem problem, int columns) {
        String number = Integer.toString(problem.line());
        String margin = " ".repeat(number.length());
        StringBuilder text = new StringBuilder();
        String level = problem.level().name().toLowerCase(Locale.ROOT);
        fold(text, level + "[" + problem.code().id() + "]: ", problem.what(), columns);
        text.append(margin + "--> " + problem.file() + ":" + number + ":" + problem.column())
                .append('\n');
        String found = problem.found();
        if (!problem.lineText().isEmpty()) {
            text.append(margin + " |\n");
            String marks = line(text, number + " | ", margin + " | ", problem);
            boolean beside = !found.isEmpty() && cells(marks + " found " + shown(found)) <= columns;
            text.append(marks).append(beside ? " found " + shown(found) : "").append('\n');
            text.append(margin + " |\n");
            found = beside ? "" : found;
        }
        remark(text, margin + " = found: ", found, columns);
        remark(text, margin + " = why: ", problem.why(), columns);
        remark(text, margin + " = fix: ", problem.fix(), columns);
        return text.toString();
    }

    /** Adds the planner's line; the line below it, which marks the place. */
    private static String line(StringBuilder text, String head, String margin, Problem problem) {
        int[] line = problem.lineText().codePoints().toArray();
        int column = Math.min(problem.column() - 1, line.length);
        int from = Math.max(0, Math.min(column - LONGEST_LINE / 4, line.length - LONGEST_LINE));
        int to = Math.min(line.length, from + LONGEST_LINE);
        String before = shown(new String(line, from, column - from));
        int width = Math.max(1, Math.min(problem.width(), to - column));
        String marked = shown(new String(line, column, Math.min(width, to - column)));
        text.append(head).append(shown(new String(line, from, to - from))).append('\n');
        return margin + " ".repeat(cells(before)) + "^".repeat(Math.max(1, cells(marked)));
    }

    private static void remark(StringBuilder text, String head, String remark, int columns) {
        if (!remark.isEmpty()) {
            fold(text, head, remark, columns);
        }
    }

    /** Adds a sentence behind a head, on as many lines as it takes; they begin below one another. */
    private static void fold(StringBuilder text, String head, String sentence, int columns) {
        StringBuilder line = new StringBuilder(head);
        boolean fresh = true;
        for (String word : shown(sentence).split(" ", -1)) {
            if (!fresh && (long) cells(line.toString()) + 1 + cells(word) > columns) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(head.length()));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        text.append(line).append('\n');
    }

    /** The text without anything that could move the cursor or turn the reading direction. */
    static String shown(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(c == '\t' ? ' ' : Invisible.is(c) ? 0xFFFD : c));
        return plain.toString();
    }

    /** Columns on a terminal: ideographs and other wide characters take two. */
    private static int cells(String text) {
        return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
    }

    private static boolean wide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || c >= 0x2E80 && c <= 0xA4CF
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0xFE30 && c <= 0xFE6F
                        || c >= 0xFF00 && c <= 0xFF60
                        || c >= 0xFFE0 && c <= 0xFFE6
                        || c >= 0x1F300 && c <= 0x3FFFD);
    }
}
