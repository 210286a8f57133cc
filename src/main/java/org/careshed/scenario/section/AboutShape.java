package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.quiet;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.careshed.scenario.About;
import org.careshed.scenario.About.Assumption;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/** What the scenario is for and what it assumes. */
public final class AboutShape {

    private static final Sourced<Evidence> EVIDENCED = Sourced.of(Function.identity());
    private static final Shape<Evidence> EVIDENCE_SHAPE = new Shape<>(
            "evidence",
            "Where values come from that have no source of their own.",
            List.of(EVIDENCED.source(), EVIDENCED.grade()),
            EVIDENCED::read);

    private static final Key<Assumption, String> ID =
            required("id", Texts.newId(IdKind.ASSUMPTION), Assumption::id, "permanent id of the assumption");
    private static final Key<Assumption, String> TEXT =
            required("text", Texts.prose(), Assumption::text, "what is assumed");
    private static final Sourced<Assumption> SOURCED = Sourced.of(Assumption::evidence);
    private static final Key<Assumption, String> OWNER =
            preset("owner", Texts.line(), "", Assumption::owner, "who answers for it");

    private static final Shape<Assumption> ASSUMPTION = new Shape<>(
            "assumption",
            "One assumption that the scenario rests on.",
            List.of(ID, TEXT, SOURCED.source(), SOURCED.grade(), OWNER),
            AboutShape::assumption);

    private static final Key<About, String> TITLE =
            preset("title", Texts.prose(), "", About::title, "one line for reports");
    private static final Key<About, String> QUESTION =
            preset("question", Texts.prose(), "", About::question, "the question that the scenario is to answer");
    private static final Key<About, List<Assumption>> ASSUMPTIONS = preset(
            "assumptions", ListOf.of(ASSUMPTION), List.of(), About::assumptions, "what is assumed, with its source");

    /** By path of keys. */
    public static final Key<About, Map<String, Evidence>> EVIDENCE = quiet(
            "evidence",
            new MapOf<>(Texts.path(), EVIDENCE_SHAPE),
            Map.of(),
            About::evidence,
            "where values come from whose section has no `source`, by path of keys such as `choice.weights.*.travel`; the longest path holds");

    static final Shape<About> SHAPE = new Shape<>(
            "about",
            "What the scenario is for, in the planner's words.",
            List.of(TITLE, QUESTION, ASSUMPTIONS, EVIDENCE),
            fields ->
                    new About(fields.get(TITLE), fields.get(QUESTION), fields.get(ASSUMPTIONS), fields.get(EVIDENCE)));

    private AboutShape() {}

    private static Assumption assumption(Fields fields) {
        return new Assumption(fields.get(ID), fields.get(TEXT), SOURCED.read(fields), fields.get(OWNER));
    }
}
