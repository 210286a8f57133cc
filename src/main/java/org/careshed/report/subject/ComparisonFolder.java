package org.careshed.report.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.input.Packing;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;
import org.careshed.result.Column;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.Provisional;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.careshed.result.Table;
import org.careshed.result.file.JsonObject;
import org.careshed.result.file.SafePath;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.parquet.Landed;

/**
 * What {@code compare --out} wrote, as a study. All figures come from the landed tables, which are checked against their
 * checksums; only the program that ran is told by {@value #JSON}.
 */
final class ComparisonFolder {
    static final String JSON = "comparison.json";

    private static final long MOST_BYTES = 256L << 20;
    private static final Map<String, Contrast.Verdict> VERDICTS = Map.of(
            "more", Contrast.Verdict.MORE,
            "less", Contrast.Verdict.LESS,
            "no detectable difference", Contrast.Verdict.NONE_DETECTED,
            "not decided", Contrast.Verdict.UNDECIDED);

    private final Path folder;
    private final Landed landed;
    private final Premises.Desk desk;
    private final CodeVersion code;

    private ComparisonFolder(Path folder, Landed landed, Premises.Desk desk, CodeVersion code) {
        this.folder = folder;
        this.landed = landed;
        this.desk = desk;
        this.code = code;
    }

    /** Whether a folder looks like one of a comparison. */
    static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(JSON));
    }

    /** The study; its tables stay open until it is forgotten. */
    static Study open(Path folder, Premises.Desk desk) {
        try {
            JsonObject json = JsonObject.read(JSON, SafePath.read(folder, JSON, MOST_BYTES));
            json.whole("careshed_comparison", 1, 1);
            CodeVersion code = new CodeVersion(json.text("version"), json.text("build"), "");
            return new ComparisonFolder(folder, Landed.open(folder), desk, code).study();
        } catch (ResultException e) {
            throw ReportException.of(e);
        } catch (IOException e) {
            throw new ReportException(
                    Text.of("the comparison in {folder} cannot be used: {fault}", "{folder} 中的对比不能使用：{fault}")
                            .with("folder", folder)
                            .with("fault", ReportException.words(e)),
                    e);
        }
    }

    private Study study() throws IOException {
        List<Arm> arms = new ArrayList<>();
        for (List<String> row : rows("SELECT arm, name, worlds FROM arms ORDER BY role <> 'base'")) {
            arms.add(arm(row.get(0), row.get(1)));
        }
        if (arms.isEmpty() || !arms.get(0).has("tiers")) {
            throw new ReportException(Text.of(
                            "the comparison in {folder} was written by an older Careshed: it has no tables of"
                                    + " places, facilities and tiers. Run the same `compare ... --out {folder}` again;"
                                    + " what was run is kept and not run again if the program is the same.",
                            "{folder} 中的对比由旧版 Careshed 所写：没有地点、机构和层级表。"
                                    + "请再次运行同样的 `compare ... --out {folder}`；程序相同时，已运行的会保留，不再重做。")
                    .with("folder", folder));
        }
        return new Study(arms, Studies.atlas(arms), contrasts(), RunFolder.aged(code, Text.same(folder.toString())));
    }

    private List<Contrast> contrasts() throws IOException {
        List<Contrast> contrasts = new ArrayList<>();
        for (List<String> row : rows("SELECT arm, measure, \"of\", unit, base_mean, with_mean, difference, half_width,"
                + " verdict, worlds FROM contrasts")) {
            contrasts.add(new Contrast(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    number(row.get(4)),
                    number(row.get(5)),
                    number(row.get(6)),
                    row.get(7).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(row.get(7))),
                    VERDICTS.getOrDefault(row.get(8), Contrast.Verdict.UNDECIDED),
                    Integer.parseInt(row.get(9))));
        }
        return contrasts;
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private Arm arm(String id, String name) throws IOException {
        String arm = text(id);
        List<List<String>> runs = rows("SELECT replication, seed, scenario_hash FROM runs WHERE draw = 0 AND arm = "
                + arm + " ORDER BY replication");
        List<Integer> worlds =
                runs.stream().map(run -> Integer.parseInt(run.get(0))).toList();
        String hash = runs.isEmpty() ? "" : runs.get(0).get(2);
        Optional<Premises> premises = premises(id, hash);
        Optional<String> provisional =
                premises.filter(Premises::provisional).map(stated -> Provisional.PRIOR.english());
        Summary summary =
                new Summary(id, name, hash, Math.max(1, worlds.size()), provisional, headlines(arm, worlds.size()));
        ComparisonTables tables = new ComparisonTables(landed, arm);
        Origin origin = new Origin(
                hash,
                hash,
                runs.isEmpty() ? 0 : Long.parseLong(runs.get(0).get(1)),
                worlds,
                code.version(),
                code.build(),
                Map.of(),
                Map.of());
        return new TableArm(id, summary, tables.names(), tables::rows, Optional.of(origin), premises);
    }

    /** What the scenario says, if it is the one that ran. */
    private Optional<Premises> premises(String id, String hash) {
        Path scenario = folder.resolve("scenarios").resolve(id).resolve("scenario.yaml");
        if (!SafePath.isPlain(id) || !Files.isRegularFile(scenario)) {
            return Optional.empty();
        }
        Optional<Premises> premises = desk.of(scenario);
        premises.filter(stated -> !stated.hash().equals(hash)).ifPresent(stated -> {
            throw new ReportException(Text.of(
                            "the comparison in {folder} cannot be used: scenarios/{id} was altered: it is not"
                                    + " the scenario that ran. Run the same compare command again to mend it.",
                            "{folder} 中的对比不能使用：scenarios/{id} 已被改动，不是当时运行的情景。请再次运行同一对比命令以修复。")
                    .with("folder", folder)
                    .with("id", id));
        });
        return premises;
    }

    private List<Headline> headlines(String arm, int worlds) throws IOException {
        Map<List<String>, List<String>> values = new LinkedHashMap<>();
        for (List<String> row :
                rows("SELECT measure, \"of\", unit, value FROM readings WHERE draw = 0 AND arm = " + arm)) {
            values.computeIfAbsent(row.subList(0, 3), figure -> new ArrayList<>())
                    .add(row.get(3));
        }
        List<Headline> headlines = new ArrayList<>();
        values.forEach((figure, found) -> {
            while (found.size() < worlds) {
                found.add("");
            }
            headlines.add(new Headline(figure.get(0), figure.get(1), figure.get(2), Estimate.of(found)));
        });
        return headlines;
    }

    private List<List<String>> rows(String question) throws IOException {
        List<List<String>> answer = landed.ask(question);
        return answer.subList(1, answer.size());
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** The landed tables of one arm in the form of a results folder. */
    private record ComparisonTables(Landed landed, String arm) {
        private static final String RUN = "run_";
        private static final List<String> OF_ARMS = List.of("places", "facilities", "tiers", "hours_of_week");

        /** Flows by town in the columns of flows by place: a town's id is that of a place where the seat bears it. */
        private static final String BY_TOWN = "replication, town AS home_place, facility, '' AS condition, visits";

        private static final List<Column> FLOWS = List.of(
                Column.integer("replication", "", "Number of the replication."),
                Column.text("home_place", "The town the patients live in."),
                Column.text("facility", "Id of the facility."),
                Column.text("condition", "Not kept."),
                Column.integer("visits", "visits", "Visits."));

        /** What there is: counties and what is told of all runs together, whole tables of runs where they were kept, and flows by town, which always are. */
        Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            landed.heads().stream().map(Table::name).forEach(name -> {
                if (OF_ARMS.contains(name)) {
                    names.add(name);
                } else if (name.startsWith(RUN)) {
                    names.add(name.substring(RUN.length()));
                }
            });
            names.add("flows");
            return names;
        }

        List<Row> rows(String name) {
            boolean county = OF_ARMS.contains(name);
            Optional<Table> whole = head(county ? name : RUN + name);
            Table head = whole.orElseGet(() -> head("flows").orElseThrow());
            List<String> columns = new ArrayList<>();
            List<Column> described = new ArrayList<>();
            head.columns().forEach(column -> {
                if (!column.name().equals("arm") && !column.name().equals("draw")) {
                    columns.add('"' + column.name() + '"');
                    described.add(column);
                }
            });
            String select = whole.isPresent() ? String.join(", ", columns) : BY_TOWN;
            String question = "SELECT " + select + " FROM " + head.name() + " WHERE arm = " + arm
                    + (county ? "" : " AND draw = 0");
            Packing packing = new Packing(name, whole.isPresent() ? described : FLOWS);
            try {
                landed.hand(question, packing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packing.rows();
        }

        private Optional<Table> head(String name) {
            return landed.heads().stream()
                    .filter(table -> table.name().equals(name))
                    .findFirst();
        }
    }
}
