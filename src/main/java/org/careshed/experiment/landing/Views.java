package org.careshed.experiment.landing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.result.parquet.Landed;
import org.careshed.result.parquet.View;

/** What people ask of landed tables again and again, as views. */
public final class Views {
    private static final String ARM = "Id of the arm.";
    private static final View PAIRED = new View(
            new Table(
                    "paired",
                    "Every figure under an arm beside the same figure under the base, in the same world.",
                    List.of(
                            Column.text("arm", ARM),
                            Column.text("base", "Id of the arm that it is compared with."),
                            Column.integer("draw", "", "Number of the draw; 0 is the county as it is."),
                            Column.integer("replication", "", "Number of the replication."),
                            Column.text("measure", "Name of the figure."),
                            Column.text("of", "What it is of: all, a tier, a facility and resource."),
                            Column.text("unit", "Its unit; shares go from 0 to 1."),
                            Column.decimal("value_base", "", "The figure under the base."),
                            Column.decimal("value_arm", "", "The figure under the arm."),
                            Column.decimal("difference", "", "value_arm less value_base; null where one of them is.")),
                    List.of()),
            List.of("arms", "readings"),
            """
            SELECT one.arm, base.arm AS base, one.draw, one.replication, one.measure, one."of", one.unit,
                   CAST(base.value AS DECIMAL(28, 6)) AS value_base,
                   CAST(one.value AS DECIMAL(28, 6)) AS value_arm,
                   CAST(one.value AS DECIMAL(28, 6)) - CAST(base.value AS DECIMAL(28, 6)) AS difference
            FROM readings AS one
            JOIN readings AS base USING (draw, replication, measure, "of")
            WHERE base.arm IN (SELECT arm FROM arms WHERE role = 'base')
              AND one.arm IN (SELECT arm FROM arms WHERE role = 'other')""");
    private static final View TOWNS = new View(
            new Table(
                    "flows_by_town",
                    "Visits of each town's residents in each run, and where they went.",
                    Stream.concat(
                                    RunTables.RUN.stream(),
                                    Stream.of(
                                            Column.text("town", "Id of the town the patients live in."),
                                            Column.integer("visits", "visits", "Visits, wherever they went."),
                                            Column.integer("in_county", "visits", "Those inside the county."),
                                            Column.integer(
                                                    "grassroots", "visits", "Those at grassroots facilities in it.")))
                            .toList(),
                    List.of()),
            List.of("flows"),
            """
            SELECT arm, draw, replication, town,
                   CAST(sum(visits) AS BIGINT) AS visits,
                   CAST(coalesce(sum(visits) FILTER (sector <> 'outside'), 0) AS BIGINT) AS in_county,
                   CAST(coalesce(sum(visits) FILTER (sector = 'grassroots'), 0) AS BIGINT) AS grassroots
            FROM flows GROUP BY ALL""");

    private Views() {}

    /** Views whose columns are the same in every experiment. */
    public static List<View> fixed() {
        return List.of(PAIRED, TOWNS);
    }

    /**
     * The views of these tables.
     *
     * @throws IOException when the disk fails
     */
    public static List<View> of(Landed landed) throws IOException {
        List<View> views = new ArrayList<>(fixed());
        List<String> tables = landed.heads().stream().map(Table::name).toList();
        if (tables.contains("readings")) {
            views.add(readings(landed.ask("SELECT DISTINCT ON (measure, \"of\") measure, \"of\", unit FROM readings"
                    + " ORDER BY measure, \"of\"")));
        }
        if (tables.contains("settings")) {
            views.add(settings(landed.ask("SELECT DISTINCT parameter FROM settings ORDER BY ALL")));
        }
        return views;
    }

    private static View readings(List<List<String>> found) {
        List<Column> columns = new ArrayList<>(RunTables.RUN);
        StringBuilder sql = new StringBuilder("SELECT arm, draw, replication");
        Set<String> names = new LinkedHashSet<>();
        for (List<String> row : found.subList(1, found.size())) {
            String whole = row.get(1).equals("all") ? row.get(0) : row.get(0) + " " + row.get(1);
            String name = whole.replaceAll("[^A-Za-z0-9]", "_");
            if (names.add(name)) {
                columns.add(Column.decimal(name, row.get(2), row.get(0) + " of " + row.get(1) + "."));
                sql.append(", max(value) FILTER (measure = " + text(row.get(0)) + " AND \"of\" = " + text(row.get(1))
                        + ") AS " + quoted(name));
            }
        }
        return new View(
                new Table("readings_wide", "Every run with all its figures in one row.", columns, List.of()),
                List.of("readings"),
                sql + " FROM readings GROUP BY ALL");
    }

    private static View settings(List<List<String>> found) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("arm", ARM)));
        StringBuilder sql = new StringBuilder("SELECT arm");
        for (List<String> row : found.subList(1, found.size())) {
            columns.add(Column.decimal(row.get(0), "", "Setting of " + row.get(0) + ", if it is a number."));
            sql.append(", max(value) FILTER (parameter = " + text(row.get(0)) + ") AS " + quoted(row.get(0)));
        }
        return new View(
                new Table("settings_wide", "Every point with all its settings in one row.", columns, List.of()),
                List.of("settings"),
                sql + " FROM settings GROUP BY ALL");
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
