package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Panel;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.read.ScenarioReader;

/** Reads the counties of an experiment before any is run. */
final class CountiesRead {
    private CountiesRead() {}

    /**
     * Reads the counties at the ends of each range, or of each row, so that a range that leads out of the format is told
     * before hours are spent.
     *
     * @return the hash of the county as its files have it
     * @throws ScenarioException where a county cannot be read, told where its setting is stated
     */
    static String of(Study study, Layout layout, SortedMap<String, BigDecimal> written) {
        String hash = reader().read(study.scenario()).hash();
        Problems problems = new Problems();
        if (study.design() instanceof Design.Rows rows) {
            for (int row = 0; row < rows.rows().size(); row++) {
                readable(
                        study,
                        layout.points().get(row).numbers(),
                        Text.of("row `{row}`", "第 `{row}` 行")
                                .with("row", rows.rows().get(row).id()),
                        rows.rows().get(row).site(),
                        problems);
            }
        } else {
            Panel panel = new Panel(written, new TreeMap<>(), study.parameters());
            for (Dial dial : study.parameters()) {
                for (double end : new double[] {dial.low(), dial.high()}) {
                    SortedMap<String, BigDecimal> numbers = panel.numbers();
                    panel.turn(numbers, dial, end);
                    Text what = Text.of("`{id}` at {end}", "`{id}` 取 {end} 时")
                            .with("id", dial.id())
                            .with("end", Panel.number(end).toPlainString());
                    readable(study, Layout.numbers(study, panel, numbers), what, dial.site(), problems);
                }
            }
        }
        problems.throwIfAny();
        return hash;
    }

    /** Reports a county that cannot be read where its setting is stated. */
    static void readable(Study study, SortedMap<String, BigDecimal> numbers, Text what, Site site, Problems problems) {
        try {
            reader().read(study.scenario(), numbers);
        } catch (ScenarioException unreadable) {
            var reason = unreadable.problems().get(0);
            problems.add(
                    site,
                    new Fault(
                                    Code.OUT_OF_RANGE,
                                    Text.of("{what} must give a scenario that can be read", "{what}须得出可读取的情景")
                                            .with("what", what))
                            .found(reason.what()
                                    .then(
                                            reason.found().isEmpty()
                                                    ? Text.NONE
                                                    : Text.of(", found ", "，此处为 ")
                                                            .then(reason.found())))
                            .why(Text.of("{file}:{line}:{column} is changed by it", "它改变了 {file}:{line}:{column}")
                                    .with("file", reason.file())
                                    .with("line", reason.line())
                                    .with("column", reason.column()))
                            .fix(Text.of("choose settings that the scenario format allows", "选用情景格式允许的取值")));
        }
    }

    private static ScenarioReader reader() {
        return new ScenarioReader(Policies.shapes());
    }
}
