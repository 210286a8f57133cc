package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.Origin;
import org.careshed.people.Bill;
import org.careshed.people.FundBooks;
import org.careshed.people.Ledger;
import org.careshed.people.Memories;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Money;
import org.careshed.scenario.reform.Insurance;
import org.careshed.scenario.reform.VisitingSessions;

/** What the day leaves behind: who remembers what, and who pays for it, in the order of time, resident and facility. */
final class Nights {

    private static final long SETTLED = Keys.id("settled-where-treated");

    private final County county;
    private final Facts facts;
    private final Ways ways;
    private final Choosing choosing;
    private final Memories memories;
    private final Ledger ledger;
    private final FundBooks books;
    private final Invitations invitations;
    private final boolean bills;
    private final VisitingSessions visits;
    private final Insurance insurance;
    private final double settledOutside;
    private final Glance glance;

    Nights(Desk desk, Past past, Invitations invitations, Glance glance) {
        this.glance = glance;
        memories = past.memories();
        ledger = past.ledger();
        books = past.books();
        this.invitations = invitations;
        county = desk.county();
        facts = desk.facts();
        ways = desk.ways();
        choosing = desk.choosing();
        Arrangements arranged = county.scenario().arrangements();
        bills = !arranged.money().equals(Money.NONE);
        visits = VisitingSessions.of(county.scenario());
        insurance = arranged.reforms().get(Insurance.class).orElse(Insurance.NONE);
        settledOutside = arranged.money().settledOutside();
    }

    /** Reads the day's entries. */
    void read(Diary diary) {
        int entries = diary.close();
        for (int place = 0; place < entries; place++) {
            if (place % Glance.TOGETHER == 0) {
                lookAt(diary, place, Math.min(entries, place + Glance.TOGETHER));
            }
            int row = diary.row(place);
            if (diary.who(row) >= 0) {
                remember(diary, row);
            }
            if (bills) {
                bill(diary, row);
            }
        }
        diary.clear();
    }

    /** After the day's bills: how the books of groups with a budget stand. */
    void tellBudgets(int day) {
        books.tell(day, facts.offers());
    }

    private void lookAt(Diary diary, int from, int to) {
        for (int place = from; place < to; place++) {
            glance.at(diary.who(diary.row(place)));
        }
    }

    private void remember(Diary diary, int row) {
        int who = diary.who(row);
        int facility = diary.facility(row);
        int level = ways.level(facility);
        switch (diary.subject(row)) {
            case RESOLVED, FOLLOW_UP, ADMITTED -> {
                visited(diary, row);
                memories.resolved(who, level);
                if (Slip.origin(diary.slip(row)) == Origin.REFILL) {
                    memories.refilled(who, facility, memories.refillsAt(who) == facility, diary.need(row));
                    invitations.refilled(diary.atMs(row), who, facility, diary.need(row));
                }
                invitations.read(diary, row);
            }
            case REFER -> visited(diary, row);
            case UNRESOLVED -> {
                visited(diary, row);
                memories.failed(who, level);
            }
            case LEFT -> memories.failed(who, level);
            default -> {}
        }
    }

    /** A place makes a habit if the resident chose it; a wait is kept of the usual provider only. */
    private void visited(Diary diary, int row) {
        int who = diary.who(row);
        int facility = diary.facility(row);
        boolean planned = !choosing.isEmergency(diary.kind(row));
        if (planned && (Slip.isChosen(diary.slip(row)) || memories.usual(who) == facility)) {
            memories.visited(who, facility, diary.waitedMs(row));
        }
    }

    private void bill(Diary diary, int row) {
        switch (diary.subject(row)) {
            case RESOLVED, FOLLOW_UP, ADMITTED, REFER, UNRESOLVED -> settle(diary, row, Service.CONTACT);
            case DISCHARGED, STEP_DOWN -> settle(diary, row, Service.STAY);
            default -> {}
        }
    }

    private void settle(Diary diary, int row, Service service) {
        int who = diary.who(row);
        int facility = diary.facility(row);
        boolean employee = who >= 0 && county.population().employees(who);
        boolean referred = Slip.isReferred(diary.slip(row));
        int tier = county.tierOf()[facility];
        Bill bill = ledger.settle(diary.atMs(row), who, employee, tier, diary.kind(row), referred, service);
        long feeFen = service == Service.CONTACT ? feeFen(facility, diary.slip(row)) : 0;
        facts.paths()
                .billSettled(
                        diary.atMs(row),
                        facility,
                        diary.visit(row),
                        who,
                        diary.kind(row),
                        service,
                        bill.chargeFen() + feeFen,
                        bill.fundFen(),
                        bill.ownFen() + feeFen);
        if (books.kept() && who >= 0) {
            books.paid(who, bill.fundFen());
        }
        if (insurance.direct() && who >= 0 && bill.fundFen() > 0 && !ways.inCounty(facility)) {
            settleThere(diary.atMs(row), facility, diary.visit(row), who);
        }
    }

    /** What a visiting doctor takes beside the bill of the host. */
    private long feeFen(int facility, long slip) {
        int session = Slip.session(slip);
        return session == Slip.NOWHERE
                ? 0
                : visits.at(county.facility(facility).id())
                        .get(session)
                        .doctor()
                        .feeFen();
    }

    private void settleThere(long atMs, int facility, long visit, int who) {
        if (Keys.uniform(Keys.of(visit, SETTLED)) < settledOutside) {
            facts.offers().offerMade(atMs, Offer.DIRECT_SETTLEMENT, facility, 1);
            facts.offers().offerUsed(atMs, Offer.DIRECT_SETTLEMENT, facility, who);
        }
    }
}
