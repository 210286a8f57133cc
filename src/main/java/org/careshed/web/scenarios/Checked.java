package org.careshed.web.scenarios;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.compare.words.Differences;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.policy.PolicyException;
import org.careshed.scenario.edit.WrittenTree;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.scenario.source.Source.Draft;

/**
 * What a check of a text found, in the words of {@code careshed validate}.
 *
 * @param problems all of them, errors first
 * @param difference to the scenario that it extends, in words; none while either cannot be read
 * @param values as written, those of its parents among them
 */
record Checked(List<Told> problems, List<Text> difference, Map<String, Object> values) {
    /** Each check of a large county takes a processor and about a hundred megabytes for a moment. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    /**
     * A problem.
     *
     * @param severity {@code error} or {@code warning}
     * @param path keys, and places in lists from 0, to the value; empty where the problem stands in another file
     * @param file path in the folder of scenarios
     */
    record Told(
            String code,
            String severity,
            List<Object> path,
            String file,
            int line,
            int column,
            int width,
            String lineText,
            Text title,
            Text what,
            Text found,
            Text why,
            Text fix) {}

    /**
     * Checks a text as if it stood in its file.
     *
     * @param tree of the text
     */
    static Checked of(Draft draft, WrittenTree tree) {
        return inTurn(() -> check(draft, tree));
    }

    /** What comes of reading a scenario, as soon as few others are read. */
    static <T> T inTurn(Supplier<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            AT_ONCE.release();
        }
    }

    /** How many problems refuse the scenario. */
    int errors() {
        return (int) problems.stream()
                .filter(problem -> problem.severity().equals("error"))
                .count();
    }

    private static Checked check(Draft draft, WrittenTree tree) {
        ScenarioReader reader = new ScenarioReader(Policies.shapes());
        List<Problem> problems;
        List<Told> told = new ArrayList<>();
        List<Text> difference = List.of();
        try {
            Resolved resolved = reader.read(draft);
            difference = tree.parent()
                    .map(parent -> difference(reader, parent, resolved))
                    .orElse(List.of());
            problems = resolved.warnings();
            Prepared.of(resolved.scenario()); // levers must have something to act on
        } catch (ScenarioException refused) {
            problems = refused.problems();
        } catch (PolicyException idle) {
            problems = List.of();
            told.add(lever(draft, tree, idle));
        }
        problems.forEach(problem -> told.add(told(problem, draft, tree)));
        return new Checked(told, difference, tree.values());
    }

    private static List<Text> difference(ScenarioReader reader, Path parent, Resolved with) {
        try {
            return Differences.between(reader.read(parent), with).stream()
                    .map(one -> one.words())
                    .toList();
        } catch (ScenarioException broken) {
            return List.of(); // a parent alone may be incomplete
        }
    }

    private static Told told(Problem problem, Draft draft, WrittenTree tree) {
        boolean here = problem.file().equals(draft.shown());
        return new Told(
                problem.code().id(),
                problem.level().name().toLowerCase(Locale.ROOT),
                here ? tree.at(problem.line(), problem.column()) : List.of(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.width(),
                problem.lineText(),
                problem.code().title(),
                problem.what(),
                problem.found(),
                problem.why(),
                problem.fix());
    }

    /** A lever without anything to act on has no line of its own: the list of levers is where it stands. */
    private static Told lever(Draft draft, WrittenTree tree, PolicyException idle) {
        Optional<WrittenTree.Spot> levers = tree.paths().entrySet().stream()
                .filter(entry -> entry.getValue().equals(List.of("levers")))
                .map(Map.Entry::getKey)
                .findFirst();
        return new Told(
                "lever",
                "error",
                levers.isPresent() ? List.of("levers") : List.of(),
                draft.shown(),
                levers.map(WrittenTree.Spot::line).orElse(1),
                levers.map(WrittenTree.Spot::column).orElse(1),
                1,
                "",
                Text.of("a lever cannot act", "措施无法起作用"),
                idle.told(),
                Text.NONE,
                Text.NONE,
                Text.NONE);
    }
}
