package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.AppointmentBooked;
import org.careshed.journal.AppointmentMissed;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.quantity.Fixed;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Appointments: {@code missed_appointment_share} = missed / booked and {@code mean_days_to_slot}, of all facilities; by
 * facility in the table {@code bookings}. Each is counted when it happens, so a slot booked in the warm-up and missed
 * after it is missed only.
 */
final class Bookings implements Measure, AppointmentBooked, AppointmentMissed, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.integer("booked", "slots", "Slots booked in the counted time."),
            Column.integer("missed", "slots", "Booked patients who did not come in the counted time."),
            Column.decimal("mean_days_ahead", "days", "Mean number of days from booking to slot."));

    private final County county;
    private final long[] booked;
    private final long[] missed;
    private final long[] daysAhead;

    Bookings(County county) {
        this.county = county;
        booked = new long[county.facilities()];
        missed = new long[county.facilities()];
        daysAhead = new long[county.facilities()];
    }

    @Override
    public void appointmentBooked(
            long atMs, int facility, long visit, int resident, int condition, long slotMs, int days) {
        booked[facility]++;
        daysAhead[facility] += days;
    }

    @Override
    public void appointmentMissed(long atMs, int facility, long visit, int resident, int condition) {
        missed[facility]++;
    }

    @Override
    public void warmUpEnds(long atMs) {
        for (long[] sums : List.of(booked, missed, daysAhead)) {
            Arrays.fill(sums, 0);
        }
    }

    @Override
    public List<Reading> readings() {
        long slots = Arrays.stream(booked).sum();
        return List.of(
                Figures.share(
                        "missed_appointment_share", "all", Arrays.stream(missed).sum(), slots),
                Reading.ratio(
                        "mean_days_to_slot",
                        "all",
                        "days",
                        Arrays.stream(daysAhead).sum(),
                        slots));
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int facility = 0; facility < booked.length; facility++) {
            if (booked[facility] + missed[facility] > 0) {
                rows.add(List.of(
                        county.facility(facility).id(),
                        Long.toString(booked[facility]),
                        Long.toString(missed[facility]),
                        Fixed.ratio(daysAhead[facility], booked[facility], Figures.TIME_DECIMALS)));
            }
        }
        String meaning = "Appointments by facility, in the order of ids; facilities without one are left out.";
        return List.of(new Table("bookings", meaning, COLUMNS, rows));
    }
}
