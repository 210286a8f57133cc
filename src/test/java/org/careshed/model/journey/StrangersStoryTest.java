package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Level;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Patients from elsewhere who come to the station: they know no other place, so they are sent or come back, but choose nothing. */
class StrangersStoryTest {

    private static final int CLOSES = 8;
    private static final int OPENS = 15;

    @Test
    void whoIsReferredGoesToTheNearestOfTheLowestLevelThatIsAble() {
        assertThat(referred(nearer(Level.COUNTY)))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.number(2)).isEqualTo(4))
                .allSatisfy(referral -> assertThat(referral.words().get(6)).hasToString("UP"));
        assertThat(referred(Lived.of(at(needs(Level.COUNTY, 1)))))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.number(2)).isEqualTo(Lived.HOSPITAL));
    }

    @Test
    void whatNobodyInTheCountyCanTreatIsReferredOut() {
        assertThat(referred(nearer(Level.OUTSIDE)))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.number(2)).isEqualTo(Lived.CITY))
                .allSatisfy(referral -> assertThat(referral.words().get(6)).hasToString("OUT"));
    }

    @Test
    void aHospitalOfALowerLevelOrInTheCountyIsBeforeOneThatIsNearer() {
        Story higher = at(needs(Level.COUNTY, 1)).facility("near", "outside", "village");
        assertThat(referred(Lived.of(higher)))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.number(2)).isEqualTo(Lived.HOSPITAL));
        Competence same = new Competence(
                Map.of("station", Level.VILLAGE, "hospital", Level.COUNTY, "outside", Level.COUNTY),
                Map.of("ill", Map.of(Level.COUNTY, 1.0)),
                Map.of("ill", new Competence.Answer(0, 1)),
                2 * Ticks.DAY,
                2,
                1,
                1);
        Story outside = at(Arrangements.NONE.withCompetence(same)).facility("near", "outside", "village");
        assertThat(referred(Lived.of(outside)))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.number(2)).isEqualTo(Lived.HOSPITAL));
    }

    @Test
    void ofTwoHospitalsEquallyFarTheFirstIsChosen() {
        Story twins = at(needs(Level.COUNTY, 1))
                .facility("twin", "hospital", "seat")
                .resource("twin", "doctor", 1, hours(0, 24));
        assertThat(referred(Lived.of(twins)))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.number(2)).isEqualTo(Lived.HOSPITAL));
    }

    @Test
    void whoWouldBeReferredToAPlaceThatIsClosedComesBackToTheStation() {
        Lived lived = Lived.closing(at(needs(Level.OUTSIDE, 1)), "city", CLOSES, OPENS);
        List<Told> seen = strangers(lived, "contactEnds", 4).stream()
                .filter(end -> end.atMs() >= CLOSES * Ticks.DAY && end.atMs() < (OPENS - 3) * Ticks.DAY)
                .filter(end -> end.words().get(6).toString().equals("NEED")
                        || end.words().get(6).toString().equals("INFLOW"))
                .toList();

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(end -> assertThat(lived.planned(end.number(3)))
                        .anyMatch(planned -> planned.words().get(5).toString().equals("RETURN")
                                && planned.number(7) == Lived.STATION));
    }

    @Test
    void whoIsReferredToAPlaceThatNeverOpensComesBackToTheStation() {
        Competence competence = new Competence(
                Map.of("station", Level.VILLAGE, "hospital", Level.COUNTY, "shut", Level.COUNTY),
                Map.of("ill", Map.of(Level.COUNTY, 1.0)),
                Map.of("ill", new Competence.Answer(0, 1)),
                2 * Ticks.DAY,
                2,
                1,
                0);
        Lived lived = Lived.of(at(Arrangements.NONE.withCompetence(competence))
                .tier("shut", new Hours("never", Map.of()), "ill")
                .pathway("shut", step("consult", "doctor", minutes(10)))
                .facility("shut", "shut", "village")
                .resource("shut", "doctor", 1, hours(8, 16)));
        List<Told> seen = strangers(lived, "contactEnds", 4).stream()
                .filter(end -> end.atMs() < 15 * Ticks.DAY)
                .filter(end -> end.words().get(6).toString().equals("INFLOW"))
                .toList();

        assertThat(referred(lived)).isEmpty();
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(end -> assertThat(lived.planned(end.number(3)))
                        .anyMatch(planned -> planned.words().get(5).toString().equals("RETURN")));
    }

    @Test
    void whoIsSentHomeComesBackToTheSamePlace() {
        List<Told> returns = strangers(Lived.of(at(needs(Level.COUNTY, 0))), "contactPlanned", 3).stream()
                .filter(planned -> planned.number(6) > 0)
                .toList();
        assertThat(returns).isNotEmpty().allSatisfy(planned -> {
            assertThat(planned.words().get(5)).hasToString("RETURN");
            assertThat(planned.number(7)).isEqualTo(Lived.STATION);
        });
    }

    @Test
    void whoWouldComeBackToAPlaceThatIsClosedGivesUpAfterTheContactThere() {
        Story story = at(needs(Level.COUNTY, 0));
        List<Told> given = strangers(Lived.closing(story, "station", CLOSES, OPENS), "episodeEnds", 2).stream()
                .filter(end -> end.atMs() >= CLOSES * Ticks.DAY && end.atMs() < OPENS * Ticks.DAY)
                .filter(end -> end.atMs() % Ticks.DAY == 0)
                .toList();

        assertThat(given).hasSizeGreaterThan(3).allSatisfy(end -> {
            assertThat(end.words().get(4)).hasToString("UNMET");
            assertThat(end.number(5)).isPositive();
            assertThat(end.number(6)).isEqualTo(Lived.STATION);
            assertThat(end.number(7)).isEqualTo(Lived.STATION);
        });
        assertThat(strangers(Lived.of(story), "episodeEnds", 2)).noneMatch(end -> end.atMs() % Ticks.DAY == 0);
    }

    @Test
    void theyComeThroughTheDoorsAndEmergenciesAtOnce() {
        assertThat(strangers(Lived.of(at(needs(Level.COUNTY, 0))), "contactPlanned", 3))
                .isNotEmpty()
                .allSatisfy(planned -> assertThat(planned.words().get(8)).hasToString("WALK_IN"));
        Beyond struck = new Beyond(0, Optional.empty(), List.of(new Beyond.Inflow("station", "stroke", 25)), Map.of());
        Story story = Lived.village(Arrangements.NONE.withBeyond(struck))
                .condition("stroke", Severity.EMERGENCY, 0)
                .tier("station", hours(8, 16), "ill", "stroke")
                .grassroots("station");
        assertThat(strangers(Lived.of(story), "contactPlanned", 3))
                .isNotEmpty()
                .allSatisfy(planned -> assertThat(planned.words().get(8)).hasToString("EMERGENCY"));
    }

    @Test
    void whoeverLeavesTriesAgainTomorrowOrGivesUp() {
        Patience patience = new Patience(0, Optional.empty(), 0.5, 0.5, 3);
        Lived lived = Lived.of(at(Arrangements.NONE.withPatience(Map.of("ill", patience))));
        Map<Long, Told> planned = new HashMap<>();
        lived.all("contactPlanned").forEach(contact -> planned.put(contact.number(1), contact));
        List<Told> left = lived.all("patientGivesUp").stream()
                .filter(gone -> gone.atMs() < 18 * Ticks.DAY)
                .filter(gone -> planned.get(gone.number(3)).number(3) < 0)
                .toList();

        assertThat(left).isNotEmpty().allSatisfy(gone -> {
            long need = planned.get(gone.number(3)).number(2);
            boolean again = lived.planned(need).stream()
                    .anyMatch(next -> Ticks.day(next.number(9)) == Ticks.day(gone.atMs()) + 1);
            boolean over =
                    lived.episodes(20).stream().anyMatch(end -> end.number(1) == need && end.atMs() == gone.atMs());
            assertThat(again || over).isTrue();
        });
    }

    @Test
    void whoLeftTriesTheSamePlaceTomorrowAndNoOtherToday() {
        Patience patience = new Patience(0, Optional.empty(), 0.5, 0.5, 3);
        Lived lived = Lived.of(at(Arrangements.NONE.withPatience(Map.of("ill", patience))));
        List<Told> again = strangers(lived, "contactPlanned", 3).stream()
                .filter(planned -> planned.number(1) != planned.number(2))
                .toList();
        assertThat(again).isNotEmpty().allSatisfy(planned -> {
            List<Told> tries = lived.planned(planned.number(2));
            Told before = tries.get(tries.indexOf(planned) - 1);
            assertThat(planned.number(7)).isEqualTo(Lived.STATION);
            assertThat(Ticks.day(planned.number(9))).isEqualTo(Ticks.day(before.number(9)) + 1);
        });
    }

    private static Lived nearer(Level level) {
        return Lived.of(
                at(needs(level, 1)).facility("tcm", "hospital", "village").resource("tcm", "doctor", 1, hours(0, 24)));
    }

    private static Arrangements needs(Level level, double referred) {
        Competence competence = Lived.needs(level, 0, referred, 2, 1, 1);
        return Arrangements.NONE.withCompetence(competence);
    }

    private static Story at(Arrangements arrangements) {
        Beyond beyond = new Beyond(0, Optional.empty(), List.of(new Beyond.Inflow("station", "ill", 25)), Map.of());
        return Lived.village(arrangements.withBeyond(beyond));
    }

    private static List<Told> referred(Lived lived) {
        return strangers(lived, "referralMade", 4);
    }

    /** What was told of patients from elsewhere, where {@code who} is the number at this place. */
    private static List<Told> strangers(Lived lived, String name, int who) {
        return lived.all(name).stream().filter(told -> told.number(who) < 0).toList();
    }
}
