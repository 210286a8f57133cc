package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.STATION;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.ReferralMade.Direction;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

class MoneyCheckTest {

    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.arranged();
    private final Found found = new Found(county);
    private final MoneyCheck check = new MoneyCheck(county, found.findings());

    @Test
    void aBillIsWhatTheFundAndThePatientPay() {
        bills(1, Service.CONTACT, 0, 0, 0);
        bills(2, Service.CONTACT, 5, 5, 0);
        bills(3, Service.CONTACT, 5, 0, 5);
        assertThat(found.lines()).isEmpty();

        bills(4, Service.CONTACT, 10, 6, 5);
        bills(5, Service.CONTACT, 10, 11, -1);
        bills(6, Service.CONTACT, 10, -1, 11);
        bills(7, Service.CONTACT, -10, -5, -5);

        assertThat(found.lines())
                .containsExactly(
                        "I15 hospital 4: 10 fen to be 6 of the fund and 5 of the patient",
                        "I15 hospital 5: 10 fen to be 11 of the fund and -1 of the patient",
                        "I15 hospital 6: 10 fen to be -1 of the fund and 11 of the patient",
                        "I15 hospital 7: -10 fen to be -5 of the fund and -5 of the patient");
    }

    @Test
    void eachContactThatWasNotLeftHasOneBillAtTheDaysEnd() {
        contact(1, Outcome.RESOLVED);
        contact(2, Outcome.LEFT);
        bills(1, Service.CONTACT, 5, 5, 0);
        day();
        assertThat(found.lines()).isEmpty();

        contact(3, Outcome.RESOLVED);
        day();
        assertThat(found.lines()).containsExactly("I15: 2 contacts, not 1");
    }

    @Test
    void eachStayHasOneBillWhenItEndsOrWhenItIsSettledThatItGoesOnElsewhere() {
        leaves(1, Exit.DISCHARGED);
        bills(1, Service.STAY, 5, 5, 0);
        check.referralMade(EIGHT, HOSPITAL, STATION, 2, 0, MINOR, Direction.DOWN);
        bills(2, Service.STAY, 5, 5, 0);
        day();
        leaves(2, Exit.STEPPED_DOWN);
        check.referralMade(EIGHT, STATION, HOSPITAL, 3, 0, MINOR, Direction.UP);
        day();
        assertThat(found.lines()).isEmpty();

        leaves(4, Exit.DISCHARGED);
        day();
        assertThat(found.lines()).containsExactly("I15: 3 stays to be billed, not 2");
    }

    @Test
    void whereNothingCostsAnythingNoBillIsMissed() {
        County free = TestCounty.withResidents();
        Found none = new Found(free);
        MoneyCheck idle = new MoneyCheck(free, none.findings());
        idle.contactEnds(EIGHT, HOSPITAL, 1, 1, 0, MINOR, Origin.NEED, Outcome.RESOLVED, 0);
        idle.dayEnds(TestCounty.end(), 1);

        assertThat(none.lines()).isEmpty();
    }

    private void bills(long visit, Service service, long charge, long fund, long own) {
        check.billSettled(EIGHT, HOSPITAL, visit, 0, MINOR, service, charge, fund, own);
    }

    private void contact(long visit, Outcome outcome) {
        check.contactEnds(EIGHT, HOSPITAL, visit, visit, 0, MINOR, Origin.NEED, outcome, 0);
    }

    private void leaves(long visit, Exit exit) {
        check.bedLeft(EIGHT, HOSPITAL, visit, 0, MINOR, 0, 0, exit);
    }

    private void day() {
        check.dayEnds(TestCounty.end(), 1);
    }
}
