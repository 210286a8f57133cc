package org.careshed.experiment.paired;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/**
 * One of the counties that are compared.
 *
 * @param id how tables name it, unique in a comparison
 * @param reading reads it with other numbers by path, those of a draw; called from any thread, more than once a draw
 *     where memory is short
 */
public record Arm(String id, Function<SortedMap<String, BigDecimal>, Resolved> reading) {

    /** A scenario file. */
    public static Arm of(String id, Path file) {
        return of(id, file, new TreeMap<>());
    }

    /** A scenario file with numbers of its own, by path; they win over those of a draw. */
    public static Arm of(String id, Path file, SortedMap<String, BigDecimal> own) {
        ScenarioReader reader = new ScenarioReader(Policies.shapes());
        return new Arm(id, drawn -> {
            SortedMap<String, BigDecimal> numbers = new TreeMap<>(drawn);
            numbers.putAll(own);
            return reader.read(file, numbers);
        });
    }

    /** The same county under another seed, as if its file said so. */
    public Arm withSeed(long seed) {
        return new Arm(id, drawn -> reading.apply(drawn).withSeed(seed));
    }

    /** The scenario with the numbers of a draw. */
    public Resolved resolved(SortedMap<String, BigDecimal> drawn) {
        return reading.apply(drawn);
    }
}
