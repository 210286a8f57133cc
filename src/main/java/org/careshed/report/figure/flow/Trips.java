package org.careshed.report.figure.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.map.CareFlows;
import org.careshed.report.subject.Arm;

/**
 * Visits of one arm by town of residence and facility.
 *
 * @param mean means over replications of what was counted, not a year
 * @param ways visits a year
 * @param perYear what counted visits are multiplied by to make a year of them; 1 where nobody tells which days counted
 */
record Trips(CareFlows mean, Counts<Way> ways, double perYear) {
    private static final double YEAR = 365;

    /** From the residents of a town to a facility. */
    record Way(String town, String facility) {
        /** To the tier's facilities of another town, of an outside city, or of the own town. */
        CareFlows.Route route(Atlas atlas) {
            Atlas.Provider provider = atlas.provider(facility);
            Atlas.Site there = atlas.site(provider.place());
            return new CareFlows.Route(town, there.outside() ? there.id() : there.town(), provider.tier());
        }
    }

    static Trips of(Atlas atlas, Arm arm) {
        List<Row> rows = rows(atlas, arm);
        List<String> worlds = rows.stream()
                .map(row -> row.textOrEmpty("replication"))
                .distinct()
                .toList();
        Map<String, Integer> index = new LinkedHashMap<>();
        worlds.forEach(world -> index.put(world, index.size()));
        double perYear = perYear(arm);
        Map<Way, double[]> visits = new LinkedHashMap<>();
        for (Row row : rows) {
            Way way = new Way(atlas.site(row.text("home_place")).town(), row.text("facility"));
            visits.computeIfAbsent(way, w -> new double[worlds.size()])[index.get(row.textOrEmpty("replication"))] +=
                    row.number("visits") * perYear;
        }
        return new Trips(
                CareFlows.of(atlas, rows, arm.replications()), new Counts<>(new ArrayList<>(worlds), visits), perYear);
    }

    /** Whether an arm tells who went where: by places as results do, or by towns as comparisons keep it. */
    static boolean told(Arm arm) {
        return arm.has("flows") || arm.has("town_flows");
    }

    /** Rows by home place; a town that comparisons keep as one is at home at its seat. */
    private static List<Row> rows(Atlas atlas, Arm arm) {
        if (arm.has("flows")) {
            return arm.rows("flows");
        }
        Map<String, Atlas.Site> towns = atlas.towns();
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Row row : arm.rows("town_flows")) {
            if (columns.isEmpty()) {
                columns.putAll(row.columns());
                columns.put("home_place", row.cells().size());
            }
            String town = row.text("town");
            List<String> cells = new ArrayList<>(row.cells());
            cells.add(towns.containsKey(town) ? towns.get(town).id() : town);
            rows.add(new Row(row.table(), columns, cells));
        }
        return rows;
    }

    private static double perYear(Arm arm) {
        if (!arm.has("daily")) {
            return 1;
        }
        Set<String> days = new LinkedHashSet<>();
        for (Row row : arm.rows("daily")) {
            if (!row.truth("warm_up")) {
                days.add(row.text("date"));
            }
        }
        return days.isEmpty() ? 1 : YEAR / days.size();
    }
}
