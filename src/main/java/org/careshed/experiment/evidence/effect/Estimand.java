package org.careshed.experiment.evidence.effect;

import org.careshed.quantity.Require;

/**
 * What a study estimated, and the scale on which two worlds are compared for it. On that scale no effect is 0 and a
 * difference of two arms is the effect.
 */
public enum Estimand {
    /** With minus without, in the figure's unit. */
    DIFFERENCE(false),
    /** With over without; compared as logarithms. */
    RATIO(true),
    /** Odds with over odds without, of a share; compared as log-odds. */
    ODDS_RATIO(true),
    /** Slope over the months with minus slope without, in the figure's unit a month. */
    SLOPE(false),
    /** The figure itself under the policy; nothing is compared with it but what was published. */
    LEVEL(false);

    private final boolean relative;

    Estimand(boolean relative) {
        this.relative = relative;
    }

    /** Whether no effect is 1 rather than 0. */
    public boolean relative() {
        return relative;
    }

    /**
     * A figure of one arm on the scale; slopes are taken before.
     *
     * @return not finite where the scale has no such figure: the logarithm of 0, the odds of 1
     */
    public double scaled(double figure) {
        return switch (this) {
            case RATIO -> StrictMath.log(figure);
            case ODDS_RATIO -> StrictMath.log(figure / (1 - figure));
            case DIFFERENCE, SLOPE, LEVEL -> figure;
        };
    }

    /** An effect as studies print it, from the difference on the scale. */
    public double printed(double difference) {
        return relative ? StrictMath.exp(difference) : difference;
    }

    /** The difference on the scale, from an effect as studies print it. */
    public double difference(double printed) {
        Require.that(!relative || printed > 0, "a ratio lies above 0");
        return relative ? StrictMath.log(printed) : printed;
    }
}
