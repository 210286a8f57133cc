package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Sector;
import org.careshed.measure.tally.Towns;
import org.careshed.measure.visits.HomeVisits;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Who goes where, short enough to be kept of each replication of a comparison: counted visits of residents by home town
 * and facility, in the table {@code town_flows}. It counts what {@link Flows} counts, villages and conditions added up.
 */
final class TownFlows implements Measure, PatientLeaves, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("town", "Id of the town the patients live in."),
            Column.text("facility", "Id of the facility that treated the patients."),
            Column.text("tier", "Id of its tier."),
            Column.text("sector", "grassroots or hospitals, both inside the county, or outside."),
            Column.integer("visits", "visits", "Patients who left treated in the counted time."));

    private final County county;
    private final Towns towns;
    private final HomeVisits visits;

    TownFlows(County county) {
        this.county = county;
        towns = new Towns(county);
        visits = HomeVisits.byTown(county, towns, county.facilities());
    }

    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        visits.left(resident, condition, facility);
    }

    @Override
    public void warmUpEnds(long atMs) {
        visits.clear();
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        visits.count();
        List<List<String>> rows = new ArrayList<>();
        for (int town = 0; town < towns.size(); town++) {
            for (int facility = 0; facility < county.facilities(); facility++) {
                if (visits.of(town, facility) > 0) {
                    rows.add(row(town, facility));
                }
            }
        }
        String meaning =
                "Counted visits by home town and facility, in that order; combinations without a visit are left"
                        + " out.";
        return List.of(new Table("town_flows", meaning, COLUMNS, rows));
    }

    private List<String> row(int town, int facility) {
        return List.of(
                towns.id(town),
                county.facility(facility).id(),
                county.tier(facility).id(),
                Sector.of(county.tier(facility)).id(),
                Integer.toString(visits.of(town, facility)));
    }
}
