package org.careshed.experiment.switched;

import java.util.Arrays;

/**
 * Numbers grouped by need.
 *
 * @param needs keys of the needs, ascending, each once
 * @param from where the numbers of each need begin, by its index; one more for the end
 * @param numbers those of the first need, then of the second ..., each in the order in which they were added
 */
public record ByNeed(long[] needs, int[] from, int[] numbers) {

    /** Index of a need; negative if it has no number. */
    public int find(long need) {
        return Arrays.binarySearch(needs, need);
    }

    /** How many needs there are. */
    public int size() {
        return needs.length;
    }
}
