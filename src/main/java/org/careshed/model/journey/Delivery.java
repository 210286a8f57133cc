package org.careshed.model.journey;

import org.careshed.care.DayPlan;
import org.careshed.care.Site;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.quantity.Require;

/**
 * Brings patients, samples and answers to facilities: into the plan of the day while it is made, from then on to the
 * facility itself. Knows for each facility when something happens there next, so that idle ones can be skipped.
 */
final class Delivery {

    private final Site[] sites;
    private final long[] nextMs;
    private DayPlan plan;
    private boolean planning;
    private long dayEndsMs;

    /** @param nextMs time of the next event by facility, kept by who plays them */
    Delivery(Site[] sites, long[] nextMs) {
        this.sites = sites;
        this.nextMs = nextMs;
        this.plan = new DayPlan(sites.length);
    }

    /** The plan of a day is being made. */
    void plans(DayPlan today, long endMs) {
        plan = today;
        planning = true;
        dayEndsMs = endMs;
    }

    /** The plan of the day is made; whoever comes now is brought by letter. */
    void planned() {
        planning = false;
    }

    /** End of the day, milliseconds after time 0. */
    long dayEndsMs() {
        return dayEndsMs;
    }

    /** A patient arrives before the day ends. */
    void arrive(int facility, long atMs, long visit, long need, int who, int kind, long slip) {
        Require.that(atMs < dayEndsMs, "an arrival of another day is an intention");
        if (planning) {
            plan.add(facility, atMs, visit, need, who, kind, slip, dayEndsMs);
        } else {
            sites[facility].expect(atMs, visit, need, who, kind, slip);
            due(facility, atMs);
        }
    }

    /** A patient or sample arrives for an examination, for whoever waits at another facility. */
    void order(int facility, long atMs, Mail letter) {
        sites[facility].order(
                atMs, letter.visit(), letter.step(), letter.kind(), letter.who(), letter.facility(), letter.slot());
        due(facility, atMs);
    }

    /** Who was examined elsewhere goes on. */
    void comeBack(int facility, long atMs, int slot) {
        sites[facility].comeBack(atMs, slot);
        due(facility, atMs);
    }

    /** The patient of a letter asks for a bed elsewhere. */
    void admit(int facility, long atMs, Mail letter, long slip, int bedClass, long stayMs, Entry entry) {
        sites[facility].admit(
                atMs, letter.visit(), letter.need(), letter.who(), letter.kind(), slip, bedClass, stayMs, entry);
        due(facility, atMs);
    }

    /** Whether the patient of a letter leaves the bed at a time; the stay goes on if not. */
    boolean leavesBed(long atMs, Mail letter) {
        boolean leaves = sites[letter.facility()].stepDown(atMs, letter.slot());
        due(letter.facility(), atMs);
        return leaves;
    }

    /** A bed was found elsewhere for the patient of a letter, who waits for one. */
    void goesElsewhere(long atMs, Mail letter) {
        sites[letter.facility()].goElsewhere(atMs, letter.slot());
        due(letter.facility(), atMs);
    }

    private void due(int facility, long atMs) {
        nextMs[facility] = Math.min(nextMs[facility], atMs);
    }
}
