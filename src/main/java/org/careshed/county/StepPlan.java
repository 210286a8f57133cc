package org.careshed.county;

import org.careshed.chance.DrawTable;

/**
 * A pathway step compiled for speed: indexes instead of ids.
 *
 * @param key hash of pathway and step id, the purpose of its draws
 * @param pathway id of its pathway
 * @param id of the step
 * @param resource index into the county-wide list of resource kinds; {@link #NO_RESOURCE} for a pure delay
 * @param branch index of the branch label it gives, 0 for none
 * @param cumulative cumulative probabilities of {@code next}; what is missing to 1 leaves
 * @param next indexes of the next steps
 */
public record StepPlan(
        long key,
        String pathway,
        String id,
        int resource,
        DrawTable time,
        boolean consultation,
        int branch,
        double[] cumulative,
        int[] next) {

    /** The resource of a step that needs nobody. */
    public static final int NO_RESOURCE = -1;
}
