package org.careshed.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.quantity.Halt;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Name;
import org.careshed.scenario.Place;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;

/** Builds the county that a scenario describes; the scenario was checked before, so what fails here is a fault of ours. */
public final class CountyBuilder {

    private static final String STAND_IN = "site";

    private CountyBuilder() {}

    /** The county of a scenario, levers already worked into it. */
    public static County build(Scenario scenario) {
        return build(scenario, Halt.NEVER);
    }

    /** The same, if it is wanted until it stands. */
    public static County build(Scenario scenario, Halt halt) {
        boolean residents = scenario.kind() == Scenario.Kind.COUNTY;
        Map<String, Integer> places =
                index(scenario.places().stream().map(Place::id).toList());
        int[] placeOf = residents
                ? placeOf(scenario, places)
                : new int[scenario.facilities().size()];
        TravelTable driving = residents
                ? RoadGraph.of(scenario, places).travelTo(placeOf, halt)
                : new TravelTable(scenario.facilities().size(), new long[0]);
        Roads roads = new Roads(placeOf, driving, DoorToDoor.of(scenario, places, placeOf, driving, halt));
        return build(scenario, roads, residents(scenario, halt), halt);
    }

    /**
     * The same county under values that a lever changed; residents are those of the first edition, and so are travel times
     * where roads and speeds are.
     *
     * @param halt asked whether it is wanted, until it stands
     */
    public static County revise(County first, Scenario scenario, Halt halt) {
        boolean residents = scenario.kind() == Scenario.Kind.COUNTY;
        boolean sameWays = scenario.roads().equals(first.scenario().roads())
                && scenario.travel().equals(first.scenario().travel())
                && scenario.facilities().equals(first.scenario().facilities());
        Population population = population(first, scenario);
        if (sameWays || !residents) {
            return build(scenario, new Roads(first.placeOf(), first.driving(), first.travel()), population, halt);
        }
        Map<String, Integer> places =
                index(scenario.places().stream().map(Place::id).toList());
        int[] placeOf = placeOf(scenario, places);
        TravelTable driving = RoadGraph.of(scenario, places).travelTo(placeOf, halt);
        Roads roads = new Roads(placeOf, driving, DoorToDoor.of(scenario, places, placeOf, driving, halt));
        return build(scenario, roads, population, halt);
    }

    private static Population population(County first, Scenario scenario) {
        Residents now = scenario.arrangements().residents();
        return now.equals(first.scenario().arrangements().residents())
                ? first.population()
                : first.population().withTraits(new Traits(scenario));
    }

    /** The same with travel times that are given instead of computed from roads. */
    public static County build(Scenario scenario, int[] placeOf, TravelTable travel) {
        return build(scenario, new Roads(placeOf, travel, travel), residents(scenario, Halt.NEVER), Halt.NEVER);
    }

    private static Population residents(Scenario scenario, Halt halt) {
        return scenario.kind() == Scenario.Kind.COUNTY
                ? PopulationBuilder.build(scenario, halt)
                : PopulationBuilder.nobody();
    }

    /** Where facilities stand, and how long the ways to them are. */
    private record Roads(int[] placeOf, TravelTable driving, TravelTable travel) {}

    private static County build(Scenario scenario, Roads roads, Population population, Halt halt) {
        int[] placeOf = roads.placeOf();
        TravelTable travel = roads.travel();
        boolean residents = scenario.kind() == Scenario.Kind.COUNTY;
        List<Tier> tiers = residents ? scenario.tiers() : List.of(standIn());
        Map<String, Integer> tierIndex = index(tiers.stream().map(Tier::id).toList());
        int[] tierOf = scenario.facilities().stream()
                .mapToInt(facility -> residents ? tierIndex.get(facility.tier()) : 0)
                .toArray();
        List<List<Resource>> pools = pools(scenario);
        PathwayCompiler pathways = new PathwayCompiler(scenario);
        Doors doors = new Doors(scenario, tiers, tierOf);
        return new County(
                scenario,
                tiers,
                tierOf,
                placeOf,
                pools,
                kinds(scenario),
                pathways.steps(),
                pathways.branches(),
                population,
                travel,
                roads.driving(),
                residents
                        ? NearestFirst.choiceSets(scenario, tierOf, travel, doors, halt)
                        : new ChoiceSets(new short[0]),
                pathways.sites(tiers, tierOf, pools, doors, new Nearness(placeOf, roads.driving())),
                new NeedLevels(scenario, kinds(scenario)),
                new WardPlan(scenario, tiers, tierOf, kinds(scenario), doors),
                doors);
    }

    /** Kinds of resources that any facility has, in the order that steps count them. */
    static List<String> resourceKinds(Scenario scenario) {
        return scenario.resources().stream()
                .map(Resource::resource)
                .distinct()
                .sorted()
                .toList();
    }

    private static int[] placeOf(Scenario scenario, Map<String, Integer> places) {
        return scenario.facilities().stream()
                .mapToInt(facility -> places.get(facility.place()))
                .toArray();
    }

    static Map<String, Integer> index(List<String> ids) {
        Map<String, Integer> index = new HashMap<>();
        for (String id : ids) {
            index.put(id, index.size());
        }
        return index;
    }

    static List<String> kinds(Scenario scenario) {
        return scenario.kind() == Scenario.Kind.COUNTY
                ? scenario.conditions().stream().map(Condition::id).toList()
                : scenario.arrivals().stream().map(ArrivalStream::id).toList();
    }

    private static List<List<Resource>> pools(Scenario scenario) {
        Map<String, Integer> facilities =
                index(scenario.facilities().stream().map(Facility::id).toList());
        List<List<Resource>> pools = new ArrayList<>();
        for (int i = 0; i < facilities.size(); i++) {
            pools.add(new ArrayList<>());
        }
        for (Resource resource : scenario.resources()) {
            pools.get(facilities.get(resource.facility())).add(resource);
        }
        return pools.stream().map(List::copyOf).toList();
    }

    /** The tier that facilities of a scenario without residents stand in. */
    private static Tier standIn() {
        return new Tier(
                STAND_IN,
                new Name("Site", ""),
                false,
                true,
                new Hours(STAND_IN, Map.of()),
                new double[24],
                Map.of(),
                Optional.empty(),
                0,
                new Evidence("", Evidence.Grade.C));
    }
}
