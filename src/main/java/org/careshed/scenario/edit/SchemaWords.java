package org.careshed.scenario.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.section.ScenarioShapes;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;

/**
 * What a form shows beside a field and JSON Schema has no word for: what may stand there in both languages, and where the
 * default of a lever comes from. Kept apart from the schema itself, which editors of other makers read.
 */
public final class SchemaWords {
    private static final String RANGE = "x-range";
    private static final String SOURCE = "x-source";
    private static final String GRADE = "x-grade";

    private SchemaWords() {}

    /**
     * By keys joined by dots, {@code *} for any id and any item of a list, what a county scenario may say there.
     *
     * @return range, and source and grade where a default has them, by path
     */
    public static Map<String, Map<String, Object>> of(LeverCatalogue catalogue, List<LeverShape> levers) {
        Map<String, Map<String, Object>> words = new LinkedHashMap<>();
        Shape<Scenario> county = new ScenarioShapes(catalogue, "").county();
        county.keys().stream()
                .filter(key -> !key.name().equals("levers"))
                .forEach(key -> walk(key.name(), key.type(), words));
        levers.forEach(lever -> lever(lever, words));
        return words;
    }

    /** The keys of one lever, under {@code levers.NAME}. */
    private static void lever(LeverShape lever, Map<String, Map<String, Object>> words) {
        String path = "levers." + lever.name();
        walk(path, lever.shape(), words);
        lever.evidence().forEach((key, evidence) -> source(words.get(path + "." + key), evidence));
    }

    private static void source(Map<String, Object> told, Evidence evidence) {
        if (told != null) {
            told.put(SOURCE, evidence.source());
            told.put(GRADE, evidence.grade().name());
        }
    }

    private static void walk(String path, Type<?> type, Map<String, Map<String, Object>> words) {
        Map<String, Object> told = new LinkedHashMap<>();
        Text range = Rule.told(type.words());
        told.put(RANGE, range);
        words.putIfAbsent(path, told);
        Type<?> inner = plain(type);
        Optional<Shape<?>> known = inner.known();
        if (known.isPresent()) {
            for (Key<?, ?> key : known.get().keys()) {
                walk(path + "." + key.name(), key.type(), words);
            }
        } else if (inner instanceof ListOf<?> list) {
            walk(path + ".*", list.type(), words);
        } else {
            inner.each().ifPresent(each -> walk(path + ".*", each, words));
        }
    }

    private static Type<?> plain(Type<?> type) {
        Type<?> inner = type;
        while (inner instanceof Mapped<?, ?> mapped) {
            inner = mapped.type();
        }
        return inner;
    }
}
