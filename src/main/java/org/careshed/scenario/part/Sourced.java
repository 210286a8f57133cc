package org.careshed.scenario.part;

import static org.careshed.scenario.shape.Key.preset;

import java.util.function.Function;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.value.Texts;

/** The two keys that say where a value comes from. */
public record Sourced<R>(Key<R, String> source, Key<R, Grade> grade) {

    public static <R> Sourced<R> of(Function<R, Evidence> evidence) {
        return new Sourced<>(
                preset("source", Texts.line(), "", evidence.andThen(Evidence::source), "where the figures come from"),
                preset(
                        "grade",
                        new Grades(),
                        Grade.C,
                        evidence.andThen(Evidence::grade),
                        "how far they can be trusted: A measured or official, B secondary, C assumed"));
    }

    public Evidence read(Fields fields) {
        return new Evidence(fields.get(source), fields.get(grade));
    }
}
