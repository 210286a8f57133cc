package org.careshed.experiment;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.careshed.language.Text;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.source.CsvFile;
import org.careshed.scenario.source.Source;

/**
 * Shares that the choice constants are to give, as two small tables.
 *
 * @param shares share of the sought visits by condition id, then tier id, 0 to 1
 * @param sought share of needs for which care is sought, by condition id, 0 to 1; may be empty
 */
public record ShareTargets(Map<String, Map<String, Double>> shares, Map<String, Double> sought) {
    private static final List<String> SHARES = List.of("tier", "condition", "share");
    private static final List<String> SOUGHT = List.of("condition", "share");

    /**
     * Reads {@code tier,condition,share} and, if given, {@code condition,share}.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every problem of both tables
     */
    public static ShareTargets read(Scenario scenario, Path targets, Optional<Path> seeking) {
        Problems problems = new Problems();
        List<String> tiers = scenario.tiers().stream().map(Tier::id).toList();
        List<String> conditions =
                scenario.conditions().stream().map(Condition::id).toList();
        Map<String, Map<String, Double>> shares = new TreeMap<>();
        rows(targets, SHARES, problems, (row, share) -> {
            String tier = known(row, 0, tiers, problems);
            String condition = known(row, 1, conditions, problems);
            shares.computeIfAbsent(condition, any -> new TreeMap<>()).put(tier, share);
        });
        Map<String, Double> sought = new TreeMap<>();
        seeking.ifPresent(table ->
                rows(table, SOUGHT, problems, (row, share) -> sought.put(known(row, 0, conditions, problems), share)));
        problems.throwIfAny();
        return new ShareTargets(shares, sought);
    }

    private static void rows(Path file, List<String> header, Problems problems, BiConsumer<CsvFile.Row, Double> taker) {
        try {
            CsvFile.read(Source.top(file), problems, row -> {
                if (row.line() == 1) {
                    check(row, header, problems);
                } else if (row.cells().size() == header.size()) {
                    taker.accept(row, share(row, header.size() - 1, problems));
                }
            });
        } catch (Fault unopened) {
            problems.add(() -> new Site.Spot(file.toString(), 1, 1, "", 1), unopened);
            problems.throwIfAny();
        } catch (Unreadable reported) {
            problems.throwIfAny();
        }
    }

    private static void check(CsvFile.Row row, List<String> header, Problems problems) {
        if (!row.cells().equals(header)) {
            problems.add(
                    row.site(0),
                    new Fault(
                                    Code.COLUMN_MISSING,
                                    Text.of("the header must be `{header}`", "表头必须是 `{header}`")
                                            .with("header", String.join(",", header)))
                            .found("`" + String.join(",", row.cells()) + "`"));
        }
    }

    private static String known(CsvFile.Row row, int cell, Collection<String> ids, Problems problems) {
        String id = row.cells().get(cell);
        if (!ids.contains(id)) {
            problems.add(
                    row.site(cell),
                    new Fault(Code.UNKNOWN_ID, Text.of("must be an id of the scenario", "必须是情景中的 id"))
                            .found("`" + id + "`")
                            .fix(Nearest.advice(id, ids)));
        }
        return id;
    }

    private static double share(CsvFile.Row row, int cell, Problems problems) {
        String text = row.cells().get(cell);
        if (text.matches("0|1|[01]?\\.[0-9]{1,12}") && Double.parseDouble(text) <= 1) {
            return Double.parseDouble(text);
        }
        problems.add(
                row.site(cell),
                new Fault(Code.OUT_OF_RANGE, Text.of("`share` must be 0 to 1", "`share` 必须在 0 到 1 之间"))
                        .found("`" + text + "`")
                        .fix(Text.of("write for example 0.25", "写例如 0.25")));
        return 0;
    }
}
