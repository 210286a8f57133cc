package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Illness that allows no choice and no delay, where care is arranged. */
class EmergenciesStoryTest {

    private static final int STROKE = 1;

    @Test
    void whoIsStruckSetsOutAtOnceForTheNearestThatTreatsIt() {
        Lived lived = Lived.of(story(Arrangements.NONE.withCompetence(competence(Level.VILLAGE))));
        List<Told> struck = strokes(lived, "needArises", 2);
        assertThat(strokes(lived, "facilityChosen", 2)).hasSameSizeAs(struck).allSatisfy(chosen -> {
            assertThat(chosen.number(3)).isEqualTo(Lived.HOSPITAL);
            assertThat(chosen.number(4)).isEqualTo(Lived.TO_HOSPITAL_MS);
        });
        assertThat(strokes(lived, "contactPlanned", 4))
                .hasSameSizeAs(struck)
                .allSatisfy(planned -> {
                    assertThat(planned.words().get(8)).hasToString("EMERGENCY");
                    assertThat(planned.number(9)).isEqualTo(planned.atMs() + Lived.TO_HOSPITAL_MS);
                })
                .anySatisfy(planned -> assertThat(planned.number(9) % Ticks.DAY).isLessThan(8 * Ticks.HOUR));
    }

    @Test
    void whoIsReferredIsThereAfterTheWayAtAnyHour() {
        Lived lived = Lived.of(story(Arrangements.NONE.withCompetence(competence(Level.OUTSIDE))));
        List<Told> referred = strokes(lived, "referralMade", 5);
        assertThat(referred).isNotEmpty().allSatisfy(referral -> {
            assertThat(referral.number(2)).isEqualTo(Lived.CITY);
            Told second = lived.planned(referral.number(3)).get(1);
            assertThat(second.words().get(8)).hasToString("REFERRED");
            assertThat(second.number(9)).isEqualTo(referral.atMs() + 65 * Ticks.MINUTE);
        });
    }

    @Test
    void whoIsAwayIsTreatedThereAtOnceAndOthersThroughTheDoors() {
        Beyond away = new Beyond(1, Optional.of("city"), List.of(), Map.of());
        Lived lived = Lived.of(story(Arrangements.NONE.withBeyond(away)));
        assertThat(lived.all("facilityChosen"))
                .hasSameSizeAs(lived.all("needArises"))
                .allSatisfy(chosen -> {
                    assertThat(chosen.number(3)).isEqualTo(Lived.CITY);
                    assertThat(chosen.number(4)).isZero();
                });
        assertThat(strokes(lived, "contactPlanned", 4)).isNotEmpty().allSatisfy(planned -> {
            assertThat(planned.words().get(8)).hasToString("EMERGENCY");
            assertThat(planned.number(9)).isEqualTo(planned.atMs());
        });
        assertThat(lived.all("contactPlanned").stream().filter(planned -> planned.number(4) != STROKE))
                .isNotEmpty()
                .allSatisfy(planned -> {
                    assertThat(planned.words().get(8)).hasToString("WALK_IN");
                    assertThat(planned.number(9) % Ticks.DAY).isBetween(8 * Ticks.HOUR, 17 * Ticks.HOUR);
                });
    }

    @Test
    void whoIsStruckWhereNobodyTreatsItForgoesCare() {
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withCompetence(competence(Level.VILLAGE)))
                .condition("stroke", Severity.EMERGENCY, 12));
        List<Told> struck = strokes(lived, "needArises", 2);

        assertThat(strokes(lived, "careForgone", 2))
                .hasSameSizeAs(struck)
                .isNotEmpty()
                .allSatisfy(forgone -> assertThat(forgone.words().get(3)).hasToString("NOWHERE_OPEN"));
        assertThat(strokes(lived, "episodeEnds", 3)).hasSameSizeAs(struck);
    }

    @Test
    void whoIsSentHomeComesBackToTheNearestThatTreatsIt() {
        Competence sentHome = new Competence(
                Map.of("station", Level.VILLAGE, "hospital", Level.COUNTY),
                Map.of("ill", Map.of(Level.VILLAGE, 1.0), "stroke", Map.of(Level.OUTSIDE, 1.0)),
                Map.of("ill", new Competence.Answer(1, 0), "stroke", new Competence.Answer(0, 0)),
                2 * Ticks.DAY,
                1,
                1,
                0);
        List<Told> back =
                strokes(Lived.of(story(Arrangements.NONE.withCompetence(sentHome))), "contactPlanned", 4).stream()
                        .filter(planned -> planned.number(6) == 1)
                        .toList();

        assertThat(back).isNotEmpty().allMatch(planned -> planned.number(7) == Lived.HOSPITAL);
    }

    @Test
    void whoIsStruckAndLeavesALineGoesNowhereElseAndComesBackTomorrow() {
        Patience none = new Patience(0, Optional.empty(), 1, 0, 3);
        Lived lived = Lived.of(
                story(Arrangements.NONE.withPatience(Map.of("stroke", none))).residents("village", 1_500));

        assertThat(strokes(lived, "contactPlanned", 4))
                .allMatch(planned -> planned.number(7) == Lived.HOSPITAL)
                .anyMatch(planned -> planned.number(1) != planned.number(2));
    }

    private static Competence competence(Level stroke) {
        return new Competence(
                Map.of("station", Level.VILLAGE, "hospital", Level.COUNTY),
                Map.of("ill", Map.of(Level.VILLAGE, 1.0), "stroke", Map.of(stroke, 1.0)),
                Map.of("ill", new Competence.Answer(1, 0), "stroke", new Competence.Answer(0, 1)),
                2 * Ticks.DAY,
                0,
                1,
                0);
    }

    private static Story story(Arrangements arrangements) {
        return Lived.village(arrangements)
                .condition("stroke", Severity.EMERGENCY, 12)
                .tier("hospital", hours(8, 17), "ill", "stroke")
                .tier("outside", hours(8, 17), "ill", "stroke")
                .outsideWait("outside", minutes(30));
    }

    private static List<Told> strokes(Lived lived, String name, int kind) {
        return lived.all(name).stream()
                .filter(told -> told.number(kind) == STROKE)
                .toList();
    }
}
