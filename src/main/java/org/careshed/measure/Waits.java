package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.WaitBins;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Waits from arrival to the first consultation, queues only (the minutes of steps before it are not waits). Counted
 * when the consultation begins, after the warm-up's end; who is still waiting at the run's end is not in it.
 * Percentiles are those of {@link WaitBins} with 32 bins an octave: the lower bound of the bin, at most 3.2 % low.
 *
 * <p>{@code mean_wait_minutes}, {@code median_wait_minutes} and {@code p90_wait_minutes} of each tier, each
 * consultation with the same weight; the same by facility in the table {@code waits}. At facilities whose queue is not
 * simulated the wait is the drawn one. Who gave up before the consultation has no wait here, but is counted by facility
 * and way in the table {@code facility_waits}; {@code gave_up_share} of each tier = gave up / (gave up + consultations),
 * told only where patience can end.
 */
final class Waits implements Measure, ConsultationBegins, PatientGivesUp, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.integer("consultations", "visits", "Visits whose first consultation began in the counted time."),
            Column.decimal(
                    "mean_wait_minutes", "minutes", "Mean wait from arrival to the first consultation, queues only."),
            Column.decimal(
                    "median_wait_minutes",
                    "minutes",
                    "Median of these waits: lower bound of its bin (32 bins an octave, first bin 0 to 1.024 s)."),
            Column.decimal(
                    "p90_wait_minutes",
                    "minutes",
                    "90th percentile of these waits (nearest rank): lower bound of its bin, as for the median."));

    private static final List<Column> FACILITY_COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.integer("consultations", "visits", "Visits whose first consultation began in the counted time."),
            Column.decimal("mean_minutes", "minutes", "Mean wait before them, as in the table waits."),
            Column.decimal("median_minutes", "minutes", "Median of these waits, as in the table waits."),
            Column.decimal("p90_minutes", "minutes", "90th percentile of these waits, as in the table waits."),
            Column.integer("balked", "patients", "Patients who saw the line and turned away."),
            Column.integer("reneged", "patients", "Patients who left the line when their patience ended."),
            Column.integer("closed", "patients", "Patients still in line when nobody stayed on duty."));

    private final County county;
    private final long[] consultations;
    private final long[] waitedMs;
    private final WaitBins bins;
    private final long[][] gaveUp;

    Waits(County county) {
        this.county = county;
        consultations = new long[county.facilities()];
        waitedMs = new long[county.facilities()];
        bins = new WaitBins(county.facilities(), WaitBins.COUNTY_BITS);
        gaveUp = new long[Way.values().length][county.facilities()];
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waited) {
        consultations[facility]++;
        waitedMs[facility] += waited;
        bins.add(facility, waited);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waited) {
        gaveUp[way.ordinal()][facility]++;
    }

    @Override
    public void warmUpEnds(long atMs) {
        Arrays.stream(gaveUp).forEach(sums -> Arrays.fill(sums, 0));
        Arrays.fill(consultations, 0);
        Arrays.fill(waitedMs, 0);
        bins.restart();
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            String of = county.tiers().get(tier).id();
            int[] members = facilitiesOf(tier);
            long total = IntStream.of(members).mapToLong(f -> waitedMs[f]).sum();
            long count = IntStream.of(members).mapToLong(f -> consultations[f]).sum();
            readings.add(Figures.meanMinutes("mean_wait_minutes", of, total, count));
            readings.add(Figures.minutes("median_wait_minutes", of, bins.percentileMs(50, members)));
            readings.add(Figures.minutes("p90_wait_minutes", of, bins.percentileMs(90, members)));
            if (!county.scenario().arrangements().patience().isEmpty()) {
                long left = IntStream.of(members).mapToLong(this::gaveUp).sum();
                readings.add(Figures.share("gave_up_share", of, left, left + count));
            }
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int facility = 0; facility < county.facilities(); facility++) {
            rows.add(List.of(
                    county.facility(facility).id(),
                    Long.toString(consultations[facility]),
                    Figures.meanMinutesCell(waitedMs[facility], consultations[facility]),
                    Figures.minutesCell(bins.percentileMs(50, facility)),
                    Figures.minutesCell(bins.percentileMs(90, facility))));
        }
        String meaning = "Waits before the first consultation, one row a facility, in the order of facility ids.";
        return List.of(new Table("waits", meaning, COLUMNS, rows), facilityWaits());
    }

    private Table facilityWaits() {
        List<List<String>> rows = new ArrayList<>();
        for (int facility = 0; facility < county.facilities(); facility++) {
            rows.add(List.of(
                    county.facility(facility).id(),
                    Long.toString(consultations[facility]),
                    Figures.meanMinutesCell(waitedMs[facility], consultations[facility]),
                    Figures.minutesCell(bins.percentileMs(50, facility)),
                    Figures.minutesCell(bins.percentileMs(90, facility)),
                    Long.toString(gaveUp[Way.BALKED.ordinal()][facility]),
                    Long.toString(gaveUp[Way.RENEGED.ordinal()][facility]),
                    Long.toString(gaveUp[Way.CLOSED.ordinal()][facility])));
        }
        String meaning = "Waits, and who did not wait to the end, one row a facility, in the order of facility ids.";
        return new Table("facility_waits", meaning, FACILITY_COLUMNS, rows);
    }

    private long gaveUp(int facility) {
        return Arrays.stream(gaveUp).mapToLong(sums -> sums[facility]).sum();
    }

    private int[] facilitiesOf(int tier) {
        return IntStream.range(0, county.facilities())
                .filter(facility -> county.tierOf()[facility] == tier)
                .toArray();
    }
}
