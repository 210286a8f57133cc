package org.careshed.scenario.rule;

import java.time.LocalDate;
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
                                new Fault(Code.DATE_OUTSIDE, "lever `" + lever.lever() + "` is never in force")
                                        .found(
                                                late
                                                        ? "a start on " + lever.from()
                                                        : "an end on "
                                                                + lever.to().get())
                                        .why("the run goes from " + first + " to " + last));
            }
        }
    }
}
