package org.careshed.experiment.study;

import java.util.ArrayList;
import java.util.List;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.sensitivity.Interval;
import org.careshed.experiment.sensitivity.Morris.Effects;
import org.careshed.experiment.sensitivity.SobolIndices.Indices;
import org.careshed.experiment.study.plan.Study;
import org.careshed.experiment.uncertainty.Measuring;
import org.careshed.result.Column;
import org.careshed.result.Estimate;
import org.careshed.result.Table;

/** The tables of an experiment: tidy, one fact a row. */
final class Ledger {
    private Ledger() {}

    /** What was set at each point. */
    static Table points(Layout layout) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("point", "number of the point, or id of the row")));
        layout.columns().forEach(name -> columns.add(Column.text(name, "setting of " + name)));
        List<List<String>> rows = new ArrayList<>();
        for (Point point : layout.points()) {
            List<String> row = new ArrayList<>(List.of(point.id()));
            row.addAll(point.cells());
            rows.add(row);
        }
        return new Table("points", "What was set at each point.", columns, rows);
    }

    /** What every point found in every replication. */
    static Table results(Study study, Layout layout, Records records) {
        List<List<String>> rows = new ArrayList<>();
        for (int point = 0; point < layout.points().size(); point++) {
            for (int output = 0; output < study.outputs().size(); output++) {
                List<String> values = records.texts(output, point);
                for (int replication = 0; replication < values.size(); replication++) {
                    rows.add(List.of(
                            layout.points().get(point).id(),
                            study.outputs().get(output).id(),
                            Integer.toString(replication),
                            values.get(replication)));
                }
            }
        }
        return new Table(
                "results",
                "Each output at each point in each replication.",
                List.of(
                        Column.text("point", "number of the point, or id of the row"),
                        Column.text("output", "id of the output"),
                        Column.integer("replication", "", "number of the replication, the same luck at all points"),
                        Column.decimal("value", "", "the figure; empty where it is undefined")),
                rows);
    }

    /** Each output at each point over its replications. */
    static Table means(Study study, Layout layout, Records records) {
        List<List<String>> rows = new ArrayList<>();
        for (int point = 0; point < layout.points().size(); point++) {
            for (int output = 0; output < study.outputs().size(); output++) {
                Estimate estimate = records.estimate(output, point);
                rows.add(List.of(
                        layout.points().get(point).id(),
                        study.outputs().get(output).id(),
                        estimate.meanText(6),
                        estimate.halfWidthText(6)));
            }
        }
        return new Table(
                "means",
                "Each output at each point over its replications.",
                List.of(
                        Column.text("point", "number of the point, or id of the row"),
                        Column.text("output", "id of the output"),
                        Column.decimal("mean", "", "mean over the replications"),
                        Column.decimal("half_width", "", "half of the 95 % interval; empty for one replication")),
                rows);
    }

    /** What moves each output, and how sure it is. */
    static Table sensitivity(Study study, List<Answer> answers) {
        Lines lines = new Lines();
        for (Answer answer : answers) {
            lines.output = answer.output().id();
            answer.variance().ifPresent(variance -> {
                lines.add("parameters", "variance", variance.parameters(), "");
                lines.add("luck", "variance", variance.luck(), "");
            });
            answer.linear().ifPresent(linear -> lines.add("parameters", "r_squared", linear.explained(), ""));
            for (int i = 0; i < study.parameters().size(); i++) {
                parameter(study, answer, i, lines);
            }
        }
        return new Table(
                "sensitivity",
                "What moves each output, with 95 % intervals.",
                List.of(
                        Column.text("output", "id of the output"),
                        Column.text("of", "id of a parameter, all parameters, or luck"),
                        Column.text("figure", "mu, mu_star, sigma, first, total, linear, less_if_known, variance"),
                        Column.text("value", "the estimate"),
                        Column.text("low", "lower end of its interval"),
                        Column.text("high", "upper end of its interval"),
                        Column.text("grade", "grade of the parameter's range: A measured, B secondary, C assumed")),
                lines.rows);
    }

    private static void parameter(Study study, Answer answer, int i, Lines lines) {
        Dial dial = study.parameters().get(i);
        String grade = dial.evidence().grade().name();
        if (!answer.effects().isEmpty()) {
            Effects effects = answer.effects().get(i);
            lines.add(dial.id(), "mu", effects.mean(), grade);
            lines.add(dial.id(), "mu_star", effects.size(), grade);
            lines.add(dial.id(), "sigma", effects.spread(), grade);
        }
        if (!answer.indices().isEmpty()) {
            Indices indices = answer.indices().get(i);
            lines.add(dial.id(), "first", indices.first(), grade);
            lines.add(dial.id(), "total", indices.total(), grade);
        }
        answer.linear()
                .ifPresent(
                        linear -> lines.add(dial.id(), "linear", linear.shares().get(i), grade));
        for (Measuring measuring : answer.next()) {
            if (measuring.parameter() == i) {
                lines.add(dial.id(), "less_if_known", measuring.less(), grade);
            }
        }
    }

    /** Rows under construction. */
    private static final class Lines {
        private final List<List<String>> rows = new ArrayList<>();
        private String output = "";

        void add(String of, String figure, Interval interval, String grade) {
            rows.add(List.of(
                    output,
                    of,
                    figure,
                    Figure.exact(interval.value()),
                    Figure.exact(interval.low()),
                    Figure.exact(interval.high()),
                    grade));
        }
    }
}
