package org.careshed.experiment.bill;

import java.util.HashMap;
import java.util.Map;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Condition;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;

/**
 * How the needs that are expected spread over a run: rates of the conditions, by age band and month, times residents. A
 * scenario without residents has as many every day. What levers and outbreaks change is not in it.
 */
final class ExpectedNeeds {
    private static final double DAYS_A_YEAR = 365;

    private final Scenario scenario;
    private final double[] byMonth = new double[12];
    private final double[] before;

    ExpectedNeeds(Scenario scenario) {
        this.scenario = scenario;
        Map<String, Long> residents = new HashMap<>();
        for (PopulationRow row : scenario.population()) {
            residents.merge(row.ageBand(), (long) row.residents(), Long::sum);
        }
        for (Condition condition : scenario.conditions()) {
            double aDay = 0;
            for (AgeBand band : scenario.ageBands()) {
                aDay += residents.getOrDefault(band.id(), 0L)
                        * condition.perYear().getOrDefault(band.id(), 0.0)
                        / DAYS_A_YEAR;
            }
            for (int month = 0; month < byMonth.length; month++) {
                byMonth[month] += aDay * condition.byMonth()[month];
            }
        }
        this.before = new double[scenario.calendar().days() + 1];
        for (int day = 0; day + 1 < before.length; day++) {
            before[day + 1] = before[day] + onDay(day);
        }
    }

    /** Needs of the whole run, warm-up included; days where nobody lives. */
    double all() {
        return before[before.length - 1];
    }

    /** Needs up to a moment of the run, in days from its beginning. */
    double until(double days) {
        int whole = (int) Math.min(days, before.length - 2);
        return before[whole] + (days - whole) * (before[whole + 1] - before[whole]);
    }

    private double onDay(int day) {
        double needs = byMonth[scenario.calendar().date(day).getMonthValue() - 1];
        return needs > 0 ? needs : 1;
    }
}
