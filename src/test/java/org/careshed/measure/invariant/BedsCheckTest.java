package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.tuesday;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.measure.TestCounty;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.reform.Closures;
import org.junit.jupiter.api.Test;

/** The hospital has one bed of general medicine and one of surgery. */
class BedsCheckTest {

    private static final int GENERAL = 0;
    private static final int SURGERY = 1;
    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);

    private final County county = county(false);
    private final Found found = new Found(county);
    private final BedsCheck check = new BedsCheck(county, found.findings());

    @Test
    void whoseStayIsToldAsItWasPassesInSilence() {
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, 0);
        asks(2, GENERAL, EIGHT + MINUTE);
        asks(3, GENERAL, EIGHT + MINUTE);
        leaves(1, GENERAL, EIGHT + 3 * MINUTE, 3 * MINUTE);
        takes(3, GENERAL, EIGHT + 3 * MINUTE, 2 * MINUTE);
        check.bedRefused(EIGHT + 5 * MINUTE, HOSPITAL, 2, 0, MINOR, 4 * MINUTE, Sent.HOME);
        over();

        assertThat(found.lines()).isEmpty();
        assertThat(check.occupiedMs(check.cells().cell(HOSPITAL, GENERAL))).isEqualTo(TestCounty.end() - EIGHT);
    }

    @Test
    void whoAsksTwiceOrFromABedIsNamed() {
        asks(1, GENERAL, EIGHT);
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, 0);
        asks(1, SURGERY, EIGHT);

        assertThat(found.lines())
                .containsExactly("I2 hospital 1: to ask for a bed once", "I2 hospital 1: to ask for a bed once");
    }

    @Test
    void whoNeverAskedCanNeitherLieDownNorBeRefused() {
        takes(1, GENERAL, EIGHT, 0);
        check.bedRefused(EIGHT, HOSPITAL, 2, 0, MINOR, 0, Sent.HOME);

        assertThat(found.lines())
                .containsExactly("I2 hospital 1: to have asked for a bed", "I2 hospital 2: to have asked for a bed");
    }

    @Test
    void waitsAndStaysLastAsLongAsTheyAreSaidTo() {
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, MINUTE);
        leaves(1, GENERAL, EIGHT + 2 * MINUTE, 5 * MINUTE);
        check.warmUpEnds(0);
        over();

        assertThat(found.lines())
                .containsExactly(
                        "I10 hospital 1: a wait since Wait[bedClass=0, urgent=true, sinceMs=" + EIGHT
                                + "], not 60000 ms",
                        "I10 hospital 1: a stay since " + EIGHT + " ms");
    }

    @Test
    void theTimeOfBedsIsThatOfStays() {
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, 0);
        leaves(1, GENERAL, EIGHT + 2 * MINUTE, MINUTE);
        over();

        assertThat(found.lines())
                .containsExactly(
                        "I10 hospital 1: a stay since " + EIGHT + " ms", "I7 hospital: stays of 120000 ms, not 60000");
    }

    @Test
    void whoLeavesABedLayInIt() {
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, 0);
        leaves(1, SURGERY, EIGHT + MINUTE, MINUTE);
        leaves(2, SURGERY, EIGHT + MINUTE, MINUTE);

        assertThat(found.lines())
                .containsExactly("I2 hospital 1: to lie in this bed", "I2 hospital 2: to lie in this bed");
    }

    @Test
    void nobodyLiesInTwoBedsOrInOneOfAnotherClass() {
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, 0);
        asks(1, GENERAL, EIGHT);
        takes(1, SURGERY, EIGHT, 0);

        assertThat(found.lines())
                .containsExactly(
                        "I2 hospital 1: to ask for a bed once",
                        "I5 hospital 1: a bed of the class needed",
                        "I2 hospital 1: one bed");
    }

    @Test
    void thereAreNoMorePatientsInBedThanBeds() {
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, 0);
        asks(2, GENERAL, EIGHT);
        takes(2, GENERAL, EIGHT, 0);

        assertThat(found.lines()).containsExactly("I5 hospital 2: a free bed of 1");
    }

    @Test
    void whoAskedLaterLiesLater() {
        asks(1, GENERAL, EIGHT);
        asks(2, GENERAL, EIGHT);
        takes(2, GENERAL, EIGHT, 0);
        asks(3, GENERAL, EIGHT + MINUTE);
        leaves(2, GENERAL, EIGHT + 2 * MINUTE, 2 * MINUTE);
        takes(3, GENERAL, EIGHT + 2 * MINUTE, MINUTE);

        assertThat(found.lines()).containsExactly("I11 hospital 3: who asked before to lie before");
    }

    @Test
    void noBedIsFreeWhileSomebodyWaitsForIt() {
        asks(1, GENERAL, EIGHT);
        check.dayEnds(TestCounty.end(), 1);

        assertThat(found.lines())
                .containsExactly(
                        "I6 hospital: no free bed while patients wait: {1=Wait[bedClass=0, urgent=true, sinceMs="
                                + EIGHT + "]}");
    }

    @Test
    void aBedOfAnotherClassIsNotFreeForWhoWaitsUnlessPatientsMayLieInIt() {
        asks(1, GENERAL, EIGHT);
        takes(1, GENERAL, EIGHT, 0);
        asks(2, GENERAL, EIGHT);
        check.dayEnds(TestCounty.end(), 1);
        assertThat(found.lines()).isEmpty();

        Found mixed = new Found(county);
        BedsCheck anywhere = new BedsCheck(county(true), mixed.findings());
        anywhere.bedAsked(EIGHT, HOSPITAL, 1, 0, MINOR, GENERAL, true);
        anywhere.bedTaken(EIGHT, HOSPITAL, 1, 0, MINOR, SURGERY, 0, Entry.ADMITTED);
        anywhere.bedAsked(EIGHT, HOSPITAL, 2, 0, MINOR, SURGERY, true);
        anywhere.dayEnds(TestCounty.end(), 1);
        assertThat(mixed.lines()).singleElement().asString().startsWith("I6 hospital: no free bed while patients wait");
    }

    @Test
    void whatWasBeforeTheCountyTurnsIsJudgedByTheBedsThatThereWere() {
        Scenario closed = Closures.close(county.scenario(), List.of("hospital"));
        asks(1, GENERAL, EIGHT);
        check.countyTurns(EIGHT + MINUTE, CountyBuilder.revise(county, closed, Halt.NEVER));
        check.dayEnds(TestCounty.end(), 1);

        assertThat(found.lines()).singleElement().asString().startsWith("I6 hospital: no free bed while patients wait");
    }

    private static County county(boolean outlying) {
        Evidence assumed = new Evidence("assumed for a test", Evidence.Grade.C);
        County plain = TestCounty.arranged();
        Wards wards = new Wards(
                List.of(
                        new Wards.BedClass("general", new Name("General", "")),
                        new Wards.BedClass("surgery", new Name("Surgery", ""))),
                List.of(
                        new Wards.Beds("hospital", "general", 1, assumed),
                        new Wards.Beds("hospital", "surgery", 1, assumed)),
                Map.of(),
                outlying,
                0,
                Optional.empty(),
                Optional.empty(),
                Wards.HANDOVER_MS);
        Scenario two = plain.scenario()
                .withArrangements(plain.scenario().arrangements().withWards(wards));
        return CountyBuilder.revise(plain, two, Halt.NEVER);
    }

    private void asks(long visit, int bedClass, long atMs) {
        check.bedAsked(atMs, HOSPITAL, visit, 0, MINOR, bedClass, true);
    }

    private void takes(long visit, int bedClass, long atMs, long waitedMs) {
        check.bedTaken(atMs, HOSPITAL, visit, 0, MINOR, bedClass, waitedMs, Entry.ADMITTED);
    }

    private void leaves(long visit, int bedClass, long atMs, long stayedMs) {
        check.bedLeft(atMs, HOSPITAL, visit, 0, MINOR, bedClass, stayedMs, Exit.DISCHARGED);
    }

    private void over() {
        check.dayEnds(TestCounty.end(), 1);
        check.runEnds(TestCounty.end());
    }
}
