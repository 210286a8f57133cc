package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.experiment.paired.Arm;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** The counties of an attribution: one scenario file, read with some of its levers. */
final class Arms {
    /** The county with no factor on. */
    static final String NONE = "none";

    /** That with all. */
    static final String ALL = "all";

    private final Attribution asked;
    private final SortedMap<String, BigDecimal> fit;
    private final ScenarioReader reader = new ScenarioReader(Policies.shapes());
    private final Map<Integer, Arm> arms = new TreeMap<>();
    private final Map<Integer, String> hashes = new ConcurrentHashMap<>();

    /** @param fit numbers of the county that is asked in many worlds */
    Arms(Attribution asked, SortedMap<String, BigDecimal> fit) {
        this.asked = asked;
        this.fit = fit;
    }

    /** The county in which these factors are on, bit by bit. */
    Arm arm(int on) {
        return arms.computeIfAbsent(on, some -> new Arm(name(some), drawn -> read(some, drawn)));
    }

    /** Which factors are on, in words. */
    String name(int on) {
        if (on == 0) {
            return NONE;
        }
        return on == asked.all()
                ? ALL
                : Word.factors(on).stream()
                        .map(factor -> asked.factors().get(factor).id())
                        .collect(Collectors.joining(" + "));
    }

    /** Reads the county in which these factors are on. */
    Resolved resolved(int on) {
        return arm(on).resolved(fit);
    }

    /** Hash of a county that was read. */
    String hash(int on) {
        return hashes.get(on);
    }

    private Resolved read(int on, SortedMap<String, BigDecimal> drawn) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>(drawn);
        numbers.putAll(asked.numbers());
        SortedSet<Integer> places = asked.places(on);
        Resolved resolved = reader.read(asked.scenario(), numbers, places::contains);
        if (drawn.equals(fit)) {
            hashes.put(on, resolved.hash());
        }
        return resolved;
    }
}
