package org.careshed.people;

import org.careshed.journal.BillSettled.Service;
import org.careshed.people.known.OwnPay;

/** What residents expect to pay themselves, as far as their insurance year has come. */
public final class Purse implements OwnPay {

    private final Ledger ledger;

    /** Expectations that follow a ledger. */
    public Purse(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public int ledgerClasses() {
        return Prices.CLASSES;
    }

    @Override
    public int ledgerClass(int resident, boolean employee) {
        return ledger.ledgerClass(resident, employee);
    }

    @Override
    public double visitYuan(int tier, int condition, boolean employees, int ledgerClass, boolean referred) {
        return ledger.prices().expectedOwnYuan(tier, condition, employees, ledgerClass, Service.CONTACT, referred);
    }

    @Override
    public double stayYuan(int tier, boolean employees, int ledgerClass, boolean referred) {
        return ledger.prices().expectedOwnYuan(tier, 0, employees, ledgerClass, Service.STAY, referred);
    }
}
