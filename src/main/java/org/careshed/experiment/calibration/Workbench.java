package org.careshed.experiment.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.careshed.experiment.calibration.Evaluations.Point;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.Free;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.calibration.sheet.Sheet;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Panel;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;

/** What every part of a calibration needs: the plan, the wired dials, what was simulated, and somebody to tell. */
final class Workbench {
    private final Calibration plan;
    private final Panel panel;
    private final Evaluations evaluations;
    private final Consumer<Text> told;

    Workbench(Calibration plan, Evaluations evaluations, Consumer<Text> told) {
        this.plan = plan;
        this.evaluations = evaluations;
        this.told = told;
        List<Dial> dials = new ArrayList<>(plan.free().stream().map(Free::dial).toList());
        plan.ensemble().ifPresent(ensemble -> dials.addAll(ensemble.drawn()));
        this.panel = new Panel(evaluations.numbers(plan.scenario()), plan.before(), dials);
    }

    Calibration plan() {
        return plan;
    }

    Panel panel() {
        return panel;
    }

    Evaluations evaluations() {
        return evaluations;
    }

    /** Tells how far the work is. */
    void tell(Text line) {
        told.accept(line);
    }

    /** All numbers with the free parameters at a place, on the scale on which they move. */
    SortedMap<String, BigDecimal> fitted(SortedMap<String, BigDecimal> from, double[] at) {
        SortedMap<String, BigDecimal> all = new TreeMap<>(from);
        for (int i = 0; i < at.length; i++) {
            Dial dial = plan.free().get(i).dial();
            panel.turn(all, dial, dial.setting(at[i]));
        }
        return all;
    }

    /** The scenario with some numbers over its own calendar. */
    Point full(SortedMap<String, BigDecimal> all, int replications) {
        return new Point(plan.scenario(), panel.changes(all), replications);
    }

    /** The scenario with some numbers over the shorter calendar, if there is one. */
    Point shorter(SortedMap<String, BigDecimal> all) {
        SortedMap<String, BigDecimal> changes = new TreeMap<>(panel.changes(all));
        plan.effort().shorter().ifPresent(shorter -> changes.putAll(shorter.numbers()));
        return new Point(plan.scenario(), changes, plan.effort().steps());
    }

    /** Refuses figures that a run of the scenario does not have, each where it is asked for. */
    void requireAll(Figures figures, List<Target> targets) {
        Problems problems = new Problems();
        for (Target target : targets) {
            if (figures.mean(target.quantity()).isEmpty()) {
                problems.add(
                        target.site(),
                        new Fault(
                                        Code.UNKNOWN_ID,
                                        Text.of(
                                                        "`{id}` must be a figure of a run of the scenario",
                                                        "`{id}` 须是情景运行所得的指标")
                                                .with("id", target.id()))
                                .found(Text.of("no figure `{figure}`", "没有指标 `{figure}`")
                                        .with("figure", target.quantity().text()))
                                .why(Text.of(
                                        "a measure has another name, or has nothing to count here",
                                        "指标名称不同，或此处没有可计数的内容"))
                                .fix(Text.of(
                                        "`summary.json` and `dictionary.csv` of any results folder list them",
                                        "任一结果文件夹的 `summary.json` 和 `dictionary.csv` 列出了这些名称")));
            }
        }
        problems.throwIfAny();
    }

    /** Figures beside their targets, on one line. */
    static Text line(List<Target> targets, Figures figures) {
        return Text.joined(
                Text.of(", ", "，"),
                targets.stream()
                        .map(target -> Text.same(target.id() + " " + Sheet.figure(figures.of(target)))
                                .then(
                                        target.holds(figures.of(target))
                                                ? Text.NONE
                                                : Text.of(" ({wanted})", "（{wanted}）")
                                                        .with("wanted", Sheet.figure(target.value()))))
                        .toList());
    }

    /** How many replications. */
    static Text replications(int count) {
        return (count == 1 ? Text.of("1 replication", "1 次重复模拟") : Text.of("{count} replications", "{count} 次重复模拟"))
                .with("count", count);
    }

    /** How many draws. */
    static Text draws(int count) {
        return (count == 1 ? Text.of("1 draw", "1 组抽取") : Text.of("{count} draws", "{count} 组抽取")).with("count", count);
    }
}
