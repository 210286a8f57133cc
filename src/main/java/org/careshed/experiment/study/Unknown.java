package org.careshed.experiment.study;

import java.util.List;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.study.plan.Study.Output;
import org.careshed.language.Text;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;

/** An output that no run has, and what was probably meant. */
final class Unknown {
    private Unknown() {}

    /** The fault of an output. */
    static Fault of(Output output, Part part, MeasureSet measures) {
        Fault fault = new Fault(
                        Code.UNKNOWN_ID,
                        Text.of("`{id}` must be a figure of a run of the scenario", "`{id}` 须是情景运行所得的指标")
                                .with("id", output.id()))
                .found(Text.of("no figure `{figure}`", "没有指标 `{figure}`")
                        .with("figure", output.quantity().text()));
        if (!output.quantity().table().isEmpty()) {
            return fault.fix(Text.of(
                    "`dictionary.csv` of any results folder lists tables and their columns",
                    "任一结果文件夹的 `dictionary.csv` 列出了各表及其列"));
        }
        String measure = output.quantity().measure();
        List<String> known =
                part.readings().stream().map(Reading::measure).distinct().toList();
        if (known.contains(measure)) {
            List<String> of = part.readings().stream()
                    .filter(reading -> reading.measure().equals(measure))
                    .map(Reading::of)
                    .toList();
            return fault.why(Text.of("the measure is there, but not `of` this", "有这个指标，但没有这个 `of`"))
                    .fix(Nearest.advice(output.quantity().of(), of));
        }
        if (Nearest.to(measure, known).isEmpty() && measures != MeasureSet.ALL) {
            return fault.why(Text.of("only the main figures are measured", "只计量主要指标"))
                    .fix(Text.of(
                            "write `measures: all` to measure everything; `summary.json` of a run lists the names",
                            "写 `measures: all` 计量全部指标；运行结果的 `summary.json` 列出了名称"));
        }
        return fault.fix(Nearest.advice(measure, known));
    }
}
