package org.careshed.experiment.study.plan;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.experiment.design.HaltonPoints;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.DialShape;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.dial.PlanHead;
import org.careshed.experiment.dial.PlanHeadShape;
import org.careshed.experiment.dial.PlanKind;
import org.careshed.experiment.dial.QuantityShape;
import org.careshed.experiment.study.plan.Design.Kind;
import org.careshed.experiment.study.plan.Study.Effort;
import org.careshed.experiment.study.plan.Study.Output;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Reads experiment files. */
public final class StudyReader {
    private static final int USUAL_REPLICATIONS = 5;

    private static final Key<Output, String> OUTPUT_NAME =
            preset("name", Texts.line(), "", Output::name, "what it is, for people");
    private static final QuantityShape<Output> FIGURE = QuantityShape.of(Output::quantity);
    private static final Shape<Output> OUTPUT = new Shape<>(
            "an output",
            "A figure of a run that is looked at.",
            Stream.concat(FIGURE.all().stream(), Stream.of(OUTPUT_NAME)).toList(),
            StudyReader::output);

    private static final PlanHeadShape<Written> HEAD =
            PlanHeadShape.of(PlanKind.of(FileKind.EXPERIMENT), "scenario file", Written::head);
    private static final EffortShape<Written> EFFORT = EffortShape.of(
            USUAL_REPLICATIONS,
            "replications at each point, the same luck at all",
            "the points and of the intervals",
            Written::effort);
    private static final Key<Written, List<Dial>> PARAMETERS = preset(
            "parameters",
            new ThingsById<>(Texts.id("a name", "travel"), DialShape.SHAPE, Dial::id, true),
            List.of(),
            Written::parameters,
            "what is turned");
    private static final Key<Written, List<Output>> OUTPUTS = required(
            "outputs",
            new ThingsById<>(Texts.id("a name", "in-county"), OUTPUT, Output::id, true),
            Written::outputs,
            "what is looked at");
    private static final Key<Written, DesignShape> DESIGN =
            required("design", DesignShape.SHAPE, Written::design, "which settings are tried");

    private static final Shape<Written> SHAPE = new Shape<>(
            "an experiment",
            "One county, run at many settings of some parameters.",
            HEAD.and(EFFORT.and(List.of(PARAMETERS, OUTPUTS, DESIGN))),
            StudyReader::written);

    private StudyReader() {}

    /** The file as written: other files by name. */
    private record Written(
            PlanHead head, Effort effort, List<Dial> parameters, List<Output> outputs, DesignShape design) {}

    /**
     * Reads a file and its table of rows, if it has one.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static Study read(Path file) {
        return PlanFile.read(file, FileKind.EXPERIMENT, SHAPE, StudyReader::finished);
    }

    private static Study finished(PlanFile<Written> file) {
        Written written = file.written();
        Path scenario = written.head().scenario(file);
        Design design = written.design().design();
        if (written.design().file().isPresent()) {
            design = RowsTable.read(file, written.design(), written.parameters());
        }
        return new Study(
                file.id(),
                written.head().name(file),
                scenario,
                written.effort(),
                written.parameters(),
                written.outputs(),
                design,
                file.source().start());
    }

    private static Output output(Fields fields) {
        var quantity = FIGURE.read(fields);
        String name = fields.get(OUTPUT_NAME).isEmpty() ? quantity.text() : fields.get(OUTPUT_NAME);
        return new Output(fields.id(), name, quantity, fields.site());
    }

    private static Written written(Fields fields) {
        List<Dial> parameters = fields.get(PARAMETERS);
        DesignShape design = fields.get(DESIGN);
        if (parameters.isEmpty() && design.kind() != Kind.ROWS) {
            fields.report(PARAMETERS, nothingToTurn());
        }
        if (fields.get(OUTPUTS).isEmpty()) {
            fields.report(
                    OUTPUTS,
                    new Fault(Code.WRONG_COUNT, Text.of("an experiment must look at one output or more", "实验须有一项或更多输出"))
                            .fix(Text.of(
                                    "add for example `in-county: {measure: care_in_county_share}`",
                                    "加上例如 `in-county: {measure: care_in_county_share}`")));
        }
        if (design.kind() == Kind.HALTON && parameters.size() > HaltonPoints.MOST_PARAMETERS) {
            fields.report(
                    DESIGN,
                    new Fault(
                                    Code.WRONG_COUNT,
                                    Text.of("Halton points have at most 40 parameters", "Halton 点最多用于 40 个参数"))
                            .found(Text.of("{many} of them", "{many} 个").with("many", parameters.size()))
                            .fix(Text.of("write `kind: sobol`", "写 `kind: sobol`")));
        }
        design.settings()
                .ifPresent(settings -> settings.forEach((id, values) -> {
                    for (double value : values) {
                        settingFault(parameters, id, value).ifPresent(fault -> fields.report(DESIGN, fault));
                    }
                }));
        return new Written(HEAD.read(fields), EFFORT.read(fields), parameters, fields.get(OUTPUTS), design);
    }

    private static Fault nothingToTurn() {
        return new Fault(Code.MISSING_KEY, Text.of("an experiment must have `parameters`", "实验须有 `parameters`"))
                .why(Text.of(
                        "there is nothing to turn; only the rows of a table can name numbers themselves",
                        "没有可以调动的参数；只有表的行可以写数字本身"))
                .fix(Text.of("add for example `{example}`", "加上例如 `{example}`")
                        .with(
                                "example",
                                "parameters: {travel: {multiply: [choice/weights/*/travel], range: 0.8 to 1.2}}"));
    }

    /** What is wrong with a setting of a parameter. */
    static Optional<Fault> settingFault(List<Dial> parameters, String id, double value) {
        Optional<Dial> dial =
                parameters.stream().filter(one -> one.id().equals(id)).findFirst();
        if (dial.isEmpty()) {
            return Optional.of(new Fault(
                            Code.UNKNOWN_ID, Text.of("`settings` must name parameters", "`settings` 下须写参数"))
                    .found("`" + id + "`")
                    .fix(Nearest.advice(id, parameters.stream().map(Dial::id).toList())));
        }
        Text range = Text.of("{low} to {high}", "{low} 至 {high}")
                .with("low", Numbers.plain(dial.get().low()))
                .with("high", Numbers.plain(dial.get().high()));
        return value >= dial.get().low() && value <= dial.get().high()
                ? Optional.empty()
                : Optional.of(new Fault(
                                Code.OUT_OF_RANGE,
                                Text.of("a setting of `{id}` must lie within its range", "`{id}` 的取值须在其范围之内")
                                        .with("id", id))
                        .found("`" + Numbers.plain(value) + "`")
                        .why(Text.of("the range says what the evidence allows: {range}", "范围表示证据所允许的取值：{range}")
                                .with("range", range))
                        .fix(Text.of("choose another setting, or widen `range`", "换一个取值，或放宽 `range`")));
    }
}
