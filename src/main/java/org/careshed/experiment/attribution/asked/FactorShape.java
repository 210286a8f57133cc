package org.careshed.experiment.attribution.asked;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/** A factor as it is written: its levers by name. */
record FactorShape(String id, String name, List<String> levers, Site site) {
    private static final int MOST_LEVERS = 200;

    private static final Key<FactorShape, String> NAME =
            preset("name", Texts.line(), "", FactorShape::name, "what it is, for people");
    private static final Key<FactorShape, List<String>> LEVERS = required(
            "levers",
            new ListOf<>(Texts.line("capacity"), 1, MOST_LEVERS),
            FactorShape::levers,
            "levers that are on or off together; `telemedicine/2` is the second of that name alone");

    static final Shape<FactorShape> SHAPE =
            new Shape<>("a factor", "Levers that are on or off together.", List.of(NAME, LEVERS), FactorShape::of);

    private static FactorShape of(Fields fields) {
        String name = fields.get(NAME).isEmpty() ? fields.id() : fields.get(NAME);
        return new FactorShape(fields.id(), name, fields.get(LEVERS), fields.site(LEVERS));
    }
}
