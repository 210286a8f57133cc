package org.careshed.experiment.evidence.effect;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation.Range;
import org.careshed.scenario.Name;

/** An effect as written: scenario files by name. */
record WrittenEffect(
        String id,
        Name name,
        List<String> rows,
        Evidence evidence,
        String setting,
        String population,
        Finding finding,
        String reason,
        String base,
        String with,
        Optional<Figure> figure,
        String ours,
        String assuming,
        String remark,
        String cannot) {

    /** What was found, as written. */
    record Finding(
            Optional<Estimand> estimand,
            Optional<Published.Expected> expected,
            Optional<Double> value,
            Optional<Range> interval,
            String unit,
            boolean comparable,
            Optional<Double> margin) {

        Optional<Published> published() {
            return estimand.map(
                    known -> new Published(known, expected.orElseThrow(), value, interval, unit, comparable, margin));
        }
    }

    /** With scenario files found, beside the file in which it is written. */
    Effect effect(PlanFile<?> file) {
        Optional<Effect.Trial> trial = figure.map(compared -> new Effect.Trial(
                file.beside(this, EffectShape.BASE), file.beside(this, EffectShape.WITH), compared, ours));
        return new Effect(
                id,
                name,
                rows,
                evidence,
                setting,
                population,
                finding.published(),
                reason,
                trial,
                assuming,
                cannot.isEmpty() ? remark : cannot);
    }
}
