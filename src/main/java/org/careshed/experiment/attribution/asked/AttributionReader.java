package org.careshed.experiment.attribution.asked;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.dial.Shorter;
import org.careshed.experiment.study.plan.Study.Effort;
import org.careshed.policy.Policies;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Reads attribution files. */
public final class AttributionReader {
    private static final int USUAL_REPLICATIONS = 10;
    private static final int MOST_OUTPUTS = 200;

    private static final Key<Written, Integer> CARESHED =
            required("careshed", Numbers.whole(1, 1), w -> 1, "format version");
    private static final Key<Written, String> KIND =
            required("kind", Texts.only("attribution"), w -> "attribution", "says that this is an attribution");
    private static final Key<Written, String> NAME =
            preset("name", Texts.line(), "", Written::name, "what is asked, for people");
    private static final Key<Written, String> SCENARIO = required(
            "scenario",
            Texts.line(),
            Written::scenario,
            "scenario file with all levers, beside this file or by its path inside the folder `scenarios`");
    private static final Key<Written, Integer> REPLICATIONS = preset(
            "replications",
            Numbers.whole(1, 10_000),
            USUAL_REPLICATIONS,
            w -> w.effort().replications(),
            "worlds in which every combination is run");
    private static final Key<Written, Long> SEED = preset(
            "seed",
            Numbers.wholeLong(0, Long.MAX_VALUE),
            1L,
            w -> w.effort().seed(),
            "seed of drawn orders; the scenario keeps its own");
    private static final Key<Written, Optional<Shorter>> CALENDAR =
            maybe("calendar", Shorter.SHAPE, w -> w.effort().calendar(), "another warm-up and length, in days");
    private static final Key<Written, MeasureSet> MEASURES = preset(
            "measures",
            Texts.oneOf(MeasureSet.class),
            MeasureSet.HEADLINE,
            w -> w.effort().measures(),
            "`headline` for the main figures only, which is faster");
    private static final Key<Written, List<String>> OUTPUTS = preset(
            "outputs",
            new ListOf<>(Texts.line(), 0, MOST_OUTPUTS),
            List.of(),
            Written::outputs,
            "keys of `summary.json` that are looked at; left out: all that are measured");
    private static final Key<Written, List<FactorShape>> FACTORS = preset(
            "factors",
            new ThingsById<>(Texts.id("a name", "contracts"), FactorShape.SHAPE, FactorShape::id, true),
            List.of(),
            Written::factors,
            "what is on or off; left out: each lever of the scenario");
    private static final Key<Written, Others> OTHERS = preset(
            "others",
            Texts.oneOf(Others.class),
            Others.ALWAYS,
            Written::others,
            "whether levers that no factor names are in force `always` or `never`");
    private static final Key<Written, PlanShape> DESIGN =
            required("design", PlanShape.SHAPE, Written::design, "which combinations are run");

    private static final Shape<Written> SHAPE = new Shape<>(
            "an attribution",
            "Which lever of a scenario did how much.",
            List.of(
                    CARESHED,
                    KIND,
                    NAME,
                    SCENARIO,
                    REPLICATIONS,
                    SEED,
                    CALENDAR,
                    MEASURES,
                    OUTPUTS,
                    FACTORS,
                    OTHERS,
                    DESIGN),
            AttributionReader::written);

    private AttributionReader() {}

    /** What becomes of levers that no factor names. */
    private enum Others {
        ALWAYS,
        NEVER
    }

    /** The file as written: levers by name, other files too. */
    private record Written(
            String name,
            String scenario,
            Effort effort,
            List<String> outputs,
            List<FactorShape> factors,
            Others others,
            PlanShape design) {}

    /**
     * Reads a file, and the scenario with all its levers.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static Attribution read(Path file) {
        return PlanFile.read(file, SHAPE, AttributionReader::finished);
    }

    private static Attribution finished(PlanFile<Written> file) {
        Written written = file.written();
        Path scenario = scenario(file);
        SortedMap<String, BigDecimal> numbers =
                written.effort().calendar().map(Shorter::numbers).orElseGet(Collections::emptySortedMap);
        List<String> levers = new ScenarioReader(Policies.shapes())
                .read(scenario, numbers).scenario().levers().stream()
                        .map(LeverEntry::lever)
                        .toList();
        Grouping grouping = new Grouping(levers, file.problems());
        List<Factor> factors =
                grouping.factors(written.factors(), file.binding().site(written, DESIGN));
        if (factors.size() < 2) {
            file.problems()
                    .add(
                            file.binding().site(written, written.factors().isEmpty() ? SCENARIO : FACTORS),
                            new Fault(Code.WRONG_COUNT, "an attribution must have two factors or more")
                                    .found(factors.size() == 1 ? "one" : "none")
                                    .why("what one reform does as a whole is a comparison")
                                    .fix("name more levers under `factors`, or use `careshed compare`"));
            throw new Unreadable();
        }
        return new Attribution(
                file.id(),
                written.name().isEmpty() ? file.id() : written.name(),
                scenario,
                levers,
                written.effort(),
                written.outputs(),
                factors,
                written.others() == Others.ALWAYS ? grouping.others(factors) : new TreeSet<>(),
                plan(file, factors.size()),
                new Attribution.Sites(
                        file.binding().site(written, SCENARIO), file.binding().site(written, OUTPUTS)));
    }

    private static Path scenario(PlanFile<Written> file) {
        try {
            return file.source().extended(file.written().scenario()).path();
        } catch (Fault fault) {
            file.problems().add(file.binding().site(file.written(), SCENARIO), fault.about(SCENARIO.name()));
            throw new Unreadable();
        }
    }

    private static Plan plan(PlanFile<Written> file, int factors) {
        try {
            return file.written().design().plan(factors);
        } catch (Fault fault) {
            file.problems().add(file.binding().site(file.written(), DESIGN), fault.about(DESIGN.name()));
            throw new Unreadable();
        }
    }

    private static Written written(Fields fields) {
        return new Written(
                fields.get(NAME),
                fields.get(SCENARIO),
                new Effort(fields.get(REPLICATIONS), fields.get(SEED), fields.get(CALENDAR), fields.get(MEASURES)),
                fields.get(OUTPUTS),
                fields.get(FACTORS),
                fields.get(OTHERS),
                fields.get(DESIGN));
    }
}
