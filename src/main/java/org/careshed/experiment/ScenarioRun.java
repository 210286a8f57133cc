package org.careshed.experiment;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.watch.Watch;
import org.careshed.measure.CountyTables;
import org.careshed.quantity.Halt;
import org.careshed.result.Provisional;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.RunContent;
import org.careshed.result.folder.RunPlan;
import org.careshed.result.folder.VisitLogs;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.Resolved;

/**
 * A scenario on its way into a results folder.
 *
 * @param plan all that determines the results
 * @param content what stands in the folder besides findings
 * @param replication what runs
 */
public record ScenarioRun(RunPlan plan, RunContent content, Replication replication) {
    /**
     * Reshapes, builds and plans.
     *
     * @param replications their numbers, ascending
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static ScenarioRun of(Resolved resolved, List<Integer> replications, MeasureSet measured) {
        return of(resolved, replications, measured, Halt.NEVER);
    }

    /**
     * The same, if it is wanted until the county stands.
     *
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    public static ScenarioRun of(Resolved resolved, List<Integer> replications, MeasureSet measured, Halt halt) {
        Prepared prepared = Prepared.of(resolved.scenario(), halt);
        RunContent content = new RunContent(new TreeMap<>(resolved.files()), CountyTables.of(prepared.county()));
        return new ScenarioRun(plan(resolved, replications, measured), content, new Replication(prepared, measured));
    }

    /**
     * All that determines the results; no county is built for it.
     *
     * @param replications their numbers, ascending
     */
    public static RunPlan plan(Resolved resolved, List<Integer> replications, MeasureSet measured) {
        Scenario scenario = resolved.scenario();
        return new RunPlan(
                scenario.id(),
                scenario.name().both(),
                provisional(scenario),
                resolved.hash(),
                scenario.seed(),
                replications,
                measured.names(scenario),
                CodeVersion.current());
    }

    /** The same, checked on the way; it changes no result. */
    public ScenarioRun checked() {
        return new ScenarioRun(plan, content, replication.checked());
    }

    /** The same with visit logs beside the results; it changes no result. */
    public ScenarioRun logged(VisitLogs into) {
        return new ScenarioRun(plan, content, replication.logged(into));
    }

    /** The same with somebody who watches, and may hold or end it; it changes no result. */
    public ScenarioRun watched(Watch by) {
        return new ScenarioRun(plan, content, replication.watched(by));
    }

    private static Optional<String> provisional(Scenario scenario) {
        boolean chosen =
                scenario.kind() == Scenario.Kind.COUNTY && scenario.choice().provisional();
        return chosen ? Optional.of(Provisional.PRIOR.english()) : Optional.empty();
    }
}
