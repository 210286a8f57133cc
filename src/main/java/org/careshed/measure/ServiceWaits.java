package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.WaitBins;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Waits by service: the table {@code service_waits}. A service is what a patient queues for, a step of a pathway that holds somebody
 * or something (registering, the consultation, a test), of a tier where it is given; steps of equal id in several pathways are
 * one service. Waits are those of services that began in the counted time, zeros included; who gives up is counted at the
 * step whose line was left.
 */
final class ServiceWaits implements Measure, ServiceStarts, PatientGivesUp, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("tier", "Id of the tier where the service is given."),
            Column.text("service", "Id of the pathway step."),
            Column.integer("served", "services", "Services that began in the counted time."),
            Column.decimal("mean_wait_minutes", "minutes", "Mean wait in line before them, zeros included."),
            Column.decimal(
                    "median_wait_minutes",
                    "minutes",
                    "Median of these waits: lower bound of its bin (32 bins an octave, first bin 0 to 1.024 s)."),
            Column.decimal(
                    "p90_wait_minutes", "minutes", "90th percentile of these waits (nearest rank), as for the median."),
            Column.decimal("mean_service_minutes", "minutes", "Mean time that they take."),
            Column.integer("balked", "patients", "Patients who saw the line for it and turned away."),
            Column.integer("reneged", "patients", "Patients who left the line when their patience ended."),
            Column.integer("closed", "patients", "Patients still in line when nobody stayed on duty."));

    private static final int WAYS = Way.values().length;

    private final County county;
    private final List<String> services;
    private final int[] serviceOf;
    private final long[] served;
    private final long[] waitedMs;
    private final long[] lastsMs;
    private final long[] gaveUp;
    private final WaitBins bins;

    ServiceWaits(County county) {
        this.county = county;
        services = county.steps().stream()
                .filter(step -> step.resource() != StepPlan.NO_RESOURCE)
                .map(StepPlan::id)
                .distinct()
                .sorted()
                .toList();
        serviceOf = county.steps().stream()
                .mapToInt(step -> services.indexOf(step.id()))
                .toArray();
        int cells = county.tiers().size() * services.size();
        served = new long[cells];
        waitedMs = new long[cells];
        lastsMs = new long[cells];
        gaveUp = new long[cells * WAYS];
        bins = new WaitBins(cells, WaitBins.COUNTY_BITS);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waited, long lasts) {
        int cell = cell(facility, step);
        served[cell]++;
        waitedMs[cell] += waited;
        lastsMs[cell] += lasts;
        bins.add(cell, waited);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waited) {
        gaveUp[cell(facility, step) * WAYS + way.ordinal()]++;
    }

    @Override
    public void warmUpEnds(long atMs) {
        for (long[] sums : List.of(served, waitedMs, lastsMs, gaveUp)) {
            Arrays.fill(sums, 0);
        }
        bins.restart();
    }

    @Override
    public List<Reading> readings() {
        return List.of();
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < served.length; cell++) {
            if (served[cell] > 0) {
                rows.add(row(cell));
            }
        }
        String meaning =
                "Waits for each service of a tier, in the order of tier ids, then services; services that nobody began are"
                        + " left out.";
        return List.of(new Table("service_waits", meaning, COLUMNS, rows));
    }

    private List<String> row(int cell) {
        return List.of(
                county.tiers().get(cell / services.size()).id(),
                services.get(cell % services.size()),
                Long.toString(served[cell]),
                Figures.meanMinutesCell(waitedMs[cell], served[cell]),
                Figures.minutesCell(bins.percentileMs(50, cell)),
                Figures.minutesCell(bins.percentileMs(90, cell)),
                Figures.meanMinutesCell(lastsMs[cell], served[cell]),
                Long.toString(gaveUp[cell * WAYS + Way.BALKED.ordinal()]),
                Long.toString(gaveUp[cell * WAYS + Way.RENEGED.ordinal()]),
                Long.toString(gaveUp[cell * WAYS + Way.CLOSED.ordinal()]));
    }

    private int cell(int facility, int step) {
        return county.tierOf()[facility] * services.size() + serviceOf[step];
    }
}
