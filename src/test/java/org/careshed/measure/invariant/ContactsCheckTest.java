package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.STATION;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

class ContactsCheckTest {

    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.arranged();
    private final Found found = new Found(county);
    private final ContactsCheck check = new ContactsCheck(county, found.findings());

    @Test
    void contactsThatTakePlaceAreMissedOrLieAheadPassInSilence() {
        plans(1, Channel.WALK_IN, EIGHT, EIGHT);
        comes(1);
        check.consultationBegins(EIGHT, HOSPITAL, 1, MINOR, 0);
        leaves(1);
        ends(1, 1, Outcome.RESOLVED);
        plans(2, Channel.WALK_IN, EIGHT, EIGHT);
        comes(2);
        check.patientTurnedAway(EIGHT, HOSPITAL, 0, 2, 0);
        ends(2, 1, Outcome.LEFT);
        plans(3, Channel.WALK_IN, EIGHT, EIGHT);
        comes(3);
        check.patientGivesUp(EIGHT, HOSPITAL, 0, 3, 0, Way.BALKED, 0);
        ends(3, 1, Outcome.LEFT);
        plans(4, Channel.BOOKED, EIGHT, EIGHT);
        misses(4, HOSPITAL);
        plans(5, Channel.SPECIALIST, EIGHT, EIGHT);
        misses(5, HOSPITAL);
        plans(6, Channel.WALK_IN, EIGHT, TestCounty.end());
        plans(7, Channel.WALK_IN, EIGHT, EIGHT);
        comes(7);
        plans(8, Channel.WALK_IN, EIGHT, EIGHT);
        comes(8);
        check.consultationBegins(EIGHT, HOSPITAL, 8, MINOR, 0);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void aContactIsPlannedOnceAndForLater() {
        plans(1, Channel.WALK_IN, EIGHT, EIGHT - 1);
        plans(2, Channel.WALK_IN, EIGHT, tuesday(0, 0) - 1);
        plans(3, Channel.EMERGENCY, EIGHT, EIGHT - 1);
        plans(4, Channel.WALK_IN, EIGHT, EIGHT);
        plans(4, Channel.WALK_IN, EIGHT, EIGHT);
        comes(4);
        plans(4, Channel.WALK_IN, EIGHT, EIGHT);

        assertThat(found.lines())
                .containsExactly(
                        "I10 hospital 2: no arrival before it is planned",
                        "I10 hospital 3: no arrival before it is planned",
                        "I1 hospital 4: a contact to be planned once",
                        "I1 hospital 4: a contact to be planned once");
    }

    @Test
    void onlyWhoHasASlotThereCanMissIt() {
        plans(1, Channel.WALK_IN, EIGHT, EIGHT);
        misses(1, HOSPITAL);
        plans(2, Channel.BOOKED, EIGHT, EIGHT);
        misses(2, STATION);
        misses(3, HOSPITAL);

        assertThat(found.lines())
                .containsExactly(
                        "I1 hospital 1: a contact booked here, not " + plan(Channel.WALK_IN),
                        "I1 station 2: a contact booked here, not " + plan(Channel.BOOKED),
                        "I1 hospital 3: a contact booked here, not null");
    }

    @Test
    void aContactEndsOnceAsItWasPlannedAndAsItWent() {
        ends(1, 1, Outcome.RESOLVED);
        plans(2, Channel.WALK_IN, EIGHT, EIGHT);
        comes(2);
        leaves(2);
        ends(2, 77, Outcome.LEFT);

        assertThat(found.lines())
                .containsExactly(
                        "I2 hospital 1: a contact that takes place here",
                        "I2 hospital 2: LEFT only for UNTREATED patients",
                        "I2 hospital 2: the contact of " + plan(Channel.WALK_IN));
    }

    @Test
    void nobodyConsultsAfterLeaving() {
        plans(1, Channel.WALK_IN, EIGHT, EIGHT);
        comes(1);
        leaves(1);
        check.consultationBegins(EIGHT, HOSPITAL, 1, MINOR, 0);
        ends(1, 1, Outcome.RESOLVED);

        assertThat(found.lines()).containsExactly("I2 hospital 1: RESOLVED only for TREATED patients");
    }

    @Test
    void atTheEndNobodyIsOverdueOrWithoutAnEnd() {
        plans(1, Channel.WALK_IN, EIGHT, EIGHT);
        plans(2, Channel.WALK_IN, EIGHT, EIGHT);
        comes(2);
        leaves(2);
        check.runEnds(TestCounty.end());

        assertThat(found.lines())
                .containsExactly(
                        "I1 hospital 1: to have arrived: " + plan(Channel.WALK_IN),
                        "I2 hospital 2: the end of the contact to be told");
    }

    @Test
    void asManyContactsEndOrLastAsBegan() {
        plans(1, Channel.WALK_IN, EIGHT, EIGHT);
        comes(1);
        plans(1, Channel.WALK_IN, EIGHT, EIGHT);
        comes(1);
        check.runEnds(TestCounty.end());

        assertThat(found.lines())
                .containsExactly(
                        "I1 hospital 1: a contact to be planned once", "I2 hospital: 2 contacts to end or last, not 1");
    }

    private static String plan(Channel channel) {
        return "Plan[need=1, origin=NEED, facility=1, channel=" + channel + ", arrivalMs=" + EIGHT + "]";
    }

    private void plans(long visit, Channel channel, long nowMs, long arrivalMs) {
        check.contactPlanned(nowMs, visit, 1, 0, MINOR, Origin.NEED, 0, HOSPITAL, channel, arrivalMs);
    }

    private void comes(long visit) {
        check.patientArrives(EIGHT, HOSPITAL, visit, 0, MINOR);
    }

    private void leaves(long visit) {
        check.patientLeaves(EIGHT, HOSPITAL, visit, 0, MINOR, 0, EIGHT, 0);
    }

    private void misses(long visit, int facility) {
        check.appointmentMissed(EIGHT, facility, visit, 0, MINOR);
    }

    private void ends(long visit, long need, Outcome outcome) {
        check.contactEnds(EIGHT, HOSPITAL, visit, need, 0, MINOR, Origin.NEED, outcome, 0);
    }
}
