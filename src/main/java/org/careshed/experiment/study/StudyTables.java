package org.careshed.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.landing.Tables;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** An experiment as tidy tables: its parameters, what was set at each point, its outputs and what moves them. */
public final class StudyTables {
    private static final Column ARM = Column.text("arm", "Id of the arm: number of the point, or id of the row.");
    private static final Column OUTPUT = Column.text("output", "Id of the output.");
    private static final Table PARAMETERS = new Table(
            "parameters",
            "What was turned.",
            List.of(
                    Column.text("parameter", "Id of the parameter."),
                    Column.text("name", "Its name for people."),
                    Column.text("way", "What a setting does to each number: add, multiply or set."),
                    Column.text("paths", "Paths of the numbers in the scenario."),
                    Column.decimal("low", "", "Lowest setting."),
                    Column.decimal("high", "", "Highest setting."),
                    Column.text("source", "Where the range comes from."),
                    Column.text("grade", "How far it can be trusted: A measured, B secondary, C assumed.")),
            List.of());
    private static final Table OUTPUTS = new Table(
            "outputs",
            "Each output of each run.",
            List.of(
                    ARM,
                    Column.integer("replication", "", "Number of the replication; equal ones have the same luck."),
                    OUTPUT,
                    Column.text("unit", "Its unit; empty for a sum of a table."),
                    Column.decimal("value", "", "The figure, six decimals; null where it is undefined.")),
            List.of());
    private static final Table SENSITIVITY = new Table(
            "sensitivity",
            "What moves each output, with 95 % intervals.",
            List.of(
                    OUTPUT,
                    Column.text("of", "Id of a parameter, all parameters, or luck."),
                    Column.text("figure", "mu, mu_star, sigma, first, total, linear, less_if_known, variance ..."),
                    Column.decimal("value", "", "The estimate, six digits."),
                    Column.decimal("low", "", "Lower end of its interval."),
                    Column.decimal("high", "", "Upper end of its interval."),
                    Column.text("grade", "Grade of the parameter's range.")),
            List.of());

    private final Study study;
    private final Layout layout;
    private final Records records;

    private StudyTables(Study study, Layout layout, Records records) {
        this.study = study;
        this.layout = layout;
        this.records = records;
    }

    /** The tables that only experiments have, without rows. */
    public static List<Table> heads() {
        return List.of(PARAMETERS, OUTPUTS, SENSITIVITY);
    }

    /** All tables. */
    static List<Table> of(Study study, Layout layout, Records records, List<Answer> answers) {
        StudyTables tables = new StudyTables(study, layout, records);
        return List.of(
                Tables.filled(Tables.ARMS, tables.arms()),
                Tables.filled(
                        PARAMETERS,
                        study.parameters().stream().map(StudyTables::parameter).toList()),
                Tables.filled(Tables.SETTINGS, tables.settings()),
                Tables.filled(OUTPUTS, tables.outputs()),
                Tables.filled(SENSITIVITY, Ledger.sensitivity(study, answers).rows()),
                Tables.of(Tables.CONTRASTS, tables.contrasts()),
                Tables.student(study.effort().replications()));
    }

    private List<List<String>> arms() {
        String worlds = Integer.toString(study.effort().replications());
        return layout.points().stream()
                .map(point -> List.of(point.id(), "", isBase(point) ? "base" : "other", worlds))
                .toList();
    }

    /** Only rows are compared, with the first. */
    private boolean isBase(Point point) {
        return study.design() instanceof Design.Rows && point == layout.points().get(0);
    }

    private static List<String> parameter(Dial dial) {
        return List.of(
                dial.id(),
                dial.name(),
                Texts.word(dial.way()),
                String.join(" ", dial.paths()),
                Numbers.plain(dial.low()),
                Numbers.plain(dial.high()),
                dial.evidence().source(),
                dial.evidence().grade().name());
    }

    private List<List<String>> settings() {
        List<List<String>> rows = new ArrayList<>();
        Column value = Tables.SETTINGS.columns().get(3);
        for (Point point : layout.points()) {
            for (int i = 0; i < layout.columns().size(); i++) {
                String cell = point.cells().get(i);
                rows.add(List.of(point.id(), layout.columns().get(i), cell, value.holds(cell) ? cell : ""));
            }
        }
        return rows;
    }

    private List<List<String>> outputs() {
        List<List<String>> rows = new ArrayList<>();
        for (int point = 0; point < layout.points().size(); point++) {
            for (int replication = 0; replication < study.effort().replications(); replication++) {
                for (int output = 0; output < study.outputs().size(); output++) {
                    rows.add(List.of(
                            layout.points().get(point).id(),
                            Integer.toString(replication),
                            study.outputs().get(output).id(),
                            records.units().get(output),
                            records.texts(output, point).get(replication)));
                }
            }
        }
        return rows;
    }

    private List<Map<String, String>> contrasts() {
        if (!isBase(layout.points().get(0))) {
            return List.of();
        }
        return IntStream.range(1, layout.points().size())
                .boxed()
                .flatMap(
                        point -> IntStream.range(0, study.outputs().size()).mapToObj(output -> contrast(point, output)))
                .toList();
    }

    private Map<String, String> contrast(int point, int output) {
        return Tables.contrast(
                layout.points().get(point).id(),
                layout.points().get(0).id(),
                new Figure(
                        study.outputs().get(output).id(), "all", records.units().get(output)),
                Contrast.of(records.texts(output, 0), records.texts(output, point)));
    }
}
