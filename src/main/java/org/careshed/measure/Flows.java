package org.careshed.measure;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.visits.HomeVisits;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Who goes where: counted visits of residents by home place, facility and condition, in the table {@code flows}, and
 * added up by home town in {@code town_shares}. A visit is counted when the patient leaves treated, after the warm-up's
 * end.
 */
final class Flows implements Measure, PatientLeaves, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("home_place", "Id of the place where the patient lives."),
            Column.text("facility", "Id of the facility that treated the patient."),
            Column.text("condition", "Id of the condition."),
            Column.integer("visits", "visits", "Patients who left treated in the counted time."));

    private final County county;
    private final int kinds;
    private final HomeVisits visits;

    Flows(County county) {
        this.county = county;
        kinds = county.kinds().size();
        visits = HomeVisits.byPlace(county, Math.multiplyExact(county.facilities(), kinds));
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
        visits.left(resident, condition, facility * kinds + condition);
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
        for (int place = 0; place < county.scenario().places().size(); place++) {
            for (int facility = 0; facility < county.facilities(); facility++) {
                for (int condition = 0; condition < kinds; condition++) {
                    addRow(rows, place, facility, condition);
                }
            }
        }
        String meaning = "Counted visits by home, facility and condition, in that order; combinations without a visit"
                + " are left out.";
        return List.of(new Table("flows", meaning, COLUMNS, rows), townShares());
    }

    private Table townShares() {
        TownShares shares = new TownShares(county);
        for (int place = 0; place < county.scenario().places().size(); place++) {
            for (int kind = 0; kind < county.facilities() * kinds; kind++) {
                shares.add(place, kind / kinds, kind % kinds, visits.of(place, kind));
            }
        }
        return shares.table();
    }

    private void addRow(List<List<String>> rows, int place, int facility, int condition) {
        int count = visits.of(place, facility * kinds + condition);
        if (count > 0) {
            rows.add(List.of(
                    county.scenario().places().get(place).id(),
                    county.facility(facility).id(),
                    county.kinds().get(condition),
                    Integer.toString(count)));
        }
    }
}
