package org.careshed.experiment.watch;

import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.CountyTurns;
import org.careshed.measure.tally.BedCells;

/** Beds by facility: how many are open, how many are used. */
final class BedCount implements BedTaken, BedLeft, CountyTurns {

    private final int[] used;
    private Column open;

    BedCount(County county) {
        used = new int[county.facilities()];
        open = open(county);
    }

    Column used() {
        return Column.copyOf(used);
    }

    Column open() {
        return open;
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
        used[facility]++;
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        used[facility]--;
    }

    @Override
    public void countyTurns(long atMs, County now) {
        open = open(now);
    }

    private static Column open(County county) {
        BedCells cells = new BedCells(county);
        int[] open = new int[county.facilities()];
        for (int cell = 0; cell < cells.size(); cell++) {
            open[cells.facility(cell)] += cells.beds(cell);
        }
        return Column.copyOf(open);
    }
}
