package org.careshed.experiment;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Facts;
import org.careshed.model.MorningAct;
import org.careshed.model.World;
import org.careshed.policy.Policies;
import org.careshed.policy.Policy;
import org.careshed.scenario.Scenario;

/** A scenario whose levers are worked into it and whose county is built: ready for any replication, on any thread. */
public record Prepared(County county, long seed, List<MorningAct> acts) {

    /**
     * Reshapes and builds.
     *
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static Prepared of(Scenario scenario) {
        List<Policy> policies = Policies.of(scenario);
        Scenario reshaped = scenario;
        for (Policy policy : policies) {
            reshaped = policy.reshape(reshaped);
        }
        County county = CountyBuilder.build(reshaped);
        List<MorningAct> acts =
                policies.stream().flatMap(policy -> policy.act(county).stream()).toList();
        return new Prepared(county, scenario.seed(), acts);
    }

    /** The world of one replication, before its first day. */
    public World world(int replication, Facts facts) {
        return new World(county, seed, replication, acts, facts);
    }
}
