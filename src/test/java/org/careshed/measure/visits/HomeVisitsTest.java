package org.careshed.measure.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.SEAT_ADULT;
import static org.careshed.measure.TestCounty.VILLAGE_ADULT;

import org.careshed.county.County;
import org.careshed.measure.TestCounty;
import org.careshed.measure.tally.Towns;
import org.junit.jupiter.api.Test;

/** Residents of seat and village leave treated; nobody lives in the city. */
class HomeVisitsTest {

    private static final int SEAT = 1;
    private static final int VILLAGE = 2;

    private final County county = TestCounty.withResidents();

    @Test
    void visitsAreCountedByHomeAndKind() {
        for (HomeVisits visits :
                new HomeVisits[] {HomeVisits.byPlace(county, 2), HomeVisits.byTown(county, new Towns(county), 2)}) {
            for (int i = 0; i < 600; i++) {
                visits.left(VILLAGE_ADULT, MINOR, 1);
            }
            visits.left(SEAT_ADULT, MINOR, 0);
            visits.left(-1, MINOR, 0);
            visits.count();

            assertThat(visits.of(VILLAGE, 1)).isEqualTo(600);
            assertThat(visits.of(VILLAGE, 0)).isZero();
            assertThat(visits.of(SEAT, 0)).isEqualTo(1);
        }
    }

    @Test
    void whatIsClearedIsNotCounted() {
        HomeVisits visits = HomeVisits.byPlace(county, 1);
        visits.left(VILLAGE_ADULT, MINOR, 0);
        visits.count();
        visits.left(SEAT_ADULT, MINOR, 0);
        visits.clear();
        visits.left(SEAT_ADULT, MINOR, 0);
        visits.count();

        assertThat(visits.of(VILLAGE, 0)).isZero();
        assertThat(visits.of(SEAT, 0)).isEqualTo(1);
    }
}
