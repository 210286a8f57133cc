package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.journal.ConsultationBegins;
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
 * simulated the wait is the drawn one.
 */
final class Waits implements Measure, ConsultationBegins, WarmUpEnds {

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

    private final County county;
    private final long[] consultations;
    private final long[] waitedMs;
    private final WaitBins bins;

    Waits(County county) {
        this.county = county;
        consultations = new long[county.facilities()];
        waitedMs = new long[county.facilities()];
        bins = new WaitBins(county.facilities(), WaitBins.COUNTY_BITS);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waited) {
        consultations[facility]++;
        waitedMs[facility] += waited;
        bins.add(facility, waited);
    }

    @Override
    public void warmUpEnds(long atMs) {
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
        return List.of(new Table("waits", meaning, COLUMNS, rows));
    }

    private int[] facilitiesOf(int tier) {
        return IntStream.range(0, county.facilities())
                .filter(facility -> county.tierOf()[facility] == tier)
                .toArray();
    }
}
