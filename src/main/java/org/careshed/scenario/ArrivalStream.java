package org.careshed.scenario;

import java.util.Arrays;
import java.util.Objects;

/**
 * Patients who arrive by the clock, without residents: a treatment centre or a queue of theory.
 *
 * @param perHour 24 mean arrivals an hour, by hour of the day from midnight, repeating
 * @param priority queue class at every step, 0 is served first
 */
public record ArrivalStream(
        String id, String facility, String pathway, double[] perHour, int priority, Thinning thinning) {
    public ArrivalStream {
        perHour = perHour.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrivalStream same
                && id.equals(same.id)
                && facility.equals(same.facility)
                && pathway.equals(same.pathway)
                && Arrays.equals(perHour, same.perHour)
                && priority == same.priority
                && thinning == same.thinning;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(perHour));
    }

    /** How a rate that changes by the hour is followed. */
    public enum Thinning {
        /** The rate of the moment of the candidate: an exact Poisson process. */
        EXACT,
        /** The rate of the hour of the previous arrival, for the whole gap: as in the published treatment centre. */
        PREVIOUS_ARRIVAL,
        /** No luck: constant gaps of one hour over the rate; an hour without arrivals is skipped. */
        CONSTANT
    }
}
