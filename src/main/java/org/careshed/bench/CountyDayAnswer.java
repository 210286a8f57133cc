package org.careshed.bench;

import java.util.Locale;
import org.careshed.quantity.Ticks;

/**
 * What workload W2 gives.
 *
 * @param visits patients served
 * @param waitedMs waited for the doctor, all together
 */
record CountyDayAnswer(long visits, long waitedMs) {

    /** Mean wait in minutes. */
    double meanWaitMinutes() {
        return Ticks.minutes(waitedMs) / Math.max(1, visits);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d visits, mean wait %.3f min", visits, meanWaitMinutes());
    }
}
