package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.weekdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.journal.Recorder;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** A hospital whose doctors have two bookable slots each on weekdays, a clinic without, a hospital outside. Day 0 is a Monday. */
class BookingsTest {

    private static final int CLINIC = 0;
    private static final int HOSPITAL = 1;
    private static final int OUTSIDE = 2;

    @Test
    void slotsAreSpreadEvenlyOverTheHoursOfTheDoctors() {
        Bookings bookings = new Bookings(county(Dated.always(2), weekdays(8, 12)));
        assertThat(bookings.slots(HOSPITAL, 0)).isEqualTo(4);
        assertThat(List.of(
                        clock(bookings.book(HOSPITAL, 0)),
                        clock(bookings.book(HOSPITAL, 0)),
                        clock(bookings.book(HOSPITAL, 0)),
                        clock(bookings.book(HOSPITAL, 0))))
                .containsExactly("08:00:00.000", "09:00:00.000", "10:00:00.000", "11:00:00.000");
        assertThat(bookings.earliest(HOSPITAL, 0)).isEqualTo(1);
    }

    @Test
    void nobodyIsBookedIntoTheLunchBreak() {
        Hours split = new Hours(
                "split",
                Map.of(
                        DayKind.WEEKDAY,
                        List.of(
                                new Hours.Interval(8 * Ticks.HOUR, 11 * Ticks.HOUR),
                                new Hours.Interval(14 * Ticks.HOUR, 15 * Ticks.HOUR))));
        Bookings bookings = new Bookings(county(Dated.always(2), split));
        List<String> times = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            times.add(clock(bookings.slotMs(HOSPITAL, 1, number)));
        }
        assertThat(times)
                .containsExactly("1 d 08:00:00.000", "1 d 09:00:00.000", "1 d 10:00:00.000", "1 d 14:00:00.000");
    }

    @Test
    void thereAreNoSlotsOnClosedDaysOrBeyondTheHorizon() {
        Bookings bookings = new Bookings(county(Dated.always(1), weekdays(8, 12)));
        assertThat(bookings.slots(HOSPITAL, 5)).isZero();
        assertThat(bookings.earliest(HOSPITAL, 5)).isEqualTo(7);
        assertThat(bookings.earliest(HOSPITAL, 8)).isEqualTo(Bookings.NO_DAY);
        bookings.night(0);
        assertThat(bookings.earliest(HOSPITAL, 8)).isEqualTo(8);
    }

    @Test
    void slotsOfTodayThatHavePassedAreGone() {
        Bookings bookings = new Bookings(county(Dated.always(2), weekdays(8, 12)));
        long nine = 9 * Ticks.HOUR;
        assertThat(bookings.earliest(HOSPITAL, 0, nine)).isZero();
        assertThat(clock(bookings.book(HOSPITAL, 0, nine))).isEqualTo("10:00:00.000");
        assertThat(bookings.earliest(HOSPITAL, 0, 11 * Ticks.HOUR)).isEqualTo(1);
        assertThat(clock(bookings.book(HOSPITAL, 0))).isEqualTo("11:00:00.000");
        assertThat(bookings.earliest(HOSPITAL, 0, nine)).isEqualTo(1);
    }

    @Test
    void daysToSlotArePublishedAtNightOnly() {
        Bookings bookings = new Bookings(county(Dated.always(1), weekdays(8, 12)));
        assertThat(bookings.daysToSlot(HOSPITAL)).isZero();
        bookings.book(HOSPITAL, 1);
        bookings.book(HOSPITAL, 1);
        bookings.book(HOSPITAL, 2);
        assertThat(bookings.daysToSlot(HOSPITAL)).isZero();
        bookings.night(0);
        assertThat(bookings.daysToSlot(HOSPITAL)).isEqualTo(1);
        bookings.night(1);
        assertThat(bookings.daysToSlot(HOSPITAL)).isZero();
    }

    @Test
    void aFullHorizonHasNoSlot() {
        Bookings bookings = new Bookings(county(Dated.always(0), weekdays(8, 12)));
        assertThat(bookings.books(HOSPITAL)).isTrue();
        assertThat(bookings.hasSlot(HOSPITAL)).isFalse();
        assertThat(bookings.earliest(HOSPITAL, 0)).isEqualTo(Bookings.NO_DAY);
    }

    @Test
    void aDaysSlotsFollowTheRosterOfItsDate() {
        TreeMap<LocalDate, Integer> more = new TreeMap<>(Map.of(LocalDate.of(2022, 1, 11), 3));
        Bookings bookings = new Bookings(county(new Dated(1, more), weekdays(8, 12)));
        bookings.night(0);
        assertThat(bookings.slots(HOSPITAL, 7)).isEqualTo(2);
        assertThat(bookings.slots(HOSPITAL, 8)).isEqualTo(6);
    }

    @Test
    void whereATierHasNoBookingOrAFacilityNoSuchDoctorNothingCanBeBooked() {
        Bookings bookings = new Bookings(county(Dated.always(1), weekdays(8, 12)));
        assertThat(bookings.books(CLINIC)).isFalse();
        assertThat(bookings.hasSlot(CLINIC)).isFalse();
        assertThat(bookings.earliest(CLINIC, 0)).isEqualTo(Bookings.NO_DAY);
    }

    @Test
    void aCopyGoesOnByItself() {
        Bookings bookings = new Bookings(county(Dated.always(1), weekdays(8, 12)));
        bookings.book(HOSPITAL, 0);
        Bookings copy = bookings.copy();
        bookings.book(HOSPITAL, 0);
        assertThat(bookings.earliest(HOSPITAL, 0)).isEqualTo(1);
        assertThat(copy.earliest(HOSPITAL, 0)).isZero();
        assertThat(copy.book(HOSPITAL, 0)).isEqualTo(10 * Ticks.HOUR);
    }

    @Test
    void theStatedSharesMissTheirSlotsAndComeAgain() {
        Bookings bookings = new Bookings(county(Dated.always(1), weekdays(8, 12)));
        int missed = 0;
        int again = 0;
        for (int i = 0; i < 20_000; i++) {
            missed += bookings.missed(HOSPITAL, Keys.of(5, i)) ? 1 : 0;
            again += bookings.rebooks(HOSPITAL, Keys.of(5, i)) ? 1 : 0;
        }
        assertThat(missed / 20_000.0).isCloseTo(0.1, within(0.01));
        assertThat(again / 20_000.0).isCloseTo(0.6, within(0.02));
    }

    @Test
    void daysToAnAppointmentOutsideAreExponentialInWholeDays() {
        DaysToSlot days = new DaysToSlot(county(Dated.always(1), weekdays(8, 12)));
        long sum = 0;
        int sameDay = 0;
        for (int i = 0; i < 50_000; i++) {
            int drawn = days.days(OUTSIDE, Keys.of(6, i));
            sum += drawn;
            sameDay += drawn == 0 ? 1 : 0;
        }
        double half = StrictMath.exp(-0.5 / 3);
        assertThat(sameDay / 50_000.0).isCloseTo(1 - half, within(0.01));
        assertThat(sum / 50_000.0).isCloseTo(half / (1 - StrictMath.exp(-1.0 / 3)), within(0.06));
        assertThat(days.expected(OUTSIDE)).isEqualTo(3);
        assertThat(days.expected(HOSPITAL)).isZero();
        assertThat(days.days(HOSPITAL, 1)).isZero();
    }

    private static String clock(long atMs) {
        return Recorder.clock(atMs);
    }

    private static County county(Dated doctors, Hours roster) {
        Booking booking = new Booking("doctor", 2, 7, 0.1, 0.6, 0.4, 0);
        return CountyBuilder.build(new Story()
                .place("home")
                .residents("home", 1)
                .tier("1-clinic", hours(8, 17), "ill")
                .tier("2-hospital", hours(8, 17), "ill")
                .tier("3-outside", weekdays(8, 17), "ill")
                .outsideWait("3-outside", minutes(30))
                .facility("a", "1-clinic", "home")
                .facility("b", "2-hospital", "home")
                .facility("c", "3-outside", "home")
                .resource("a", "doctor", 1, hours(8, 17))
                .resource("b", "doctor", doctors, roster, OptionalInt.empty())
                .pathway("1-clinic", delay("consult", minutes(1)))
                .pathway("2-hospital", delay("consult", minutes(1)))
                .pathway("3-outside", delay("consult", minutes(1)))
                .condition("ill", Severity.MINOR, 1)
                .days(0, 30)
                .scenario()
                .withArrangements(Arrangements.NONE
                        .withBooking(Map.of("2-hospital", booking, "3-outside", booking))
                        .withBeyond(new Beyond(0, Optional.empty(), List.of(), Map.of("3-outside", 3.0)))));
    }
}
