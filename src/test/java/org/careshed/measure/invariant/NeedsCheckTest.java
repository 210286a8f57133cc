package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.INJURY;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.measure.TestCounty;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class NeedsCheckTest {

    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);

    private Found found = new Found(TestCounty.withResidents());
    private NeedsCheck check = in(TestCounty.withResidents());

    @Test
    void aNeedIsAnsweredAtOnce() {
        needs(1, MINOR, EIGHT);
        forgoes(1, EIGHT);
        assertThat(found.lines()).isEmpty();

        needs(2, MINOR, EIGHT);
        forgoes(2, EIGHT + MINUTE);
        assertThat(found.lines()).containsExactly("I1: an answer to a need that arose: Need[resident=2, condition=1]");
    }

    @Test
    void whereContactsAreToldANeedMayWaitForOpenDoorsForEightDays() {
        check = in(TestCounty.arranged());
        forgoes(1, EIGHT);
        needs(2, MINOR, EIGHT);
        needs(2, MINOR, EIGHT + MINUTE);
        forgoes(2, EIGHT + MINUTE);
        forgoes(2, EIGHT + Ticks.DAY);
        needs(3, MINOR, EIGHT);
        check.runEnds(EIGHT + 8 * Ticks.DAY);
        assertThat(found.lines()).containsExactly("I1: an answer to a need that arose: Need[resident=1, condition=1]");

        check.runEnds(EIGHT + 8 * Ticks.DAY + 1);
        assertThat(found.lines())
                .hasSize(2)
                .endsWith("I1: every need answered, not Need[resident=3, condition=1] of [" + EIGHT + "] ms");
    }

    @Test
    void ofTwoNeedsAtOnceTheOneThatIsAnsweredIsTheOneOfThatMoment() {
        check = in(TestCounty.arranged());
        needs(1, MINOR, EIGHT);
        needs(1, MINOR, EIGHT + MINUTE);
        forgoes(1, EIGHT + MINUTE);
        check.runEnds(EIGHT + 8 * Ticks.DAY + 1);

        assertThat(found.lines())
                .containsExactly("I1: every need answered, not Need[resident=1, condition=1] of [" + EIGHT + "] ms");
    }

    @Test
    void nobodyArrivesUnchosenTooEarlyOrOnAnotherDay() {
        arrives(1, MINOR, EIGHT);
        chooses(2, INJURY, EIGHT, 5 * MINUTE);
        arrives(2, INJURY, EIGHT + MINUTE);
        chooses(3, MINOR, EIGHT, 0);
        arrives(3, MINOR, EIGHT + Ticks.DAY);

        String late = ": an arrival after the need and the way there, or on the day of a planned need: ";
        assertThat(found.lines())
                .containsExactly(
                        "I1 hospital 1: an arrival that was chosen before: Trip[resident=1, condition=1, facility=1]",
                        "I10 hospital 2" + late + "Departure[needMs=" + EIGHT + ", travelMs=300000]",
                        "I10 hospital 3" + late + "Departure[needMs=" + EIGHT + ", travelMs=0]");
    }

    @Test
    void whoIsStillOnTheWayAtTheEndIsNotMissing() {
        chooses(1, INJURY, EIGHT, MINUTE);
        chooses(2, MINOR, EIGHT, 0);
        check.runEnds(EIGHT + MINUTE);
        assertThat(found.lines()).isEmpty();

        check.runEnds(EIGHT + MINUTE + 1);
        assertThat(found.lines()).hasSize(1).allMatch(line -> line.startsWith("I1: to have arrived: Trip[resident=1"));
    }

    @Test
    void aPlannedPatientMayComeUntilTheDaysLastMoment() {
        chooses(1, MINOR, EIGHT, 0);
        check.runEnds(2 * Ticks.DAY - 1);
        assertThat(found.lines()).isEmpty();

        check.runEnds(2 * Ticks.DAY);
        assertThat(found.lines())
                .containsExactly("I1: to have arrived: Trip[resident=1, condition=1, facility=1] Departure[needMs="
                        + EIGHT + ", travelMs=0]");
    }

    @Test
    void aNeedThatNobodyAnsweredIsMissedAtTheEnd() {
        needs(1, MINOR, EIGHT);
        check.runEnds(TestCounty.end());

        assertThat(found.lines())
                .containsExactly("I1: every need answered, not Need[resident=1, condition=1] of [" + EIGHT + "] ms");
    }

    private NeedsCheck in(County county) {
        found = new Found(county);
        return new NeedsCheck(county, new Patients(county), found.findings());
    }

    private void needs(int who, int condition, long atMs) {
        check.needArises(atMs, who, condition);
    }

    private void forgoes(int who, long atMs) {
        check.careForgone(atMs, who, MINOR, Reason.STAYED_HOME);
    }

    private void chooses(int who, int condition, long atMs, long travelMs) {
        needs(who, condition, atMs);
        check.facilityChosen(atMs, who, condition, HOSPITAL, travelMs);
    }

    private void arrives(int who, int condition, long atMs) {
        check.patientArrives(atMs, HOSPITAL, who, who, condition);
    }
}
