package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Name;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Severity;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;
import org.careshed.scenario.reform.Programmes.Shares;
import org.junit.jupiter.api.Test;

/** Everybody has a long illness, and falls ill half as often again as long as it is not under control. */
class ControlStoryTest {

    private static final int ILL = 0;
    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    @Test
    void whoseRefillsAreAlwaysFromTheSamePlaceComesUnderControl() {
        assertThat(needs(lived(1, Effect.NONE))).isLessThan(needs(lived(0, Effect.NONE)) * 4 / 5);
    }

    @Test
    void whoIsCounselledComesUnderControl() {
        assertThat(needs(lived(0, Effect.atOnce(1)))).isLessThan(needs(lived(0, Effect.NONE)) * 4 / 5);
    }

    private static long needs(Lived lived) {
        return lived.all("needArises").stream()
                .filter(need -> need.number(2) == ILL)
                .count();
    }

    /** @param gained probability that a refill at the place of the last one brings the illness under control */
    private static Lived lived(double gained, Effect effect) {
        Programme programme = new Programme(
                Kind.CHRONIC,
                "check",
                Set.of("station"),
                new Shares(Map.of("all", 1.0), 1, 1),
                5 * Ticks.DAY,
                1,
                effect);
        ChronicCare chronic = new ChronicCare(
                List.of(new ChronicCare.Disease(
                        "pressure", new Name("Pressure", ""), Map.of("all", 1.0), 1, 1, 0, ASSUMED)),
                Optional.of(new ChronicCare.Refills("refill", 3 * Ticks.DAY, 0, 1)),
                new ChronicCare.Control(gained, 0, Map.of("ill", 1.5)));
        Arrangements arranged = Arrangements.NONE
                .withChronic(chronic)
                .withMemory(new Memory(true, 0, 0, 0.5, 0))
                .withReforms(Reforms.NONE.with(Programmes.NONE.with(programme)));
        return Lived.of(Lived.village(arranged)
                .residents("village", 540)
                .condition("check", Severity.MINOR, 0)
                .condition("refill", Severity.MINOR, 0)
                .tier("station", Story.hours(8, 16), "ill", "check", "refill")
                .grassroots("station")
                .days(0, 40));
    }
}
