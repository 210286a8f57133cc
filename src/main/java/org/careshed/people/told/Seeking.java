package org.careshed.people.told;

/**
 * Whether to seek care at all: sought if the uniform number is below the probability.
 *
 * @param constant utils
 * @param perLogSum weight of what having the choice is worth
 * @param logSum what having the choice is worth, utils
 * @param probability 1 / (1 + exp(-(constant + perLogSum logSum)))
 * @param uniform the draw, 0 to 1
 */
public record Seeking(double constant, double perLogSum, double logSum, double probability, double uniform) {
    /** Whether care is sought. */
    public boolean sought() {
        return uniform < probability;
    }
}
