package org.careshed.report.proof;

import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.language.Text;

/**
 * An effect that somebody published, and the same in the model, both as studies print them: a ratio as a ratio.
 *
 * @param source where it was published
 * @param grade how far that can be trusted
 * @param unit of the effect; empty where none was read
 * @param relative whether it is a ratio or an odds ratio, without effect at 1
 * @param expected what was published
 * @param published its size, if it has one
 * @param publishedInterval of that size
 * @param margin how far off counts as the same, of no effect or of a level
 * @param ours in the model
 * @param oursInterval over worlds, 95 %
 * @param whatIf whether its scenarios assume what the fitted county does not, so that it is not counted
 */
public record PublishedEffect(
        String id,
        Text name,
        String source,
        String grade,
        String unit,
        boolean relative,
        Expected expected,
        OptionalDouble published,
        Optional<Interval> publishedInterval,
        OptionalDouble margin,
        OptionalDouble ours,
        Optional<Interval> oursInterval,
        Agreement agreement,
        boolean whatIf) {

    /** What was published. */
    public enum Expected {
        UP,
        DOWN,
        NOTHING,
        LEVEL,
        UNKNOWN
    }

    /** The value without any effect, as it is printed. */
    public double none() {
        return relative ? 1 : 0;
    }

    /** A printed value on the scale on which sizes are compared, 0 without effect. */
    public double scaled(double printed) {
        return relative ? StrictMath.log(Math.max(printed, 1e-12)) : printed;
    }
}
