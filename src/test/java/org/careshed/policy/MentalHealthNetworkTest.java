package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.LeverStory.carriedOut;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.junit.jupiter.api.Test;

/** In the arranged county the centre (0) and both stations (3, 4) get a room; a tenth of its residents is reached. */
class MentalHealthNetworkTest {

    private static final LeverStory BEFORE = told();

    @Test
    void centresSeeThoseWhomNobodySawBefore() {
        LeverStory after = told(lever(0, Map.of()));
        assertThat(after.used(Offer.MENTAL_HEALTH_CONTACT)).hasSizeGreaterThan(20);
        assertThat((long) after.used(Offer.MENTAL_HEALTH_CONTACT).size())
                .isLessThanOrEqualTo(after.made(Offer.MENTAL_HEALTH_CONTACT));
        assertThat(after.all("needArises").stream().map(Told::toString).sorted())
                .as("nobody falls ill of it")
                .hasSameSizeAs(BEFORE.all("needArises"));
    }

    @Test
    void theirRoomsAreTheirOwnSoThatNobodyElseWaitsUntilTrustMovesAtNight() {
        LeverStory after = told(lever(0, Map.of()));
        assertThat(others(after, "serviceStarts"))
                .isEqualTo(others(BEFORE, "serviceStarts"))
                .isNotEmpty();
    }

    @Test
    void roomsStandEmptyBeforeTheFirstDay() {
        LeverStory later = told(lever(6, Map.of()));
        assertThat(later.linesBefore(6)).isEqualTo(BEFORE.linesBefore(6));
        assertThat(told(carriedOut(lever(6, Map.of()), 0)).lines()).isEqualTo(BEFORE.lines());
    }

    @Test
    void moreCounsellorsAreOnDutyWhereTwoEntriesMeet() {
        Scope east = new Scope(List.of("station-east"), List.of(), List.of());
        LeverEntry more = LeverStory.lever(MentalHealthNetwork.SHAPE, 0, east, Map.of("counsellors", 3L));
        LeverStory after = told(lever(0, Map.of()), more);
        assertThat(after.all("poolStaffed").stream().filter(staffed -> staffed.number(3) == 3))
                .isNotEmpty()
                .allMatch(staffed -> staffed.number(1) == 3);
    }

    @Test
    void withoutAnyRoomItIsRefused() {
        LeverEntry outside = LeverStory.lever(
                MentalHealthNetwork.SHAPE, 0, new Scope(List.of("city"), List.of(), List.of()), Map.of());
        assertThatThrownBy(() -> told(outside))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("where");
    }

    private static List<String> others(LeverStory story, String fact) {
        return story.all(fact).stream()
                .filter(start -> start.atMs() < Ticks.DAY && (start.number(2) == 0 || start.number(1) == 2))
                .map(Told::toString)
                .sorted()
                .toList();
    }

    private static LeverEntry lever(int day, Map<String, Object> own) {
        Map<String, Object> all =
                new java.util.TreeMap<>(Map.of("in_need", 1.0, "reached", 0.1, "contacts", 52.0, "counsellors", 1L));
        all.putAll(own);
        return LeverStory.lever(MentalHealthNetwork.SHAPE, day, all);
    }
}
