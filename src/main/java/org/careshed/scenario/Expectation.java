package org.careshed.scenario;

import java.util.Optional;
import org.careshed.scenario.Evidence.Grade;

/**
 * What theory or a publication says a reading of this scenario must be.
 *
 * @param measure name of the reading, for example {@code mean_wait_minutes}
 * @param of what the reading is of, for example {@code clinic/doctor}
 * @param value expected value in the reading's unit
 * @param tolerance accepted difference beyond chance, in the reading's unit (0 for exact theory), where no range is stated
 * @param source theory or publication
 * @param grade how far the figure can be trusted
 * @param miss what it means when the reading lies elsewhere
 * @param range the accepted range, where it is not that of the tolerance
 */
public record Expectation(
        String measure,
        String of,
        double value,
        double tolerance,
        String source,
        Grade grade,
        Miss miss,
        Optional<Range> range) {

    /** A value with a tolerance that must hold. */
    public Expectation(String measure, String of, double value, double tolerance, String source) {
        this(measure, of, value, tolerance, source, Grade.C, Miss.FAILURE, Optional.empty());
    }

    /** Lowest accepted value. */
    public double low() {
        return range.map(Range::low).orElse(value - tolerance);
    }

    /** Highest accepted value. */
    public double high() {
        return range.map(Range::high).orElse(value + tolerance);
    }

    /** From {@code low} to {@code high}, both included, in the reading's unit. */
    public record Range(double low, double high) {}

    /** What a miss means. */
    public enum Miss {
        /** The scenario does not do what it is for. */
        FAILURE,
        /** A remark: the figure is of another year or state than the scenario's. */
        NOTE
    }
}
