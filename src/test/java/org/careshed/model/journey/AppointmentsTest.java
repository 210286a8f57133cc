package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.people.Bookings;
import org.careshed.people.Departures;
import org.careshed.people.VisitingSlots;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Residents;
import org.careshed.scenario.reform.SharedRegistration;
import org.careshed.scenario.reform.SharedRegistration.Quota;
import org.junit.jupiter.api.Test;

/** The hospital has six slots a day, which may all be kept for residents who do not book by themselves. */
class AppointmentsTest {

    private static final int STRANGER = -1;
    private static final int FIRST = 0;

    @Test
    void keptSlotsAreForResidentsWhoDoNotBookByThemselves() {
        assertThat(books(1, 0, FIRST, 5)).isTrue();
        assertThat(books(1, 0, FIRST + 1, 5)).isTrue();
        assertThat(books(1, 0, STRANGER, 5)).isFalse();
        assertThat(books(1, 1, FIRST, 5)).isFalse();
    }

    @Test
    void whereNoSlotIsKeptEverybodyMayBook() {
        for (int who : List.of(FIRST, STRANGER)) {
            assertThat(books(0, 0, who, 5)).isTrue();
            assertThat(books(0, 1, who, 5)).isTrue();
        }
    }

    @Test
    void aSlotOfTheLastDayIsNotTooLate() {
        assertThat(books(0, 1, FIRST, 2)).isTrue();
        assertThat(books(0, 1, FIRST, 1)).isFalse();
    }

    /**
     * Whether a resident or a stranger gets a slot from day 2 to another day.
     *
     * @param kept share of the slots that are kept
     * @param digital share of residents who book by themselves
     */
    private static boolean books(double kept, double digital, int who, int lastDay) {
        Quota quota = new Quota(kept, 0, new TreeSet<>(List.of("station")));
        County county = Lived.village(Arrangements.NONE
                        .withBooking(Map.of("hospital", new Booking("doctor", 2, 5, 0, 1, 0, 0)))
                        .withResidents(new Residents(Map.of(), Map.of("all", digital), Map.of(), Map.of(), Map.of()))
                        .withReforms(
                                Reforms.NONE.with(new SharedRegistration(new TreeMap<>(Map.of("hospital", quota))))))
                .county();
        Appointments appointments = new Appointments(
                county, new Departures(county), new Bookings(county), new VisitingSlots(county), Facts.none());
        long arrivesMs = appointments.book(0, Lived.HOSPITAL, 2, lastDay, 1, who, 0);
        assertThat(arrivesMs == Departures.NEVER || Ticks.day(arrivesMs) == 2).isTrue();
        return arrivesMs != Departures.NEVER;
    }
}
