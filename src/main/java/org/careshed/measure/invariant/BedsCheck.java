package org.careshed.measure.invariant;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedTaken;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.DayEnds;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.BedCells;

/**
 * Beds. I2: asked = taken + refused + waiting, taken = left + lying, patient by patient. I5: never more patients in bed
 * than beds, where beds are counted. I6: when time moves on, no bed is free that somebody waits for. I7: the area under
 * the beds occupied, over the counted time, is the sum of the parts of stays in it. I10: waits and stays last what they
 * are said to. I11: of those who need the same class as urgently, who asked first lies first.
 */
final class BedsCheck implements CountyTurns, BedAsked, BedTaken, BedLeft, BedRefused, DayEnds, WarmUpEnds, RunEnds {

    private record Wait(int bedClass, boolean urgent, long sinceMs) {}

    private record Stay(int cell, long sinceMs) {}

    /** One facility. */
    private static final class Ward {
        private final Map<Long, Wait> waiting = new LinkedHashMap<>();
        private final Map<Long, Stay> lying = new HashMap<>();
        private long sinceMs;
    }

    private final Findings findings;
    private BedCells cells;
    private final boolean outlying;
    private final boolean[] counted;
    private final Ward[] wards;
    private final int[] occupied;
    private final long[] areaMs;
    private final long[] advancedMs;
    private final long[] stayedMs;
    private long fromMs;

    BedsCheck(County county, Findings findings) {
        this.findings = findings;
        cells = new BedCells(county);
        outlying = county.scenario().arrangements().wards().outlying();
        wards = new Ward[county.facilities()];
        counted = new boolean[county.facilities()];
        for (int facility = 0; facility < wards.length; facility++) {
            wards[facility] = new Ward();
            counted[facility] = county.tier(facility).inCounty();
        }
        for (int cell : cells.withBeds()) {
            counted[cells.facility(cell)] = true;
        }
        occupied = new int[cells.size()];
        areaMs = new long[cells.size()];
        advancedMs = new long[cells.size()];
        stayedMs = new long[cells.size()];
    }

    @Override
    public void countyTurns(long atMs, County now) {
        for (int facility = 0; facility < wards.length; facility++) {
            at(atMs, facility);
        }
        cells = new BedCells(now);
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        Ward ward = at(atMs, facility);
        boolean fresh = ward.waiting.put(visit, new Wait(bedClass, urgent, atMs)) == null;
        rule("I2", fresh && !ward.lying.containsKey(visit), atMs, facility, visit, "to ask for a bed once");
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
        Ward ward = at(atMs, facility);
        Wait wait = ward.waiting.get(visit);
        waited(wait, atMs, facility, visit, waitedMs);
        if (wait != null) {
            rule("I11", isFirst(ward, visit, wait), atMs, facility, visit, "who asked before to lie before");
            rule("I5", outlying || bedClass == wait.bedClass(), atMs, facility, visit, "a bed of the class needed");
        }
        ward.waiting.remove(visit);
        int cell = cells.cell(facility, bedClass);
        advance(cell, atMs);
        occupied[cell]++;
        boolean free = !counted[facility] || occupied[cell] <= cells.beds(cell);
        rule("I5", free, atMs, facility, visit, "a free bed of " + cells.beds(cell));
        boolean once = ward.lying.put(visit, new Stay(cell, atMs)) == null;
        rule("I2", once, atMs, facility, visit, "one bed");
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayed, Exit exit) {
        Stay stay = at(atMs, facility).lying.remove(visit);
        int cell = cells.cell(facility, bedClass);
        rule("I2", stay != null && stay.cell() == cell, atMs, facility, visit, "to lie in this bed");
        if (stay != null) {
            rule(
                    "I10",
                    stayed == atMs - stay.sinceMs(),
                    atMs,
                    facility,
                    visit,
                    "a stay since " + stay.sinceMs() + " ms");
            advance(stay.cell(), atMs);
            occupied[stay.cell()]--;
            stayedMs[stay.cell()] += Math.min(stayed, atMs - fromMs);
        }
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        Wait wait = at(atMs, facility).waiting.remove(visit);
        waited(wait, atMs, facility, visit, waitedMs);
    }

    @Override
    public void dayEnds(long atMs, int day) {
        for (int facility = 0; facility < wards.length; facility++) {
            at(atMs, facility);
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        fromMs = atMs;
        for (int cell = 0; cell < areaMs.length; cell++) {
            advance(cell, atMs);
            areaMs[cell] = 0;
            stayedMs[cell] = 0;
        }
    }

    @Override
    public void runEnds(long atMs) {
        for (Ward ward : wards) {
            ward.lying.values().forEach(stay -> stayedMs[stay.cell()] += atMs - Math.max(stay.sinceMs(), fromMs));
        }
        for (int cell = 0; cell < areaMs.length; cell++) {
            advance(cell, atMs);
            long area = areaMs[cell];
            long stays = stayedMs[cell];
            findings.facility(
                    area == stays, "I7", atMs, cells.facility(cell), () -> "stays of " + area + " ms, not " + stays);
        }
    }

    /** Time that the beds of a cell were occupied in the counted time; complete after the run's end. */
    long occupiedMs(int cell) {
        return areaMs[cell];
    }

    BedCells cells() {
        return cells;
    }

    private void waited(Wait wait, long atMs, int facility, long visit, long waitedMs) {
        rule("I2", wait != null, atMs, facility, visit, "to have asked for a bed");
        boolean asSaid = wait == null || waitedMs == atMs - wait.sinceMs();
        rule("I10", asSaid, atMs, facility, visit, "a wait since " + wait + ", not " + waitedMs + " ms");
    }

    private static boolean isFirst(Ward ward, long visit, Wait wait) {
        return ward.waiting.entrySet().stream()
                .filter(other -> other.getKey() != visit)
                .map(Map.Entry::getValue)
                .filter(other -> other.bedClass() == wait.bedClass() && other.urgent() == wait.urgent())
                .allMatch(other -> other.sinceMs() >= wait.sinceMs());
    }

    /** The ward, after its last moment was judged if time has moved on since. */
    private Ward at(long atMs, int facility) {
        Ward ward = wards[facility];
        if (atMs > ward.sinceMs) {
            boolean idle = ward.waiting.values().stream().anyMatch(wait -> isFree(facility, wait.bedClass()));
            findings.facility(
                    !idle, "I6", ward.sinceMs, facility, () -> "no free bed while patients wait: " + ward.waiting);
            ward.sinceMs = atMs;
        }
        return ward;
    }

    private boolean isFree(int facility, int wanted) {
        for (int bedClass = 0; bedClass < cells.classes(); bedClass++) {
            int cell = cells.cell(facility, bedClass);
            boolean suits = outlying || bedClass == wanted;
            if (suits && (!counted[facility] || occupied[cell] < cells.beds(cell))) {
                return true;
            }
        }
        return false;
    }

    private void advance(int cell, long atMs) {
        areaMs[cell] += occupied[cell] * (atMs - advancedMs[cell]);
        advancedMs[cell] = atMs;
    }

    private void rule(String id, boolean holds, long atMs, int facility, long visit, String expected) {
        findings.visit(holds, id, atMs, facility, visit, () -> expected);
    }
}
