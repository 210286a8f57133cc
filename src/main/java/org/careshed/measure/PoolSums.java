package org.careshed.measure;

import java.util.Arrays;
import java.util.OptionalLong;
import org.careshed.county.County;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.RunEnds;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Counted;
import org.careshed.measure.tally.Levels;
import org.careshed.measure.tally.PoolRows;
import org.careshed.measure.tally.WaitBins;

/**
 * What measures of resources share: sums of each pool over the counted time, from the warm-up's end to the run's end.
 *
 * <p>Counts and waits are counted where the fact happens, so a wait that began in the warm-up counts whole when its
 * service starts after it, and who still waits at the run's end does not count. Integrals over time (busy, waiting,
 * staffed) are cut exactly at both ends: servers at work and patients in line when the warm-up ends stay so.
 *
 * <p>A server is staffed while on duty, and beyond that until the service in hand ends; so busy time is never more than
 * staffed time. Overtime is the part of staffed time outside the resource's hours, or beyond the servers on duty.
 */
abstract class PoolSums
        implements PoolStaffed,
                WaitBegins,
                PatientTurnedAway,
                PatientGivesUp,
                ServiceStarts,
                ServiceEnds,
                WarmUpEnds,
                RunEnds {

    private static final long NEVER = -1;
    private static final int WAYS = PatientGivesUp.Way.values().length;

    private final PoolRows rows;
    private final Counted counted = new Counted();
    private final int[] servers;
    private final boolean[] inHours;
    private final long[] lastJoinMs;
    private final Levels busy;
    private final Levels waiting;
    private final Levels staffed;
    private final Levels overtime;
    private final Levels open;
    private final long[] started;
    private final long[] startedMs;
    private final long[] delayed;
    private final long[] waitedMs;
    private final long[] joined;
    private final long[] turnedAway;
    private final long[] gaveUp;
    private final WaitBins bins;

    PoolSums(County county, int binBits) {
        rows = new PoolRows(county);
        int size = rows.size();
        servers = new int[size];
        inHours = new boolean[size];
        lastJoinMs = new long[size];
        Arrays.fill(lastJoinMs, NEVER);
        busy = new Levels(size);
        waiting = new Levels(size);
        staffed = new Levels(size);
        overtime = new Levels(size);
        open = new Levels(size);
        started = new long[size];
        startedMs = new long[size];
        delayed = new long[size];
        waitedMs = new long[size];
        joined = new long[size];
        turnedAway = new long[size];
        gaveUp = new long[size * WAYS];
        bins = new WaitBins(size, binBits);
    }

    @Override
    public final void poolStaffed(long atMs, int facility, int pool, int number, boolean duringHours) {
        int row = rows.row(facility, pool);
        servers[row] = number;
        inHours[row] = duringHours;
        settle(row, atMs);
    }

    @Override
    public final void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        int row = rows.row(facility, pool);
        waiting.add(row, atMs, 1);
        lastJoinMs[row] = atMs;
        joined[row]++;
    }

    @Override
    public final void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        turnedAway[rows.row(facility, pool)]++;
    }

    /** Who balks has not joined the line; the others have, and leave it. */
    @Override
    public final void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waited) {
        int row = rows.row(facility, pool);
        gaveUp[row * WAYS + way.ordinal()]++;
        if (way != Way.BALKED) {
            waiting.add(row, atMs, -1);
        }
    }

    @Override
    public final void serviceStarts(
            long atMs, int facility, int pool, long visit, int step, long waited, long lastsMs) {
        int row = rows.row(facility, pool);
        if (cameFromLine(row, atMs, waited)) {
            waiting.add(row, atMs, -1);
        } else {
            joined[row]++;
        }
        busy.add(row, atMs, 1);
        settle(row, atMs);
        started[row]++;
        startedMs[row] += lastsMs;
        waitedMs[row] += waited;
        delayed[row] += waited > 0 ? 1 : 0;
        bins.add(row, waited);
    }

    @Override
    public final void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        int row = rows.row(facility, pool);
        busy.add(row, atMs, -1);
        settle(row, atMs);
    }

    @Override
    public final void warmUpEnds(long atMs) {
        counted.begin(atMs);
        for (Levels levels : new Levels[] {busy, waiting, staffed, overtime, open}) {
            levels.restart(atMs);
        }
        for (long[] sums : new long[][] {started, startedMs, delayed, waitedMs, joined, turnedAway, gaveUp}) {
            Arrays.fill(sums, 0);
        }
        bins.restart();
    }

    @Override
    public final void runEnds(long atMs) {
        counted.end(atMs);
    }

    final PoolRows rows() {
        return rows;
    }

    /** Counted time; 0 until the run has ended. */
    final long countedMs() {
        return counted.ms();
    }

    /** Time that servers worked. */
    final long busyMs(int row) {
        return busy.integral(row, counted.toMs());
    }

    /** Time that patients stood in line. */
    final long waitingMs(int row) {
        return waiting.integral(row, counted.toMs());
    }

    /** Time that servers worked, from the start of the counted time until a moment of it. */
    final long busyMs(int row, long untilMs) {
        return busy.integral(row, untilMs);
    }

    /** Time that servers were staffed, from the start of the counted time until a moment of it. */
    final long staffedMs(int row, long untilMs) {
        return staffed.integral(row, untilMs);
    }

    /** Time that servers were staffed, overtime included. */
    final long staffedMs(int row) {
        return staffed.integral(row, counted.toMs());
    }

    final long overtimeMs(int row) {
        return overtime.integral(row, counted.toMs());
    }

    /** Time with at least one server staffed. */
    final long openMs(int row) {
        return open.integral(row, counted.toMs());
    }

    /** Services that began. */
    final long started(int row) {
        return started[row];
    }

    /** How long the services that began last, in and beyond the counted time. */
    final long startedMs(int row) {
        return startedMs[row];
    }

    /** Services that began after a wait of at least 1 ms. */
    final long delayed(int row) {
        return delayed[row];
    }

    /** Waits before the services that began. */
    final long waitedMs(int row) {
        return waitedMs[row];
    }

    /** Patients who came to the pool and were not turned away. */
    final long joined(int row) {
        return joined[row];
    }

    final long turnedAway(int row) {
        return turnedAway[row];
    }

    /** Patients who gave up at this resource, before the first consultation. */
    final long gaveUp(int row, Way way) {
        return gaveUp[row * WAYS + way.ordinal()];
    }

    final OptionalLong waitPercentileMs(int percent, int row) {
        return bins.percentileMs(percent, row);
    }

    /** Whoever waited was in line; who waited 0 ms was, only if somebody joined it in this very millisecond. */
    private boolean cameFromLine(int row, long atMs, long waited) {
        return waited > 0 || (lastJoinMs[row] == atMs && waiting.level(row) > 0);
    }

    private void settle(int row, long atMs) {
        long onDuty = servers[row];
        long there = Math.max(onDuty, busy.level(row));
        staffed.set(row, atMs, there);
        overtime.set(row, atMs, inHours[row] ? there - onDuty : there);
        open.set(row, atMs, Math.min(there, 1));
    }
}
