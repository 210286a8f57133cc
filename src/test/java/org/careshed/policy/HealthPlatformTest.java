package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.journal.Offer;
import org.careshed.model.Arranged;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.SharedRecords;
import org.junit.jupiter.api.Test;

/** Facilities of the arranged county: 0 centre, 1 city (outside), 2 people's hospital, 3 and 4 stations, 5 TCM hospital. */
class HealthPlatformTest {

    @Test
    void acceptedResultsAreNotExaminedAgain() {
        LeverStory without = told(platform(0, Map.of("resources", List.of("lab"), "recognised", 0.0)));
        LeverStory with = told(platform(0, Map.of("resources", List.of("lab"), "recognised", 1.0)));
        assertThat(with.used(Offer.RECOGNISED_RESULT)).isNotEmpty();
        assertThat(without.used(Offer.RECOGNISED_RESULT)).isEmpty();
    }

    @Test
    void onlyFacilitiesThatAreJoinedAcceptResults() {
        Scope town = new Scope(List.of("centre"), List.of(), List.of());
        LeverEntry lever =
                LeverStory.lever(HealthPlatform.SHAPE, 0, town, Map.of("resources", List.of("lab"), "recognised", 1.0));
        assertThat(told(lever).used(Offer.RECOGNISED_RESULT)).allMatch(use -> use.contains(" 0 "));
    }

    @Test
    void moreResidentsReadAndNobodyStops() {
        Scenario base = LeverStory.scenario(Arranged.everything());
        Scenario with = new HealthPlatform(platform(0, Map.of("new_readers", 0.2))).reshape(base, 0.5);
        assertThat(with.arrangements().residents().digital().get("all")).isCloseTo(0.55, within(1e-12));
        assertThat(with.choice().informationWeight())
                .isCloseTo((base.choice().informationWeight() + 0.3) / 2, within(1e-12));
    }

    @Test
    void twoPlatformsJoinTheirFacilities() {
        Scenario base = LeverStory.scenario(Arranged.everything());
        Scenario one = new HealthPlatform(joining("centre", 0.2)).reshape(base, 1);
        Scenario both = new HealthPlatform(joining("people", 0.6)).reshape(one, 1);
        Optional<SharedRecords> records = both.reforms().get(SharedRecords.class);
        assertThat(records.orElseThrow().circles()).containsOnlyKeys("centre", "people");
        assertThat(records.orElseThrow().recognised()).isEqualTo(0.6);
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        LeverEntry late = platform(6, Map.of("resources", List.of("lab"), "recognised", 1.0, "new_readers", 0.5));
        assertThat(told(late).linesBefore(6)).isEqualTo(told().linesBefore(6)).isNotEmpty();
        assertThat(told(late).lines()).isNotEqualTo(told().lines());
    }

    @Test
    void atStrengthZeroNothingEverDiffers() {
        LeverEntry none = LeverStory.carriedOut(platform(0, Map.of("resources", List.of("lab"))), 0);
        assertThat(told(none).lines()).isEqualTo(told().lines());
    }

    private static LeverEntry joining(String facility, double recognised) {
        return LeverStory.lever(
                HealthPlatform.SHAPE,
                0,
                new Scope(List.of(facility), List.of(), List.of()),
                Map.of("resources", List.of("lab"), "recognised", recognised));
    }

    private static LeverEntry platform(int fromDay, Map<String, Object> own) {
        return LeverStory.lever(HealthPlatform.SHAPE, fromDay, own);
    }
}
