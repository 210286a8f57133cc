package org.careshed.model.journey;

import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.people.Bill;
import org.careshed.people.Ledger;
import org.careshed.people.Memories;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Money;

/** What the day leaves behind: who remembers what, and who pays for it, in the order of time, resident and facility. */
final class Nights {

    private static final int NO_REFILLS = -1;

    private final County county;
    private final Facts facts;
    private final Ways ways;
    private final Choosing choosing;
    private final Memories memories;
    private final Ledger ledger;
    private final boolean bills;
    private final int refill;

    Nights(Desk desk, Memories memories, Ledger ledger) {
        this.memories = memories;
        this.ledger = ledger;
        county = desk.county();
        facts = desk.facts();
        ways = desk.ways();
        choosing = desk.choosing();
        Arrangements arranged = county.scenario().arrangements();
        bills = !arranged.money().equals(Money.NONE);
        refill = arranged.chronic()
                .refills()
                .map(ChronicCare.Refills::condition)
                .map(county.kinds()::indexOf)
                .orElse(NO_REFILLS);
    }

    /** Reads the day's entries. */
    void read(Diary diary) {
        int entries = diary.close();
        for (int place = 0; place < entries; place++) {
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

    private void remember(Diary diary, int row) {
        int who = diary.who(row);
        int facility = diary.facility(row);
        int level = ways.level(facility);
        boolean planned = !choosing.isEmergency(diary.kind(row));
        switch (diary.subject(row)) {
            case RESOLVED, FOLLOW_UP, ADMITTED -> {
                visited(planned, who, facility, diary.waitedMs(row));
                memories.resolved(who, level);
                if (diary.kind(row) == refill) {
                    memories.refilled(who, facility, memories.refillsAt(who) == facility, diary.need(row));
                }
            }
            case REFER -> visited(planned, who, facility, diary.waitedMs(row));
            case UNRESOLVED -> {
                visited(planned, who, facility, diary.waitedMs(row));
                memories.failed(who, level);
            }
            case LEFT -> memories.failed(who, level);
            default -> {}
        }
    }

    private void visited(boolean planned, int who, int facility, long waitedMs) {
        if (planned) {
            memories.visited(who, facility, waitedMs);
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
        boolean referred = Slip.channel(diary.slip(row)) == Channel.REFERRED;
        int tier = county.tierOf()[facility];
        Bill bill = ledger.settle(diary.atMs(row), who, employee, tier, diary.kind(row), referred, service);
        facts.paths()
                .billSettled(
                        diary.atMs(row),
                        facility,
                        diary.visit(row),
                        who,
                        diary.kind(row),
                        service,
                        bill.chargeFen(),
                        bill.fundFen(),
                        bill.ownFen());
    }
}
