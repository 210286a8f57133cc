package org.careshed.bench;

import java.util.Locale;
import org.careshed.language.Text;
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

    /** In words. */
    Text told() {
        return Text.of("{visits} visits, mean wait {wait} min", "{visits} 次就诊，平均等候 {wait} min")
                .with("visits", String.format(Locale.ROOT, "%,d", visits))
                .with("wait", String.format(Locale.ROOT, "%.3f", meanWaitMinutes()));
    }

    @Override
    public String toString() {
        return told().english();
    }
}
