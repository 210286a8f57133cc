package org.careshed.county;

import java.util.List;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;

/**
 * The county as built: immutable, shared by all replications and threads. Everything is named by index: facilities,
 * places, conditions and tiers in the scenario's order (by id), pools in the order of a facility's resources.
 *
 * @param scenario after the levers reshaped it
 * @param tiers the scenario's tiers; one stand-in tier {@code site} in a scenario without residents
 * @param tierOf tier index by facility
 * @param placeOf place index by facility (0 in a scenario without residents)
 * @param pools the resources of each facility, by facility then pool
 * @param kinds ids of the conditions, or of the arrival streams in a scenario without residents
 * @param steps every step of every pathway
 * @param branches branch labels; 0 is the empty label of visits that took none
 * @param population the residents; empty in a scenario without residents
 * @param travel door-to-door times of residents from places to facilities
 * @param driving the same for who drives: doctors, ambulances, patients handed over
 * @param choiceSets who considers which facilities
 * @param sites what happens inside each facility, by facility
 * @param levels the lowest level of care able to treat each need
 * @param wards beds, and who comes into them
 * @param doors when each facility is open
 */
public record County(
        Scenario scenario,
        List<Tier> tiers,
        int[] tierOf,
        int[] placeOf,
        List<List<Resource>> pools,
        List<String> kinds,
        List<StepPlan> steps,
        List<String> branches,
        Population population,
        TravelTable travel,
        TravelTable driving,
        ChoiceSets choiceSets,
        List<SitePlan> sites,
        NeedLevels levels,
        WardPlan wards,
        Doors doors) {

    /** Number of facilities. */
    public int facilities() {
        return scenario.facilities().size();
    }

    /** The facility with this index. */
    public Facility facility(int index) {
        return scenario.facilities().get(index);
    }

    /** The tier of the facility with this index. */
    public Tier tier(int facility) {
        return tiers.get(tierOf[facility]);
    }

    /** Whether a facility takes in visits of a kind: it is not closed and has a pathway for them. */
    public boolean treats(int facility, int kind) {
        return !doors.closed(facility) && sites.get(facility).start()[kind] != SitePlan.CANNOT_TREAT;
    }

    /**
     * Whether a facility is able to treat a need: by the level of its tier, or by a department of its own.
     *
     * @param level lowest level able to treat it
     */
    public boolean able(int facility, int condition, long need, int level) {
        return levels.ofTier(tierOf[facility]) >= level || levels.covers(facility, condition, need);
    }

    /** Kinds of resources, in the order of {@link StepPlan#resource()}. */
    public List<String> resourceKinds() {
        return CountyBuilder.resourceKinds(scenario);
    }

    /** The same county under a scenario that differs only in what is read from it during a run, such as its choice. */
    public County withScenario(Scenario other) {
        return new County(
                other,
                tiers,
                tierOf,
                placeOf,
                pools,
                kinds,
                steps,
                branches,
                population,
                travel,
                driving,
                choiceSets,
                sites,
                levels,
                wards,
                doors);
    }
}
