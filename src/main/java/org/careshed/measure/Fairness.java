package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BillSettled;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Origin;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Inequality;
import org.careshed.measure.tally.Trips;
import org.careshed.quantity.Ticks;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Who gets how much care at what effort, residents only: the table {@code fairness} by home town, age band, scheme and
 * poverty. The way is one way, door to door, of each visit that was set out for, as in {@link Travel}.
 *
 * <p>{@code visits_gini}: Gini coefficient of counted visits over residents. {@code visits_concentration_by_poverty}:
 * concentration index of visits, poor residents first; below 0 the poor go more often. {@code
 * travel_worst_decile_minutes}: mean way among the tenth of residents, of those who set out at all, with the longest mean
 * way, in whole seconds a resident.
 */
final class Fairness
        implements Measure, FacilityChosen, ContactPlanned, PatientLeaves, BedTaken, BillSettled, WarmUpEnds {

    private static final int EMPLOYEES = 1;
    private static final int POOR = 2;
    private static final int SORTS = 4;

    private final County county;
    private final Population people;
    private final int[] visitsOf;
    private final int[] tripsOf;
    private final int[] travelSecondsOf;
    private final FairnessTable.Sums sums;

    Fairness(County county) {
        this.county = county;
        people = county.population();
        visitsOf = new int[people.size()];
        tripsOf = new int[people.size()];
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
        visitsOf[resident]++;
        sums.visits()[group]++;
        sums.waitedMs()[group] += waited;
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        goes(resident, travelMs);
    }

    @Override
    public void contactPlanned(
            long atMs,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs) {
        if (resident >= 0 && Trips.isLater(visit, need)) {
            goes(resident, county.travel().ms(people.place(resident), facility));
        }
    }

    private void goes(int resident, long travelMs) {
        int group = group(resident);
        tripsOf[resident]++;
        travelSecondsOf[resident] += (int) (travelMs / Ticks.SECOND);
        sums.trips()[group]++;
        sums.travelMs()[group] += travelMs;
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
        Arrays.fill(tripsOf, 0);
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
                .filter(resident -> tripsOf[resident] > 0)
                .map(resident -> travelSecondsOf[resident] / tripsOf[resident])
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
