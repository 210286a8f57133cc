package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.chance.Keys;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.quantity.Ticks;

/** Plans contacts: tells them when their facility and time are settled, and brings them there today or on a later day. */
final class Contacts {

    private static final long CONTACT = Keys.id("contact");
    private static final int TRIES = 16;

    private final Facts facts;
    private final Delivery delivery;
    private final Intentions intentions;

    Contacts(Facts facts, Delivery delivery, Intentions intentions) {
        this.facts = facts;
        this.delivery = delivery;
        this.intentions = intentions;
    }

    /** Key of the visit that a slip belongs to: the need's own for its first contact's first try. */
    static long visit(long need, long slip) {
        int number = Slip.contact(slip) * TRIES + Slip.tries(slip);
        return number == 0 ? need : Keys.of(need, CONTACT + number);
    }

    /** A contact is settled: told, and brought there when its time comes. */
    void plan(long nowMs, int facility, long arrivalMs, long need, int who, int kind, long slip) {
        tell(nowMs, facility, arrivalMs, need, who, kind, slip);
        if (arrivalMs < delivery.dayEndsMs()) {
            arrive(facility, arrivalMs, need, who, kind, slip);
        } else {
            Intentions.Plan plan = hasSlot(slip) ? Intentions.Plan.BOOKED : Intentions.Plan.ARRIVE;
            intentions.add(Ticks.day(arrivalMs), plan, facility, arrivalMs, need, who, kind, slip);
        }
    }

    /** Whether the patient comes to a slot, of the facility or of a visiting doctor. */
    static boolean hasSlot(long slip) {
        return Slip.channel(slip) == Channel.BOOKED || Slip.channel(slip) == Channel.SPECIALIST;
    }

    /** Tells that a contact is settled. */
    void tell(long nowMs, int facility, long arrivalMs, long need, int who, int kind, long slip) {
        facts.paths()
                .contactPlanned(
                        nowMs,
                        visit(need, slip),
                        need,
                        who,
                        kind,
                        Slip.origin(slip),
                        Slip.contact(slip),
                        facility,
                        Slip.channel(slip),
                        arrivalMs);
    }

    /** A contact that was settled before takes place today. */
    void arrive(int facility, long arrivalMs, long need, int who, int kind, long slip) {
        delivery.arrive(facility, arrivalMs, visit(need, slip), need, who, kind, slip);
    }
}
