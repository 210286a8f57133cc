package org.careshed.experiment.evidence;

import java.util.Optional;
import org.careshed.experiment.evidence.effect.Published;
import org.careshed.experiment.evidence.effect.Published.Expected;
import org.careshed.scenario.Expectation.Range;

/**
 * Gives verdicts, by these rules alone:
 *
 * <ol>
 *   <li>A published effect: the sign agrees when our whole interval lies on its side of no effect. The order of size agrees
 *       as well when ours is at least a third and at most three times the published one, ratios compared by their
 *       logarithms. Anything else disagrees.
 *   <li>A published null: it agrees when our interval includes no effect, or when ours is smaller than the margin.
 *   <li>A published level: the order of size agrees when ours is within the margin of it. Anything else disagrees.
 *   <li>Without an interval nothing is decided.
 * </ol>
 */
final class Judge {
    static final double FACTOR = 3;

    private Judge() {}

    static Verdict verdict(Published published, Ours ours) {
        if (ours.effect().isEmpty() || ours.interval().isEmpty()) {
            return Verdict.UNDECIDED;
        }
        double effect = ours.effect().get();
        return switch (published.expected()) {
            case NOTHING -> nothing(published, effect, ours.interval().get());
            case LEVEL ->
                near(effect, published.value().orElseThrow(), published)
                        ? Verdict.ORDER_OF_SIZE_AGREES
                        : Verdict.DISAGREES;
            case UP, DOWN -> effect(published, effect, ours.interval().get());
        };
    }

    private static Verdict nothing(Published published, double effect, Range interval) {
        double none = published.estimand().printed(0);
        boolean included = interval.low() <= none && none <= interval.high();
        return included || near(effect, none, published) ? Verdict.SIGN_AGREES : Verdict.DISAGREES;
    }

    private static boolean near(double effect, double aim, Published published) {
        return Math.abs(effect - aim) <= published.margin().orElseThrow();
    }

    private static Verdict effect(Published published, double effect, Range interval) {
        double low = published.estimand().difference(interval.low());
        double high = published.estimand().difference(interval.high());
        boolean agrees = published.expected() == Expected.UP ? low > 0 : high < 0;
        if (!agrees) {
            return Verdict.DISAGREES;
        }
        Optional<Double> size = published.value().filter(value -> published.comparable());
        return size.filter(value -> sameOrder(
                                published.estimand().difference(effect),
                                published.estimand().difference(value)))
                        .isPresent()
                ? Verdict.ORDER_OF_SIZE_AGREES
                : Verdict.SIGN_AGREES;
    }

    private static boolean sameOrder(double ours, double published) {
        double times = ours / published;
        return times >= 1 / FACTOR && times <= FACTOR;
    }
}
