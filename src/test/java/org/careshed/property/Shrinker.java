package org.careshed.property;

import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing scenario small: takes the first smaller draft that still fails, again and again, until none does or
 * enough were tried.
 */
final class Shrinker {

    private final Predicate<Draft> fails;
    private final int most;
    private int tried;

    /**
     * @param fails whether a draft is valid and fails as the first did
     * @param most how many drafts are tried
     */
    Shrinker(Predicate<Draft> fails, int most) {
        this.fails = fails;
        this.most = most;
    }

    /** The smallest that was found. */
    Draft shrunk(Draft failing) {
        Draft smallest = failing;
        int from = 0;
        int silent = 0;
        while (tried < most) {
            List<Draft> steps = Smaller.than(smallest).toList();
            if (silent >= steps.size()) {
                return smallest;
            }
            Draft step = steps.get(from % steps.size());
            tried++;
            if (fails.test(step)) {
                smallest = step;
                silent = 0;
            } else {
                silent++;
                from++;
            }
        }
        return smallest;
    }

    /** How many drafts were tried. */
    int tried() {
        return tried;
    }
}
