package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.care.Ward.ACUTE;
import static org.careshed.care.Ward.HOSPITAL;
import static org.careshed.care.Ward.OUTSIDE;
import static org.careshed.care.Ward.PLANNED;
import static org.careshed.care.Ward.SURGERY;
import static org.careshed.care.Ward.TOWN;
import static org.careshed.care.Ward.at;

import org.careshed.care.Ward.Rules;
import org.careshed.chance.Dist;
import org.careshed.chance.Keys;
import org.careshed.county.WardPlan;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Wards.StepDown;
import org.junit.jupiter.api.Test;

class BedsTest {

    @Test
    void aPatientTakesAFreeBedStaysAndGoesHome() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0)).ask(9, PLANNED, 1).playDays(9);
        assertThat(ward.diary.told())
                .containsExactly(
                        "09:00:00.000 1 asks 0 planned",
                        "09:00:00.000 1 takes 0 waited 0 h ADMITTED",
                        "1 d 09:00:00.000 1 leaves 0 stayed 24 h DISCHARGED");
        assertThat(ward.posted()).containsExactly("1 d 09:00:00.000 DISCHARGED 1 lasts 24 h");
    }

    @Test
    void plannedPatientsWaitAtHomeInTheOrderOfAsking() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0))
                .ask(9, PLANNED, 1)
                .ask(10, PLANNED, 3)
                .ask(11, PLANNED, 2);
        assertThat(ward.beds.waiting()).isEqualTo(1);
        ward.playDays(9);
        assertThat(ward.diary.moves())
                .containsExactly(
                        "09:00:00.000 1 takes 0 waited 0 h ADMITTED",
                        "1 d 09:00:00.000 1 leaves 0 stayed 24 h DISCHARGED",
                        "1 d 09:00:00.000 3 takes 0 waited 23 h ADMITTED",
                        "2 d 09:00:00.000 3 leaves 0 stayed 24 h DISCHARGED",
                        "2 d 09:00:00.000 2 takes 0 waited 46 h ADMITTED",
                        "3 d 09:00:00.000 2 leaves 0 stayed 24 h DISCHARGED");
    }

    @Test
    void whoAsksAtOneInstantIsServedInTheOrderOfKeys() {
        long late = 7L << 40;
        long early = 5L << 40;
        Ward ward = at(HOSPITAL, Rules.beds(1, 0)).ask(9, PLANNED, late).ask(9, PLANNED, early);
        ward.playBefore(10 * Ticks.HOUR);
        assertThat(ward.diary.moves()).containsExactly("09:00:00.000 " + early + " takes 0 waited 0 h ADMITTED");
    }

    @Test
    void aBedThatIsLeftAtAnInstantIsFreeForWhoAsksAtIt() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0)).ask(9, PLANNED, 1).ask(33, ACUTE, 2);
        ward.playDays(2);
        assertThat(ward.diary.moves())
                .endsWith(
                        "1 d 09:00:00.000 1 leaves 0 stayed 24 h DISCHARGED",
                        "1 d 09:00:00.000 2 takes 0 waited 0 h ADMITTED");
    }

    @Test
    void whoWaitedGetsTheBedBeforeWhoAsksWhenItIsLeft() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0))
                .ask(9, PLANNED, 1)
                .ask(20, PLANNED, 2)
                .ask(33, ACUTE, 3);
        ward.playDays(2);
        assertThat(ward.diary.moves())
                .endsWith(
                        "1 d 09:00:00.000 2 takes 0 waited 13 h ADMITTED",
                        "1 d 09:00:00.000 3 refused waited 0 h TRANSFERRED");
    }

    @Test
    void anUrgentPatientWithoutABedIsTransferredWithTheStayThatWasDrawn() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 5))
                .ask(9, ACUTE, 1)
                .ask(10, ACUTE, 2)
                .playDays(1);
        assertThat(ward.diary.told())
                .endsWith("10:00:00.000 2 asks 0 urgent", "10:00:00.000 2 refused waited 0 h TRANSFERRED");
        assertThat(ward.posted()).containsExactly("10:00:00.000 TRANSFER 2 lasts 24 h");
        assertThat(ward.letters.step(0)).isZero();
    }

    @Test
    void patientsLieInTheClassWithMostFreeBedsWhereThatIsAllowed() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 2).withOutlying())
                .ask(9, ACUTE, 1)
                .ask(10, ACUTE, 2)
                .ask(11, PLANNED, 3)
                .ask(12, SURGERY, 4)
                .playDays(1);
        assertThat(ward.diary.moves())
                .containsExactly(
                        "09:00:00.000 1 takes 0 waited 0 h ADMITTED",
                        "10:00:00.000 2 takes 1 waited 0 h ADMITTED",
                        "11:00:00.000 3 takes 1 waited 0 h ADMITTED");
        ward.playDays(2);
        assertThat(ward.diary.moves())
                .endsWith(
                        "1 d 09:00:00.000 1 leaves 0 stayed 24 h DISCHARGED",
                        "1 d 09:00:00.000 4 takes 0 waited 21 h ADMITTED",
                        "1 d 10:00:00.000 2 leaves 1 stayed 24 h DISCHARGED",
                        "1 d 11:00:00.000 3 leaves 1 stayed 24 h DISCHARGED");
    }

    @Test
    void aPlannedPatientSeeksABedOutsideWhenPatienceEnds() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0).stays(new Dist.Constant(5 * Ticks.DAY)))
                .ask(9, PLANNED, 1)
                .ask(10, PLANNED, 2)
                .playDays(4);
        assertThat(ward.diary.moves()).endsWith("2 d 10:00:00.000 2 refused waited 48 h OUTSIDE");
        assertThat(ward.posted()).containsExactly("2 d 10:00:00.000 BED_OUTSIDE 2 lasts 120 h");
        assertThat(ward.beds.waiting()).isZero();
    }

    @Test
    void aBedThatIsLeftWhenPatienceEndsIsTaken() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0).stays(new Dist.Constant(2 * Ticks.DAY)))
                .ask(9, PLANNED, 1)
                .ask(9.0001, PLANNED, 2)
                .ask(9.0002, PLANNED, 3)
                .playDays(3);
        assertThat(ward.diary.moves().get(2)).startsWith("2 d 09:00:00.000 2 takes");
        assertThat(ward.diary.moves().get(3)).contains("3 refused waited 48 h OUTSIDE");
    }

    @Test
    void plannedPatientsWaitOnWhereNobodyOutsideTakesThem() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0).waitingOn().stays(new Dist.Constant(5 * Ticks.DAY)))
                .ask(9, PLANNED, 1)
                .ask(10, PLANNED, 2)
                .playDays(7);
        assertThat(ward.diary.moves()).endsWith("5 d 09:00:00.000 2 takes 0 waited 119 h ADMITTED");
    }

    @Test
    void whoIsBroughtFromAnotherHospitalWaitsBeforeAllPlannedPatients() {
        Ward ward = at(HOSPITAL, Rules.beds(1, 0))
                .ask(9, PLANNED, 1)
                .ask(10, PLANNED, 2)
                .brought(30, 3, 48, Entry.TRANSFERRED)
                .playDays(4);
        assertThat(ward.diary.told())
                .contains("1 d 06:00:00.000 3 asks 0 urgent", "1 d 09:00:00.000 3 takes 0 waited 3 h TRANSFERRED");
        assertThat(ward.diary.moves())
                .endsWith(
                        "2 d 10:00:00.000 2 refused waited 48 h OUTSIDE",
                        "3 d 09:00:00.000 3 leaves 0 stayed 48 h DISCHARGED");
    }

    @Test
    void aBedNearerHomeIsOfferedOnceAndTheStayGoesOnUntilItIsFound() {
        Rules rules = Rules.beds(1, 0).stepDown(new StepDown(1, 1, 0.5, "1-town"));
        Ward ward = at(HOSPITAL, rules).ask(9, PLANNED, 1).playBefore(22 * Ticks.HOUR);
        assertThat(ward.posted()).containsExactly("21:00:00.000 STEP_DOWN 1 lasts 12 h");
        int stay = ward.letters.slot(0);
        Ward stays = ward.copy();

        assertThat(ward.beds.stepDown(23 * Ticks.HOUR, stay)).isTrue();
        ward.playDays(3);
        assertThat(ward.diary.moves()).endsWith("23:00:00.000 1 leaves 0 stayed 14 h STEPPED_DOWN");
        assertThat(ward.posted()).hasSize(1);

        stays.playDays(3);
        assertThat(stays.diary.moves()).containsExactly("1 d 09:00:00.000 1 leaves 0 stayed 24 h DISCHARGED");
    }

    @Test
    void whoIsHomeBeforeTheMoveDoesNotMove() {
        Rules rules = Rules.beds(1, 0).stepDown(new StepDown(1, 1, 0.5, "1-town"));
        Ward ward = at(HOSPITAL, rules).ask(9, PLANNED, 1).playBefore(22 * Ticks.HOUR);
        assertThat(ward.beds.stepDown(33 * Ticks.HOUR, ward.letters.slot(0))).isFalse();
        Ward brief = at(HOSPITAL, rules.stays(new Dist.Constant(8 * Ticks.MINUTE)))
                .ask(9, PLANNED, 1)
                .playDays(1);
        assertThat(brief.posted()).containsExactly("09:08:00.000 DISCHARGED 1 lasts 0 h");
    }

    @Test
    void nobodyIsOfferedABedNearerHomeThereOrOutside() {
        Rules rules = Rules.beds(1, 0).stepDown(new StepDown(1, 1, 0.5, "2-hospital"));
        Ward there = at(HOSPITAL, rules).ask(9, PLANNED, 1).playDays(2);
        Ward outside = at(OUTSIDE, rules).ask(9, PLANNED, 1).playDays(2);
        Ward moved = at(HOSPITAL, Rules.beds(1, 0).stepDown(new StepDown(1, 1, 0.5, "1-town")))
                .brought(9, 1, 24, Entry.STEPPED_DOWN)
                .playDays(2);
        assertThat(there.posted()).containsExactly("1 d 09:00:00.000 DISCHARGED 1 lasts 24 h");
        assertThat(outside.posted()).containsExactly("1 d 09:00:00.000 DISCHARGED 1 lasts 24 h");
        assertThat(moved.posted()).containsExactly("1 d 09:00:00.000 DISCHARGED 1 lasts 24 h");
    }

    @Test
    void aHospitalOutsideWithoutListedBedsHasAlwaysOneFree() {
        Ward ward = at(OUTSIDE, Rules.beds(1, 0));
        for (int patient = 1; patient <= 50; patient++) {
            ward.ask(9, ACUTE, patient * 16L);
        }
        ward.playBefore(10 * Ticks.HOUR);
        ward.beds.night();
        assertThat(ward.beds.occupied(0)).isEqualTo(50);
        assertThat(ward.beds.freeByClass(0)).isEqualTo(WardPlan.UNLIMITED);
    }

    @Test
    void whereThereIsNoBedAtAllPlannedPatientsAreTransferredToo() {
        Ward ward = at(TOWN, Rules.beds(1, 0)).ask(9, PLANNED, 1).playDays(1);
        assertThat(ward.diary.moves()).containsExactly("09:00:00.000 1 refused waited 0 h TRANSFERRED");
    }

    @Test
    void freeBedsArePublishedAtNightOnly() {
        Ward ward = at(HOSPITAL, Rules.beds(3, 1)).ask(9, PLANNED, 1).playDays(1);
        assertThat(ward.beds.freeByClass(0)).isEqualTo(3);
        ward.beds.night();
        assertThat(ward.beds.freeByClass(0)).isEqualTo(2);
        assertThat(ward.beds.freeByClass(1)).isEqualTo(1);
    }

    @Test
    void theStatedShareIsAdmittedByTheKeyOfTheVisit() {
        Beds beds = at(HOSPITAL, Rules.beds(1, 0).share(0.3)).beds;
        int admitted = 0;
        for (int i = 0; i < 20_000; i++) {
            admitted += beds.admits(Keys.of(3, i), PLANNED) ? 1 : 0;
        }
        assertThat(admitted / 20_000.0).isCloseTo(0.3, within(0.014)); // four standard errors
    }

    @Test
    void theStayIsTheSameWhereverItIsAskedFor() {
        Dist law = new Dist.LogNormal(6.0 * Ticks.DAY, 0.8);
        for (long visit = 1; visit < 20; visit++) {
            Ward here = at(HOSPITAL, Rules.beds(1, 0).stays(law))
                    .ask(9, PLANNED, visit << 32)
                    .playDays(400);
            Ward there = at(OUTSIDE, Rules.beds(9, 9).stays(law))
                    .ask(9, PLANNED, visit << 32)
                    .playDays(400);
            assertThat(here.letters.lastsMs(0)).isPositive().isEqualTo(there.letters.lastsMs(0));
        }
    }
}
