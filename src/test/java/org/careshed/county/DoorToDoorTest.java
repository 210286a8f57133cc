package org.careshed.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.Optional;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Severity;
import org.careshed.scenario.TravelMode;
import org.junit.jupiter.api.Test;

/** Two places, 6 km apart on a lane of 30 km/h: 12 min by car and 5 min at the doors. */
class DoorToDoorTest {
    private static final TravelMode CAR = new TravelMode(Optional.empty(), 0, Optional.empty(), 0.25);
    private static final TravelMode BUS = new TravelMode(Optional.of(20.0), 10 * Ticks.MINUTE, Optional.empty(), 1);

    @Test
    void withoutModesEverybodyDrives() {
        County county = story().county();
        assertThat(county.travel()).isSameAs(county.driving());
        assertThat(minutesOfTheWay(county)).isEqualTo(17);
    }

    @Test
    void aModeIsNoFasterThanTheRoad() {
        TravelMode racing = new TravelMode(Optional.of(200.0), 0, Optional.empty(), 1);
        assertThat(minutesOfTheWay(story().mode("car", racing).county())).isEqualTo(17);
    }

    @Test
    void whatCountsIsTheMeanOverWhoHasWhat() {
        // a quarter 17 min by car, the others 18 + 5 + 10 = 33 min by bus
        assertThat(minutesOfTheWay(story().mode("car", CAR).mode("bus", BUS).county()))
                .isEqualTo(29);
    }

    @Test
    void aSlowerModeThatEverybodyHasBesideAFasterOneIsNeverTaken() {
        TravelMode slow = new TravelMode(Optional.of(4.0), 0, Optional.empty(), 1);
        assertThat(minutesOfTheWay(
                        story().mode("bus", BUS).mode("on-foot", slow).county()))
                .isEqualTo(33);
    }

    @Test
    void nobodyTakesAModeForLongerThanItsLongestTrip() {
        TravelMode bike = new TravelMode(Optional.of(24.0), 0, Optional.of(19 * Ticks.MINUTE), 1);
        TravelMode longer = new TravelMode(Optional.of(24.0), 0, Optional.of(20 * Ticks.MINUTE), 1);
        assertThat(minutesOfTheWay(story().mode("bus", BUS).mode("e-bike", bike).county()))
                .isEqualTo(33);
        assertThat(minutesOfTheWay(
                        story().mode("bus", BUS).mode("e-bike", longer).county()))
                .isEqualTo(20);
    }

    @Test
    void doctorsAndAmbulancesDriveWhateverResidentsDo() {
        County county = story().mode("bus", BUS).county();
        assertThat(county.driving().ms(1, 0)).isEqualTo(17 * Ticks.MINUTE);
    }

    @Test
    void whereNoRoadLeadsNoModeDoes() {
        County county = story().mode("bus", BUS).place("island").county();
        assertThat(county.travel().ms(2, 0)).isEqualTo(TravelTable.UNREACHABLE);
    }

    private static Story story() {
        return new Story()
                .place("a")
                .place("b")
                .residents("b", 1)
                .road("a", "b", 6)
                .tier("clinic", hours(8, 17), "ill")
                .condition("ill", Severity.MINOR, 1)
                .pathway("clinic", delay("consult", minutes(1)))
                .facility("clinic-a", "clinic", "a");
    }

    private static double minutesOfTheWay(County county) {
        return (double) county.travel().ms(1, 0) / Ticks.MINUTE;
    }
}
