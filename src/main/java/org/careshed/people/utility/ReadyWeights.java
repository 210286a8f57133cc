package org.careshed.people.utility;

import org.careshed.chance.Exact;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;

/** Weights by place and condition, in a county whose residents differ by nothing but where they live. */
final class ReadyWeights {

    private final County county;
    private final int conditions;
    private final double[] weight;

    /** @param apply whether residents differ by nothing */
    ReadyWeights(County county, boolean apply) {
        this.county = county;
        conditions = county.kinds().size();
        weight = new double[apply ? county.choiceSets().places() * conditions * ChoiceSets.SIZE : 0];
    }

    boolean none() {
        return weight.length == 0;
    }

    double[] weights() {
        return weight;
    }

    int at(int place, int condition) {
        return (place * conditions + condition) * ChoiceSets.SIZE;
    }

    void fill(FacilityTable table, Standing standing, Ways ways) {
        for (int place = 0; !none() && place < county.choiceSets().places(); place++) {
            for (int condition = 0; condition < conditions; condition++) {
                int row = table.row(0, condition);
                double perMinute = standing.weights(condition).perTravelMinute();
                for (int position = 0; position < ChoiceSets.SIZE; position++) {
                    int facility = ways.facility(Ways.cell(place) + position);
                    double worth = facility == ChoiceSets.NONE ? Double.NEGATIVE_INFINITY : table.best(row + facility);
                    weight[at(place, condition) + position] =
                            Exact.exp(worth - Terms.travel(perMinute, ways.minutes(Ways.cell(place) + position)));
                }
            }
        }
    }
}
