package org.careshed.scenario.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Facility;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Wards.Admission;

/**
 * Admissions that rates would bring, before anybody travels or waits: needs, sought by the constant and log-sum of the
 * condition's severity, go to tiers in proportion to {@code considered x exp(constant)}, and the tier's share of them is
 * admitted. Good enough to see beds that cannot suffice; a run knows better.
 */
final class BedDemand {

    static final double DAYS = 365;

    private final Scenario scenario;
    private final Holdings holdings;
    private final Map<String, Double> needs = new TreeMap<>();

    /**
     * Admissions and their stay.
     *
     * @param perYear admissions a year
     * @param meanStayDays mean stay of those, 0 without admissions
     */
    record Load(double perYear, double meanStayDays) {}

    BedDemand(Scenario scenario, Holdings holdings) {
        this.scenario = scenario;
        this.holdings = holdings;
        for (Condition condition : scenario.conditions()) {
            double sum = 0;
            for (PopulationRow row : scenario.population()) {
                sum += row.residents() * condition.perYear().getOrDefault(row.ageBand(), 0.0);
            }
            needs.put(condition.id(), sum * sought(condition));
        }
    }

    /** The facilities in the county. */
    List<String> facilities() {
        return scenario.facilities().stream()
                .map(Facility::id)
                .filter(id -> holdings.tierOf(id).filter(Tier::inCounty).isPresent())
                .toList();
    }

    /** What these facilities would admit, each its equal share of its tier. */
    Load of(List<String> facilities) {
        double admissions = 0;
        double days = 0;
        for (Tier tier : scenario.tiers()) {
            List<String> all = holdings.facilities(tier.id());
            double part = all.isEmpty()
                    ? 0
                    : (double) all.stream().filter(facilities::contains).count() / all.size();
            Map<String, Admission> byCondition =
                    scenario.arrangements().wards().admissions().getOrDefault(tier.id(), Map.of());
            for (Condition condition : scenario.conditions()) {
                Admission admission = byCondition.get(condition.id());
                if (admission != null) {
                    double admitted = admission.share()
                            * (part * needs.get(condition.id()) * went(tier, condition)
                                    + inflow(facilities, tier, condition));
                    admissions += admitted;
                    days += admitted * admission.stay().mean() / Ticks.DAY;
                }
            }
        }
        return new Load(admissions, admissions > 0 ? days / admissions : 0);
    }

    private double inflow(List<String> facilities, Tier tier, Condition condition) {
        return DAYS
                * scenario.arrangements().beyond().inflow().stream()
                        .filter(inflow -> inflow.condition().equals(condition.id()))
                        .filter(inflow -> facilities.contains(inflow.facility()))
                        .filter(inflow ->
                                holdings.tierOf(inflow.facility()).stream().anyMatch(tier::equals))
                        .mapToDouble(Beyond.Inflow::perDay)
                        .sum();
    }

    private double sought(Condition condition) {
        Choice.Weights weights = scenario.choice().weights().get(condition.severity());
        if (condition.seekAlways() || weights == null) {
            return 1;
        }
        double sum = scenario.tiers().stream()
                .mapToDouble(tier -> attraction(tier, condition))
                .sum();
        double logit = weights.seekConstant() + (sum > 0 ? weights.seekLogSum() * StrictMath.log(sum) : 0);
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private double went(Tier tier, Condition condition) {
        double sum = scenario.tiers().stream()
                .mapToDouble(any -> attraction(any, condition))
                .sum();
        return sum > 0 ? attraction(tier, condition) / sum : 0;
    }

    private double attraction(Tier tier, Condition condition) {
        if (!tier.pathways().containsKey(condition.id())) {
            return 0;
        }
        boolean emergency = condition.severity() == Severity.EMERGENCY;
        double constant =
                scenario.choice().constants().getOrDefault(tier.id(), Map.of()).getOrDefault(condition.id(), 0.0);
        return emergency
                ? holdings.facilities(tier.id()).size()
                : scenario.choice().considered().getOrDefault(tier.id(), 0) * StrictMath.exp(constant);
    }
}
