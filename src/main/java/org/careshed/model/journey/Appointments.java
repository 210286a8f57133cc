package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.people.Bookings;
import org.careshed.people.DaysToSlot;
import org.careshed.people.Departures;
import org.careshed.people.VisitingSlots;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;

/**
 * When patients are seen who are not seen at once: at a booked slot, on the day that a hospital outside names, or on the
 * next day on which the doors open.
 */
final class Appointments {

    private final County county;
    private final Calendar calendar;
    private final Departures departures;
    private final Bookings bookings;
    private final VisitingSlots visiting;
    private final Facts facts;
    private final DaysToSlot daysToSlot;

    Appointments(County county, Departures departures, Bookings bookings, VisitingSlots visiting, Facts facts) {
        this.county = county;
        this.calendar = county.scenario().calendar();
        this.departures = departures;
        this.bookings = bookings;
        this.visiting = visiting;
        this.facts = facts;
        daysToSlot = new DaysToSlot(county);
    }

    /**
     * Takes the next free slot, if it is on this day at the latest, and returns when the patient arrives for it;
     * {@link Departures#NEVER} if none is free.
     */
    long book(long nowMs, int facility, int fromDay, int lastDay, long visit, int who, int kind) {
        boolean member =
                bookings.isShared(facility) && who >= 0 && !county.population().digital(who);
        return book(nowMs, facility, fromDay, lastDay, visit, who, kind, member);
    }

    private long book(
            long nowMs, int facility, int fromDay, int lastDay, long visit, int who, int kind, boolean member) {
        int day = bookings.earliest(facility, fromDay, nowMs, member);
        if (day == Bookings.NO_DAY || day > lastDay) {
            return Departures.NEVER;
        }
        long slotMs = bookings.book(facility, day, nowMs, member);
        int daysAhead = Ticks.day(slotMs) - Ticks.day(nowMs);
        facts.paths().appointmentBooked(nowMs, facility, visit, who, kind, slotMs, daysAhead);
        return departures.booked(facility, slotMs, visit);
    }

    /** Takes a slot of a visiting doctor on one of these days; {@link Departures#NEVER} if none is free. */
    long visit(long nowMs, int session, int facility, int fromDay, int lastDay, long visit, int who, int kind) {
        long slotMs = visiting.book(session, fromDay, lastDay, nowMs);
        if (slotMs == VisitingSlots.NEVER) {
            return Departures.NEVER;
        }
        facts.paths()
                .appointmentBooked(nowMs, facility, visit, who, kind, slotMs, Ticks.day(slotMs) - Ticks.day(nowMs));
        return departures.booked(facility, slotMs, visit);
    }

    /** The slip of a contact for a visiting doctor. */
    long visiting(long slip, int facility, int session) {
        return Slip.bySession(slip, visiting.numberAtHost(facility, session));
    }

    /** Whether who comes for a visiting doctor will find nobody on that day. */
    boolean isAlone(int facility, long slip, int day) {
        int number = Slip.session(slip);
        return number != Slip.NOWHERE && visiting.slots(visiting.session(facility, number), day) == 0;
    }

    /** When the patient of a letter arrives for the first free slot elsewhere from tomorrow on; {@link Departures#NEVER}. */
    long slotMs(Mail letter, int to, long visit) {
        if (!bookings.books(to)) {
            return Departures.NEVER;
        }
        int tomorrow = Ticks.day(letter.atMs()) + 1;
        boolean member = bookings.isMember(to, letter.facility());
        return book(letter.atMs(), to, tomorrow, Integer.MAX_VALUE, visit, letter.who(), letter.kind(), member);
    }

    /** When the patient of a letter walks in elsewhere from tomorrow on; {@link Departures#NEVER} if never. */
    long nextDayMs(Mail letter, int to, long visit) {
        return byProfile(to, Ticks.day(letter.atMs()) + 1 + daysOutside(to, visit), visit);
    }

    /** When a patient arrives on the first day from one on on which the doors open; {@link Departures#NEVER} if never. */
    long byProfile(int facility, int fromDay, long visit) {
        long opensMs = departures.earliestInside(facility, fromDay * Ticks.DAY);
        if (opensMs == Departures.NEVER) {
            return Departures.NEVER;
        }
        int day = Ticks.day(opensMs);
        return departures.planned(facility, day, calendar.dayKind(day), visit);
    }

    /** Days until a hospital outside sees who comes without urgency, drawn; 0 elsewhere. */
    int daysOutside(int facility, long visit) {
        return daysToSlot.days(facility, visit);
    }

    /** Tells at the end of a day which of its slots were kept for members, and used by them. */
    void tellShared(int day) {
        long atMs = (day + 1) * Ticks.DAY - 1;
        for (int facility = 0; facility < county.facilities(); facility++) {
            if (bookings.isShared(facility)) {
                int kept = bookings.kept(facility, day);
                if (kept > 0) {
                    facts.offers().offerMade(atMs, Offer.SHARED_SLOT, facility, kept);
                }
                for (int used = Math.min(kept, bookings.keptGiven(facility, day)); used > 0; used--) {
                    facts.offers().offerUsed(atMs, Offer.SHARED_SLOT, facility, Ways.NOBODY);
                }
            }
        }
    }

    /** When the patient of a letter walks in at the partner of a green channel from tomorrow on. */
    long greenMs(Mail letter, int to, long visit) {
        return byProfile(to, Ticks.day(letter.atMs()) + 1, visit);
    }

    /** Whether a booked patient does not come. */
    boolean isMissed(int facility, long visit, long slip) {
        int number = Slip.session(slip);
        if (number != Slip.NOWHERE) {
            return visiting.missed(visiting.session(facility, number), visit);
        }
        return bookings.books(facility) && bookings.missed(facility, visit);
    }

    /** Whether who missed the appointment seeks care again. */
    boolean triesAgain(int facility, long visit) {
        return !bookings.books(facility) || bookings.rebooks(facility, visit);
    }
}
