package org.careshed.scenario;

import java.util.List;

/**
 * Everything the planner says, checked and complete; tables are sorted by id, so the order of rows in files means
 * nothing.
 *
 * @param id short ASCII name, the file name without ending unless stated
 * @param kind a county with residents, or pathways with arrivals by the clock
 * @param seed the world's number; replication r is a world of its own under it
 * @param arrangements referral, booking, beds, money, memory
 */
public record Scenario(
        String id,
        Kind kind,
        Name name,
        About about,
        long seed,
        Calendar calendar,
        List<AgeBand> ageBands,
        List<Place> places,
        List<Road> roads,
        Travel travel,
        List<Tier> tiers,
        List<Facility> facilities,
        List<Resource> resources,
        List<PopulationRow> population,
        Needs needs,
        List<Condition> conditions,
        Choice choice,
        List<Pathway> pathways,
        List<ArrivalStream> arrivals,
        List<LeverEntry> levers,
        List<Expectation> expectations,
        Arrangements arrangements) {
    /** Whether needs come from residents or arrivals from a clock. */
    public enum Kind {
        COUNTY,
        PATHWAYS
    }

    public Scenario {
        ageBands = List.copyOf(ageBands);
        places = List.copyOf(places);
        roads = List.copyOf(roads);
        tiers = List.copyOf(tiers);
        facilities = List.copyOf(facilities);
        resources = List.copyOf(resources);
        population = List.copyOf(population);
        conditions = List.copyOf(conditions);
        pathways = List.copyOf(pathways);
        arrivals = List.copyOf(arrivals);
        levers = List.copyOf(levers);
        expectations = List.copyOf(expectations);
    }

    /**
     * All that acts in a run by itself: everything but names, descriptions, levers and expectations. Where it is equal,
     * the same happens until a lever acts.
     */
    public List<Object> lived() {
        return List.of(
                kind,
                seed,
                calendar,
                ageBands,
                places,
                roads,
                travel,
                tiers,
                facilities,
                resources,
                population,
                needs,
                conditions,
                choice,
                pathways,
                arrivals,
                arrangements);
    }

    /** How many residents there are in all. */
    public long people() {
        return population.stream().mapToLong(PopulationRow::residents).sum();
    }

    /** A scenario in the making from this one. */
    public ScenarioEdit edit() {
        return new ScenarioEdit(this);
    }

    /** The same scenario under another seed. */
    public Scenario withSeed(long other) {
        return edit().seed(other).done();
    }

    /** The same scenario with another calendar. */
    public Scenario withCalendar(Calendar other) {
        return edit().calendar(other).done();
    }

    /** The same scenario with other resources. */
    public Scenario withResources(List<Resource> other) {
        return edit().resources(other).done();
    }

    /** The same scenario with another choice. */
    public Scenario withChoice(Choice other) {
        return edit().choice(other).done();
    }

    /** The same scenario with other pathways. */
    public Scenario withPathways(List<Pathway> other) {
        return edit().pathways(other).done();
    }

    /** The same scenario with other arrangements. */
    public Scenario withArrangements(Arrangements other) {
        return edit().arrangements(other).done();
    }

    /** The reforms in force. */
    public Reforms reforms() {
        return arrangements.reforms();
    }

    /** The same scenario with one more reform in force, in the place of the one of its kind. */
    public Scenario withReform(Reform reform) {
        return withArrangements(arrangements.withReforms(reforms().with(reform)));
    }
}
