package org.careshed.scenario;

import java.util.List;

/** A scenario in the making from another: what is not replaced stays. */
public final class ScenarioEdit {

    private final Scenario from;
    private long seed;
    private Calendar calendar;
    private List<Road> roads;
    private List<Tier> tiers;
    private List<Facility> facilities;
    private List<Resource> resources;
    private List<PopulationRow> population;
    private List<Condition> conditions;
    private Choice choice;
    private List<Pathway> pathways;
    private List<LeverEntry> levers;
    private Arrangements arrangements;

    ScenarioEdit(Scenario from) {
        this.from = from;
        seed = from.seed();
        calendar = from.calendar();
        roads = from.roads();
        tiers = from.tiers();
        facilities = from.facilities();
        resources = from.resources();
        population = from.population();
        conditions = from.conditions();
        choice = from.choice();
        pathways = from.pathways();
        levers = from.levers();
        arrangements = from.arrangements();
    }

    /** Another seed. */
    public ScenarioEdit seed(long other) {
        seed = other;
        return this;
    }

    /** Another calendar. */
    public ScenarioEdit calendar(Calendar other) {
        calendar = other;
        return this;
    }

    /** Other roads. */
    public ScenarioEdit roads(List<Road> other) {
        roads = other;
        return this;
    }

    /** Other tiers. */
    public ScenarioEdit tiers(List<Tier> other) {
        tiers = other;
        return this;
    }

    /** Other facilities. */
    public ScenarioEdit facilities(List<Facility> other) {
        facilities = other;
        return this;
    }

    /** Other resources. */
    public ScenarioEdit resources(List<Resource> other) {
        resources = other;
        return this;
    }

    /** Other residents. */
    public ScenarioEdit population(List<PopulationRow> other) {
        population = other;
        return this;
    }

    /** Other conditions. */
    public ScenarioEdit conditions(List<Condition> other) {
        conditions = other;
        return this;
    }

    /** Another choice. */
    public ScenarioEdit choice(Choice other) {
        choice = other;
        return this;
    }

    /** Other pathways. */
    public ScenarioEdit pathways(List<Pathway> other) {
        pathways = other;
        return this;
    }

    /** Other levers. */
    public ScenarioEdit levers(List<LeverEntry> other) {
        levers = other;
        return this;
    }

    /** Other arrangements. */
    public ScenarioEdit arrangements(Arrangements other) {
        arrangements = other;
        return this;
    }

    /** The scenario so far. */
    public Scenario done() {
        return new Scenario(
                from.id(),
                from.kind(),
                from.name(),
                from.about(),
                seed,
                calendar,
                from.ageBands(),
                from.places(),
                roads,
                from.travel(),
                tiers,
                facilities,
                resources,
                population,
                from.needs(),
                conditions,
                choice,
                pathways,
                from.arrivals(),
                levers,
                from.expectations(),
                arrangements);
    }
}
