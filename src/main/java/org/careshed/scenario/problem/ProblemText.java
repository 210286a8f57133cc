package org.careshed.scenario.problem;

import java.util.List;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.language.Wrapped;

/** Problems as a person reads them: the line, the place underlined, what, why and how to fix. */
public final class ProblemText {

    private static final int SHOWN = 20;
    private static final int LONGEST_LINE = 160;
    private static final int COLUMNS = 80;

    private static final Text COLON = Text.of(": ", "：");

    private ProblemText() {}

    /** At most 20 problems, errors first, and how many more there are. */
    public static String of(List<Problem> problems, Language language) {
        return of(problems, language, Integer.MAX_VALUE);
    }

    /** The same with sentences folded at {@value #COLUMNS} columns; the planner's own lines stay whole. */
    public static String folded(List<Problem> problems, Language language) {
        return of(problems, language, COLUMNS);
    }

    private static String of(List<Problem> problems, Language language, int columns) {
        StringBuilder text = new StringBuilder();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> text.append(of(problem, language, columns)).append('\n'));
        if (problems.size() > SHOWN) {
            text.append(Text.of("... and {many} more\n", "……另有 {many} 个\n")
                    .with("many", problems.size() - SHOWN)
                    .in(language));
        }
        return text.toString();
    }

    /** One problem; ends with a line feed. Where no line stands, there is none to be shown. */
    public static String of(Problem problem, Language language) {
        return of(problem, language, Integer.MAX_VALUE);
    }

    private static String of(Problem problem, Language language, int columns) {
        String number = Integer.toString(problem.line());
        String margin = " ".repeat(number.length());
        StringBuilder text = new StringBuilder();
        Text level = problem.level() == Problem.Level.ERROR ? Text.of("error", "错误") : Text.of("warning", "警告");
        String head = level.then("[" + problem.code().id() + "]").then(COLON).in(language);
        fold(text, head, problem.what().in(language), columns);
        text.append(margin + "--> " + problem.file() + ":" + number + ":" + problem.column())
                .append('\n');
        String found = problem.found().in(language);
        if (!problem.lineText().isEmpty()) {
            text.append(margin + " |\n");
            String marks = line(text, number + " | ", margin + " | ", problem);
            String said = found.isEmpty()
                    ? ""
                    : Text.of(" found ", " 此处：").then(shown(found)).in(language);
            boolean beside = Cells.of(marks + said) <= columns;
            text.append(marks).append(beside ? said : "").append('\n');
            text.append(margin + " |\n");
            found = beside ? "" : found;
        }
        String equals = margin + " = ";
        remark(text, Text.of("found", "此处").then(COLON).in(language), equals, found, columns);
        remark(
                text,
                Text.of("why", "原因").then(COLON).in(language),
                equals,
                problem.why().in(language),
                columns);
        remark(
                text,
                Text.of("fix", "改法").then(COLON).in(language),
                equals,
                problem.fix().in(language),
                columns);
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
        return margin + " ".repeat(Cells.of(before)) + "^".repeat(Math.max(1, Cells.of(marked)));
    }

    private static void remark(StringBuilder text, String word, String margin, String remark, int columns) {
        if (!remark.isEmpty()) {
            fold(text, margin + word, remark, columns);
        }
    }

    /** Adds a sentence behind a head, on as many lines as it takes; they begin below one another. */
    private static void fold(StringBuilder text, String head, String sentence, int columns) {
        String indent = " ".repeat(Cells.of(head));
        List<String> lines = Wrapped.lines(shown(sentence), Math.max(1, columns - indent.length()));
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? head : indent).append(lines.get(i)).append('\n');
        }
    }

    /** The text without anything that could move the cursor or turn the reading direction. */
    static String shown(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(c == '\t' ? ' ' : Invisible.is(c) ? 0xFFFD : c));
        return plain.toString();
    }
}
