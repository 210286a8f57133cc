package org.careshed.model;

import org.careshed.care.DayPlan;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.ArrivalStream.Thinning;

/** The patients of one stream, who arrive by the clock: candidates at the highest rate, kept by the rate of the hour. */
final class ClockArrivals {

    private static final long GAP = Keys.id("gap-to-next-arrival");
    private static final long THIN = Keys.id("thin-arrival");
    private static final int HOURS = 24;

    private final long streamKey;
    private final int kind;
    private final int facility;
    private final double[] perHour;
    private final double highest;
    private final Thinning thinning;
    private long candidateMs;
    private long previousMs;
    private int ordinal;
    private int arrived;

    ClockArrivals(ArrivalStream stream, int kind, int facility, long world) {
        streamKey = Keys.of(world, Keys.id(stream.id()));
        this.kind = kind;
        this.facility = facility;
        perHour = stream.perHour();
        thinning = stream.thinning();
        double most = 0;
        for (double rate : perHour) {
            most = Math.max(most, rate);
        }
        highest = most;
        candidateMs = nextCandidate(0);
    }

    private ClockArrivals(ClockArrivals other) {
        streamKey = other.streamKey;
        kind = other.kind;
        facility = other.facility;
        perHour = other.perHour;
        highest = other.highest;
        thinning = other.thinning;
        candidateMs = other.candidateMs;
        previousMs = other.previousMs;
        ordinal = other.ordinal;
        arrived = other.arrived;
    }

    ClockArrivals copy() {
        return new ClockArrivals(this);
    }

    /** Plans the arrivals before {@code endMs}. */
    void today(DayPlan plan, long endMs) {
        while (candidateMs < endMs) {
            long key = Keys.of(streamKey, ordinal);
            if (kept(key)) {
                plan.add(facility, candidateMs, key, arrived++, kind, endMs);
                previousMs = candidateMs;
            }
            ordinal++;
            candidateMs = nextCandidate(candidateMs);
        }
    }

    private boolean kept(long key) {
        double rate = rate(thinning == Thinning.PREVIOUS_ARRIVAL ? previousMs : candidateMs);
        return thinning == Thinning.CONSTANT || rate >= highest || Keys.uniform(Keys.of(key, THIN)) * highest < rate;
    }

    private long nextCandidate(long fromMs) {
        if (highest == 0) {
            return Long.MAX_VALUE;
        }
        if (thinning == Thinning.CONSTANT) {
            long busyMs = busyHour(fromMs);
            return after(busyMs, 1 / rate(busyMs));
        }
        return after(fromMs, Exact.exponential(Keys.of(Keys.of(streamKey, ordinal), GAP)) / highest);
    }

    /** The time itself, or the beginning of the next hour in which anybody comes. */
    private long busyHour(long fromMs) {
        long atMs = fromMs;
        while (rate(atMs) == 0) {
            atMs += Ticks.HOUR - atMs % Ticks.HOUR;
        }
        return atMs;
    }

    private static long after(long fromMs, double gapHours) {
        double gapMs = gapHours * Ticks.HOUR;
        return gapMs < 1e15 ? fromMs + (long) (gapMs + 0.5) : Long.MAX_VALUE;
    }

    private double rate(long atMs) {
        return perHour[(int) (atMs / Ticks.HOUR % HOURS)];
    }
}
