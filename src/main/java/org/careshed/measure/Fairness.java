package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BillSettled;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Inequality;
import org.careshed.quantity.Ticks;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Who gets how much care at what effort, residents only: the table {@code fairness} by home town, age band, scheme and
 * poverty. The way is one way, door to door, of each counted visit.
 *
 * <p>{@code visits_gini}: Gini coefficient of counted visits over residents. {@code visits_concentration_by_poverty}:
 * concentration index of visits, poor residents first; below 0 the poor go more often. {@code
 * travel_worst_decile_minutes}: mean way of a visit among the tenth of patients with the longest mean way, in whole
 * seconds a patient.
 */
final class Fairness implements Measure, PatientLeaves, BedTaken, BillSettled, WarmUpEnds {

    private static final int EMPLOYEES = 1;
    private static final int POOR = 2;
    private static final int SORTS = 4;

    private final County county;
    private final Population people;
    private final int[] visitsOf;
    private final int[] travelSecondsOf;
    private final FairnessTable.Sums sums;

    Fairness(County county) {
        this.county = county;
        people = county.population();
        visitsOf = new int[people.size()];
        travelSecondsOf = new int[people.size()];
        int groups =
                county.scenario().places().size() * county.scenario().ageBands().size() * SORTS;
        sums = new FairnessTable.Sums(groups);
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        if (resident < 0) {
            return;
        }
        int group = group(resident);
        long travelMs = county.travel().ms(people.place(resident), facility);
        visitsOf[resident]++;
        travelSecondsOf[resident] += (int) (travelMs / Ticks.SECOND);
        sums.visits()[group]++;
        sums.travelMs()[group] += travelMs;
        sums.waitedMs()[group] += waited;
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        if (resident >= 0 && entry != Entry.STEPPED_DOWN) {
            sums.admissions()[group(resident)]++;
        }
    }

    @Override
    public void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long chargeFen,
            long fundFen,
            long ownFen) {
        if (resident >= 0) {
            sums.ownFen()[group(resident)] += ownFen;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.fill(visitsOf, 0);
        Arrays.fill(travelSecondsOf, 0);
        sums.restart();
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        readings.add(Inequality.gini("visits_gini", "all", visitsOf));
        long[] residents = residents();
        long poor = sumOfPoor(residents);
        if (poor > 0) {
            long all = Arrays.stream(sums.visits()).sum();
            readings.add(Inequality.concentration(
                    "visits_concentration_by_poverty", "all", sumOfPoor(sums.visits()), poor, all, people.size()));
        }
        int[] meanSeconds = IntStream.range(0, visitsOf.length)
                .filter(resident -> visitsOf[resident] > 0)
                .map(resident -> travelSecondsOf[resident] / visitsOf[resident])
                .toArray();
        readings.add(Inequality.highestDecile(
                "travel_worst_decile_minutes", "all", "minutes", meanSeconds, Ticks.MINUTE / Ticks.SECOND));
        return readings;
    }

    @Override
    public List<Table> tables() {
        FairnessTable table = new FairnessTable(county, sums, residents());
        int bands = county.scenario().ageBands().size();
        table.byTown(group -> group / SORTS / bands);
        table.byBand(group -> group / SORTS % bands);
        table.byTrait("scheme", "residents", "employees", group -> (group & EMPLOYEES) != 0);
        table.byTrait("poverty", "not-poor", "poor", group -> (group & POOR) != 0);
        return List.of(table.table());
    }

    private long[] residents() {
        long[] residents = new long[sums.visits().length];
        for (int resident = 0; resident < people.size(); resident++) {
            residents[group(resident)]++;
        }
        return residents;
    }

    private static long sumOfPoor(long[] amounts) {
        return IntStream.range(0, amounts.length)
                .filter(group -> (group & POOR) != 0)
                .mapToLong(group -> amounts[group])
                .sum();
    }

    /** Residents of one place, age band, scheme and poverty are a group. */
    private int group(int resident) {
        return people.row(resident) * SORTS
                + (people.employees(resident) ? EMPLOYEES : 0)
                + (people.poor(resident) ? POOR : 0);
    }
}
