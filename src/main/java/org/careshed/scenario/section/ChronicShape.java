package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.quiet;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.ChronicCare.Control;
import org.careshed.scenario.ChronicCare.Disease;
import org.careshed.scenario.ChronicCare.Refills;
import org.careshed.scenario.Name;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** Long illnesses, refills and control. */
public final class ChronicShape {

    private static final double MOST_FACTOR = 10;

    private static final Key<Disease, Name> NAME = required("name", NameShape.SHAPE, Disease::name, "name");
    private static final Key<Disease, Map<String, Double>> PREVALENCE = required(
            "prevalence",
            new MapOf<>(Texts.reference(IdKind.AGE_BAND), Shares.TYPE),
            Disease::prevalence,
            "share of residents who have it, by age band; 0 where left out");
    private static final Key<Disease, Double> KNOWN =
            preset("known", Shares.TYPE, 1.0, Disease::known, "share of those who have it and know");
    private static final Key<Disease, Double> MANAGED =
            preset("managed", Shares.TYPE, 0.0, Disease::managed, "share of those who know and come for refills");
    private static final Key<Disease, Double> CONTROLLED = preset(
            "controlled",
            Shares.TYPE,
            0.0,
            Disease::controlled,
            "share of the managed who are under control at the start");
    private static final Sourced<Disease> SOURCED = Sourced.of(Disease::evidence);

    private static final Shape<Disease> DISEASE = new Shape<>(
            "disease",
            "One long illness.",
            List.of(NAME, PREVALENCE, KNOWN, MANAGED, CONTROLLED, SOURCED.source(), SOURCED.grade()),
            f -> new Disease(
                    f.id(),
                    f.get(NAME),
                    f.get(PREVALENCE),
                    f.get(KNOWN),
                    f.get(MANAGED),
                    f.get(CONTROLLED),
                    SOURCED.read(f)));

    /** What a refill is. */
    public static final Key<Refills, String> CONDITION = required(
            "condition",
            Texts.reference(IdKind.CONDITION),
            Refills::condition,
            "the condition that a refill is; its own rate must be 0");

    private static final Key<Refills, Long> EVERY =
            required("every", Units.span("1 d", "365 d"), Refills::everyMs, "time from refill to refill");
    private static final Key<Refills, Long> JITTER = preset(
            "jitter",
            Units.time("0 s", "365 d"),
            0L,
            Refills::jitterMs,
            "a refill falls due up to so much earlier or later, evenly");
    private static final Key<Refills, Double> SAME_PROVIDER = preset(
            "same_provider",
            Shares.TYPE,
            0.0,
            Refills::sameProvider,
            "probability that a refill goes to the last provider");

    private static final Shape<Refills> REFILLS = new Shape<>(
            "refills",
            "Refill contacts of each resident who is managed for at least one disease.",
            List.of(CONDITION, EVERY, JITTER, SAME_PROVIDER),
            ChronicShape::refills);

    private static final Key<Control, Double> GAINED = preset(
            "gained",
            Shares.TYPE,
            0.0,
            Control::gained,
            "probability that a refill with continuity brings a disease under control");
    private static final Key<Control, Double> LOST = preset(
            "lost", Shares.TYPE, 0.0, Control::lost, "probability that a refill without continuity loses control");
    /** Factors on rates. */
    public static final Key<Control, Map<String, Double>> RATE_FACTOR = preset(
            "rate_factor",
            new MapOf<>(Texts.reference(IdKind.CONDITION), Numbers.number(1, MOST_FACTOR)),
            Map.of(),
            Control::rateFactor,
            "factor on the rate of a condition while a disease is not under control; with the month's factor it stays below the ceiling of needs");

    private static final Shape<Control> CONTROL = new Shape<>(
            "control",
            "How control of long illnesses comes and goes, and what its lack does.",
            List.of(GAINED, LOST, RATE_FACTOR),
            f -> new Control(f.get(GAINED), f.get(LOST), f.get(RATE_FACTOR)));

    private static final Key<ChronicCare, List<Disease>> DISEASES = preset(
            "diseases",
            ThingsById.sorted(Texts.newId(IdKind.DISEASE), DISEASE, Disease::id),
            List.of(),
            ChronicCare::diseases,
            "long illnesses by id, at most " + ChronicCare.MOST);
    private static final Key<ChronicCare, Optional<Refills>> REFILLS_KEY = maybe(
            "refills", REFILLS, ChronicCare::refills, "how the managed come for their drugs; left out: no refills");
    private static final Key<ChronicCare, Control> CONTROL_KEY =
            quiet("control", CONTROL, ChronicCare.NONE.control(), ChronicCare::control, "how control comes and goes");

    static final Shape<ChronicCare> SHAPE = new Shape<>(
            "chronic care",
            "Long illnesses, and the refills that keep them managed.",
            List.of(DISEASES, REFILLS_KEY, CONTROL_KEY),
            ChronicShape::chronic);

    private ChronicShape() {}

    private static Refills refills(Fields fields) {
        if (fields.get(JITTER) >= fields.get(EVERY)) {
            fields.report(
                    JITTER,
                    new Fault(
                                    Code.OUT_OF_RANGE,
                                    Text.of("`jitter` must be shorter than `every`", "`jitter` 必须短于 `every`"))
                            .found(Text.of("{jitter}, `every` is {every}", "{jitter}，而 `every` 是 {every}")
                                    .with("jitter", Units.text(fields.get(JITTER)))
                                    .with("every", Units.text(fields.get(EVERY))))
                            .why(Text.of("refills stay in order", "使续方保持先后次序")));
        }
        return new Refills(fields.get(CONDITION), fields.get(EVERY), fields.get(JITTER), fields.get(SAME_PROVIDER));
    }

    private static ChronicCare chronic(Fields fields) {
        int diseases = fields.get(DISEASES).size();
        if (diseases > ChronicCare.MOST) {
            fields.report(
                    DISEASES,
                    new Fault(
                                    Code.WRONG_COUNT,
                                    Text.of("`diseases` must be at most {most}", "`diseases` 最多 {most} 个")
                                            .with("most", ChronicCare.MOST))
                            .found(Text.of("{diseases} diseases", "{diseases} 种慢性病")
                                    .with("diseases", diseases))
                            .why(Text.of("every resident carries the state of each", "每位居民都带有每一项的状态")));
        }
        return new ChronicCare(fields.get(DISEASES), fields.get(REFILLS_KEY), fields.get(CONTROL_KEY));
    }
}
