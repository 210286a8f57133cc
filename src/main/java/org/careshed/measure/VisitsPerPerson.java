package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.AgeHalves;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Counted;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Official;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * {@code visits_per_person_year} = counted visits x 365 d / (residents x counted time). A visit is counted when the
 * patient leaves treated, inside the county or outside; every resident is in the denominator, nobody from elsewhere in
 * the numerator. {@code visits_per_person_year_by_age}: the same of the residents of each half of {@link AgeHalves}.
 */
final class VisitsPerPerson implements Measure, PatientLeaves, WarmUpEnds, RunEnds {

    private final boolean[] isVisit;
    private final AgeHalves halves;
    private final Counted counted = new Counted();
    private final long[] visits = new long[2];
    private final Backlog left = new Backlog();

    VisitsPerPerson(County county) {
        isVisit = Official.of(county.scenario());
        halves = new AgeHalves(county);
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        if (resident >= 0 && Official.is(isVisit, condition) && left.add(resident, 1)) {
            count();
        }
    }

    private void count() {
        for (int i = 0; i < left.size(); i++) {
            visits[halves.of(left.of(i))]++;
        }
        left.clear();
    }

    @Override
    public void warmUpEnds(long atMs) {
        counted.begin(atMs);
        left.clear();
        Arrays.fill(visits, 0);
    }

    @Override
    public void runEnds(long atMs) {
        counted.end(atMs);
    }

    @Override
    public List<Reading> readings() {
        count();
        return perPersonYear("visits_per_person_year", "visits", visits, halves, counted.ms());
    }

    /** A count of everybody, then of each half by age where there are halves. */
    static List<Reading> perPersonYear(String measure, String what, long[] byHalf, AgeHalves halves, long countedMs) {
        long residents = halves.residents(0) + halves.residents(1);
        List<Reading> readings = new ArrayList<>();
        readings.add(Figures.perPersonYear(measure, "all", what, byHalf[0] + byHalf[1], residents, countedMs));
        for (int half = 0; halves.told() && half < byHalf.length; half++) {
            String of = AgeHalves.IDS.get(half);
            readings.add(Figures.perPersonYear(
                    measure + "_by_age", of, what, byHalf[half], halves.residents(half), countedMs));
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }
}
