package org.careshed.scenario.problem;

import java.util.List;
import java.util.Locale;

/** Problems as a person reads them: the line, the place underlined, what, why and how to fix. */
public final class ProblemText {

    private static final int SHOWN = 20;
    private static final int LONGEST_LINE = 160;

    private ProblemText() {}

    /** At most 20 problems, errors first, and how many more there are. */
    public static String of(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> text.append(of(problem)).append('\n'));
        if (problems.size() > SHOWN) {
            text.append("... and ").append(problems.size() - SHOWN).append(" more\n");
        }
        return text.toString();
    }

    /** One problem; ends with a line feed. Where no line stands, there is none to be shown. */
    public static String of(Problem problem) {
        String number = Integer.toString(problem.line());
        String margin = " ".repeat(number.length());
        StringBuilder text = new StringBuilder();
        text.append(problem.level().name().toLowerCase(Locale.ROOT));
        text.append("[" + problem.code().id() + "]: ")
                .append(shown(problem.what()))
                .append('\n');
        text.append(margin + "--> " + problem.file() + ":" + number + ":" + problem.column())
                .append('\n');
        if (problem.lineText().isEmpty()) {
            remark(text, margin, "found", problem.found());
        } else {
            text.append(margin + " |\n");
            line(text, number + " | ", margin + " | ", problem);
            text.append(margin + " |\n");
        }
        remark(text, margin, "why", problem.why());
        remark(text, margin, "fix", problem.fix());
        return text.toString();
    }

    private static void line(StringBuilder text, String head, String margin, Problem problem) {
        int[] line = problem.lineText().codePoints().toArray();
        int column = Math.min(problem.column() - 1, line.length);
        int from = Math.max(0, Math.min(column - LONGEST_LINE / 4, line.length - LONGEST_LINE));
        int to = Math.min(line.length, from + LONGEST_LINE);
        String before = shown(new String(line, from, column - from));
        int width = Math.max(1, Math.min(problem.width(), to - column));
        String marked = shown(new String(line, column, Math.min(width, to - column)));
        text.append(head).append(shown(new String(line, from, to - from))).append('\n');
        text.append(margin).append(" ".repeat(cells(before))).append("^".repeat(Math.max(1, cells(marked))));
        if (!problem.found().isEmpty()) {
            text.append(" found ").append(shown(problem.found()));
        }
        text.append('\n');
    }

    private static void remark(StringBuilder text, String margin, String word, String remark) {
        if (!remark.isEmpty()) {
            text.append(margin + " = " + word + ": ").append(shown(remark)).append('\n');
        }
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
