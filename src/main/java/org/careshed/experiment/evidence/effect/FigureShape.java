package org.careshed.experiment.evidence.effect;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** A figure of a run. */
final class FigureShape {
    private static final double MOST = 1e9;

    private static final Key<Figure, String> MEASURE =
            preset("measure", Texts.line(), "", Figure::measure, "key of `summary.json`");
    private static final Key<Figure, String> OF = preset("of", Texts.line(), "all", Figure::of, "what it is of");
    private static final Key<Figure, Optional<Cells>> SUM =
            maybe("sum", CellsShape.SHAPE, Figure::sum, "cells that are added up, instead of a reading");
    private static final Key<Figure, Optional<Cells>> OVER =
            maybe("over", CellsShape.SHAPE, Figure::over, "cells whose sum that of `sum` is divided by");
    private static final Key<Figure, Double> TIMES =
            preset("times", Numbers.above(0, MOST), 1.0, Figure::times, "factor, 100 for points");

    static final Shape<Figure> SHAPE =
            new Shape<>("a figure", "A figure of a run.", List.of(MEASURE, OF, SUM, OVER, TIMES), FigureShape::figure);

    private FigureShape() {}

    private static Figure figure(Fields fields) {
        boolean reading = !fields.get(MEASURE).isEmpty();
        boolean cells = fields.get(SUM).isPresent();
        if (reading == cells || reading && fields.get(OVER).isPresent()) {
            fields.binding()
                    .problems()
                    .add(
                            fields.site(),
                            new Fault(
                                            Code.WRONG_FORM,
                                            Text.of(
                                                    "must have either `measure` or `sum`, which alone goes with `over`",
                                                    "须有 `measure` 或 `sum` 之一；只有 `sum` 可与 `over` 同用"))
                                    .found(
                                            reading
                                                    ? Text.of("`measure` with cells", "`measure` 与表格单元同用")
                                                    : Text.of("no figure", "没有指标")));
            throw new Unreadable();
        }
        return new Figure(fields.get(MEASURE), fields.get(OF), fields.get(SUM), fields.get(OVER), fields.get(TIMES));
    }
}
