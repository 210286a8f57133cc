package org.careshed.experiment;

import java.util.List;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.journal.Facts;
import org.careshed.measure.CountyTables;
import org.careshed.model.Hands;
import org.careshed.model.MorningAct;
import org.careshed.model.World;
import org.careshed.policy.Course;
import org.careshed.policy.Policies;
import org.careshed.quantity.Halt;
import org.careshed.result.Table;
import org.careshed.scenario.Scenario;

/** A scenario whose levers are worked into it and whose county is built: ready for any replication, on any thread. */
public record Prepared(Editions editions, long seed, List<MorningAct> acts) {

    /**
     * Reshapes and builds.
     *
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static Prepared of(Scenario scenario) {
        return of(scenario, Halt.NEVER);
    }

    /**
     * The same, if it is wanted until it stands.
     *
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static Prepared of(Scenario scenario, Halt halt) {
        return of(scenario, Course.of(scenario).editions(halt));
    }

    /**
     * The same, which shares what was built before with a county that begins alike, and is built whole where none of it
     * fits.
     *
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static Prepared like(Prepared other, Scenario scenario) {
        return of(scenario, Course.of(scenario).editionsLike(other.county()));
    }

    private static Prepared of(Scenario scenario, Editions editions) {
        List<MorningAct> acts = Policies.of(editions.first().scenario()).stream()
                .flatMap(policy -> policy.act(editions.first()).stream())
                .toList();
        return new Prepared(editions, scenario.seed(), acts);
    }

    /** The county as it stands on the first day. */
    public County county() {
        return editions.first();
    }

    /** Its places, facilities and tiers as tables of results. */
    public List<Table> tables() {
        return CountyTables.of(county());
    }

    /** The world of one replication, before its first day. */
    public World world(int replication, Facts facts) {
        return world(replication, Hands.one(facts));
    }

    /** The same in the hands of one thread or two. */
    public World world(int replication, Hands hands) {
        return world(replication, hands, Halt.NEVER);
    }

    /** The same, if it is wanted until it stands: giving every resident a past takes longest. */
    public World world(int replication, Hands hands, Halt halt) {
        return new World(editions, seed, replication, acts, hands, halt);
    }

    /**
     * The world of the same replication that goes on from here, where another county was lived through that was like this
     * one.
     *
     * @throws IllegalArgumentException when the two may have parted before
     */
    public World goingOn(World trunk, Hands hands) {
        return trunk.copyAs(editions, acts, hands);
    }
}
