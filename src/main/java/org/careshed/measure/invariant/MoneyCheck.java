package org.careshed.measure.invariant;

import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BillSettled;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.DayEnds;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Arranged;

/**
 * I15: on each bill charge = fund + patient, none below 0; at each day's end there is one bill for each contact that was
 * not left untreated and for each stay that ended here or was passed on. It keeps the totals of the counted time for the
 * results to be compared with.
 */
final class MoneyCheck implements BillSettled, ContactEnds, BedLeft, ReferralMade, DayEnds, WarmUpEnds {

    private final Findings findings;
    private final boolean billed;
    private long contacts;
    private long stays;
    private long movingOn;
    private long contactBills;
    private long stayBills;
    private long chargeFen;
    private long fundFen;

    MoneyCheck(County county, Findings findings) {
        this.findings = findings;
        billed = Arranged.money(county.scenario());
    }

    @Override
    public void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long charge,
            long fund,
            long own) {
        findings.visit(
                charge == fund + own && charge >= 0 && fund >= 0 && own >= 0,
                "I15",
                atMs,
                facility,
                visit,
                () -> charge + " fen to be " + fund + " of the fund and " + own + " of the patient");
        contactBills += service == Service.CONTACT ? 1 : 0;
        stayBills += service == Service.STAY ? 1 : 0;
        chargeFen += charge;
        fundFen += fund;
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        contacts += outcome == Outcome.LEFT ? 0 : 1;
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        movingOn += direction == Direction.DOWN ? 1 : 0;
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        stays++;
        movingOn -= exit == Exit.STEPPED_DOWN ? 1 : 0;
    }

    /** A stay that goes on elsewhere is billed when that is settled, a little before the patient moves. */
    @Override
    public void dayEnds(long atMs, int day) {
        if (billed) {
            findings.county(contactBills == contacts, "I15", atMs, () -> contacts + " contacts, not " + contactBills);
            long due = stays + movingOn;
            findings.county(stayBills == due, "I15", atMs, () -> due + " stays to be billed, not " + stayBills);
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        chargeFen = 0;
        fundFen = 0;
    }

    /** Charges of the counted time. */
    long chargeFen() {
        return chargeFen;
    }

    /** What the fund paid of them. */
    long fundFen() {
        return fundFen;
    }
}
