package org.careshed.experiment.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.careshed.result.Paragraphs;

/** The table of outcomes on a screen: two lines an effect, none longer than {@value #WIDTH} characters. */
public final class EvidenceScreen {
    /** Longest line, characters. */
    public static final int WIDTH = 80;

    private static final int FIRST = 25;
    private static final int SECOND = 17;
    private static final int THIRD = 19;
    private static final int LAST = WIDTH - FIRST - SECOND - THIRD;

    private EvidenceScreen() {}

    /** The lines, without line ends. */
    public static List<String> lines(List<Outcome> outcomes, int worlds) {
        List<String> lines = new ArrayList<>();
        lines.add(row("effect", "published", "ours", "verdict"));
        lines.add(row("  unit", "95 % interval", worlds == 1 ? "1 world" : worlds + " worlds", ""));
        for (Outcome outcome : outcomes) {
            List<String> verdict = verdict(outcome.words());
            lines.add(row(
                    outcome.effect().id(), Wording.published(outcome.effect()), Wording.ours(outcome), verdict.get(0)));
            lines.add(row(
                    "  " + Wording.unit(outcome.effect()),
                    Wording.publishedInterval(outcome.effect()),
                    Wording.oursInterval(outcome),
                    verdict.get(1)));
        }
        lines.add("");
        lines.addAll(disagreements(outcomes));
        Paragraphs sums = new Paragraphs(WIDTH);
        sums.add(sums(outcomes));
        lines.addAll(sums.lines());
        return lines;
    }

    /** How many there are of each verdict, in words; what-ifs apart. */
    static String sums(List<Outcome> outcomes) {
        List<Outcome> counted =
                outcomes.stream().filter(outcome -> !outcome.effect().whatIf()).toList();
        int others = outcomes.size() - counted.size();
        Map<Verdict, Long> counts = counted.stream()
                .collect(Collectors.groupingBy(
                        Outcome::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        return counted.size() + (counted.size() == 1 ? " effect" : " effects") + (counted.isEmpty() ? "" : ": ")
                + counts.entrySet().stream()
                        .map(count -> count.getKey().words() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + "."
                + (others == 0 ? "" : " Not counted: " + others + (others == 1 ? " what-if." : " what-ifs."));
    }

    private static List<String> disagreements(List<Outcome> outcomes) {
        Paragraphs reasons = new Paragraphs(WIDTH);
        outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.DISAGREES)
                .forEach(outcome -> reasons.add(outcome.effect().id() + " disagrees: "
                        + (outcome.effect().remark().isEmpty()
                                ? "the reason is not known."
                                : outcome.effect().remark())));
        List<String> lines = new ArrayList<>(reasons.lines());
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static List<String> verdict(String words) {
        if (words.length() <= LAST) {
            return List.of(words, "");
        }
        int space = words.lastIndexOf(' ', LAST);
        return List.of(words.substring(0, space), words.substring(space + 1));
    }

    private static String row(String first, String second, String third, String last) {
        return (cell(first, FIRST) + cell(second, SECOND) + cell(third, THIRD) + last).stripTrailing();
    }

    private static String cell(String text, int width) {
        String cut = text.length() < width ? text : text.substring(0, width - 1);
        return cut + " ".repeat(width - cut.length());
    }
}
