package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.careshed.experiment.attribution.factorial.Fraction;
import org.careshed.result.Estimate;

/**
 * A main effect or an interaction of two.
 *
 * @param words the effects that are told as this one sum, the named one first; longer ones than of two are left out
 * @param estimate over worlds
 */
record Effect(List<Integer> words, Estimate estimate) {
    Effect {
        words = List.copyOf(words);
    }

    /** All that a design tells of one figure. */
    static List<Effect> of(Fraction fraction, List<Optional<IntFunction<BigDecimal>>> games) {
        List<Integer> runs = fraction.runs();
        List<Effect> effects = new ArrayList<>();
        for (List<Integer> group : fraction.groups()) {
            List<String> values = games.stream()
                    .map(game -> game.map(value ->
                                    Fraction.contrast(group.get(0), runs, value).toPlainString())
                            .orElse(""))
                    .toList();
            effects.add(new Effect(group, Estimate.of(values)));
        }
        return effects;
    }

    /** The effect that gives it its name. */
    int word() {
        return words.get(0);
    }
}
