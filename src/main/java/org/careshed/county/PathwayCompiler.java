package org.careshed.county;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.chance.DrawTable;
import org.careshed.chance.Keys;
import org.careshed.county.SitePlan.PatiencePlan;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.Tier;

/** Turns pathways into indexes and draw tables. */
final class PathwayCompiler {

    private final Scenario scenario;
    private final Map<String, Integer> resources;
    private final Map<String, Integer> firstStep = new HashMap<>();
    private final List<String> branches = new ArrayList<>(List.of(""));
    private final List<StepPlan> steps = new ArrayList<>();
    private final Map<Dist, DrawTable> tables = new HashMap<>();

    PathwayCompiler(Scenario scenario) {
        this.scenario = scenario;
        this.resources = CountyBuilder.index(CountyBuilder.resourceKinds(scenario));
        for (Pathway pathway : scenario.pathways()) {
            firstStep.put(pathway.id(), steps.size());
            addSteps(pathway);
        }
    }

    List<StepPlan> steps() {
        return List.copyOf(steps);
    }

    List<String> branches() {
        return List.copyOf(branches);
    }

    List<SitePlan> sites(List<Tier> tiers, int[] tierOf, List<List<Resource>> pools, Doors doors, Nearness nearness) {
        List<SitePlan> sites = new ArrayList<>();
        List<Optional<PatiencePlan>> patience = patience();
        for (int facility = 0; facility < tierOf.length; facility++) {
            Tier tier = tiers.get(tierOf[facility]);
            int[] start = scenario.kind() == Scenario.Kind.COUNTY ? startsByCondition(tier) : startsByStream(facility);
            int[] poolOf = poolOf(pools.get(facility));
            int[] sharedAt = new int[resources.size()];
            boolean[] bySample = new boolean[resources.size()];
            share(tier, poolOf, sharedAt, bySample);
            avoidClosed(facility, sharedAt, bySample, pools, doors, nearness);
            sites.add(new SitePlan(
                    start,
                    poolOf,
                    sharedAt,
                    bySample,
                    patience,
                    tier.outsideWait().map(this::table)));
        }
        return List.copyOf(sites);
    }

    private void addSteps(Pathway pathway) {
        Map<String, Integer> index = new HashMap<>();
        for (Pathway.Step step : pathway.steps()) {
            index.put(step.id(), steps.size() + index.size());
        }
        for (Pathway.Step step : pathway.steps()) {
            steps.add(compile(pathway, step, index));
        }
    }

    private StepPlan compile(Pathway pathway, Pathway.Step step, Map<String, Integer> index) {
        double[] cumulative = new double[step.next().size()];
        int[] next = new int[cumulative.length];
        double sum = 0;
        for (int i = 0; i < next.length; i++) {
            sum += step.next().get(i).probability();
            cumulative[i] = sum;
            next[i] = index.get(step.next().get(i).step());
        }
        if (next.length > 0 && sum > 1 - 1e-12) {
            cumulative[next.length - 1] = 1;
        }
        return new StepPlan(
                Keys.id(pathway.id() + "/" + step.id()),
                pathway.id(),
                step.id(),
                step.resource().map(resources::get).orElse(StepPlan.NO_RESOURCE),
                table(step.time()),
                step.consultation(),
                step.branch().map(this::branch).orElse(0),
                cumulative,
                next);
    }

    private int branch(String label) {
        if (!branches.contains(label)) {
            branches.add(label);
        }
        return branches.indexOf(label);
    }

    private DrawTable table(Dist dist) {
        return tables.computeIfAbsent(dist, DrawTable::new);
    }

    private int[] startsByCondition(Tier tier) {
        return scenario.conditions().stream()
                .map(condition -> Optional.ofNullable(tier.pathways().get(condition.id())))
                .mapToInt(pathway -> pathway.map(firstStep::get).orElse(SitePlan.CANNOT_TREAT))
                .toArray();
    }

    private int[] startsByStream(int facility) {
        String id = scenario.facilities().get(facility).id();
        List<ArrivalStream> streams = scenario.arrivals();
        return streams.stream()
                .mapToInt(stream ->
                        stream.facility().equals(id) ? firstStep.get(stream.pathway()) : SitePlan.CANNOT_TREAT)
                .toArray();
    }

    private int[] poolOf(List<Resource> pools) {
        int[] poolOf = new int[resources.size()];
        Arrays.fill(poolOf, SitePlan.NO_POOL);
        for (int pool = 0; pool < pools.size(); pool++) {
            poolOf[resources.get(pools.get(pool).resource())] = pool;
        }
        return poolOf;
    }

    /** Whose devices a facility of a tier uses for what it has none of itself. */
    private void share(Tier tier, int[] poolOf, int[] sharedAt, boolean[] bySample) {
        Arrays.fill(sharedAt, SitePlan.NOWHERE);
        Map<String, Integer> facilities = CountyBuilder.index(
                scenario.facilities().stream().map(Facility::id).toList());
        for (Sharing sharing : scenario.arrangements().sharing()) {
            int resource = resources.getOrDefault(sharing.resource(), StepPlan.NO_RESOURCE);
            if (sharing.users().equals(tier.id())
                    && resource != StepPlan.NO_RESOURCE
                    && poolOf[resource] == SitePlan.NO_POOL) {
                sharedAt[resource] = facilities.get(sharing.at());
                bySample[resource] = sharing.way() == Sharing.Way.SAMPLE;
            }
        }
    }

    /** A device in a closed facility, or one that no road leads patients to, is replaced by the nearest of its kind; where there is none, it goes on working. */
    private void avoidClosed(
            int facility,
            int[] sharedAt,
            boolean[] bySample,
            List<List<Resource>> pools,
            Doors doors,
            Nearness nearness) {
        for (Map.Entry<String, Integer> resource : resources.entrySet()) {
            int at = sharedAt[resource.getValue()];
            boolean cutOff = at != SitePlan.NOWHERE && !bySample[resource.getValue()] && !nearness.joined(facility, at);
            if (at != SitePlan.NOWHERE && (doors.closed(at) || cutOff)) {
                sharedAt[resource.getValue()] = nearness.first(
                                facility,
                                other -> !doors.closed(other)
                                        && pools.get(other).stream()
                                                .anyMatch(
                                                        pool -> pool.resource().equals(resource.getKey())))
                        .orElse(at);
            }
        }
    }

    private List<Optional<PatiencePlan>> patience() {
        Map<String, Patience> patience = scenario.arrangements().patience();
        return CountyBuilder.kinds(scenario).stream()
                .map(kind -> Optional.ofNullable(patience.get(kind))
                        .map(p -> new PatiencePlan(p.balksAt(), p.leavesAfter().map(this::table))))
                .toList();
    }
}
