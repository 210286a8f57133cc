package org.careshed.experiment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.people.ExpectedShares;
import org.careshed.quantity.Require;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;

/**
 * Finds the constants of the choice model at which its expected shares are given shares, by repeating {@code constant +=
 * lambda ln(target / expected)} on expected probabilities: no luck, no optimiser. Lambda, 1 without nests, makes up for
 * places of one nest that answer more strongly. The constants of a condition are known up to
 * one number; the first tier with a target keeps 0. The constants of the decision to seek care follow likewise, by the
 * difference of logits.
 */
public final class ShareInversion {

    private static final int MOST_SWEEPS = 60;
    private static final double CLOSE_ENOUGH = 1e-5;

    private ShareInversion() {}

    /**
     * What was found.
     *
     * @param choice the scenario's choice with the constants found
     * @param sweeps sweeps made
     * @param worstMiss largest difference of a share from its target at the end
     */
    public record Found(Choice choice, int sweeps, double worstMiss) {}

    /**
     * Inverts; at most {@value #MOST_SWEEPS} sweeps, so {@link Found#worstMiss} may still be large.
     *
     * @param targets share of the sought visits by condition id, then tier id; each condition sums to 1
     * @param sought share of needs for which care is sought, by condition id, strictly between 0 and 1, one condition a
     *     severity at most; may be empty
     * @throws IllegalArgumentException when a target is no such share, or nobody can go where a target sends them
     */
    public static Found invert(
            Scenario scenario, Map<String, Map<String, Double>> targets, Map<String, Double> sought) {
        return invert(scenario, targets, sought, CLOSE_ENOUGH);
    }

    /**
     * Inverts until no share is off by more than {@code closeEnough}; otherwise as above.
     *
     * @throws IllegalArgumentException when a target is no such share, or nobody can go where a target sends them
     */
    public static Found invert(
            Scenario scenario,
            Map<String, Map<String, Double>> targets,
            Map<String, Double> sought,
            double closeEnough) {
        requirePossible(scenario, sought);
        County first = CountyBuilder.build(scenario);
        Choice choice = scenario.choice();
        double miss = Double.POSITIVE_INFINITY;
        int sweep = 0;
        while (sweep < MOST_SWEEPS && miss > closeEnough) {
            County county = first.withScenario(scenario.withChoice(choice));
            ExpectedShares expected = new ExpectedShares(county);
            miss = worstMiss(county, expected, targets, sought);
            if (miss > closeEnough) {
                choice = nearer(county, expected, targets, sought);
                sweep++;
            }
        }
        return new Found(choice, sweep, miss);
    }

    private static void requirePossible(Scenario scenario, Map<String, Double> sought) {
        Set<Severity> seen = EnumSet.noneOf(Severity.class);
        for (Condition condition : scenario.conditions()) {
            if (sought.containsKey(condition.id())) {
                double share = sought.get(condition.id());
                Require.that(
                        share > 0 && share < 1,
                        "sought share of `" + condition.id() + "` (" + share + ") must lie between 0 and 1");
                Require.that(
                        seen.add(condition.severity()),
                        "two conditions of one severity share one constant, so only one can have a sought share");
            }
        }
    }

    private static double worstMiss(
            County county,
            ExpectedShares expected,
            Map<String, Map<String, Double>> targets,
            Map<String, Double> sought) {
        double worst = 0;
        for (int condition = 0; condition < county.kinds().size(); condition++) {
            String id = county.kinds().get(condition);
            Map<String, Double> wanted = targets.getOrDefault(id, Map.of());
            for (int tier = 0; tier < county.tiers().size(); tier++) {
                Double target = wanted.get(county.tiers().get(tier).id());
                if (target != null) {
                    worst = Math.max(worst, Math.abs(target - expected.tierShare(condition, tier)));
                }
            }
            if (sought.containsKey(id)) {
                worst = Math.max(worst, Math.abs(sought.get(id) - expected.soughtShare(condition)));
            }
        }
        return worst;
    }

    private static Choice nearer(
            County county,
            ExpectedShares expected,
            Map<String, Map<String, Double>> targets,
            Map<String, Double> sought) {
        Choice now = county.scenario().choice();
        Map<String, Map<String, Double>> constants = new TreeMap<>();
        now.constants().forEach((tier, byCondition) -> constants.put(tier, new TreeMap<>(byCondition)));
        Map<Severity, Choice.Weights> weights = new HashMap<>(now.weights());
        List<Condition> conditions = county.scenario().conditions();
        for (int condition = 0; condition < conditions.size(); condition++) {
            String id = conditions.get(condition).id();
            if (targets.containsKey(id)) {
                move(county, expected, condition, targets.get(id), constants);
            }
            if (sought.containsKey(id)) {
                Severity severity = conditions.get(condition).severity();
                Choice.Weights w = weights.get(severity);
                double change = logit(sought.get(id)) - logit(expected.soughtShare(condition));
                weights.put(
                        severity,
                        new Choice.Weights(
                                w.perTravelMinute(),
                                w.perWaitMinute(),
                                w.seekConstant() + change,
                                w.seekLogSum(),
                                w.more()));
            }
        }
        return new Choice(
                now.considered(),
                weights,
                constants,
                now.tasteSd(),
                now.informationWeight(),
                now.provisional(),
                now.nests());
    }

    private static void move(
            County county,
            ExpectedShares expected,
            int condition,
            Map<String, Double> wanted,
            Map<String, Map<String, Double>> constants) {
        List<Tier> tiers = county.tiers();
        String id = county.kinds().get(condition);
        double step = county.scenario().choice().nests().dissimilarity();
        List<String> moved = new ArrayList<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            Double target = wanted.get(tiers.get(tier).id());
            if (target != null && target > 0) {
                String tierId = tiers.get(tier).id();
                double share = expected.tierShare(condition, tier);
                Require.that(share > 0, "nobody with `" + id + "` can go to `" + tierId + "`, which has a target");
                constants
                        .computeIfAbsent(tierId, unknown -> new TreeMap<>())
                        .merge(id, step * StrictMath.log(target / share), Double::sum);
                moved.add(tierId);
            }
        }
        Require.that(!moved.isEmpty(), "the targets of `" + id + "` name no tier with a share above 0");
        double base = constants.get(moved.get(0)).get(id);
        for (String tier : moved) {
            constants.get(tier).merge(id, -base, Double::sum);
        }
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }
}
