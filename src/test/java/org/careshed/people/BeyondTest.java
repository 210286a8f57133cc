package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** What crosses the county's border: residents who fall ill elsewhere, patients from elsewhere. */
class BeyondTest {

    private static final int CITY = 0;
    private static final int HOSPITAL = 1;

    @Test
    void theStatedShareOfNeedsArisesAway() {
        Away away = new Away(county(0.025, 0));
        int gone = 0;
        for (int i = 0; i < 100_000; i++) {
            int facility = away.facility(0, Keys.of(4, i));
            assertThat(facility).isIn(CITY, Away.AT_HOME);
            gone += facility == CITY ? 1 : 0;
        }
        assertThat(gone / 100_000.0).isCloseTo(0.025, within(0.002));
    }

    @Test
    void aLargerShareTakesMoreNeedsAwayAndBringsNoneHome() {
        Away few = new Away(county(0.02, 0));
        Away many = new Away(county(0.05, 0));
        for (int i = 0; i < 10_000; i++) {
            if (few.facility(0, Keys.of(4, i)) == CITY) {
                assertThat(many.facility(0, Keys.of(4, i))).isEqualTo(CITY);
            }
        }
    }

    @Test
    void whatNobodyTreatsThereArisesAtHome() {
        assertThat(new Away(county(1, 0)).facility(1, 5)).isEqualTo(Away.AT_HOME);
        assertThat(new Away(new Story().place("home").residents("home", 1).county()).facility(0, 5))
                .isEqualTo(Away.AT_HOME);
    }

    @Test
    void patientsFromElsewhereAreAPoissonNumberADay() {
        County county = county(0, 6);
        double sum = 0;
        double squares = 0;
        int days = 4_000;
        for (int day = 0; day < days; day++) {
            int today = inflow(county, 9, 7 * day, DayKind.WEEKDAY).size();
            sum += today;
            squares += (double) today * today;
        }
        double mean = sum / days;
        assertThat(mean).isCloseTo(6, within(4 * Math.sqrt(6.0 / days)));
        assertThat((squares / days - mean * mean) / mean).isCloseTo(1, within(4 * Math.sqrt(2.0 / days)));
    }

    @Test
    void theyComeOnlyWhileTheDoorsAreOpen() {
        County county = county(0, 6);
        for (int day = 0; day < 5; day++) {
            for (Arrival arrival : inflow(county, 9, day, DayKind.WEEKDAY)) {
                assertThat(arrival.atMs - day * Ticks.DAY).isBetween(8 * Ticks.HOUR, 16 * Ticks.HOUR - 1);
                assertThat(arrival.facility).isEqualTo(HOSPITAL);
                assertThat(arrival.condition).isZero();
            }
        }
        assertThat(inflow(county, 9, 5, DayKind.WEEKEND)).isEmpty();
    }

    @Test
    void aLargerStreamHoldsTheSmallerOne() {
        List<Arrival> few = inflow(county(0, 6), 9, 3, DayKind.WEEKDAY);
        List<Arrival> many = inflow(county(0, 12), 9, 3, DayKind.WEEKDAY);
        assertThat(many).containsAll(few).hasSizeGreaterThan(few.size());
        assertThat(inflow(county(0, 6), 10, 3, DayKind.WEEKDAY)).isNotEqualTo(few);
    }

    private record Arrival(long atMs, int facility, int condition, long key) {}

    private static List<Arrival> inflow(County county, long world, int day, DayKind kind) {
        List<Arrival> told = new ArrayList<>();
        new Inflows(county, new Departures(county), world)
                .today(
                        day,
                        kind,
                        (atMs, facility, condition, key) -> told.add(new Arrival(atMs, facility, condition, key)));
        return told;
    }

    private static County county(double awayShare, double perDay) {
        Beyond beyond = new Beyond(
                awayShare,
                Optional.of("a-city"),
                perDay == 0 ? List.of() : List.of(new Beyond.Inflow("b-hospital", "ill", perDay)),
                Map.of());
        return new Story()
                .days(0, 365)
                .place("home")
                .residents("home", 10)
                .condition("ill", Severity.MINOR, 3)
                .condition("rare", Severity.SEVERE, 1)
                .tier("city", Story.hours(0, 24), "ill")
                .tier("hospital", Story.weekdays(8, 16), "ill", "rare")
                .facility("a-city", "city", "home")
                .facility("b-hospital", "hospital", "home")
                .pathway("city", delay("consult", minutes(1)))
                .pathway("hospital", delay("consult", minutes(1)))
                .arrangements(Arrangements.NONE.withBeyond(beyond))
                .county();
    }
}
