package org.careshed.experiment.study;

import java.util.List;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.study.plan.Study.Output;
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
        Fault fault = new Fault(Code.UNKNOWN_ID, "`" + output.id() + "` must be a figure of a run of the scenario")
                .found("no figure `" + output.quantity().text() + "`");
        if (!output.quantity().table().isEmpty()) {
            return fault.fix("`dictionary.csv` of any results folder lists tables and their columns");
        }
        String measure = output.quantity().measure();
        List<String> known =
                part.readings().stream().map(Reading::measure).distinct().toList();
        if (known.contains(measure)) {
            List<String> of = part.readings().stream()
                    .filter(reading -> reading.measure().equals(measure))
                    .map(Reading::of)
                    .toList();
            return fault.why("the measure is there, but not `of` this")
                    .fix(Nearest.advice(output.quantity().of(), of));
        }
        if (Nearest.to(measure, known).isEmpty() && measures != MeasureSet.ALL) {
            return fault.why("only the main figures are measured")
                    .fix("write `measures: all` to measure everything; `summary.json` of a run lists the names");
        }
        return fault.fix(Nearest.advice(measure, known));
    }
}
