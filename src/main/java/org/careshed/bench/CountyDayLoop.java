package org.careshed.bench;

import java.util.Arrays;

/**
 * Workload W2 as a tight hand-written loop, the reference of the county-day: nothing general, nothing that it does not
 * need. Each facility-day is one sorted array of (arrival, service) words and one heap of free times.
 */
final class CountyDayLoop {

    private final CountyDay county;
    private final CountyDayLuck luck;
    private final double[][] weights;
    private final double[] waitMinutes;
    private final long[][] plan;
    private final int[] planned;
    private final FreeTimes[] free;

    private CountyDayLoop(CountyDay county, long seed) {
        int facilities = county.facilities();
        this.county = county;
        this.luck = new CountyDayLuck(county, seed);
        this.weights = new double[county.towns()][facilities];
        this.waitMinutes = new double[facilities];
        this.plan = new long[facilities][256];
        this.planned = new int[facilities];
        this.free = Arrays.stream(county.doctors()).mapToObj(FreeTimes::new).toArray(FreeTimes[]::new);
    }

    /** Runs the whole workload. */
    static CountyDayAnswer run(CountyDay county, long seed) {
        return new CountyDayLoop(county, seed).run();
    }

    private CountyDayAnswer run() {
        OnsetCalendar onsets = new OnsetCalendar(county, luck);
        long visits = 0;
        long waitedMs = 0;
        for (int day = 0; day < county.days(); day++) {
            luck.weigh(waitMinutes, weights);
            choose(onsets, day);
            for (int f = 0; f < plan.length; f++) {
                long waited = serve(f);
                waitMinutes[f] = planned[f] == 0 ? 0 : waited / (60_000.0 * planned[f]);
                visits += planned[f];
                waitedMs += waited;
                planned[f] = 0;
            }
        }
        return new CountyDayAnswer(visits, waitedMs);
    }

    private void choose(OnsetCalendar onsets, int day) {
        for (int resident : onsets.take(day)) {
            long need = luck.need(resident, onsets.ordinal(resident));
            int f = luck.choose(need, weights[county.town(resident)]);
            if (planned[f] == plan[f].length) {
                plan[f] = Arrays.copyOf(plan[f], 2 * planned[f]);
            }
            plan[f][planned[f]++] = (long) luck.arrivalMs(need) << 32 | luck.serviceMs(need);
            onsets.move(resident, day, luck);
        }
    }

    private long serve(int f) {
        Arrays.sort(plan[f], 0, planned[f]);
        free[f].clear();
        long waited = 0;
        for (int i = 0; i < planned[f]; i++) {
            waited += free[f].serve(plan[f][i] >>> 32, plan[f][i] & 0xffffffffL);
        }
        return waited;
    }
}
