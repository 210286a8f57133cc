package org.careshed.scenario.rule;

import java.time.LocalDate;
import org.careshed.language.Text;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Binding;

/** Whether levers act within the run. */
final class LeverChecks {

    private final Scenario scenario;
    private final Binding in;

    LeverChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
    }

    void run() {
        Calendar calendar = scenario.calendar();
        LocalDate first = calendar.date(0);
        LocalDate last = calendar.date(calendar.days() - 1);
        for (LeverEntry lever : scenario.levers()) {
            boolean late = lever.from().isAfter(last);
            boolean early = lever.to().isPresent() && !lever.to().get().isAfter(first);
            if (late || early) {
                in.problems()
                        .add(
                                in.site(lever),
                                new Fault(
                                                Code.DATE_OUTSIDE,
                                                Text.of("lever `{lever}` is never in force", "措施 `{lever}` 从不生效")
                                                        .with("lever", lever.lever()))
                                        .found(
                                                late
                                                        ? Text.of("a start on {day}", "{day} 开始")
                                                                .with("day", lever.from())
                                                        : Text.of("an end on {day}", "{day} 结束")
                                                                .with(
                                                                        "day",
                                                                        lever.to()
                                                                                .get()))
                                        .why(Text.of("the run goes from {first} to {last}", "运行期从 {first} 到 {last}")
                                                .with("first", first)
                                                .with("last", last)));
            }
        }
    }
}
