package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Official;
import org.careshed.measure.tally.Sector;
import org.careshed.measure.tally.Towns;
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

    private final boolean[] isVisit;
    private final County county;
    private final Towns towns;
    private final long[] visits;

    /** Who left which facility. */
    private final Backlog left = new Backlog();

    TownFlows(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        towns = new Towns(county);
        visits = new long[towns.size() * county.facilities()];
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
        if (resident >= 0 && Official.is(isVisit, condition) && left.add(resident, facility)) {
            count();
        }
    }

    private void count() {
        for (int i = 0; i < left.size(); i++) {
            int town = towns.ofPlace(county.population().place(left.of(i)));
            visits[town * county.facilities() + (int) left.what(i)]++;
        }
        left.clear();
    }

    @Override
    public void warmUpEnds(long atMs) {
        left.clear();
        Arrays.fill(visits, 0);
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        count();
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < visits.length; cell++) {
            if (visits[cell] > 0) {
                int facility = cell % county.facilities();
                rows.add(List.of(
                        towns.id(cell / county.facilities()),
                        county.facility(facility).id(),
                        county.tier(facility).id(),
                        Sector.of(county.tier(facility)).id(),
                        Long.toString(visits[cell])));
            }
        }
        String meaning =
                "Counted visits by home town and facility, in that order; combinations without a visit are left"
                        + " out.";
        return List.of(new Table("town_flows", meaning, COLUMNS, rows));
    }
}
