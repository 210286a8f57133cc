package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import org.careshed.journal.Offer;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.junit.jupiter.api.Test;

/** Facilities of the arranged county: 0 centre, 1 city (outside), 2 people's hospital, 3 and 4 stations, 5 TCM hospital. */
class SharedBedsTest {

    private static final Scope HOSPITALS = new Scope(List.of("people", "tcm"), List.of(), List.of());

    @Test
    void whoWaitsIsBroughtToAFreeBedElsewhere() {
        LeverStory with = told(desk(0, HOSPITALS, Map.of("looks_after", Ticks.HOUR, "accepted", 1.0)));
        assertThat(told().used(Offer.SHARED_BED)).isEmpty();
        assertThat(with.used(Offer.SHARED_BED)).isNotEmpty();
        assertThat(with.lines()).anyMatch(line -> line.contains("bedTaken") && line.contains("TRANSFERRED"));
    }

    @Test
    void theWaitForABedGetsShorter() {
        LeverStory with = told(desk(0, HOSPITALS, Map.of("looks_after", Ticks.HOUR, "accepted", 1.0)));
        assertThat(waitedDays(with)).isLessThan(waitedDays(told()));
    }

    @Test
    void nobodyGoesWhoWouldNot() {
        LeverStory with = told(desk(0, HOSPITALS, Map.of("accepted", 0.0)));
        assertThat(with.lines()).isEqualTo(told().lines());
    }

    @Test
    void oneHospitalIsNoPool() {
        assertThatThrownBy(() -> told(desk(0, new Scope(List.of("people"), List.of(), List.of()), Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("two or more");
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        LeverEntry late = desk(6, HOSPITALS, Map.of("looks_after", Ticks.HOUR, "accepted", 1.0));
        assertThat(told(late).linesBefore(6)).isEqualTo(told().linesBefore(6)).isNotEmpty();
    }

    private static double waitedDays(LeverStory story) {
        return story.all("bedTaken").stream()
                        .mapToLong(bed -> bed.number(6))
                        .average()
                        .orElse(0)
                / Ticks.DAY;
    }

    private static LeverEntry desk(int fromDay, Scope scope, Map<String, Object> own) {
        return LeverStory.lever(SharedBeds.SHAPE, fromDay, scope, own);
    }
}
