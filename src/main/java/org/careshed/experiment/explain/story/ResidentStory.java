package org.careshed.experiment.explain.story;

import java.util.List;
import org.careshed.county.County;

/**
 * One resident's way through one replication, or through a part of it.
 *
 * @param county in which it happened
 * @param seed of the worlds
 * @param replication which world, counted from 0
 * @param resident index in the population
 * @param arisen how many needs arose as far as it was run
 * @param needs those that are told
 */
public record ResidentStory(
        County county, long seed, int replication, int resident, int arisen, List<NeedStory> needs) {
    public ResidentStory {
        needs = List.copyOf(needs);
    }
}
