package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.hours;

import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

class PublishedWaitsTest {

    private static final Memory RELAXES = new Memory(true, 0, 0, 0.5, 0.25);

    @Test
    void aFigureGoesAlphaOfTheWayToTheMeanOfTheDay() {
        PublishedWaits waits = new PublishedWaits(county(Memory.NONE));
        waits.publish(0, DayKind.WEEKDAY, 2, 100 * Ticks.MINUTE);
        assertThat(waits.minutes(0)).isCloseTo(0.2 * 50, within(1e-12));
        waits.publish(0, DayKind.WEEKDAY, 1, 20 * Ticks.MINUTE);
        assertThat(waits.minutes(0)).isCloseTo(10 + 0.2 * (20 - 10), within(1e-12));
    }

    @Test
    void withoutMemoryAllKindsOfDayShareAFigureThatRestsWithoutVisits() {
        PublishedWaits waits = new PublishedWaits(county(Memory.NONE));
        waits.publish(0, DayKind.WEEKEND, 1, 100 * Ticks.MINUTE);
        waits.publish(0, DayKind.WEEKDAY, 0, 0);
        assertThat(waits.minutes(0, DayKind.HOLIDAY)).isCloseTo(20, within(1e-12));
    }

    @Test
    void whereResidentsRememberEachKindOfDayHasItsOwn() {
        PublishedWaits waits = new PublishedWaits(county(RELAXES));
        waits.publish(0, DayKind.WEEKEND, 1, 100 * Ticks.MINUTE);
        assertThat(waits.minutes(0, DayKind.WEEKEND)).isCloseTo(20, within(1e-12));
        assertThat(waits.minutes(0, DayKind.WEEKDAY)).isZero();
        assertThat(waits.minutes(0)).as("published last").isCloseTo(20, within(1e-12));
    }

    @Test
    void aDayWithoutVisitsLetsAFigureFadeTowardsTheMeanOfAllWaits() {
        PublishedWaits waits = new PublishedWaits(county(RELAXES));
        waits.publish(0, DayKind.WEEKDAY, 3, 300 * Ticks.MINUTE);
        waits.publish(0, DayKind.WEEKDAY, 1, 60 * Ticks.MINUTE);
        double before = 20 + 0.2 * (60 - 20);
        assertThat(waits.minutes(0)).isCloseTo(before, within(1e-12));
        waits.publish(0, DayKind.WEEKDAY, 0, 0);
        assertThat(waits.minutes(0)).isCloseTo(before + 0.25 * (90 - before), within(1e-12));
    }

    @Test
    void aFadingFigureWithoutAnyWaitGoesToWhatWasExpectedFirst() {
        PublishedWaits waits = new PublishedWaits(county(RELAXES));
        waits.publish(0, DayKind.WEEKDAY, 0, 0);
        assertThat(waits.minutes(0)).isZero();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        PublishedWaits waits = new PublishedWaits(county(RELAXES));
        PublishedWaits copy = waits.copy();
        waits.publish(0, DayKind.WEEKDAY, 1, 100 * Ticks.MINUTE);
        assertThat(copy.minutes(0)).isZero();
        copy.publish(0, DayKind.WEEKDAY, 1, 100 * Ticks.MINUTE);
        assertThat(copy.minutes(0)).isEqualTo(waits.minutes(0));
    }

    private static County county(Memory memory) {
        return new Story()
                .place("home")
                .residents("home", 1)
                .condition("ill", Severity.MINOR, 1)
                .tier("clinic", hours(8, 16), "ill")
                .facility("clinic", "clinic", "home")
                .pathway("clinic", Story.delay("consult", Story.minutes(1)))
                .arrangements(Arrangements.NONE.withMemory(memory))
                .county();
    }
}
