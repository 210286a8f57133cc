package org.careshed.experiment.paired;

import java.util.List;
import java.util.function.Function;
import org.careshed.quantity.Require;
import org.careshed.result.Part;
import org.careshed.result.Reading;

/**
 * What every arm is like in every world.
 *
 * @param arms ids of the arms
 * @param worlds the worlds, the same for every arm
 * @param parts of each arm, in the order of the worlds
 */
public record Findings(List<String> arms, List<Luck> worlds, List<List<Part>> parts) {
    public Findings {
        arms = List.copyOf(arms);
        worlds = List.copyOf(worlds);
        parts = parts.stream().map(List::copyOf).toList();
        Require.that(parts.size() == arms.size(), "every arm has its parts");
    }

    /** A reading of an arm in each world as decimal text; empty where it is undefined or nobody measures it. */
    public List<String> values(String arm, String measure, String of) {
        return values(
                arm,
                part -> part.readings().stream()
                        .filter(reading -> reading.measure().equals(measure)
                                && reading.of().equals(of))
                        .findFirst()
                        .map(Reading::text)
                        .orElse(""));
    }

    /** Any figure of an arm in each world as decimal text. */
    public List<String> values(String arm, Function<Part, String> figure) {
        return parts(arm).stream().map(figure).toList();
    }

    /** The parts of an arm, in the order of the worlds. */
    public List<Part> parts(String arm) {
        int index = arms.indexOf(arm);
        Require.that(index >= 0, "no arm is called " + arm);
        return parts.get(index);
    }
}
