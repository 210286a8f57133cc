package org.careshed.people;

import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.quantity.Require;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Condition;

/** Rates of needs that change on a day: candidates stay as they are, another share of them becomes real. */
final class NeedRates {

    private NeedRates() {}

    /**
     * By age band times number of conditions plus condition, the rate now over the rate at first; empty where no rate
     * differs.
     *
     * @throws IllegalArgumentException if there is a rate where there was none, or one passes the ceiling in its worst month
     */
    static double[] ratios(County first, County now) {
        List<AgeBand> bands = first.scenario().ageBands();
        List<Condition> before = first.scenario().conditions();
        List<Condition> after = now.scenario().conditions();
        double[] ratios = new double[bands.size() * before.size()];
        boolean differs = false;
        for (int band = 0; band < bands.size(); band++) {
            for (int condition = 0; condition < before.size(); condition++) {
                double was = rate(before.get(condition), bands.get(band));
                double is = rate(after.get(condition), bands.get(band));
                double ratio = was == is ? 1 : is / was;
                requireBelowCeiling(now, after.get(condition), ratio);
                ratios[band * before.size() + condition] = ratio;
                differs |= ratio != 1;
            }
        }
        return differs ? ratios : new double[0];
    }

    private static double rate(Condition condition, AgeBand band) {
        return condition.perYear().getOrDefault(band.id(), 0.0);
    }

    private static void requireBelowCeiling(County county, Condition condition, double ratio) {
        double ceiling = county.scenario().needs().ceiling();
        double most = ratio * Arrays.stream(condition.byMonth()).max().orElse(1);
        Require.that(
                ratio == 1 || most <= ceiling,
                "the rate of " + condition.id() + " in its worst month, " + most
                        + " times its base, passes the ceiling of needs (" + ceiling + ")");
    }
}
