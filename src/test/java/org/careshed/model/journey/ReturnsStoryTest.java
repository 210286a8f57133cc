package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.junit.jupiter.api.Test;

/** Patients who come back. */
class ReturnsStoryTest {

    @Test
    void whoIsSentHomeComesBackTwoDaysLaterUntilItIsTooOften() {
        Arrangements arrangements = Arrangements.NONE.withCompetence(Lived.needs(Level.COUNTY, 0, 0, 2, 1, 1));
        Lived lived = Lived.of(Lived.village(arrangements));
        assertThat(lived.episodes(20)).isNotEmpty().allSatisfy(end -> {
            assertThat(end.words().get(4)).hasToString("UNMET");
            assertThat(end.number(5)).isEqualTo(3);
            List<Told> contacts = lived.planned(end.number(1));
            assertThat(contacts)
                    .extracting(contact -> contact.words().get(5).toString())
                    .containsExactly("NEED", "RETURN", "RETURN");
            for (int i = 1; i < 3; i++) {
                long before = contacts.get(i - 1).number(9);
                assertThat(Ticks.day(contacts.get(i).number(9))).isEqualTo(Ticks.day(before) + 2);
            }
        });
    }

    @Test
    void nobodyIsAskedBackBeforeTomorrow() {
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withFollowUps(
                new FollowUps(Map.of("ill", new FollowUps.Return(1, Ticks.HOUR)), new FollowUps.Return(0, 0)))));
        List<Told> seen = lived.all("contactEnds").stream()
                .filter(end -> end.atMs() < 18 * Ticks.DAY)
                .toList();

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(end -> assertThat(lived.planned(end.number(3)))
                        .anyMatch(planned -> Ticks.day(planned.number(9)) == Ticks.day(end.atMs()) + 1));
    }

    @Test
    void whoIsAskedBackComesToTheSameProviderAndStaysTreated() {
        Arrangements arrangements = Arrangements.NONE.withFollowUps(new FollowUps(
                Map.of("ill", new FollowUps.Return(0.5, 3 * Ticks.DAY)), new FollowUps.Return(0, 0)));
        Lived lived = Lived.of(Lived.village(arrangements));
        List<Told> followUps = lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(6) > 0)
                .toList();
        assertThat(followUps).isNotEmpty().allSatisfy(followUp -> {
            assertThat(followUp.words().get(5)).hasToString("FOLLOW_UP");
            Told before = lived.planned(followUp.number(2)).get((int) followUp.number(6) - 1);
            assertThat(followUp.number(7)).isEqualTo(before.number(7));
            assertThat(Ticks.day(followUp.number(9))).isEqualTo(Ticks.day(before.number(9)) + 3);
        });
        assertThat(lived.episodes(20)).allSatisfy(end -> {
            assertThat(end.words().get(4)).hasToString("RESOLVED");
            assertThat(lived.planned(end.number(1))).hasSize((int) end.number(5));
        });
    }
}
