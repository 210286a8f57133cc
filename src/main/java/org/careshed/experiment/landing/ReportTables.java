package org.careshed.experiment.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Table;
import org.careshed.result.parquet.Landing;

/**
 * What a report needs beside figures: places, facilities and tiers of every arm, and, where runs kept them, all tables of every
 * run, each under its own name behind {@value #RUN}, but for hours of the week, whose means over worlds are one table.
 */
public final class ReportTables implements PairedRuns.Taker {
    /** Begins the names of whole tables of runs. */
    public static final String RUN = "run_";

    /** Names of all tables that a run can have, for runs that are to keep them. */
    public static final List<String> ALL = List.of(
            "bed_days",
            "bed_use",
            "bookings",
            "budgets",
            "closing",
            "daily",
            "episodes",
            "facility_waits",
            "fairness",
            "flows",
            "hourly_use",
            "money",
            "monthly_flows",
            "needs",
            "offers",
            "origins",
            "referrals",
            "resource_use",
            "service_waits",
            "town_flows",
            "town_shares",
            "travel",
            "wait_distribution",
            "waits",
            "weekly_use");

    private static final int BITS = 20;

    private final Landing landing;
    private final Map<String, Integer> arms = new HashMap<>();
    private final Set<List<Object>> taken = new HashSet<>();
    private final HoursOfWeek hours = new HoursOfWeek();

    /** Lands where the other tables of an experiment land. */
    public ReportTables(Landing landing) {
        this.landing = landing;
    }

    /** Adds the county of an arm. */
    public void county(String arm, List<Table> county) {
        int rank = arms.computeIfAbsent(arm, first -> arms.size());
        hours.county(arm, county);
        for (Table table : county) {
            List<Column> columns = Stream.concat(
                            Stream.of(Column.text("arm", "Id of the arm.")), table.columns().stream())
                    .toList();
            landing.add(rank, new Table(table.name(), table.meaning(), columns, behind(List.of(arm), table)));
        }
    }

    /** The tables of this class that are no run's own, without rows. */
    public static List<Table> heads() {
        return List.of(HoursOfWeek.head());
    }

    /** Adds what is told of all runs together, once they are all taken. */
    public void finish() {
        Table table = hours.table();
        if (!table.rows().isEmpty()) {
            landing.add(table);
        }
    }

    /** Adds all tables of a run; of its hours of the week only the means over worlds land. */
    @Override
    public void take(Cast cast, Part part) {
        String arm = cast.arm().id();
        int draw = cast.luck().draw();
        int replication = cast.luck().replication();
        if (!taken.add(List.of(arm, draw, replication))) {
            return;
        }
        int first = arms.computeIfAbsent(arm, known -> arms.size());
        long rank = ((long) first << 2 * BITS) + ((long) draw << BITS) + replication;
        List<String> run = List.of(arm, Integer.toString(draw), Integer.toString(replication));
        if (draw == 0) {
            hours.take(arm, replication, part);
        }
        for (Table table : part.tables()) {
            if (table.name().equals(HoursOfWeek.KEPT)) {
                continue;
            }
            List<Column> columns = Stream.concat(RunTables.RUN.stream(), table.columns().stream())
                    .toList();
            landing.add(rank, new Table(RUN + table.name(), table.meaning(), columns, behind(run, table)));
        }
    }

    private static List<List<String>> behind(List<String> first, Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows()
                .forEach(row ->
                        rows.add(Stream.concat(first.stream(), row.stream()).toList()));
        return rows;
    }
}
