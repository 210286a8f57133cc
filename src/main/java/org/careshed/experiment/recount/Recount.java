package org.careshed.experiment.recount;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.county.Editions;
import org.careshed.experiment.Prepared;
import org.careshed.language.Text;
import org.careshed.measure.log.VisitSheets;
import org.careshed.policy.Policies;
import org.careshed.result.Column;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.folder.Problem;
import org.careshed.result.folder.Results;
import org.careshed.result.folder.VisitLogs;
import org.careshed.result.parquet.LogReader;
import org.careshed.result.parquet.LogSheet;
import org.careshed.scenario.read.ScenarioReader;

/**
 * Finished results recomputed from their visit logs: every figure that a log determines, by SQL that shares no code with the
 * measures, from the same whole-number sums, bins and decimals, so that texts must be equal.
 */
public final class Recount {

    /** Tables that say what the scenario says. */
    private static final Set<String> NOT_FOUND = Set.of("places", "facilities", "tiers");

    private final Results results;
    private final Editions editions;
    private final List<LogSheet> sheets;
    private final Map<String, Table> tables = new HashMap<>();
    private final ReadingComparison readings = new ReadingComparison();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Recount(Results results) {
        this.results = results;
        var resolved = new ScenarioReader(Policies.shapes()).read(results.scenario());
        editions = Prepared.of(resolved.scenario()).editions();
        sheets = new VisitSheets(editions.first()).all();
    }

    /**
     * Recomputes a folder.
     *
     * @throws ResultException if it is not whole, or has no log of each replication
     */
    public static Recount of(Path folder) {
        Results results = Results.open(folder);
        VisitLogs logs = new VisitLogs(folder);
        List<Integer> replications = results.plan().replications();
        if (!logs.missing(replications).isEmpty()) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                                    "{folder} has no visit log of replication {replication}: nothing can be recomputed."
                                            + " Run the same command again with --log visits",
                                    "{folder} 没有第 {replication} 次重复模拟的就诊记录，无从重新计算。请加 --log visits 再次运行同一命令")
                            .with("folder", folder)
                            .with("replication", logs.missing(replications).get(0)));
        }
        Recount recount = new Recount(results);
        for (int replication : replications) {
            recount.ask(replication, logs.of(replication));
        }
        recount.problems.addAll(recount.readings.problems(results.summary()));
        return recount;
    }

    private void ask(int replication, Path log) {
        try (LogReader reader = new LogReader(log, sheets)) {
            CountySheets.write(editions, reader);
            reader.define(Question.sql("words"));
            for (Question question : Question.READINGS) {
                readings.add(reader.ask(question.sql()));
            }
            for (Question question : Question.TABLES) {
                if (results.tableNames().contains(question.name())) {
                    List<List<String>> answer = reader.ask(question.sql());
                    columns.put(question.name(), answer.get(0));
                    problems.addAll(TableComparison.problems(question, replication, table(question.name()), answer));
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(
                    "log/" + log.getFileName(),
                    Text.of("cannot be read as a log of this program: {fault}", "不能作为本程序的记录读取：{fault}")
                            .with("fault", String.valueOf(e.getMessage()))));
        }
    }

    private Table table(String name) {
        return tables.computeIfAbsent(name, results::table);
    }

    /** Where the results are not what the logs give. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What was recomputed: files, then what of them. */
    public Map<String, List<String>> recomputed() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("summary.json", readings.recomputed(results.summary()));
        columns.forEach((table, some) -> all.put(file(table), some));
        return all;
    }

    /** What no log determines (staff on duty, ways, bookings, patients in line at a moment): files, then what of them. */
    public Map<String, List<String>> beyond() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("summary.json", readings.beyond(results.summary()));
        for (String name : results.tableNames()) {
            List<String> some = columns.getOrDefault(name, List.of());
            List<String> left = table(name).columns().stream()
                    .map(Column::name)
                    .filter(column -> !some.contains(column) && !column.equals("replication"))
                    .toList();
            if (!NOT_FOUND.contains(name) && !left.isEmpty()) {
                all.put(file(name), left);
            }
        }
        return all;
    }

    private static String file(String table) {
        return "tables/" + table + ".csv";
    }
}
