package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Panel;
import org.careshed.experiment.study.plan.Design.Cell;
import org.careshed.experiment.study.plan.Design.Column;
import org.careshed.experiment.study.plan.Design.Row;
import org.careshed.experiment.study.plan.Design.Rows;
import org.careshed.experiment.study.plan.Study;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Problems;

/** Points from a table: parameters are turned first, then numbers by path changed, each in the order of the columns. */
final class RowsLayout {
    private final Study study;
    private final Panel panel;
    private final Rows rows;
    private final Map<String, Dial> dials = new HashMap<>();
    private final Map<String, List<String>> paths = new HashMap<>();

    /** Wires; throws every column that leads nowhere. */
    RowsLayout(Study study, Panel panel, Rows rows) {
        this.study = study;
        this.panel = panel;
        this.rows = rows;
        study.parameters().forEach(dial -> dials.put(dial.id(), dial));
        Problems problems = new Problems();
        for (Column column : rows.columns()) {
            if (!dials.containsKey(column.name())) {
                paths.put(column.name(), panel.matches(column.name()));
                if (paths.get(column.name()).isEmpty()) {
                    problems.add(column.site(), unknown(column.name()));
                }
            }
        }
        problems.throwIfAny();
    }

    /** The points, in the order of the table. */
    Layout layout() {
        List<Point> points = new ArrayList<>();
        for (Row row : rows.rows()) {
            SortedMap<String, BigDecimal> numbers = panel.numbers();
            List<String> cells = new ArrayList<>();
            for (Column column : rows.columns()) {
                Optional<Cell> cell = Optional.ofNullable(row.cells().get(column.name()));
                cells.add(cell.map(Cell::text).orElse(""));
                cell.filter(one -> dials.containsKey(column.name()))
                        .ifPresent(one -> panel.turn(
                                numbers,
                                dials.get(column.name()),
                                one.change().amount().doubleValue()));
            }
            for (Column column : rows.columns()) {
                Cell cell = row.cells().get(column.name());
                if (cell != null && paths.containsKey(column.name())) {
                    paths.get(column.name())
                            .forEach(path -> numbers.compute(
                                    path, (at, number) -> cell.change().on(number)));
                }
            }
            points.add(new Point(row.id(), cells, Layout.numbers(study, panel, numbers)));
        }
        return new Layout(rows.columns().stream().map(Column::name).toList(), points, new double[0][]);
    }

    private Fault unknown(String name) {
        Optional<String> near = Nearest.to(
                name,
                Stream.concat(dials.keySet().stream().sorted(), Stream.of("id", "note"))
                        .toList());
        return new Fault(
                        Code.COLUMN_UNKNOWN,
                        Text.of(
                                "a column must be a parameter or the path of numbers of the scenario",
                                "列须是参数，或情景中数字的路径"))
                .found("`" + name + "`")
                .why(Text.of("a column that changes nothing would be overlooked", "什么也不改变的列容易被忽略"))
                .fix(near.map(word -> Text.of("did you mean `{word}`?", "是否指 `{word}`？")
                                .with("word", word))
                        .orElseGet(() -> panel.advice(name)));
    }
}
