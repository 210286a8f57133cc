package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.people.Away;
import org.careshed.people.Choice;
import org.careshed.people.Departures;
import org.careshed.people.Memories;
import org.careshed.people.Refills;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.reform.Followed;
import org.careshed.scenario.reform.Programmes.Programme;

/**
 * What is decided and planned in the morning: about needs and refills that begin that day, and about what residents
 * intended for it before. Planned needs choose, or wait for a day on which something is open; emergencies leave at onset for the nearest that treats them, and who is
 * away is treated there.
 */
final class Mornings {

    /** Days that a planned need waits for a place that is open. */
    public static final int MOST_DAYS = 7;

    private final Desk desk;
    private final Facts facts;
    private final Attempts attempts;
    private final Away away;
    private final Refills refills;
    private final Memories memories;
    private final Invitations invitations;
    private final boolean isPlain;
    private int day;
    private DayKind dayKind = DayKind.WEEKDAY;

    Mornings(Desk desk, Attempts attempts, Past past, Invitations invitations) {
        this.desk = desk;
        this.attempts = attempts;
        this.invitations = invitations;
        refills = past.refills();
        memories = past.memories();
        facts = desk.facts();
        away = new Away(desk.county());
        isPlain = desk.county().scenario().reforms().get(Followed.class).isPresent();
    }

    /** A day begins. */
    void begin(int today, DayKind kindOfToday) {
        day = today;
        dayKind = kindOfToday;
    }

    /** A need or a refill begins today. */
    void begins(long atMs, int resident, int condition, long key, boolean refill) {
        facts.needArises(atMs, resident, condition);
        int where = refill ? Away.AT_HOME : away.facility(condition, key);
        if (where != Away.AT_HOME) {
            treatedAway(atMs, resident, condition, key, where);
        } else if (desk.choosing().isEmergency(condition)) {
            hurry(atMs, resident, condition, key);
        } else {
            Origin origin = refill ? Origin.REFILL : Origin.NEED;
            decide(atMs, atMs, resident, condition, key, first(origin, Channel.WALK_IN));
        }
    }

    /** A patient from elsewhere stands at a door today. */
    void stranger(long atMs, int facility, int condition, long key) {
        Channel channel = desk.choosing().isEmergency(condition) ? Channel.EMERGENCY : Channel.WALK_IN;
        desk.contacts().plan(atMs, facility, atMs, key, Ways.NOBODY, condition, Slip.first(Origin.INFLOW, channel));
    }

    /** A programme asks a resident to come today, or calls. */
    void invited(long atMs, int resident, int facility, Programme programme, int condition, long key) {
        if (!invitations.isCalled(atMs, resident, facility, programme, key)) {
            comeFrom(
                    day, day * Ticks.DAY, facility, key, resident, condition, first(Origin.PROGRAMME, Channel.WALK_IN));
        }
    }

    /** What was intended for today. */
    void due(Intentions.Plan plan, int facility, long atMs, long need, int who, int kind, long slip) {
        switch (plan) {
            case ARRIVE -> desk.contacts().arrive(facility, atMs, need, who, kind, slip);
            case BOOKED -> keep(facility, atMs, need, who, kind, slip);
            case RETURN -> comeBack(facility, need, who, kind, slip);
            case CHOOSE -> chooseAnew(facility, need, who, kind, slip);
            case DECIDE -> decide(day * Ticks.DAY, atMs, who, kind, need, slip);
        }
    }

    /** To the same place as before, or, while that is closed or cut off, to one that is chosen this morning. */
    private void comeBack(int facility, long need, int who, int kind, long slip) {
        if (who >= 0 && (desk.county().doors().closed(facility) || isCutOff(who, facility))) {
            chooseAnew(facility, need, who, kind, slip);
        } else {
            comeFrom(day, day * Ticks.DAY, facility, need, who, kind, slip);
        }
    }

    private void treatedAway(long atMs, int resident, int condition, long key, int where) {
        facts.facilityChosen(atMs, resident, condition, where, 0);
        if (desk.choosing().isEmergency(condition)) {
            desk.contacts().plan(atMs, where, atMs, key, resident, condition, first(Origin.NEED, Channel.EMERGENCY));
        } else {
            walkIn(atMs, where, key, resident, condition, first(Origin.NEED, Channel.WALK_IN));
        }
    }

    private void hurry(long atMs, int resident, int condition, long key) {
        int facility = desk.departures().nearest(resident, condition);
        if (facility == Departures.NOWHERE) {
            forgo(atMs, resident, condition, key, Reason.NOWHERE_OPEN);
            return;
        }
        long travelMs = travelMs(resident, facility);
        facts.facilityChosen(atMs, resident, condition, facility, travelMs);
        long slip = first(Origin.NEED, Channel.EMERGENCY);
        desk.contacts().plan(atMs, facility, atMs + travelMs, key, resident, condition, slip);
    }

    /** On the day of onset, or on a later one if nothing was open before. */
    private void decide(long nowMs, long onsetMs, int resident, int condition, long key, long slip) {
        boolean refill = Slip.origin(slip) == Origin.REFILL;
        int kept = refill ? refills.keeps(memories, resident, key, day) : Memories.NONE;
        int facility = kept == Memories.NONE ? desk.choosing().first(resident, condition, key) : kept;
        if (facility == Choice.STAY_HOME) {
            forgo(nowMs, resident, condition, key, Reason.STAYED_HOME);
        } else if (facility == Choice.NOWHERE_OPEN) {
            awaitOpenDoors(nowMs, onsetMs, resident, condition, key, slip);
        } else {
            facts.facilityChosen(nowMs, resident, condition, facility, travelMs(resident, facility));
            long chosen = Slip.chosen(slip, true);
            if (kept == Memories.NONE) {
                settle(nowMs, facility, key, resident, condition, chosen);
            } else {
                walkIn(nowMs, facility, key, resident, condition, chosen);
            }
        }
    }

