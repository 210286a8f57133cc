package org.careshed.care;

import java.util.Arrays;
import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.SitePlan;
import org.careshed.county.StepPlan;
import org.careshed.engine.EventList;
import org.careshed.engine.Pool;
import org.careshed.journal.Facts;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Scenario;

/**
 * Everything within the walls of one facility that its parts share: who is inside, what is to happen next, who is on
 * duty, what is told and what is sent out.
 *
 * @param byDay by kind, whether staff stay past closing: for all but emergencies, where doors have hours
 */
record Premises(
        County county,
        int facility,
        SitePlan plan,
        List<StepPlan> steps,
        Kinds kinds,
        boolean[] byDay,
        Visits visits,
        EventList events,
        Duty duty,
        Beds beds,
        Letters letters,
        Facts facts) {

    /** A facility before its first day. */
    static Premises of(County county, int facility, Kinds kinds, Facts facts) {
        Letters letters = new Letters();
        return new Premises(
                county,
                facility,
                county.sites().get(facility),
                county.steps(),
                kinds,
                kinds.byDay(county.tier(facility).doors()),
                new Visits(),
                new EventList(),
                new Duty(facility, county.pools().get(facility), kinds.classes(), facts),
                new Beds(county, facility, facts, letters),
                letters,
                facts);
    }

    /** An independent copy, without the letters that were not read, that tells its facts to others. */
    Premises copy(Facts others) {
        Letters unwritten = new Letters();
        return new Premises(
                county,
                facility,
                plan,
                steps,
                kinds,
                byDay,
                visits.copy(),
                events.copy(),
                duty.copy(others),
                beds.copy(others, unwritten),
                unwritten,
                others);
    }

    /** The same visits inside the walls that another edition of the county puts up. */
    Premises under(County now, Kinds others, long atMs) {
        return new Premises(
                now,
                facility,
                now.sites().get(facility),
                now.steps(),
                others,
                others.byDay(now.tier(facility).doors()),
                visits,
                events,
                duty.under(now.pools().get(facility)),
                beds.under(now, atMs, facts, letters),
                letters,
                facts);
    }

    /** Whether nobody new is taken in. */
    boolean isClosed() {
        return county.doors().closed(facility);
    }

    /** Whether others send their patients or samples to devices here. */
    boolean lendsDevices() {
        return county.sites().stream()
                .anyMatch(site -> Arrays.stream(site.sharedAt()).anyMatch(at -> at == facility));
    }

    /** Whether the scenario arranges what follows a contact, so that its end must be told. */
    boolean isArranged() {
        return !county.scenario().arrangements().equals(Arrangements.NONE);
    }

    /** Whether somebody may read letters: there are residents, and something is arranged. */
    boolean hasReaders() {
        return isArranged() && county.scenario().kind() == Scenario.Kind.COUNTY;
    }

    StepPlan step(int slot) {
        return steps.get(visits.step(slot));
    }

    /** The pool that a step needs here; {@link SitePlan#NO_POOL} where this facility has none. */
    int poolOf(StepPlan step) {
        return step.resource() == StepPlan.NO_RESOURCE ? SitePlan.NO_POOL : plan.poolOf()[step.resource()];
    }

    Pool pool(int index) {
        return duty.pool(index);
    }

    /** Who is inside from now on counts for those whom staff stay for. */
    void goesIn(int slot) {
        if (isDayPatient(slot)) {
            duty.dayPatientInside(1);
        }
    }

    /** Who goes out, whether for good or not, keeps nobody on duty. */
    void goesOut(int slot) {
        if (isDayPatient(slot)) {
            duty.dayPatientInside(-1);
        }
    }

    private boolean isDayPatient(int slot) {
        return byDay[visits.kind(slot)] && !visits.isExamination(slot);
    }

    /** Joins the line of a pool ({@code 1}) or is called from it ({@code -1}), as far as staff stay for it. */
    void waits(int slot, int pool, int change) {
        if (isDayPatient(slot)) {
            duty.dayPatientWaits(pool, change);
        } else if (byDay[visits.kind(slot)]) {
            duty.guestWaits(pool, change);
        }
    }

    /** Who is inside leaves for good. */
    void leaves(int slot) {
        goesOut(slot);
        visits.close(slot);
    }

    /** The luck of a visit's present step, in this pass of it. */
    long stepBits(int slot, StepPlan step) {
        return Keys.of(visits.key(slot), step.key() + visits.passes(slot));
    }

    /** Writes a letter about a visit and returns its row. */
    int write(Letters.Subject about, int slot, long atMs) {
        return letters.add(
                about,
                atMs,
                visits.key(slot),
                visits.need(slot),
                visits.slip(slot),
                visits.who(slot),
                visits.kind(slot));
    }
}
