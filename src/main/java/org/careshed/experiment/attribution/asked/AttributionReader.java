package org.careshed.experiment.attribution.asked;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.dial.PlanHead;
import org.careshed.experiment.dial.PlanHeadShape;
import org.careshed.experiment.dial.PlanKind;
import org.careshed.experiment.dial.Shorter;
import org.careshed.experiment.study.plan.EffortShape;
import org.careshed.experiment.study.plan.Study.Effort;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.value.Texts;

/** Reads attribution files. */
public final class AttributionReader {
    private static final int USUAL_REPLICATIONS = 10;
    private static final int MOST_OUTPUTS = 200;

    private static final PlanHeadShape<Written> HEAD =
            PlanHeadShape.of(PlanKind.of(FileKind.ATTRIBUTION), "scenario file with all levers", Written::head);
    private static final EffortShape<Written> EFFORT = EffortShape.of(
            USUAL_REPLICATIONS, "worlds in which every combination is run", "drawn orders", Written::effort);
    private static final Key<Written, List<String>> OUTPUTS = preset(
            "outputs",
            new ListOf<>(Texts.line("care_in_county_share"), 0, MOST_OUTPUTS),
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
            HEAD.and(EFFORT.and(List.of(OUTPUTS, FACTORS, OTHERS, DESIGN))),
            AttributionReader::written);

    private AttributionReader() {}

    /** What becomes of levers that no factor names. */
    private enum Others {
        ALWAYS,
        NEVER
    }

    /** The file as written: levers by name, other files too. */
    private record Written(
            PlanHead head,
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
        return PlanFile.read(file, FileKind.ATTRIBUTION, SHAPE, AttributionReader::finished);
    }

    private static Attribution finished(PlanFile<Written> file) {
        Written written = file.written();
        Path scenario = written.head().scenario(file);
        file.problems().throwIfAny();
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
                            written.factors().isEmpty()
                                    ? written.head().site()
                                    : file.binding().site(written, FACTORS),
                            tooFew(factors.size(), levers.size()));
            throw new Unreadable();
        }
        return new Attribution(
                file.id(),
                written.head().name(file),
                scenario,
                levers,
                written.effort(),
                written.outputs(),
                factors,
                written.others() == Others.ALWAYS ? grouping.others(factors) : new TreeSet<>(),
                plan(file, factors.size()),
                new Attribution.Sites(written.head().site(), file.binding().site(written, OUTPUTS)));
    }

    private static Fault tooFew(int factors, int levers) {
        return new Fault(Code.WRONG_COUNT, Text.of("an attribution must have two factors or more", "归因须有两个或更多因素"))
                .found(factors == 1 ? Text.of("one", "一个") : Text.of("none", "没有"))
                .why(Text.of("what one reform does as a whole is a comparison", "一项改革的整体效果由对比得出"))
                .fix(
                        levers < 2
                                ? Text.of(
                                        "name a scenario with two levers or more, or use `careshed compare`",
                                        "写一个有两项或更多措施的情景，或用 `careshed compare`")
                                : Text.of(
                                        "name more levers under `factors`, or use `careshed compare`",
                                        "在 `factors` 下写更多措施，或用 `careshed compare`"));
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
                HEAD.read(fields),
                EFFORT.read(fields),
                fields.get(OUTPUTS),
                fields.get(FACTORS),
                fields.get(OTHERS),
                fields.get(DESIGN));
    }
}
