package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.measure.tally.Sector;
import org.careshed.measure.tally.Towns;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** The table {@code town_shares}: counted visits of residents by home town and condition, and where they went. */
final class TownShares {

    private static final List<Column> COLUMNS = List.of(
            Column.text("town", "Id of the town the patients live in."),
            Column.text("condition", "Id of the condition."),
            Column.integer("visits", "visits", "Counted visits, wherever they went."),
            Column.integer("in_county", "visits", "Those at facilities inside the county."),
            Column.integer("grassroots", "visits", "Those at grassroots facilities inside the county."));

    private final County county;
    private final Towns towns;
    private final byte[] sector;
    private final long[] visits;

    TownShares(County county) {
        this.county = county;
        towns = new Towns(county);
        sector = Sector.ofFacilities(county);
        visits = new long[towns.size() * county.kinds().size() * Sector.count()];
    }

    /** Adds visits from a place to a facility. */
    void add(int place, int facility, int condition, long count) {
        if (count > 0) {
            visits[cell(towns.ofPlace(place), condition, sector[facility])] += count;
        }
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (int town = 0; town < towns.size(); town++) {
            for (int condition = 0; condition < county.kinds().size(); condition++) {
                long grassroots = visits[cell(town, condition, Sector.GRASSROOTS.ordinal())];
                long inCounty = grassroots + visits[cell(town, condition, Sector.HOSPITALS.ordinal())];
                rows.add(List.of(
                        towns.id(town),
                        county.kinds().get(condition),
                        Long.toString(inCounty + visits[cell(town, condition, Sector.OUTSIDE.ordinal())]),
                        Long.toString(inCounty),
                        Long.toString(grassroots)));
            }
        }
        String meaning = "Where residents were treated, by home town and condition, in the order of town ids.";
        return new Table("town_shares", meaning, COLUMNS, rows);
    }

    private int cell(int town, int condition, int to) {
        return (town * county.kinds().size() + condition) * Sector.count() + to;
    }
}
