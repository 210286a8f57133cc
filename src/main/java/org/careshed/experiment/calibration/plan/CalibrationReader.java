package org.careshed.experiment.calibration.plan;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.careshed.experiment.calibration.plan.Calibration.Effort;
import org.careshed.experiment.calibration.plan.Calibration.Ensemble;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.dial.PlanKind;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Leaves;
import org.careshed.scenario.source.YamlFile;
import org.careshed.scenario.value.Texts;

/** Reads calibration files. */
public final class CalibrationReader {

    private static final Type<List<Target>> TARGETS =
            new ThingsById<>(Texts.id("a name", "grassroots"), TargetShape.SHAPE, Target::id, true);

    private static final PlanKind<Written> KIND = PlanKind.of(FileKind.CALIBRATION);
    private static final Key<Written, String> SCENARIO = required(
            "scenario", Texts.line("county.yaml"), Written::scenario, "scenario file to fit, beside this file");
    private static final Key<Written, String> BEFORE = preset(
            "before",
            Texts.line(),
            "",
            Written::before,
            "file with the numbers before the fit, in nested keys as the scenario has them; left out: the scenario's own");
    private static final Key<Written, Effort> EFFORT =
            preset("effort", EffortShape.SHAPE, EffortShape.USUAL, Written::effort, "how much is simulated");
    private static final Key<Written, List<Free>> PARAMETERS = required(
            "parameters",
            new ThingsById<>(Texts.id("a name", "need-rate"), FreeShape.SHAPE, Free::id, true),
            Written::free,
            "what the fit moves");
    private static final Key<Written, List<Target>> FITTED =
            required("targets", TARGETS, Written::targets, "what is fitted");
    private static final Key<Written, List<Target>> PATTERNS = preset(
            "patterns",
            TARGETS,
            List.of(),
            Written::patterns,
            "what each draw of the ensemble must show as well; nothing is fitted to it");
    private static final Key<Written, List<Target>> HELD_OUT =
            preset("held_out", TARGETS, List.of(), Written::heldOut, "what is only compared in the end");
    private static final Key<Written, Optional<Bare>> WITHOUT = maybe(
            "without_levers",
            Bare.SHAPE,
            Written::without,
            "the county without its levers, and what was thought of it before");
    private static final Key<Written, Optional<Ensemble>> ENSEMBLE =
            maybe("ensemble", EnsembleShape.SHAPE, Written::ensemble, "draws of what the evidence leaves open");

    private static final Shape<Written> SHAPE = new Shape<>(
            "a calibration",
            "What is fitted, to what, and how carefully.",
            KIND.and(List.of(SCENARIO, BEFORE, EFFORT, PARAMETERS, FITTED, PATTERNS, HELD_OUT, WITHOUT, ENSEMBLE)),
            CalibrationReader::written);

    private CalibrationReader() {}

    /** The file as written: scenario files by name. */
    private record Written(
            String scenario,
            String before,
            Effort effort,
            List<Free> free,
            List<Target> targets,
            List<Target> patterns,
            List<Target> heldOut,
            Optional<Bare> without,
            Optional<Ensemble> ensemble) {}

    /** The county without its levers, as written. */
    private record Bare(String scenario, List<Target> priors) {
        private static final Key<Bare, String> FILE = required(
                "scenario",
                Texts.line("county.yaml"),
                Bare::scenario,
                "scenario file without levers, beside this file");
        private static final Key<Bare, List<Target>> PRIORS =
                required("priors", TARGETS, Bare::priors, "what was thought before; never fitted");
        static final Shape<Bare> SHAPE = new Shape<>(
                "without_levers",
                "The county without its levers.",
                List.of(FILE, PRIORS),
                f -> new Bare(f.get(FILE), f.get(PRIORS)));
    }

    /**
     * Reads a file; scenario files are named relative to it and lie in its folder.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static Calibration read(Path file) {
        return PlanFile.read(file, FileKind.CALIBRATION, SHAPE, CalibrationReader::finished);
    }

    private static Calibration finished(PlanFile<Written> file) {
        Written written = file.written();
        Path scenario = file.beside(written, SCENARIO);
        Optional<Calibration.Without> without =
                written.without().map(bare -> new Calibration.Without(file.beside(bare, Bare.FILE), bare.priors()));
        return new Calibration(
                file.id(),
                scenario,
                before(file),
                written.effort(),
                written.free(),
                written.targets(),
                written.patterns(),
                written.heldOut(),
                without,
                written.ensemble());
    }

    private static SortedMap<String, BigDecimal> before(PlanFile<Written> file) {
        Written written = file.written();
        if (written.before().isEmpty()) {
            return Collections.emptySortedMap();
        }
        try {
            return Leaves.of(YamlFile.read(file.source().named(written.before()), file.problems()));
        } catch (Fault fault) {
            file.problems().add(file.binding().site(written, BEFORE), fault.about(BEFORE.name()));
            return Collections.emptySortedMap();
        }
    }

    private static Written written(Fields fields) {
        List<Target> targets = fields.get(FITTED);
        List<String> ids = targets.stream().map(Target::id).toList();
        if (fields.get(PARAMETERS).isEmpty()) {
            fields.report(
                    PARAMETERS,
                    new Fault(Code.WRONG_COUNT, Text.of("a calibration must have one parameter or more", "校准须有一个或更多参数"))
                            .found(Text.of("none", "没有"))
                            .fix(Text.of(
                                    "add for example `need-rate: {multiply: [conditions/*/rate/*], range: 0.5 to 1.5}`",
                                    "加上例如 `need-rate: {multiply: [conditions/*/rate/*], range: 0.5 to 1.5}`")));
        }
        for (Free free : fields.get(PARAMETERS)) {
            free.follows()
                    .filter(id ->
                            targets.stream().noneMatch(target -> target.id().equals(id) && !target.ranged()))
                    .ifPresent(id -> fields.binding().problems().add(free.dial().site(), unknown(free, id, ids)));
        }
        return new Written(
                fields.get(SCENARIO),
                fields.get(BEFORE),
                fields.get(EFFORT),
                fields.get(PARAMETERS),
                targets,
                fields.get(PATTERNS),
                fields.get(HELD_OUT),
                fields.get(WITHOUT),
                fields.get(ENSEMBLE));
    }

    private static Fault unknown(Free free, String id, List<String> ids) {
        return new Fault(
                        Code.UNKNOWN_ID,
                        Text.of(
                                        "`follows` of `{id}` must be a target with a value",
                                        "`{id}` 的 `follows` 须是有 `value` 的目标")
                                .with("id", free.id()))
                .found("`" + id + "`")
                .fix(Nearest.advice(id, ids));
    }
}
