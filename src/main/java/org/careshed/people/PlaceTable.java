package org.careshed.people;

import java.util.Map;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;

/**
 * What the consideration set of each place is worth today, by condition and position: the part of the utility that is
 * common to all residents of the place; minus infinity where closed. Without a personal taste the weights exp(V) are
 * ready in it too.
 */
final class PlaceTable {
    private final County county;
    private final int conditions;
    private final double[] common;
    private final double[] weights;
    private final double[] travelMinutes;
    private final long[] facilityKey;
    private final double[] perTravelMinute;
    private final double[] perWaitMinute;
    private final double[][] constant;

    PlaceTable(County county) {
        this.county = county;
        conditions = county.kinds().size();
        int cells = county.choiceSets().places() * ChoiceSets.SIZE;
        travelMinutes = new double[cells];
        facilityKey = new long[cells];
        common = new double[cells * conditions];
        weights = new double[county.scenario().choice().tasteSd() == 0 ? common.length : 0];
        perTravelMinute = new double[conditions];
        perWaitMinute = new double[conditions];
        constant = new double[county.tiers().size()][conditions];
        fillCells();
        fillCoefficients();
    }

    int at(int place, int condition) {
        return (place * conditions + condition) * ChoiceSets.SIZE;
    }

    boolean ready() {
        return weights.length > 0;
    }

    double copyWeights(int at, double[] to) {
        double sum = 0;
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            to[position] = weights[at + position];
            sum += to[position];
        }
        return sum;
    }

    double common(int at) {
        return common[at];
    }

    double travelMinutes(int place, int position) {
        return travelMinutes[place * ChoiceSets.SIZE + position];
    }

    long facilityKey(int place, int position) {
        return facilityKey[place * ChoiceSets.SIZE + position];
    }

    double perTravelMinute(int condition) {
        return perTravelMinute[condition];
    }

    void fill(PublishedWaits waits, DayKind today) {
        for (int place = 0; place < county.choiceSets().places(); place++) {
            for (int condition = 0; condition < conditions; condition++) {
                fill(place, condition, waits, today);
            }
        }
    }

    private void fill(int place, int condition, PublishedWaits waits, DayKind today) {
        int at = at(place, condition);
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            int facility = county.choiceSets().facility(place, position);
            boolean open = facility != ChoiceSets.NONE && canEnter(facility, condition, today);
            double v = open
                    ? constant[county.tierOf()[facility]][condition]
                            - perWaitMinute[condition] * waits.minutes(facility)
                    : Double.NEGATIVE_INFINITY;
            common[at + position] = v;
            if (ready()) {
                weights[at + position] = Exact.exp(v - perTravelMinute[condition] * travelMinutes(place, position));
            }
        }
    }

    private boolean canEnter(int facility, int condition, DayKind today) {
        return county.sites().get(facility).start()[condition] >= 0
                && !county.tier(facility).doors().on(today).isEmpty();
    }

    private void fillCells() {
        for (int cell = 0; cell < travelMinutes.length; cell++) {
            int place = cell / ChoiceSets.SIZE;
            int facility = county.choiceSets().facility(place, cell % ChoiceSets.SIZE);
            if (facility != ChoiceSets.NONE) {
                long ms = county.travel().ms(place, facility);
                travelMinutes[cell] = ms == TravelTable.UNREACHABLE ? 0 : Ticks.minutes(ms);
                facilityKey[cell] = Keys.id(county.facility(facility).id());
            }
        }
    }

    private void fillCoefficients() {
        for (int condition = 0; condition < conditions; condition++) {
            var stated = county.scenario().conditions().get(condition);
            if (stated.severity() == Severity.EMERGENCY) {
                continue;
            }
            var coefficients = county.scenario().choice().weights().get(stated.severity());
            perTravelMinute[condition] = coefficients.perTravelMinute();
            perWaitMinute[condition] = coefficients.perWaitMinute();
            for (int tier = 0; tier < constant.length; tier++) {
                constant[tier][condition] = county.scenario()
                        .choice()
                        .constants()
                        .getOrDefault(county.tiers().get(tier).id(), Map.of())
                        .getOrDefault(stated.id(), 0.0);
            }
        }
    }
}