    private void awaitOpenDoors(long nowMs, long onsetMs, int resident, int condition, long key, long slip) {
        // before anything is arranged nobody looks again tomorrow, as in a county in which nothing ever is
        if (!isPlain && day < Ticks.day(onsetMs) + MOST_DAYS) {
            desk.intentions()
                    .add(day + 1, Intentions.Plan.DECIDE, Ways.NOWHERE, onsetMs, key, resident, condition, slip);
        } else {
            forgo(nowMs, resident, condition, key, Reason.NOWHERE_OPEN);
        }
    }

    /** A referral names one place, and is lost to who goes elsewhere. */
    private void chooseAnew(int lastFacility, long need, int who, int kind, long slip) {
        int facility = desk.choosing().today(who, kind, need);
        if (facility == Ways.NOWHERE) {
            desk.intentions().add(day + 1, Intentions.Plan.CHOOSE, lastFacility, 0, need, who, kind, slip);
        } else {
            long held = Slip.referred(slip, Slip.isReferred(slip) && facility == lastFacility);
            settle(day * Ticks.DAY, facility, need, who, kind, Slip.chosen(held, true));
        }
    }

    /** Takes a slot of a visiting doctor at the chosen facility while that is better than any other way to come. */
    private boolean visits(long nowMs, int facility, long need, int who, int kind, long slip) {
        int session = desk.choosing().session();
        int last = day + desk.choosing().latestSession();
        long visiting = desk.appointments().visiting(slip, facility, session);
        long visit = Contacts.visit(need, visiting);
        long arrivalMs = desk.appointments().visit(nowMs, session, facility, day, last, visit, who, kind);
        if (arrivalMs == Departures.NEVER) {
            return false;
        }
        onDay(nowMs, facility, arrivalMs, need, who, kind, visiting);
        return true;
    }

    /** Books the next free slot at the chosen facility while that is better than walking in; else walks in. */
    private void settle(long nowMs, int facility, long need, int who, int kind, long slip) {
        boolean emergency = desk.choosing().isEmergency(kind);
        if (!emergency && desk.choosing().latestSession() >= 0 && visits(nowMs, facility, need, who, kind, slip)) {
            return;
        }
        int latest = emergency ? -1 : desk.choosing().latestSlot();
        long booked = Slip.by(slip, Channel.BOOKED);
        long arrivalMs = latest >= 0
                ? desk.appointments().book(nowMs, facility, day, day + latest, Contacts.visit(need, booked), who, kind)
                : Departures.NEVER;
        if (arrivalMs == Departures.NEVER) {
            walkIn(nowMs, facility, need, who, kind, slip);
        } else {
            onDay(nowMs, facility, arrivalMs, need, who, kind, booked);
        }
    }

    /** The appointment is today, or on a later day. */
    private void onDay(long nowMs, int facility, long arrivalMs, long need, int who, int kind, long slip) {
        if (Ticks.day(arrivalMs) == day) {
            desk.contacts().tell(nowMs, facility, arrivalMs, need, who, kind, slip);
            keep(facility, arrivalMs, need, who, kind, slip);
        } else {
            desk.contacts().plan(nowMs, facility, arrivalMs, need, who, kind, slip);
        }
    }

    /** The day of an appointment has come. */
    private void keep(int facility, long arrivalMs, long need, int who, int kind, long slip) {
        if (desk.appointments().isMissed(facility, Contacts.visit(need, slip), slip) || isCutOff(who, facility)) {
            attempts.missed(facility, arrivalMs, need, who, kind, slip);
        } else {
            desk.contacts().arrive(facility, arrivalMs, need, who, kind, present(facility, slip));
        }
    }

    /** Who comes for a visiting doctor who is not there after all sees the doctors of the place. */
    private long present(int facility, long slip) {
        boolean alone = desk.appointments().isAlone(facility, slip, day);
        return alone ? Slip.by(slip, Channel.WALK_IN) : slip;
    }

    /** Comes through the door; hospitals outside may name a later day. */
    private void walkIn(long nowMs, int facility, long need, int who, int kind, long slip) {
        int days = desk.appointments().daysOutside(facility, Contacts.visit(need, slip));
        comeFrom(day + days, nowMs, facility, need, who, kind, slip);
    }

    /** Comes by the arrival profile on the first day from one on on which the doors open. */
    private void comeFrom(int fromDay, long nowMs, int facility, long need, int who, int kind, long slip) {
        long visit = Contacts.visit(need, slip);
        long arrivalMs = fromDay == day && desk.departures().open(facility, day)
                ? desk.departures().planned(facility, day, dayKind, visit)
                : desk.appointments().byProfile(facility, fromDay, visit);
        if (arrivalMs == Departures.NEVER) {
            desk.episodes().givenUp(nowMs, need, who, kind, slip);
        } else {
            desk.contacts().plan(nowMs, facility, arrivalMs, need, who, kind, slip);
        }
    }

    /** Whether no road leads from a resident's home to a facility at present. */
    private boolean isCutOff(int who, int facility) {
        return who >= 0 && travelMs(who, facility) == TravelTable.UNREACHABLE;
    }

    private void forgo(long atMs, int resident, int condition, long key, Reason reason) {
        facts.careForgone(atMs, resident, condition, reason);
        desk.episodes().givenUp(atMs, key, resident, condition, first(Origin.NEED, Channel.WALK_IN));
    }

    private long travelMs(int resident, int facility) {
        County county = desk.county();
        return county.travel().ms(county.population().place(resident), facility);
    }

    private static long first(Origin origin, Channel channel) {
        return Slip.first(origin, channel);
    }
}
