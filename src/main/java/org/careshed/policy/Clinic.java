package org.careshed.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.chance.Dist;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Name;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Pathway.Step;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;
import org.careshed.scenario.reform.Programmes;

/**
 * Where the contacts of a programme take place: a condition that nobody falls ill with, and a pathway for it at grassroots
 * facilities within reach that have what it needs. It stands from the first day and changes nothing until somebody is asked to
 * come.
 *
 * @param lever whose contacts they are
 * @param condition id of the condition, and of its pathway
 * @param counted whether the official definition counts a contact as a visit
 */
record Clinic(String lever, String condition, Name name, List<Step> steps, boolean counted) {

    /** Spread of a step's time: its standard deviation over its mean. */
    private static final double SPREAD = 0.5;

    /** A consultation of so many minutes, and what follows. */
    static Step consultation(String resource, double minutes, String... next) {
        return new Step("consult", Optional.of(resource), time(minutes), true, Optional.empty(), next(next));
    }

    /** An examination of so many minutes on a device, and what follows. */
    static Step examination(String resource, double minutes, String... next) {
        return new Step(resource, Optional.of(resource), time(minutes), false, Optional.empty(), next(next));
    }

    private static Dist time(double minutes) {
        return new Dist.LogNormal(minutes * Ticks.MINUTE, SPREAD);
    }

    private static List<Next> next(String... steps) {
        return List.of(steps).stream().map(step -> new Next(step, 1)).toList();
    }

    /**
     * Ids of the facilities that give such contacts.
     *
     * @throws PolicyException when there are none
     */
    Set<String> facilities(Scenario scenario, Reach reach) {
        Map<String, Boolean> within = reach.facilities(scenario);
        Map<String, Tier> tiers = new HashMap<>();
        scenario.tiers().forEach(tier -> tiers.put(tier.id(), tier));
        Map<String, Set<String>> has = new HashMap<>();
        for (Resource resource : scenario.resources()) {
            has.computeIfAbsent(resource.facility(), unknown -> new TreeSet<>()).add(resource.resource());
        }
        Set<String> needed = new TreeSet<>();
        steps.forEach(step -> step.resource().ifPresent(needed::add));
        Set<String> give = new TreeSet<>();
        for (Facility facility : scenario.facilities()) {
            Tier tier = tiers.get(facility.tier());
            if (within.get(facility.id())
                    && tier != null
                    && tier.inCounty()
                    && tier.grassroots()
                    && hasAll(scenario, facility, needed, has)) {
                give.add(facility.id());
            }
        }
        if (give.isEmpty()) {
            throw PolicyException.of(
                    lever,
                    Text.of(
                                    "no grassroots facility within `where` has all of {needed}, which its contacts need."
                                            + " Widen `where`, or name other resources.",
                                    "`where` 范围内没有哪个基层机构同时具备服务所需的 {needed}。请扩大 `where`，或写其他资源。")
                            .with("needed", needed));
        }
        return give;
    }

    /** Whether each resource is there, or shared with another facility. */
    private static boolean hasAll(
            Scenario scenario, Facility facility, Set<String> needed, Map<String, Set<String>> has) {
        Set<String> there = new TreeSet<>(has.getOrDefault(facility.id(), Set.of()));
        scenario.arrangements().sharing().stream()
                .filter(shared -> shared.users().equals(facility.tier()))
                .forEach(shared -> there.add(shared.resource()));
        return there.containsAll(needed);
    }

    /** The scenario in which such contacts can take place; the same if they can already. */
    Scenario standing(Scenario scenario, Reach reach) {
        Set<String> give = facilities(scenario, reach);
        Set<String> tiers = new TreeSet<>();
        scenario.facilities().stream()
                .filter(facility -> give.contains(facility.id()))
                .forEach(facility -> tiers.add(facility.tier()));
        Programmes programmes = scenario.reforms().get(Programmes.class).orElse(Programmes.NONE);
        Scenario known = scenario.withReform(counted ? programmes : programmes.notCounting(condition));
        boolean fresh =
                scenario.conditions().stream().noneMatch(stated -> stated.id().equals(condition));
        return known.edit()
                .conditions(fresh ? withCondition(scenario) : scenario.conditions())
                .pathways(fresh ? with(scenario.pathways(), new Pathway(condition, steps)) : scenario.pathways())
                .tiers(scenario.tiers().stream()
                        .map(tier -> tiers.contains(tier.id()) ? treating(tier) : tier)
                        .toList())
                .done();
    }

    private List<Condition> withCondition(Scenario scenario) {
        double[] even = new double[12];
        java.util.Arrays.fill(even, 1);
        int last = scenario.conditions().stream()
                .mapToInt(Condition::priority)
                .max()
                .orElse(0);
        Severity severity = scenario.conditions().stream()
                .map(Condition::severity)
                .filter(stated -> stated != Severity.EMERGENCY)
                .findFirst()
                .orElse(Severity.MINOR);
        Evidence evidence = new Evidence("careshed", Evidence.Grade.C);
        return with(
                scenario.conditions(),
                new Condition(condition, name, severity, Map.of(), even, false, true, last, evidence));
    }

    private Tier treating(Tier tier) {
        Map<String, String> pathways = new HashMap<>(tier.pathways());
        pathways.put(condition, condition);
        return new Tier(
                tier.id(),
                tier.name(),
                tier.grassroots(),
                tier.inCounty(),
                tier.doors(),
                tier.arrivalsPerHour(),
                pathways,
                tier.outsideWait(),
                tier.expectedWaitMs(),
                tier.evidence());
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
