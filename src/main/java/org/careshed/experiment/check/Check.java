package org.careshed.experiment.check;

import java.util.List;
import java.util.function.Function;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Scenario;

/** Runs one check scenario until its expectations can be judged. */
public final class Check {

    /** Extends by a little more than the first replications call for, as their variance is itself uncertain. */
    private static final double MARGIN = 1.2;

    private static final int ROUNDS = 3;
    private static final int QUICK_SHARE = 10;

    private final Function<Scenario, Simulation> builder;
    private final Effort effort;

    /** @param builder makes a scenario ready to run: the same line that {@code run} uses */
    public Check(Function<Scenario, Simulation> builder, Effort effort) {
        this.builder = builder;
        this.effort = effort;
    }

    /**
     * A case and what came of it.
     *
     * @param replications run in all
     */
    public record Result(Scenario scenario, List<Verdict> verdicts, int replications) {
        public Result {
            verdicts = List.copyOf(verdicts);
        }

        /** Whether any expectation has this outcome. */
        public boolean any(Verdict.Outcome outcome) {
            return verdicts.stream().anyMatch(verdict -> verdict.outcome() == outcome);
        }

        /** Whether there are expectations and all of them pass. */
        public boolean passes() {
            return !verdicts.isEmpty()
                    && verdicts.stream().allMatch(verdict -> verdict.outcome() == Verdict.Outcome.PASS);
        }
    }

    /** Judges every expectation of a scenario; extends the replications where they were too few to tell. */
    public Result of(Scenario scenario) {
        Scenario run = effort.quick() ? shortened(scenario) : scenario;
        Samples samples = new Samples(builder.apply(run), effort.threads());
        samples.extendTo(effort.replications());
        List<Verdict> verdicts = samples.verdicts(scenario.expectations());
        for (int round = 1; round < ROUNDS && needed(verdicts) > samples.replications(); round++) {
            samples.extendTo(needed(verdicts));
            verdicts = samples.verdicts(scenario.expectations());
        }
        return new Result(scenario, verdicts, samples.replications());
    }

    /** Whether the fault is noticed: some expectation fails, at first sight or after as many replications as the case took. */
    boolean notices(Scenario faulty, int replications) {
        Samples samples = new Samples(builder.apply(faulty), effort.threads());
        for (int many : new int[] {Math.min(effort.replications(), replications), replications}) {
            samples.extendTo(many);
            if (new Result(faulty, samples.verdicts(faulty.expectations()), many).any(Verdict.Outcome.FAIL)) {
                return true;
            }
        }
        return false;
    }

    private int needed(List<Verdict> verdicts) {
        double most = 0;
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() == Verdict.Outcome.TOO_SHORT) {
                most = Math.max(most, MARGIN * verdict.replicationsNeeded());
            }
        }
        return (int) Math.min(effort.most(), Math.ceil(most));
    }

    /** A tenth of the counted time, whole days; a scenario without warm-up is a stated stretch of time and stays whole. */
    private static Scenario shortened(Scenario scenario) {
        Calendar calendar = scenario.calendar();
        long days = calendar.lengthMs() / org.careshed.quantity.Ticks.DAY / QUICK_SHARE;
        if (calendar.warmUpDays() == 0 || days == 0) {
            return scenario;
        }
        return scenario.withCalendar(new Calendar(
                calendar.start(),
                calendar.warmUpDays(),
                days * org.careshed.quantity.Ticks.DAY,
                calendar.holidays(),
                calendar.workdays()));
    }
}
