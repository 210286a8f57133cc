package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Official;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Who goes where: counted visits of residents by home place, facility and condition, in the table {@code flows}, and
 * added up by home town in {@code town_shares}. A visit is counted when the patient leaves treated, after the warm-up's
 * end. One whole number per combination is kept (places x
 * facilities x conditions), so that counting is one addition.
 */
final class Flows implements Measure, PatientLeaves, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("home_place", "Id of the place where the patient lives."),
            Column.text("facility", "Id of the facility that treated the patient."),
            Column.text("condition", "Id of the condition."),
            Column.integer("visits", "visits", "Patients who left treated in the counted time."));

    private final boolean[] isVisit;
    private final County county;
    private final int kinds;
    private final int[] visits;

    /** Who left, and the cell of facility and condition that is the same for every home. */
    private final Backlog left = new Backlog();

    Flows(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        kinds = county.kinds().size();
        int places = county.scenario().places().size();
        visits = new int[Math.multiplyExact(Math.multiplyExact(places, county.facilities()), kinds)];
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
        if (resident >= 0 && Official.is(isVisit, condition) && left.add(resident, cell(0, facility, condition))) {
            count();
        }
    }

    private void count() {
        for (int i = 0; i < left.size(); i++) {
            visits[cell(county.population().place(left.of(i)), 0, 0) + (int) left.what(i)]++;
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
        for (int cell = 0; cell < visits.length; cell++) {
            int condition = cell % kinds;
            int facility = cell / kinds % county.facilities();
            shares.add(cell / kinds / county.facilities(), facility, condition, visits[cell]);
        }
        return shares.table();
    }

    private void addRow(List<List<String>> rows, int place, int facility, int condition) {
        int count = visits[cell(place, facility, condition)];
        if (count > 0) {
            rows.add(List.of(
                    county.scenario().places().get(place).id(),
                    county.facility(facility).id(),
                    county.kinds().get(condition),
                    Integer.toString(count)));
        }
    }

    private int cell(int place, int facility, int condition) {
        return (place * county.facilities() + facility) * kinds + condition;
    }
}
