package org.careshed.experiment.landing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunKey;
import org.careshed.quantity.Require;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.result.parquet.Landing;

/**
 * What each run of an experiment found, as tables with one observation a row: {@code runs}, {@code readings}, and of what
 * was kept beside them {@code flows} and {@code utilisation}. A run is an arm in a world, a world is a replication of a
 * draw; rows come by arm as first met, then draw, then replication, in whatever order runs were made.
 */
public final class RunTables implements PairedRuns.Taker {
    /** Tables that runs must keep beside their readings, so that flows and utilisation can be told. */
    public static final List<String> KEPT = List.of("resource_use", "town_flows");

    /** What names a run; the first columns of every table of runs. */
    static final List<Column> RUN = List.of(
            Column.text("arm", "Id of the arm: a scenario of a comparison, a point of an experiment."),
            Column.integer("draw", "", "Number of the draw of a calibrated ensemble; 0 is the county as it is."),
            Column.integer("replication", "", "Number of the replication; equal ones have the same luck in all arms."));

    /** Every figure of every run, without rows. */
    public static final Table READINGS = head(
            "readings",
            "Every figure of every run.",
            Column.text("measure", "Name of the figure."),
            Column.text("of", "What it is of: all, a tier, a facility and resource."),
            Column.text("unit", "Its unit; shares go from 0 to 1."),
            Column.decimal("value", "", "The figure, six decimals; null where it is undefined."));

    private static final int BITS = 20;
    private static final Table RUNS = head(
            "runs",
            "Every run: an arm in a world.",
            Column.integer("seed", "", "Seed of the scenario."),
            Column.text("scenario_hash", "SHA-256 of the resolved scenario with its tables."),
            Column.text("run_key", "SHA-256 of all that determines what the run finds; the store keeps it by this."));
    private static final Table FLOWS = head(
            "flows",
            "Counted visits of residents by home town and facility; pairs without a visit are left out.",
            Column.text("town", "Id of the town the patients live in."),
            Column.text("facility", "Id of the facility that treated the patients."),
            Column.text("tier", "Id of its tier."),
            Column.text("sector", "grassroots or hospitals, both inside the county, or outside."),
            Column.integer("visits", "visits", "Patients who left treated in the counted time."));
    private static final Table UTILISATION = head(
            "utilisation",
            "How busy each resource of each facility was in the counted time.",
            Column.text("facility", "Id of the facility."),
            Column.text("resource", "Kind of resource."),
            Column.decimal("staffed_hours", "hours", "Server-hours staffed, overtime included."),
            Column.decimal("busy_hours", "hours", "Server-hours at work."),
            Column.decimal("utilisation", "share", "busy_hours / staffed_hours; null if never staffed."),
            Column.integer("served", "services", "Services that began."),
            Column.decimal("mean_wait_minutes", "minutes", "Mean wait in line before these services, zeros included."));

    private final Landing landing;
    private final PairedRuns runs;
    private final UnaryOperator<String> names;
    private final Map<String, Integer> arms = new HashMap<>();
    private final Map<String, FlowsByTown> counties = new HashMap<>();
    private final Set<Run> taken = new HashSet<>();

    /**
     * Begins.
     *
     * @param landing where the tables are brought together
     * @param runs what runs; knows what determines each
     */
    public RunTables(Landing landing, PairedRuns runs) {
        this(landing, runs, UnaryOperator.identity());
    }

    /**
     * Begins.
     *
     * @param landing where the tables are brought together
     * @param runs what runs; knows what determines each
     * @param names how tables call an arm, from its id; different arms differently
     */
    public RunTables(Landing landing, PairedRuns runs, UnaryOperator<String> names) {
        this.landing = landing;
        this.runs = runs;
        this.names = names;
    }

    /** The tables that this may write, without rows. */
    public static List<Table> heads() {
        return List.of(RUNS, READINGS, FLOWS, UTILISATION);
    }

    /**
     * Tells what the county of an arm is, which is needed where runs keep their flows by place instead of by town.
     *
     * @param county tables {@code places}, {@code facilities} and {@code tiers}
     */
    public void county(String arm, List<Table> county) {
        counties.put(names.apply(arm), new FlowsByTown(county));
    }

    /** Adds what a run found; a run that comes again is the same and is left out. */
    @Override
    public void take(Cast cast, Part part) {
        Luck luck = cast.luck();
        Run run = new Run(names.apply(cast.arm().id()), luck);
        if (!taken.add(run)) {
            return;
        }
        RunKey key = runs.key(cast);
        add(RUNS, run, List.of(List.of(Long.toString(runs.seed(cast)), key.scenario(), key.hash())));
        add(READINGS, run, part.readings().stream().map(RunTables::cells).toList());
        part.tables().forEach(table -> add(run, table));
    }

    private void add(Run run, Table table) {
        switch (table.name()) {
            case "town_flows" -> add(FLOWS, run, chosen(table, FLOWS));
            case "flows" -> {
                if (counties.containsKey(run.arm())) {
                    add(FLOWS, run, counties.get(run.arm()).rows(table));
                }
            }
            case "resource_use" -> add(UTILISATION, run, chosen(table, UTILISATION));
            default -> {
                // kept for something else
            }
        }
    }

    private static List<String> cells(Reading reading) {
        return List.of(reading.measure(), reading.of(), reading.unit(), reading.text());
    }

    /** The columns of a table that another has too, in its order. */
    private static List<List<String>> chosen(Table table, Table wanted) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        int[] from = wanted.columns().stream()
                .skip(RUN.size())
                .mapToInt(column -> names.indexOf(column.name()))
                .toArray();
        return table.rows().stream()
                .map(row -> Arrays.stream(from).mapToObj(row::get).toList())
                .toList();
    }

    private void add(Table head, Run run, List<List<String>> rows) {
        List<String> cells = List.of(
                run.arm(),
                Integer.toString(run.luck().draw()),
                Integer.toString(run.luck().replication()));
        List<List<String>> whole = rows.stream()
                .map(row -> Stream.concat(cells.stream(), row.stream()).toList())
                .toList();
        landing.add(rank(run), new Table(head.name(), head.meaning(), head.columns(), whole));
    }

    private long rank(Run run) {
        int arm = arms.computeIfAbsent(run.arm(), first -> arms.size());
        Luck luck = run.luck();
        Require.that(luck.draw() >> BITS == 0 && luck.replication() >> BITS == 0, "a world's number is too large");
        return ((long) arm << 2 * BITS) + ((long) luck.draw() << BITS) + luck.replication();
    }

    private static Table head(String name, String meaning, Column... columns) {
        List<Column> all = Stream.concat(RUN.stream(), Stream.of(columns)).toList();
        return new Table(name, meaning, all, List.of());
    }

    private record Run(String arm, Luck luck) {}
}
