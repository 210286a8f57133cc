package org.careshed.web.scenarios;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.result.name.LeverName;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Key;

/** The levers that a scenario may switch on, as the page of levers shows them. */
final class LeverList {
    private LeverList() {}

    /**
     * A lever.
     *
     * @param conflicts levers that cannot be in force on the same day
     */
    record Lever(String name, Text title, Text summary, List<Parameter> parameters, List<String> conflicts) {
        static Lever of(Policies.Entry entry) {
            LeverShape shape = entry.shape();
            return new Lever(
                    shape.name(),
                    LeverName.of(shape.name()),
                    Meanings.of(shape.meaning()),
                    shape.settings().stream()
                            .map(key -> Parameter.of(key, shape.evidence()))
                            .toList(),
                    Policies.rivals(shape.name()));
        }
    }

    /**
     * A key of its own.
     *
     * @param range what may stand there, in words
     * @param min least number; null where it is no number
     * @param max most
     * @param usual what holds where it is left out; null for a key that must be given or may be absent
     * @param source where the default comes from; null without one
     * @param grade how far it can be trusted, A to C
     */
    record Parameter(
            String name,
            Text title,
            Text range,
            Object min,
            Object max,
            @JsonProperty("default") Object usual,
            boolean required,
            String source,
            String grade) {
        static Parameter of(Key<?, ?> key, Map<String, Evidence> evidence) {
            Map<String, Object> schema = key.type().schema(true);
            Optional<Evidence> from = Optional.ofNullable(evidence.get(key.name()));
            return new Parameter(
                    key.name(),
                    Meanings.of(key.meaning()),
                    Rule.told(key.type().words()),
                    schema.getOrDefault("minimum", schema.get("exclusiveMinimum")),
                    schema.get("maximum"),
                    key.presetWritten().orElse(null),
                    key.required(),
                    from.map(Evidence::source).orElse(null),
                    from.map(known -> known.grade().name()).orElse(null));
        }
    }

    /** All, by name. */
    static List<Lever> all() {
        return Policies.catalogue().stream().map(Lever::of).toList();
    }
}
