package org.careshed.people;

import org.careshed.county.County;
import org.careshed.people.known.Waits;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Tier;

/**
 * What residents expect to wait at each facility: an exponentially smoothed mean of the waits before consultation,
 * updated at night, W += alpha (mean of the day - W); a day without consultations changes nothing.
 */
public final class PublishedWaits implements Waits {

    private final double alpha;
    private final double[] minutes;

    /** Before the first night everybody expects what the tier states. */
    public PublishedWaits(County county) {
        alpha = county.scenario().choice().informationWeight();
        minutes = new double[county.facilities()];
        for (int facility = 0; facility < minutes.length; facility++) {
            Tier tier = county.tier(facility);
            minutes[facility] = Ticks.minutes(
                    tier.outsideWait().map(wait -> Math.round(wait.mean())).orElse(tier.expectedWaitMs()));
        }
    }

    private PublishedWaits(PublishedWaits other) {
        alpha = other.alpha;
        minutes = other.minutes.clone();
    }

    /** An independent copy. */
    public PublishedWaits copy() {
        return new PublishedWaits(this);
    }

    /** Expected wait at a facility, minutes. */
    public double minutes(int facility) {
        return minutes[facility];
    }

    @Override
    public double minutes(int facility, DayKind day) {
        return minutes(facility);
    }

    /** At night: the day's waits at one facility. */
    public void publish(int facility, long consultations, long waitedMs) {
        if (consultations > 0) {
            double today = Ticks.minutes(waitedMs) / consultations;
            minutes[facility] += alpha * (today - minutes[facility]);
        }
    }
}
