package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.minutes;

import java.util.List;
import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** The first day of the story is a Monday; clinics have a lunch break and close at weekends. */
class DeparturesTest {

    private static final int CHILDREN = 0;
    private static final int CLINIC = 1;
    private static final int GENERAL = 2;
    private static final long FRIDAY = 4 * Ticks.DAY;

    private final Departures departures = new Departures(county());

    @Test
    void whoIsSentOnEntersAtOnceWhileTheDoorsAreOpen() {
        assertThat(inside(9, 15)).isEqualTo(at(9, 15));
        assertThat(inside(14, 0)).isEqualTo(at(14, 0));
    }

    @Test
    void whoComesTooEarlyOrAtLunchWaitsForTheDoors() {
        assertThat(inside(6, 0)).isEqualTo(at(8, 0));
        assertThat(inside(12, 0)).isEqualTo(at(14, 0));
        assertThat(inside(12, 30)).isEqualTo(at(14, 0));
    }

    @Test
    void whoComesAfterClosingOnFridayEntersOnMonday() {
        assertThat(departures.earliestInside(CLINIC, FRIDAY + at(17, 0))).isEqualTo(7 * Ticks.DAY + at(8, 0));
        assertThat(departures.earliestInside(GENERAL, FRIDAY + at(17, 0))).isEqualTo(FRIDAY + at(17, 0));
    }

    @Test
    void nobodyEntersWhereDoorsNeverOpen() {
        County county =
                sick().tier("clinic", new Hours("never", Map.of()), "ill").county();
        assertThat(new Departures(county).earliestInside(CLINIC, at(9, 0))).isEqualTo(Departures.NEVER);
    }

    @Test
    void doorsOpenOnTheKindsOfDayThatHaveHours() {
        assertThat(departures.open(CLINIC, 0)).isTrue();
        assertThat(departures.open(CLINIC, 5)).isFalse();
    }

    @Test
    void bookedPatientsComeWithinTenMinutesBeforeTheirSlot() {
        double early = 0;
        for (int i = 0; i < 10_000; i++) {
            long arrival = departures.booked(CLINIC, at(10, 0), Keys.of(6, i));
            assertThat(arrival).isBetween(at(9, 50), at(10, 0));
            early += Ticks.minutes(at(10, 0) - arrival) / 10_000;
        }
        assertThat(early).isCloseTo(5, within(0.15));
    }

    @Test
    void theFirstBookedPatientsDoNotStandBeforeClosedDoors() {
        for (int i = 0; i < 100; i++) {
            assertThat(departures.booked(CLINIC, at(8, 5), Keys.of(6, i))).isBetween(at(8, 0), at(8, 5));
            assertThat(departures.booked(CLINIC, at(8, 0), Keys.of(6, i))).isEqualTo(at(8, 0));
        }
    }

    /** Nothing but data: births are a condition of their own, with a pathway only where mothers and children are treated. */
    @Test
    void anEmergencyGoesToTheNearestThatTreatsIt() {
        assertThat(departures.nearest(0, 1)).isEqualTo(GENERAL);
        assertThat(departures.nearest(0, 2)).isEqualTo(CHILDREN);
        assertThat(departures.nearest(0, 3)).isEqualTo(Departures.NOWHERE);
    }

    @Test
    void ofTwoThatTreatItTheNearerIsGoneTo() {
        Departures two =
                new Departures(sick().facility("d-general", "general", "home").county());
        assertThat(two.nearest(0, 1)).isEqualTo(GENERAL + 1);
    }

    private long inside(int hour, int minute) {
        return departures.earliestInside(CLINIC, at(hour, minute));
    }

    private static long at(int hour, int minute) {
        return hour * Ticks.HOUR + minute * Ticks.MINUTE;
    }

    private static County county() {
        return sick().county();
    }

    private static Story sick() {
        Hours lunch = new Hours(
                "lunch",
                Map.of(
                        DayKind.WEEKDAY,
                        List.of(new Hours.Interval(at(8, 0), at(12, 0)), new Hours.Interval(at(14, 0), at(17, 0)))));
        return new Story()
                .days(0, 30)
                .place("home")
                .place("town")
                .place("city")
                .road("home", "town", 5)
                .road("town", "city", 5)
                .residents("home", 10)
                .condition("ill", Severity.MINOR, 3)
                .condition("accident", Severity.EMERGENCY, 1)
                .condition("birth", Severity.EMERGENCY, 1)
                .condition("poisoning", Severity.EMERGENCY, 1)
                .tier("children", Story.hours(0, 24), "birth")
                .tier("clinic", lunch, "ill")
                .tier("general", Story.hours(0, 24), "ill", "accident")
                .facility("a-children", "children", "city")
                .facility("b-clinic", "clinic", "home")
                .facility("c-general", "general", "town")
                .pathway("children", delay("consult", minutes(1)))
                .pathway("clinic", delay("consult", minutes(1)))
                .pathway("general", delay("consult", minutes(1)));
    }
}
