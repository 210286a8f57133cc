package org.careshed.experiment.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.result.Column;
import org.careshed.result.Table;

/**
 * Flows by town of runs that kept them by place and condition: villages and conditions added up, so that both kinds of run
 * land the same table.
 */
final class FlowsByTown {
    private static final String GRASSROOTS = "grassroots";

    private final Map<String, String> towns = new HashMap<>();
    private final List<Facility> facilities = new ArrayList<>();

    /** @param county tables {@code places}, {@code facilities} and {@code tiers} of the county */
    FlowsByTown(List<Table> county) {
        Map<String, String> sectors = new HashMap<>();
        cells(county, "places", "place", "town").forEach(row -> towns.put(row.get(0), row.get(1)));
        cells(county, "tiers", "tier", "in_county", GRASSROOTS)
                .forEach(row -> sectors.put(row.get(0), sector(row.get(1), row.get(2))));
        cells(county, "facilities", "facility", "tier")
                .forEach(row -> facilities.add(new Facility(row.get(0), row.get(1), sectors.get(row.get(1)))));
    }

    /** Town, facility, tier, sector and visits, by town and facility in the order of their ids. */
    List<List<String>> rows(Table flows) {
        Map<String, Map<String, Long>> visits = new TreeMap<>();
        for (List<String> row : cells(flows, "home_place", "facility", "visits")) {
            visits.computeIfAbsent(towns.get(row.get(0)), town -> new HashMap<>())
                    .merge(row.get(1), Long.parseLong(row.get(2)), Long::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        visits.forEach((town, ways) -> facilities.stream()
                .filter(facility -> ways.containsKey(facility.id()))
                .forEach(facility -> rows.add(List.of(
                        town,
                        facility.id(),
                        facility.tier(),
                        facility.sector(),
                        ways.get(facility.id()).toString()))));
        return rows;
    }

    private record Facility(String id, String tier, String sector) {}

    private static String sector(String inCounty, String grassroots) {
        if (!Boolean.parseBoolean(inCounty)) {
            return "outside";
        }
        return Boolean.parseBoolean(grassroots) ? GRASSROOTS : "hospitals";
    }

    private static List<List<String>> cells(List<Table> tables, String name, String... columns) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .flatMap(table -> cells(table, columns).stream())
                .toList();
    }

    /** Some columns of a table. */
    private static List<List<String>> cells(Table table, String... columns) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        List<Integer> wanted = List.of(columns).stream().map(names::indexOf).toList();
        return table.rows().stream()
                .map(row -> wanted.stream().map(row::get).toList())
                .toList();
    }
}
