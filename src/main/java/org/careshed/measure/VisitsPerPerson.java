package org.careshed.measure;

import java.math.BigInteger;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Counted;
import org.careshed.quantity.Ticks;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * {@code visits_per_person_year} = counted visits x 365 d / (residents x counted time). A visit is counted when the
 * patient leaves treated, inside the county or outside; every resident is in the denominator.
 */
final class VisitsPerPerson implements Measure, PatientLeaves, WarmUpEnds, RunEnds {

    private static final BigInteger YEAR = BigInteger.valueOf(365 * Ticks.DAY);

    private final long residents;
    private final Counted counted = new Counted();
    private long visits;

    VisitsPerPerson(County county) {
        residents = county.population().size();
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
        visits++;
    }

    @Override
    public void warmUpEnds(long atMs) {
        counted.begin(atMs);
        visits = 0;
    }

    @Override
    public void runEnds(long atMs) {
        counted.end(atMs);
    }

    @Override
    public List<Reading> readings() {
        BigInteger personMs = BigInteger.valueOf(residents).multiply(BigInteger.valueOf(counted.ms()));
        BigInteger visitYears = BigInteger.valueOf(visits).multiply(YEAR);
        return List.of(new Reading("visits_per_person_year", "all", "visits per person-year", visitYears, personMs));
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }
}
