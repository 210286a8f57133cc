package org.careshed.measure;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.InformationLoop;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Backlog;
import org.careshed.measure.tally.ConsultingUse;
import org.careshed.measure.tally.Counted;
import org.careshed.measure.tally.Sector;
import org.careshed.quantity.Ticks;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Severity;

/**
 * How near published waits are to making demand swing from day to day (model section 4.9). {@code stability_g}: the
 * highest g = bW N (1 - p) dW/dN of all facilities in the county with more than {@value ArrivalRhythm#LEAST_ARRIVALS}
 * consultations a day ({@link InformationLoop}), as if everybody read the published waits. {@code stability_used}:
 * information weight / (2 / (1 + g)); above 1 waits never settle, above 0.5 they swing from day to day before they do.
 *
 * <p>bW and 1 - p are means over the choices of the counted time; p is the share of the choices from one home for one
 * condition that go to the facility. Wait, load and servers are the counted means of its consulting resources.
 */
final class Stability extends ConsultingUse
        implements Measure, FacilityChosen, ConsultationBegins, WarmUpEnds, RunEnds {

    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    private final County county;
    private final int kinds;
    private final Counted counted = new Counted();
    private final int[] chosen;
    private final Backlog choices = new Backlog();
    private final long[] consultations;
    private final long[] waitedMs;

    Stability(County county) {
        super(county);
        this.county = county;
        kinds = county.kinds().size();
        int places = county.scenario().places().size();
        chosen = new int[Math.multiplyExact(Math.multiplyExact(places, kinds), county.facilities())];
        consultations = new long[county.facilities()];
        waitedMs = new long[county.facilities()];
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        if (choices.add(cell(county.population().place(resident), condition, facility), 1)) {
            count();
        }
    }

    private void count() {
        for (int i = 0; i < choices.size(); i++) {
            chosen[choices.of(i)]++;
        }
        choices.clear();
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waited) {
        consultations[facility]++;
        waitedMs[facility] += waited;
    }

    @Override
    public void warmUpEnds(long atMs) {
        counted.begin(atMs);
        restart(atMs);
        choices.clear();
        Arrays.fill(chosen, 0);
        Arrays.fill(consultations, 0);
        Arrays.fill(waitedMs, 0);
    }

    @Override
    public void runEnds(long atMs) {
        counted.end(atMs);
        end(atMs);
    }

    @Override
    public List<Reading> readings() {
        count();
        double highest = -1;
        for (int facility = 0; facility < county.facilities(); facility++) {
            boolean busy = consultations[facility] * Ticks.DAY > ArrivalRhythm.LEAST_ARRIVALS * counted.ms();
            if (busy && openMs(facility) > 0 && Sector.of(county.tier(facility)) != Sector.OUTSIDE) {
                highest = Math.max(highest, gain(facility));
            }
        }
        double alpha = county.scenario().choice().informationWeight();
        double used = highest < 0 ? 0 : alpha / InformationLoop.bound(highest);
        return List.of(reading("stability_g", highest, highest), reading("stability_used", used, highest));
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    private double gain(int facility) {
        double weights = 0;
        double elsewhere = 0;
        long all = 0;
        for (int group = 0; group < chosen.length / county.facilities(); group++) {
            int first = group * county.facilities();
            long here = chosen[first + facility];
            if (here > 0) {
                long everywhere = Arrays.stream(chosen, first, first + county.facilities())
                        .asLongStream()
                        .sum();
                all += here;
                weights += here * perWaitMinute(group % kinds);
                elsewhere += here * (1 - (double) here / everywhere);
            }
        }
        if (all == 0) {
            return 0;
        }
        double waitMinutes = (double) waitedMs[facility] / consultations[facility] / Ticks.MINUTE;
        double load = (double) busyMs(facility) / staffedMs(facility);
        double servers = (double) staffedMs(facility) / openMs(facility);
        return InformationLoop.gain(weights / all, elsewhere / all, waitMinutes, load, servers);
    }

    private double perWaitMinute(int condition) {
        Severity severity = county.scenario().conditions().get(condition).severity();
        Choice.Weights weights = county.scenario().choice().weights().get(severity);
        return weights == null ? 0 : weights.perWaitMinute();
    }

    private int cell(int place, int condition, int facility) {
        return (place * kinds + condition) * county.facilities() + facility;
    }

    /** Nine decimals of a figure; undefined where g is. */
    private static Reading reading(String measure, double value, double gain) {
        BigInteger billionths = BigInteger.valueOf(Math.round(value * BILLION.doubleValue()));
        return new Reading(measure, "all", "ratio", billionths, gain < 0 ? BigInteger.ZERO : BILLION);
    }
}
