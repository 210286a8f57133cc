package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.careshed.county.CountyBuilder;
import org.careshed.county.TravelTable;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Level;
import org.careshed.scenario.reform.PatientTransport;
import org.junit.jupiter.api.Test;

/** At 30 km/h, and five minutes from door to door, from the town to the seat, 12 km, and to the villages. */
class WaysTest {

    private static final int CENTRE = 0;
    private static final int CITY = 1;
    private static final int PEOPLE = 2;
    private static final int STATION_EAST = 3;
    private static final int STATION_WEST = 4;
    private static final int TCM = 5;

    private final Ways ways = new Ways(Arranged.everything().county());

    @Test
    void betweenFacilitiesPeopleDrive() {
        assertThat(ways.betweenMs(CENTRE, PEOPLE)).isEqualTo(29 * Ticks.MINUTE);
        assertThat(ways.betweenMs(STATION_EAST, CENTRE)).isEqualTo(13 * Ticks.MINUTE);
        assertThat(ways.betweenMs(STATION_WEST, CENTRE)).isEqualTo(17 * Ticks.MINUTE);
    }

    @Test
    void residentsComeFromHomeAndStrangersFromTheFacilityBefore() {
        assertThat(ways.fromHomeMs(0, CENTRE, PEOPLE)).isEqualTo(13 * Ticks.MINUTE);
        assertThat(ways.fromHomeMs(Ways.NOBODY, CENTRE, PEOPLE)).isEqualTo(29 * Ticks.MINUTE);
    }

    @Test
    void noWayIsShorterThanTheHandover() {
        long handoverMs = 27 * Ticks.MINUTE;
        Ways slow = new Ways(Arranged.everything(handoverMs).county());

        assertThat(slow.handoverMs()).isEqualTo(handoverMs);
        assertThat(slow.betweenMs(STATION_WEST, CENTRE)).isEqualTo(handoverMs);
        assertThat(slow.betweenMs(CENTRE, PEOPLE)).isEqualTo(29 * Ticks.MINUTE);
    }

    @Test
    void whoIsBroughtNeedsAShareOfTheTimeWhereBothAreServed() {
        PatientTransport transport = new PatientTransport(new TreeSet<>(List.of("centre", "people")), 0.75);
        Ways brought =
                new Ways(CountyBuilder.build(Arranged.everything().scenario().withReform(transport)));

        assertThat(brought.betweenMs(CENTRE, PEOPLE)).isEqualTo(29 * Ticks.MINUTE * 3 / 4);
        assertThat(brought.betweenMs(PEOPLE, CENTRE)).isEqualTo(29 * Ticks.MINUTE * 3 / 4);
        assertThat(brought.betweenMs(CENTRE, TCM)).isEqualTo(29 * Ticks.MINUTE);
        assertThat(brought.betweenMs(STATION_WEST, CENTRE)).isEqualTo(17 * Ticks.MINUTE);
    }

    @Test
    void nobodyIsBroughtWhereNoRoadLeads() {
        PatientTransport transport = new PatientTransport(new TreeSet<>(List.of("centre", "station-island")), 0.5);
        Ways brought = new Ways(CountyBuilder.build(Arranged.everything()
                .place("zisland")
                .facility("station-island", "station", "zisland")
                .scenario()
                .withReform(transport)));

        assertThat(brought.betweenMs(CENTRE, 6)).isEqualTo(TravelTable.UNREACHABLE);
    }

    @Test
    void hospitalsOfOneGroupAreTogetherAndWhoIsInNoneIsWithNobody() {
        assertThat(ways.together(PEOPLE, TCM)).isTrue();
        assertThat(ways.together(PEOPLE, CENTRE)).isFalse();
        assertThat(ways.together(CENTRE, PEOPLE)).isFalse();
        assertThat(ways.together(CENTRE, STATION_EAST)).isFalse();
    }

    @Test
    void everyTierHasItsLevelAndTreatsWhatItsPathwaysSay() {
        assertThat(ways.level(STATION_EAST)).isEqualTo(Level.VILLAGE.ordinal());
        assertThat(ways.level(CENTRE)).isEqualTo(Level.TOWN.ordinal());
        assertThat(ways.level(PEOPLE)).isEqualTo(Level.COUNTY.ordinal());
        assertThat(ways.treats(PEOPLE, 3)).isTrue();
        assertThat(ways.treats(CENTRE, 3)).isFalse();
        assertThat(ways.inCounty(PEOPLE)).isTrue();
        assertThat(ways.inCounty(CITY)).isFalse();
    }
}
