package org.careshed.experiment.watch;

import java.util.Arrays;
import org.careshed.county.County;
import org.careshed.journal.DayEnds;
import org.careshed.journal.PatientArrives;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.Towns;
import org.careshed.scenario.Scenario;

/** Arrivals of the day: how many came to each facility, and from which town. */
final class Journeys implements PatientArrives, DayEnds {

    private final County county;
    private final boolean populated;
    private final Towns towns;
    private final int[] arrivals;

    /** By town, then facility. */
    private final int[] cells;

    /** Who came where and is in no cell yet. */
    private final Backlog came = new Backlog();

    Journeys(County county) {
        this.county = county;
        populated = county.scenario().kind() == Scenario.Kind.COUNTY;
        towns = new Towns(county);
        arrivals = new int[county.facilities()];
        cells = new int[Math.multiplyExact(towns.size(), arrivals.length)];
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        arrivals[facility]++;
        if (populated && resident >= 0 && came.add(resident, facility)) {
            count();
        }
    }

    @Override
    public void dayEnds(long atMs, int day) {
        came.clear();
        Arrays.fill(arrivals, 0);
        Arrays.fill(cells, 0);
    }

    Column arrivals() {
        return Column.copyOf(arrivals);
    }

    Frame.Flows flows() {
        count();
        int many = 0;
        for (int patients : cells) {
            many += patients > 0 ? 1 : 0;
        }
        int[] town = new int[many];
        int[] facility = new int[many];
        int[] patients = new int[many];
        int row = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] > 0) {
                town[row] = cell / arrivals.length;
                facility[row] = cell % arrivals.length;
                patients[row++] = cells[cell];
            }
        }
        return new Frame.Flows(Column.copyOf(town), Column.copyOf(facility), Column.copyOf(patients));
    }

    private void count() {
        for (int i = 0; i < came.size(); i++) {
            int town = towns.ofPlace(county.population().place(came.of(i)));
            cells[town * arrivals.length + (int) came.what(i)]++;
        }
        came.clear();
    }
}
