package org.careshed.people;

import org.careshed.county.County;
import org.careshed.people.known.Waits;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Tier;

/**
 * What residents expect to wait at each facility: an exponentially smoothed mean of the waits before consultation,
 * updated at night, W += alpha (mean of the day - W).
 *
 * <p>Where residents remember, each kind of day has a figure of its own, and a day without consultations moves it some of
 * the way back to the mean of all waits so far on that kind of day (model section 4.9). Without memory there is one figure
 * a facility, and a day without consultations changes nothing.
 */
public final class PublishedWaits implements Waits {

    private final double alpha;
    private final double relaxes;
    private final int kinds;
    private final double[] minutes;
    private final double[] start;
    private final long[] consultations;
    private final long[] waitedMs;
    private final int[] latest;

    /** Before the first night everybody expects what the tier states. */
    public PublishedWaits(County county) {
        Memory memory = county.scenario().arrangements().memory();
        alpha = county.scenario().choice().informationWeight();
        relaxes = memory.relaxes();
        kinds = memory.equals(Memory.NONE) ? 1 : DayKind.values().length;
        latest = new int[county.facilities()];
        minutes = new double[latest.length * kinds];
        for (int cell = 0; cell < minutes.length; cell++) {
            Tier tier = county.tier(cell / kinds);
            minutes[cell] = Ticks.minutes(
                    tier.outsideWait().map(wait -> Math.round(wait.mean())).orElse(tier.expectedWaitMs()));
        }
        for (int facility = 0; facility < latest.length; facility++) {
            latest[facility] = facility * kinds;
        }
        start = minutes.clone();
        consultations = new long[minutes.length];
        waitedMs = new long[minutes.length];
    }

    private PublishedWaits(PublishedWaits other, double alpha, double relaxes) {
        this.alpha = alpha;
        this.relaxes = relaxes;
        kinds = other.kinds;
        minutes = other.minutes.clone();
        start = other.start;
        consultations = other.consultations.clone();
        waitedMs = other.waitedMs.clone();
        latest = other.latest.clone();
    }

    /** An independent copy. */
    public PublishedWaits copy() {
        return new PublishedWaits(this, alpha, relaxes);
    }

    /** The same figures, updated from now on as another edition of the county says. */
    public PublishedWaits under(County now) {
        return new PublishedWaits(
                this,
                now.scenario().choice().informationWeight(),
                now.scenario().arrangements().memory().relaxes());
    }

    /** The figure of a facility that was published last, minutes. */
    public double minutes(int facility) {
        return minutes[latest[facility]];
    }

    @Override
    public double minutes(int facility, DayKind day) {
        return minutes[cell(facility, day)];
    }

    /** At night: the day's waits at one facility. */
    public void publish(int facility, DayKind day, long todaysConsultations, long todaysWaitedMs) {
        int cell = cell(facility, day);
        latest[facility] = cell;
        if (todaysConsultations > 0) {
            double today = Ticks.minutes(todaysWaitedMs) / todaysConsultations;
            minutes[cell] += alpha * (today - minutes[cell]);
            consultations[cell] += todaysConsultations;
            waitedMs[cell] += todaysWaitedMs;
        } else if (relaxes > 0) {
            minutes[cell] += relaxes * (longRun(cell) - minutes[cell]);
        }
    }

    /** Mean of all waits so far, minutes; what was expected at first where nobody has waited. */
    private double longRun(int cell) {
        return consultations[cell] > 0 ? Ticks.minutes(waitedMs[cell]) / consultations[cell] : start[cell];
    }

    private int cell(int facility, DayKind day) {
        return facility * kinds + (kinds == 1 ? 0 : day.ordinal());
    }
}
