package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;
import static org.careshed.county.Story.weekdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.OfferMade;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.PoolStaffed;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream.Thinning;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** What a manager sees and does in the morning. */
class SessionsTest {

    private static final int HOSPITAL = 0;
    private static final int STATION = 1;
    private static final int ISLAND = 2;
    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);

    private final List<String> told = new ArrayList<>();
    private final List<Boolean> lent = new ArrayList<>();

    @Test
    void aDoctorWhoIsLentIsOnTheWayBeforeTheMorningAndMissingAtHomeAllDay() {
        lend(MONDAY.plusDays(1), STATION);

        assertThat(lent).containsExactly(true);
        assertThat(told)
                .containsExactly(
                        "day 0 00:00 hospital has 2",
                        "day 0 08:00 station has 1",
                        "day 0 16:00 station has 0",
                        "day 1 00:00 station is offered DISPATCHED_DOCTOR 1",
                        "day 1 00:00 station uses DISPATCHED_DOCTOR by -1",
                        "day 1 00:00 hospital has 1",
                        "day 1 08:00 station has 1",
                        "day 1 08:29 station has 2",
                        "day 1 16:00 station has 0",
                        "day 2 00:00 hospital has 2",
                        "day 2 08:00 station has 1",
                        "day 2 16:00 station has 0");
    }

    @Test
    void nobodyIsLentToWhereNobodyWorksThatDayOrNoWayLeads() {
        lend(MONDAY.plusDays(5), STATION);
        assertThat(lent).containsExactly(false);
        assertThat(told).hasSize(2 * 5 + 1).noneMatch(line -> line.contains("DISPATCHED"));
        told.clear();
        lend(MONDAY.plusDays(1), ISLAND);
        assertThat(lent).containsExactly(false, false);
        assertThat(told).hasSize(2 * 2 + 1).noneMatch(line -> line.contains("DISPATCHED"));
    }

    /**
     * Somebody comes every half hour, the first at half past twelve, and takes three quarters of one. So each waits a quarter
     * of an hour longer than the one before; of the first day 32 are called, who wait 15 x 31 / 2 minutes in the mean, and a
     * fifth of that is published.
     */
    @Test
    void theMeanWaitOfTheDayBeforeIsPublishedWithItsWeight() {
        County county = new Story()
                        .facility("clinic", "", "")
                        .resource("clinic", "doctor", 1, hours(0, 24))
                        .pathway("visit", step("consult", "doctor", minutes(45)))
                        .stream("walk-in", "clinic", "visit", 0, 2)
                        .thinning(Thinning.CONSTANT)
                        .days(0, 2)
                        .county();
        List<Double> published = new ArrayList<>();
        List<Integer> rostered = new ArrayList<>();
        MorningAct act = (levers, date) -> {
            published.add(levers.sessions().publishedWaitMinutes(0));
            rostered.add(levers.sessions().rosteredYesterday(0, 0));
        };
        new World(county, 1, 1, List.of(act), Facts.none()).run(RunControl.NONE);

        assertThat(published.get(0)).isZero();
        assertThat(published.get(1)).isCloseTo(0.2 * 15 * 31 / 2, within(1e-9));
        assertThat(rostered).containsExactly(0, 1);
    }

    /** Runs to the end of the day after a date on which a doctor of the hospital is lent. */
    private void lend(LocalDate on, int to) {
        MorningAct act = (levers, date) -> {
            if (date.equals(on)) {
                lent.add(levers.sessions().lend(HOSPITAL, 0, to, 0, date));
            }
        };
        int days = (int) (on.toEpochDay() - MONDAY.toEpochDay()) + 2;
        County county = county(to == ISLAND || days > 5 ? days - 1 : days);
        new World(county, 1, 1, List.of(act), Facts.to(listeners())).run(RunControl.NONE);
    }

    private List<Object> listeners() {
        return List.of(
                (PoolStaffed) (atMs, facility, pool, servers, inHours) -> tell(atMs, facility, "has " + servers),
                (OfferMade) (atMs, offer, facility, units) -> tell(atMs, facility, "is offered " + offer + " " + units),
                (OfferUsed) (atMs, offer, facility, who) -> tell(atMs, facility, "uses " + offer + " by " + who));
    }

    private void tell(long atMs, int facility, String what) {
        if (facility != ISLAND) {
            long minute = atMs % Ticks.DAY / Ticks.MINUTE;
            String where = List.of("hospital", "station").get(facility);
            told.add(String.format(
                    Locale.ROOT, "day %d %02d:%02d %s %s", Ticks.day(atMs), minute / 60, minute % 60, where, what));
        }
    }

    private static County county(int days) {
        return new Story()
                .days(0, days)
                .place("island")
                .place("seat")
                .place("village")
                .road("village", "seat", 12)
                .residents("village", 1)
                .condition("ill", Severity.MINOR, 0)
                .tier("hospital", hours(0, 24), "ill")
                .tier("station", hours(8, 16), "ill")
                .facility("hospital", "hospital", "seat")
                .facility("station", "station", "village")
                .facility("station-island", "station", "island")
                .resource("hospital", "doctor", 2, hours(0, 24))
                .resource("station", "doctor", 1, weekdays(8, 16))
                .resource("station-island", "doctor", 1, weekdays(8, 16))
                .pathway("hospital", step("consult", "doctor", minutes(10)))
                .pathway("station", step("consult", "doctor", minutes(10)))
                .county();
    }
}
