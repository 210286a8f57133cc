package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.engine.Crew;
import org.careshed.people.Memories;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Name;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** With what habits sixty residents of a village begin. */
class PastTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    @Test
    void whoRemembersHasAUsualProviderBeforeTheFirstDay() {
        Memories memories = begun(Arrangements.NONE.withMemory(new Memory(true, 0, 0, 0.5, 0)));

        assertThat(usual(memories)).hasSize(60).contains(Lived.STATION, Lived.STATION_TOO);
    }

    @Test
    void whoTakesDrugsHasHadThemRefilledSomewhere() {
        Memories memories = begun(Arrangements.NONE.withChronic(chronic()));

        assertThat(usual(memories)).isEmpty();
        assertThat(IntStream.range(0, 60).map(memories::refillsAt))
                .allMatch(facility -> facility == Lived.STATION || facility == Lived.STATION_TOO);
    }

    @Test
    void whoDoesNeitherHasNoHabits() {
        Memories memories = begun(Arrangements.NONE);

        assertThat(usual(memories)).isEmpty();
    }

    private static List<Integer> usual(Memories memories) {
        return IntStream.range(0, 60)
                .map(memories::usual)
                .filter(facility -> facility != Memories.NONE)
                .boxed()
                .toList();
    }

    private static Memories begun(Arrangements arrangements) {
        County county = Lived.village(arrangements)
                .weights(new Choice.Weights(0.02, 0.01, 0, 0, new Choice.More(0, 0, 0, 0, 0, 0, 0, 3, 0)))
                .condition("refill", Severity.MINOR, 0)
                .tier("station", Story.hours(8, 16), "ill", "refill")
                .grassroots("station")
                .constant("station", "refill", 40)
                .county();
        return Past.begin(county, 7, Crew.ALONE).memories();
    }

    private static ChronicCare chronic() {
        return new ChronicCare(
                List.of(new ChronicCare.Disease(
                        "pressure", new Name("Pressure", ""), Map.of("all", 1.0), 1, 1, 1, ASSUMED)),
                Optional.of(new ChronicCare.Refills("refill", 6 * Ticks.DAY, 0, 1)),
                new ChronicCare.Control(0, 0, Map.of()));
    }
}
