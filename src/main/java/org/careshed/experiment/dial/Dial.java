package org.careshed.experiment.dial;

import java.util.List;
import org.careshed.quantity.Require;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.problem.Site;

/**
 * One knob that turns numbers of a scenario together.
 *
 * @param id short name, unique in its file
 * @param name for people
 * @param way what its setting does to each number
 * @param paths of numbers in the scenario, keys joined by {@code /}; a star stands for any one key
 * @param low lowest setting
 * @param high highest setting, above {@code low}
 * @param evidence where the bounds come from
 * @param site where it stands in its file
 */
public record Dial(
        String id, String name, Way way, List<String> paths, double low, double high, Evidence evidence, Site site) {

    public Dial {
        paths = List.copyOf(paths);
        Require.that(low < high, "bounds of `" + id + "` must differ");
        Require.that(way != Way.MULTIPLY || low > 0, "factors of `" + id + "` must be more than 0");
    }

    /** What a setting does to a number. */
    public enum Way {
        /** It is added. */
        ADD,
        /** It is a factor; steps, priors and draws are those of its logarithm. */
        MULTIPLY,
        /** It takes the number's place. */
        SET
    }

    /** The setting on the scale on which it moves: its logarithm for a factor. */
    public double moving(double setting) {
        return way == Way.MULTIPLY ? StrictMath.log(setting) : setting;
    }

    /** The setting that is here on the scale on which it moves, within the bounds. */
    public double setting(double moving) {
        double setting = way == Way.MULTIPLY ? StrictMath.exp(moving) : moving;
        return Math.max(low, Math.min(high, setting));
    }

    /** The setting at a share (0 to 1) of the way from the lowest to the highest, even on the scale on which it moves. */
    public double at(double share) {
        return setting(moving(low) + share * (moving(high) - moving(low)));
    }

    /** Standard deviation of settings spread evenly over the bounds, on the scale on which it moves. */
    public double evenSd() {
        return (moving(high) - moving(low)) / StrictMath.sqrt(12);
    }

    /** The number that a setting makes of a number. */
    public double turn(double number, double setting) {
        return switch (way) {
            case ADD -> number + setting;
            case MULTIPLY -> number * setting;
            case SET -> setting;
        };
    }
}
