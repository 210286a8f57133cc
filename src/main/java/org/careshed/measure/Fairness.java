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
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Inequality;
import org.careshed.measure.tally.Official;
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
 * way, each in whole seconds.
 */
final class Fairness
        implements Measure, FacilityChosen, ContactPlanned, PatientLeaves, BedTaken, BillSettled, WarmUpEnds {

    private static final int EMPLOYEES = 1;
    private static final int POOR = 2;
    private static final int SORTS = 4;

    /** A word of a resident is a time, milliseconds, in its lower bits and a count above. */
    private static final int COUNT = 44;

    private static final long ONE = 1L << COUNT;
    private static final long TIME = ONE - 1;

    private final boolean[] isVisit;
    private final County county;
    private final Population people;

    /** Two words a resident: visits and time in queues; times set out and time on the way there. */
    private final long[] ofResident;

    /** What is still to be added to which of these words. */
    private final Backlog words = new Backlog();

    /** Who will go to which facility, by a way that is still to be looked up. */
    private final Backlog ways = new Backlog();

    private final FairnessTable.Sums sums;

    Fairness(County county) {
        isVisit = Official.of(county.scenario());
        this.county = county;
        people = county.population();
        ofResident = new long[2 * people.size()];
        int groups =
                county.scenario().places().size() * county.scenario().ageBands().size() * SORTS;
        sums = new FairnessTable.Sums(groups);
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        if (resident >= 0 && Official.is(isVisit, condition)) {
            add(2 * resident, waited);
        }
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        add(2 * resident + 1, travelMs);
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
        if (resident >= 0 && Trips.isLater(visit, need) && ways.add(resident, facility)) {
            lookUp();
        }
    }

    private void lookUp() {
        for (int i = 0; i < ways.size(); i++) {
            int resident = ways.of(i);
            add(2 * resident + 1, county.travel().ms(people.place(resident), (int) ways.what(i)));
        }
        ways.clear();
    }

    private void add(int word, long ms) {
        if (words.add(word, ONE + ms)) {
            count();
        }
    }

    private void count() {
        for (int i = 0; i < words.size(); i++) {
            ofResident[words.of(i)] += words.what(i);
        }
        words.clear();
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
        ways.clear();
        words.clear();
        Arrays.fill(ofResident, 0);
        sums.restart();
    }

    @Override
    public List<Reading> readings() {
        countAll();
        List<Reading> readings = new ArrayList<>();
        int[] visits = IntStream.range(0, people.size()).map(this::visits).toArray();
        readings.add(Inequality.gini("visits_gini", "all", visits));
        int[] poor = IntStream.range(0, visits.length).filter(people::poor).toArray();
        if (poor.length > 0) {
            readings.add(Inequality.concentration(
                    "visits_concentration_by_poverty",
                    "all",
                    IntStream.of(poor).mapToLong(resident -> visits[resident]).sum(),
                    poor.length,
                    IntStream.of(visits).asLongStream().sum(),
                    visits.length));
        }
        int[] meanSeconds = IntStream.range(0, visits.length)
                .filter(resident -> trips(resident) > 0)
                .map(resident -> (int) (travelMs(resident) / trips(resident) / Ticks.SECOND))
                .toArray();
        readings.add(Inequality.highestDecile(
                "travel_worst_decile_minutes", "all", "minutes", meanSeconds, Ticks.MINUTE / Ticks.SECOND));
        return readings;
    }

    @Override
    public List<Table> tables() {
        countAll();
        FairnessTable table = new FairnessTable(county, groups());
        int bands = county.scenario().ageBands().size();
        table.byTown(group -> group / SORTS / bands);
        table.byBand(group -> group / SORTS % bands);
        table.byTrait("scheme", "residents", "employees", group -> (group & EMPLOYEES) != 0);
        table.byTrait("poverty", "not-poor", "poor", group -> (group & POOR) != 0);
        return List.of(table.table());
    }

    private void countAll() {
        lookUp();
        count();
    }

    /** Everything by group: bills and admissions as told, the rest from the residents' words. */
    private FairnessTable.Sums groups() {
        FairnessTable.Sums all = sums.paid();
        for (int resident = 0; resident < people.size(); resident++) {
            int group = group(resident);
            all.residents()[group]++;
            all.visits()[group] += visits(resident);
            all.waitedMs()[group] += ofResident[2 * resident] & TIME;
            all.trips()[group] += trips(resident);
            all.travelMs()[group] += travelMs(resident);
        }
        return all;
    }

    private int visits(int resident) {
        return (int) (ofResident[2 * resident] >>> COUNT);
    }

    private int trips(int resident) {
        return (int) (ofResident[2 * resident + 1] >>> COUNT);
    }

    private long travelMs(int resident) {
        return ofResident[2 * resident + 1] & TIME;
    }

    /** Residents of one place, age band, scheme and poverty are a group. */
    private int group(int resident) {
        return people.row(resident) * SORTS
                + (people.employees(resident) ? EMPLOYEES : 0)
                + (people.poor(resident) ? POOR : 0);
    }
}
