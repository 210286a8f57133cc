package org.careshed.model.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.weekdays;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Choice;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.junit.jupiter.api.Test;

/** Where residents go by habit, and when nothing is open. */
class HabitsStoryTest {

    @Test
    void beingTreatedAwayMakesNoHabit() {
        Beyond away = new Beyond(0.5, Optional.of("city"), List.of(), Map.of());
        Memory memory = new Memory(true, 0, 0, 0.5, 0);
        Choice.Weights habit = new Choice.Weights(0, 0, 0, 0, new Choice.More(0, 0, 0, 0, 0, 0, 0, 200, 0));
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBeyond(away).withMemory(memory))
                .weights(habit));
        Map<Boolean, List<Told>> chosenAtHome =
                lived.all("facilityChosen").stream().collect(partitioningBy(choice -> choice.number(4) > 0));
        assertThat(chosenAtHome.get(false)).hasSizeGreaterThan(10);
        Map<Long, Set<Long>> places = chosenAtHome.get(true).stream()
                .collect(groupingBy(choice -> choice.number(1), mapping(choice -> choice.number(3), toSet())));
        assertThat(places).hasSizeGreaterThan(10);
        assertThat(places.values()).allSatisfy(one -> assertThat(one).hasSize(1));
    }

    @Test
    void aNeedOnADayOnWhichNothingIsOpenIsTakenToTheNextOpenDay() {
        Story story = closedAtWeekends(Lived.village(arranged()));
        Lived lived = Lived.of(story);
        List<Told> needs = lived.all("needArises");
        List<Told> chosen = lived.all("facilityChosen");
        assertThat(lived.all("careForgone")).isEmpty();
        assertThat(needs).hasSizeGreaterThan(20);
        assertThat(needs.size() - chosen.size()).isBetween(0, (int)
                needs.stream().filter(need -> need.atMs() > 17 * Ticks.DAY).count());
        assertThat(chosen.stream().filter(choice -> choice.atMs() % Ticks.DAY == 0))
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(needs).anySatisfy(need -> {
                    assertThat(need.number(1)).isEqualTo(choice.number(1));
                    assertThat(choice.atMs() - need.atMs()).isBetween(0L, 2 * Ticks.DAY);
                }));
    }

    @Test
    void whoIsToComeBackWhenNothingIsOpenComesOnTheNextOpenDay() {
        Lived lived = Lived.of(closedAtWeekends(
                Lived.village(Arrangements.NONE.withCompetence(Lived.needs(Level.COUNTY, 0, 0, 1, 1, 1)))));
        List<Told> back = lived.all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals("RETURN"))
                .toList();
        assertThat(back).hasSizeGreaterThan(10).allSatisfy(planned -> {
            Told first = lived.planned(planned.number(2)).get(0);
            int due = Ticks.day(first.number(9)) + 2;
            int open = due % 7 < 5 ? due : due + 7 - due % 7;
            assertThat(Ticks.day(planned.number(9))).isEqualTo(open);
        });
        assertThat(back.stream().map(planned -> Ticks.day(planned.number(9)) % 7))
                .contains(0);
    }

    @Test
    void withoutArrangementsSuchANeedIsForgoneAtOnce() {
        Lived lived = Lived.of(closedAtWeekends(Lived.village(Arrangements.NONE)));
        assertThat(lived.all("careForgone")).isNotEmpty();
    }

    @Test
    void aNeedForWhichNothingOpensInAWeekIsForgone() {
        Lived lived = Lived.of(closedAtWeekends(Lived.village(arranged()), new Hours("never", Map.of())));
        List<Told> needs = lived.all("needArises");
        assertThat(lived.all("facilityChosen")).isEmpty();
        assertThat(lived.all("careForgone"))
                .isNotEmpty()
                .allSatisfy(forgone -> assertThat(needs).anySatisfy(need -> {
                    assertThat(need.number(1)).isEqualTo(forgone.number(1));
                    assertThat(Ticks.day(forgone.atMs()) - Ticks.day(need.atMs()))
                            .isEqualTo(Mornings.MOST_DAYS);
                }));
        assertThat(lived.all("episodeEnds"))
                .hasSameSizeAs(lived.all("careForgone"))
                .allSatisfy(end -> assertThat(end.words().get(4)).hasToString("UNMET"))
                .allSatisfy(end -> assertThat(end.number(5)).isZero());
    }

    private static Arrangements arranged() {
        return Arrangements.NONE.withFollowUps(
                new FollowUps(Map.of("ill", new FollowUps.Return(0.01, Ticks.DAY)), FollowUps.NONE.afterStay()));
    }

    private static Story closedAtWeekends(Story story) {
        return closedAtWeekends(story, weekdays(8, 16));
    }

    private static Story closedAtWeekends(Story story, Hours doors) {
        return story.tier("hospital", doors, "ill")
                .tier("outside", doors, "ill")
                .outsideWait("outside", minutes(30))
                .tier("station", doors, "ill")
                .grassroots("station")
                .resource("station", "desk", 1, hours(8, 16));
    }
}
