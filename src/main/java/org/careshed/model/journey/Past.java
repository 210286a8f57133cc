package org.careshed.model.journey;

import org.careshed.county.County;
import org.careshed.engine.Crew;
import org.careshed.people.Assessments;
import org.careshed.people.Bookings;
import org.careshed.people.FundBooks;
import org.careshed.people.Ledger;
import org.careshed.people.Memories;
import org.careshed.people.Needs;
import org.careshed.people.ProgrammeCalendar;
import org.careshed.people.Purse;
import org.careshed.people.Refills;
import org.careshed.people.StartingHabits;
import org.careshed.people.StartingShares;
import org.careshed.people.VisitingSlots;
import org.careshed.people.known.Knowledge;
import org.careshed.people.known.OwnPay;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Money;

/**
 * What residents bring to a morning: needs and refills to come, memories, slots given away, what was paid this year, which
 * programmes ask them to come and what these did for them, and the books of the fund.
 */
record Past(
        Needs needs,
        Refills refills,
        Memories memories,
        Bookings bookings,
        VisitingSlots visiting,
        Ledger ledger,
        ProgrammeCalendar programmes,
        Assessments assessments,
        FundBooks books) {

    /** Before the first day, with the habits that the choice model gives in the long run. */
    static Past begin(County county, long world, Crew crew) {
        Memories memories = new Memories(county);
        Arrangements arranged = county.scenario().arrangements();
        if (arranged.memory().remembers() || arranged.chronic().refills().isPresent()) {
            new StartingHabits(county, () -> new StartingShares(county)).begin(memories, world, crew);
        }
        return new Past(
                new Needs(county, world),
                new Refills(county, world),
                memories,
                new Bookings(county),
                new VisitingSlots(county),
                new Ledger(county),
                new ProgrammeCalendar(county, world),
                new Assessments(county),
                new FundBooks(county));
    }

    /** What residents know of it when they choose. */
    Knowledge knowledge(County county) {
        boolean costs = !county.scenario().arrangements().money().equals(Money.NONE);
        return new Knowledge(memories, costs ? new Purse(ledger) : OwnPay.NONE, bookings, visiting);
    }

    /** The same past under another edition of the county. */
    Past under(County first, County now) {
        return new Past(
                needs.under(first, now),
                refills.under(now),
                memories.under(now),
                bookings.under(now),
                visiting.under(now),
                ledger.under(now),
                programmes.under(now),
                assessments.under(now),
                books.under(now));
    }

    Past copy() {
        return new Past(
                needs.copy(),
                refills.copy(),
                memories.copy(),
                bookings.copy(),
                visiting.copy(),
                ledger.copy(),
                programmes.copy(),
                assessments.copy(),
                books.copy());
    }
}
