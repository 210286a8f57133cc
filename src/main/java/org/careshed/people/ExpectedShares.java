package org.careshed.people;

import java.util.Arrays;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.people.known.Knowledge;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Condition;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;

/**
 * What the choice model expects of all residents together, without luck: shares of the sought visits by tier and
 * condition, and the share of needs for which care is sought, at the waits that tiers state. Weights are the rates of
 * age bands and the days of each kind in the counted time.
 */
public final class ExpectedShares {

    private final County county;
    private final Choice choice;
    private final PublishedWaits waits;
    private final double[] daysOfKind = new double[DayKind.values().length];
    private final double[][] tierVisits;
    private final double[] needs;
    private final double[] sought;

    /** Computes the expectation for residents who know nothing but the published waits. */
    public ExpectedShares(County county) {
        this(county, Knowledge.NONE);
    }

    /** Computes the expectation at what residents know at the start: a few seconds for half a million of them. */
    public ExpectedShares(County county, Knowledge atStart) {
        this.county = county;
        choice = new Choice(county, atStart);
        waits = new PublishedWaits(county);
        tierVisits = new double[county.kinds().size()][county.tiers().size()];
        needs = new double[county.kinds().size()];
        sought = new double[county.kinds().size()];
        Calendar calendar = county.scenario().calendar();
        for (int day = calendar.warmUpDays(); day < calendar.days(); day++) {
            daysOfKind[calendar.dayKind(day).ordinal()]++;
        }
        for (DayKind kind : DayKind.values()) {
            if (daysOfKind[kind.ordinal()] > 0) {
                choice.morning(waits, kind);
                addDayOf(kind);
            }
        }
    }

    /** Share of the sought visits of a condition that go to a tier; 0 to 1, and 0 where nobody seeks care anywhere. */
    public double tierShare(int condition, int tier) {
        return share(
                tierVisits[condition][tier],
                Arrays.stream(tierVisits[condition]).sum());
    }

    /** Share of the needs of a condition for which care is sought; 0 to 1, and 0 where there are no needs. */
    public double soughtShare(int condition) {
        return share(sought[condition], needs[condition]);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private void addDayOf(DayKind kind) {
        for (int condition = 0; condition < needs.length; condition++) {
            Condition stated = county.scenario().conditions().get(condition);
            if (stated.severity() == Severity.EMERGENCY) {
                continue;
            }
            double[] rate = county.scenario().ageBands().stream()
                    .map(AgeBand::id)
                    .mapToDouble(band -> stated.perYear().getOrDefault(band, 0.0))
                    .toArray();
            for (int resident = 0; resident < county.population().size(); resident++) {
                double weight =
                        daysOfKind[kind.ordinal()] * rate[county.population().ageBand(resident)];
                if (weight > 0) {
                    add(resident, condition, weight);
                }
            }
        }
    }

    private void add(int resident, int condition, double weight) {
        needs[condition] += weight;
        double seeking = weight * choice.expect(resident, condition);
        if (!(seeking > 0)) {
            return;
        }
        sought[condition] += seeking;
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            double share = choice.share(position);
            if (share > 0) {
                tierVisits[condition][county.tierOf()[choice.facility(position)]] += seeking * share;
            }
        }
    }
}
