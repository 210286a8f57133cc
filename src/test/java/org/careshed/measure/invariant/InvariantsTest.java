package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.measure.TestCounty.CONSULT;
import static org.careshed.measure.TestCounty.DOCTOR;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.INJURY;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.tuesday;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.journal.Facts;
import org.careshed.measure.TestCounty;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

/** A clean day passes in silence; each rule, broken once, is named. */
class InvariantsTest {

    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);
    private static final long SIX = tuesday(6, 0);

    private final County county = TestCounty.withResidents();
    private final Invariants invariants = Invariants.collecting(county);
    private final Facts facts = Facts.to(invariants.listeners());

    @Test
    void aCleanDayPassesInSilence() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            starts(1, EIGHT, 0, 10 * MINUTE);
            comes(2, MINOR, EIGHT + MINUTE);
            starts(2, EIGHT + MINUTE, 0, 10 * MINUTE);
            comes(3, MINOR, EIGHT + 2 * MINUTE);
            waits(3, EIGHT + 2 * MINUTE);
            ends(1, EIGHT + 10 * MINUTE, 10 * MINUTE);
            starts(3, EIGHT + 10 * MINUTE, 8 * MINUTE, 20 * MINUTE);
            leaves(1, MINOR, EIGHT + 10 * MINUTE, EIGHT, 0);
            ends(2, EIGHT + 11 * MINUTE, 10 * MINUTE);
            leaves(2, MINOR, EIGHT + 11 * MINUTE, EIGHT + MINUTE, 0);
            ends(3, EIGHT + 30 * MINUTE, 20 * MINUTE);
            leaves(3, MINOR, EIGHT + 30 * MINUTE, EIGHT + 2 * MINUTE, 8 * MINUTE);
        });

        assertThat(invariants.broken()).isEmpty();
    }

    @Test
    void theFirstBrokenRuleIsThrownWithAllThatIsKnown() {
        Facts strict = Facts.to(Invariants.throwing(county).listeners());

        assertThatThrownBy(() -> strict.serviceStarts(EIGHT, HOSPITAL, DOCTOR, 17, CONSULT, 0, MINUTE))
                .isInstanceOfSatisfying(InvariantBroken.class, broken -> {
                    assertThat(broken.id()).isEqualTo("I2");
                    assertThat(broken.atMs()).isEqualTo(EIGHT);
                    assertThat(broken.facility()).isEqualTo("hospital");
                    assertThat(broken.visit()).hasValue(17);
                    assertThat(broken.expected()).isEqualTo("a visit that is inside here");
                })
                .hasMessage("I2 at day 1 08:00:00.000, facility hospital, visit 17: expected a visit that is inside"
                        + " here");
    }

    @Test
    void aNeedThatNobodyAnswersBreaksI1() {
        aDay(() -> facts.needArises(SIX, 0, MINOR));

        assertThat(ids()).containsExactly("I1");
    }

    @Test
    void aNeedAnsweredTwiceBreaksI1() {
        aDay(() -> {
            facts.needArises(SIX, 0, MINOR);
            facts.careForgone(SIX, 0, MINOR, Reason.STAYED_HOME);
            facts.careForgone(SIX, 0, MINOR, Reason.STAYED_HOME);
        });

        assertThat(ids()).containsExactly("I1");
    }

    @Test
    void whoSetsOutAndNeverArrivesBreaksI1() {
        aDay(() -> {
            facts.needArises(SIX, 0, INJURY);
            facts.facilityChosen(SIX, 0, INJURY, HOSPITAL, MINUTE);
            facts.needArises(TestCounty.end() - MINUTE, 1, INJURY);
            facts.facilityChosen(TestCounty.end() - MINUTE, 1, INJURY, HOSPITAL, 5 * MINUTE);
        });

        assertThat(invariants.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.expected()).startsWith("to have arrived: Trip[resident=0"));
    }

    @Test
    void whoArrivesUnchosenBreaksI1() {
        aDay(() -> {
            facts.patientArrives(EIGHT, HOSPITAL, 1, 0, MINOR);
            starts(1, EIGHT, 0, MINUTE);
            ends(1, EIGHT + MINUTE, MINUTE);
            leaves(1, MINOR, EIGHT + MINUTE, EIGHT, 0);
        });

        assertThat(ids()).containsExactly("I1");
    }

    @Test
    void aPatientWhoLeavesTwiceBreaksI2() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            starts(1, EIGHT, 0, MINUTE);
            ends(1, EIGHT + MINUTE, MINUTE);
            leaves(1, MINOR, EIGHT + MINUTE, EIGHT, 0);
            leaves(1, MINOR, EIGHT + MINUTE, EIGHT, 0);
        });

        assertThat(ids()).contains("I2", "I1", "I10");
    }

    @Test
    void aVisitThatArrivesTwiceBreaksI2() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            comes(1, MINOR, EIGHT);
        });

        assertThat(ids()).startsWith("I2");
    }

    @Test
    void moreServicesThanServersBreakI5() {
        aDay(() -> {
            for (int visit = 1; visit <= 3; visit++) {
                comes(visit, MINOR, EIGHT);
                starts(visit, EIGHT, 0, 10 * MINUTE);
            }
        });

        assertThat(ids()).containsExactly("I5");
    }

    @Test
    void aWaitOutsideTheLineBreaksI5AndI10() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            starts(1, EIGHT + MINUTE, MINUTE, 10 * MINUTE);
        });

        assertThat(ids()).containsExactly("I10", "I5");
    }

    @Test
    void aServiceThatNeverBeganAndEndsBreaksI5() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            ends(1, EIGHT + MINUTE, MINUTE);
        });

        assertThat(ids()).contains("I5", "I10");
    }

    @Test
    void anIdleServerWhileSomebodyWaitsBreaksI6() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            waits(1, EIGHT);
            starts(1, EIGHT + MINUTE, MINUTE, 10 * MINUTE);
        });

        assertThat(invariants.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.getMessage())
                        .startsWith("I6 at day 1 08:00:00.000, facility hospital: expected no idle server of doctor"));
    }

    @Test
    void aServiceThatLastsOtherwiseThanSaidBreaksI7() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            starts(1, EIGHT, 0, 10 * MINUTE);
            ends(1, EIGHT + 5 * MINUTE, 10 * MINUTE);
            leaves(1, MINOR, EIGHT + 5 * MINUTE, EIGHT, 0);
        });

        assertThat(ids()).containsExactly("I7", "I7");
    }

    @Test
    void aStayToldWithAnotherArrivalBreaksI8() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            starts(1, EIGHT, 0, MINUTE);
            ends(1, EIGHT + MINUTE, MINUTE);
            leaves(1, MINOR, EIGHT + MINUTE, EIGHT - MINUTE, 0);
        });

        assertThat(ids()).containsExactly("I10", "I8");
    }

    @Test
    void anEmergencyFasterThanTheRoadBreaksI10() {
        aDay(() -> {
            facts.needArises(SIX, 0, INJURY);
            facts.facilityChosen(SIX, 0, INJURY, HOSPITAL, 10 * MINUTE);
            facts.patientArrives(SIX + MINUTE, HOSPITAL, 1, 0, INJURY);
        });

        assertThat(ids()).containsExactly("I10");
    }

    @Test
    void aServiceThatLastsLessThanNothingBreaksI10() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            starts(1, EIGHT, 0, -MINUTE);
        });

        assertThat(ids()).containsExactly("I10");
    }

    @Test
    void aWaitToldWrongBreaksI10() {
        aDay(() -> {
            comes(1, MINOR, EIGHT);
            starts(1, EIGHT, 0, MINUTE);
            facts.consultationBegins(EIGHT, HOSPITAL, 1, MINOR, 5);
            facts.consultationBegins(EIGHT, HOSPITAL, 1, MINOR, 0);
        });

        assertThat(invariants.broken())
                .extracting(InvariantBroken::expected)
                .containsExactly("to have waited 0 ms in all, not 5", "one first consultation");
    }

    @Test
    void whoIsCalledBeforeOneWhoCameEarlierBreaksI11() {
        aDay(() -> {
            full();
            comes(3, MINOR, EIGHT + MINUTE);
            waits(3, EIGHT + MINUTE);
            comes(4, MINOR, EIGHT + 2 * MINUTE);
            waits(4, EIGHT + 2 * MINUTE);
            ends(1, EIGHT + 10 * MINUTE, 10 * MINUTE);
            starts(4, EIGHT + 10 * MINUTE, 8 * MINUTE, 600 * MINUTE);
        });

        assertThat(invariants.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.getMessage())
                        .contains("I11", "visit 4: expected visit 3 to be called first"));
    }

    @Test
    void whoIsCalledBeforeAnEmergencyBreaksI11() {
        aDay(() -> {
            full();
            comes(3, MINOR, EIGHT + MINUTE);
            waits(3, EIGHT + MINUTE);
            comes(4, INJURY, EIGHT + 2 * MINUTE);
            waits(4, EIGHT + 2 * MINUTE);
            ends(1, EIGHT + 10 * MINUTE, 10 * MINUTE);
            starts(3, EIGHT + 10 * MINUTE, 9 * MINUTE, 600 * MINUTE);
        });

        assertThat(ids()).containsExactly("I11");
    }

    @Test
    void aPlannedPatientAfterTheDoorsClosedBreaksI17() {
        County clinic = TestCounty.withResidents();
        Invariants strict = Invariants.collecting(clinic);
        Facts told = Facts.to(strict.listeners());
        long late = tuesday(20, 0);
        told.needArises(SIX, 2, MINOR);
        told.facilityChosen(SIX, 2, MINOR, TestCounty.STATION, MINUTE);
        told.patientArrives(late, TestCounty.STATION, 1, 2, MINOR);

        assertThat(strict.broken()).extracting(InvariantBroken::id).containsExactly("I17");
    }

    @Test
    void aServiceAfterHoursWithNobodyFromTheDayInsideBreaksI17() {
        aDay(() -> {
            facts.poolStaffed(tuesday(17, 0), HOSPITAL, DOCTOR, 2, false);
            comes(1, INJURY, tuesday(18, 0));
            starts(1, tuesday(18, 0), 0, MINUTE);
        });

        assertThat(ids()).containsExactly("I17");
    }

    @Test
    void overtimeForAPatientWhoCameByDayIsAllowed() {
        aDay(() -> {
            comes(1, MINOR, tuesday(16, 59));
            facts.poolStaffed(tuesday(17, 0), HOSPITAL, DOCTOR, 2, false);
            starts(1, tuesday(17, 0), 0, MINUTE);
        });

        assertThat(ids()).isEmpty();
    }

    @Test
    void hoursCalledOpenAtNightBreakI17() {
        aDay(() -> {
            comes(1, INJURY, tuesday(22, 0));
            starts(1, tuesday(22, 0), 0, MINUTE);
        });

        assertThat(ids()).containsExactly("I17");
    }

    @Test
    void moreServersThanTheRosterBreakI17() {
        aDay(() -> facts.poolStaffed(EIGHT, HOSPITAL, DOCTOR, 3, true));

        assertThat(invariants.broken())
                .extracting(InvariantBroken::getMessage)
                .containsExactly("I17 at day 1 08:00:00.000, facility hospital: expected at most 2 servers, not 3");
    }

    @Test
    void nonsenseInResultsBreaksI19() {
        invariants.results(
                List.of(Reading.ratio("utilisation", "all", "share", 1, 0)),
                List.of(new Table(
                        "daily",
                        "",
                        List.of(Column.text("name", ""), Column.decimal("share", "share", "")),
                        List.of(
                                List.of("NaN", "0.5"),
                                List.of("-0", "-0.000"),
                                List.of("", ""),
                                List.of("1", "1.5")))));

        assertThat(invariants.broken())
                .extracting(InvariantBroken::getMessage)
                .containsExactly(
                        "I19 at day 2 00:00:00.000: expected a plain decimal for daily.share in [-0, -0.000], not"
                                + " -0.000");
    }

    @Test
    void moreThanFullUseBreaksI12() {
        invariants.results(List.of(Reading.ratio("utilisation", "all", "share", 3, 2)), List.of());

        assertThat(ids()).containsExactly("I12");
    }

    @Test
    void busyHoursThatNobodyWorkedBreakI12() {
        aDay(() -> {});
        Table use = new Table(
                "resource_use",
                "",
                List.of(
                        Column.decimal("busy_hours", "hours", ""),
                        Column.decimal("staffed_hours", "hours", ""),
                        Column.decimal("utilisation", "share", "")),
                List.of(
                        List.of("0.000", "9.000", "0.000000"),
                        List.of("1.000", "2.000", "0.500000"),
                        List.of("0.000", "2.000", "0.400000")));

        invariants.results(List.of(), List.of(use));

        assertThat(invariants.broken())
                .extracting(InvariantBroken::expected)
                .containsExactly(
                        "busy_hours of 0.000 in [1.000, 2.000, 0.500000]",
                        "utilisation x staffed_hours = busy_hours in [0.000, 2.000, 0.400000]");
    }

    @Test
    void timeThatRunsBackwardsBreaksI20() {
        aDay(() -> {
            facts.poolStaffed(EIGHT, HOSPITAL, DOCTOR, 1, true);
            facts.poolStaffed(EIGHT - 1, HOSPITAL, DOCTOR, 2, true);
        });

        assertThat(ids()).containsExactly("I20");
    }

    @Test
    void whatIsToldAcrossTheWarmUpsEndOrAfterTheRunBreaksI20() {
        facts.poolStaffed(EIGHT, HOSPITAL, DOCTOR, 1, true);
        facts.dayEnds(tuesday(0, 0), 0);
        facts.warmUpEnds(tuesday(0, 0));
        facts.dayEnds(TestCounty.end(), 1);
        facts.runEnds(TestCounty.end());
        facts.poolStaffed(TestCounty.end(), HOSPITAL, DOCTOR, 2, true);

        assertThat(ids()).containsOnly("I20").hasSize(3);
    }

    @Test
    void daysThatEndOutOfTurnBreakI20() {
        facts.dayEnds(TestCounty.end(), 1);
        facts.warmUpEnds(EIGHT);
        facts.runEnds(EIGHT);

        assertThat(ids()).containsOnly("I20").hasSize(3);
    }

    @Test
    void withoutResidentsNobodyNeedsToChoose() {
        Invariants clinic = Invariants.throwing(TestCounty.withoutResidents());
        Facts told = Facts.to(clinic.listeners());

        assertThatCode(() -> {
                    told.poolStaffed(0, 0, 0, 2, true);
                    told.patientArrives(1, 0, 1, 0, 0);
                    told.serviceStarts(1, 0, 0, 1, 0, 0, 10);
                    told.patientArrives(2, 0, 2, 0, 1);
                    told.patientTurnedAway(2, 0, 0, 2, 1);
                })
                .doesNotThrowAnyException();
    }

    /** Monday without patients, then what is told of Tuesday, between the doctors' opening and the run's end. */
    private void aDay(Runnable story) {
        long midnight = tuesday(0, 0);
        facts.dayEnds(midnight, 0);
        facts.warmUpEnds(midnight);
        facts.poolStaffed(midnight, HOSPITAL, DOCTOR, 2, true);
        story.run();
        facts.dayEnds(TestCounty.end(), 1);
        facts.runEnds(TestCounty.end());
    }

    /** Both doctors are taken from eight on, visit 1 for ten minutes. */
    private void full() {
        comes(1, MINOR, EIGHT);
        starts(1, EIGHT, 0, 10 * MINUTE);
        comes(2, MINOR, EIGHT);
        starts(2, EIGHT, 0, 600 * MINUTE);
    }

    private void comes(long visit, int condition, long atMs) {
        long needMs = atMs - MINUTE;
        facts.needArises(needMs, (int) visit, condition);
        facts.facilityChosen(needMs, (int) visit, condition, HOSPITAL, MINUTE);
        facts.patientArrives(atMs, HOSPITAL, visit, (int) visit, condition);
    }

    private void waits(long visit, long atMs) {
        facts.waitBegins(atMs, HOSPITAL, DOCTOR, visit, CONSULT);
    }

    private void starts(long visit, long atMs, long waitedMs, long lastsMs) {
        facts.serviceStarts(atMs, HOSPITAL, DOCTOR, visit, CONSULT, waitedMs, lastsMs);
    }

    private void ends(long visit, long atMs, long lastedMs) {
        facts.serviceEnds(atMs, HOSPITAL, DOCTOR, visit, CONSULT, lastedMs);
    }

    private void leaves(long visit, int condition, long atMs, long arrivedMs, long waitedMs) {
        facts.patientLeaves(atMs, HOSPITAL, visit, (int) visit, condition, 0, arrivedMs, waitedMs);
    }

    private List<String> ids() {
        return invariants.broken().stream().map(InvariantBroken::id).toList();
    }
}
