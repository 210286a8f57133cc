package org.careshed.experiment.check;

import java.util.List;
import java.util.function.Consumer;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.check.Verdict.Outcome;
import org.careshed.language.Text;
import org.careshed.scenario.Scenario;

/** Runs check scenarios one after the other and tells each verdict as it falls. */
public final class CheckSession {

    private final Effort effort;
    private final boolean power;
    private final Consumer<Text> lines;

    /**
     * @param power whether each case is also run on seeded faults
     * @param lines hears each line of the tables, without line ends
     */
    public CheckSession(Effort effort, boolean power, Consumer<Text> lines) {
        this.effort = effort;
        this.power = power;
        this.lines = lines;
    }

    /**
     * Runs all cases.
     *
     * @return whether every expectation passes (for a quick effort: none fails) and, if power was asked for, every case
     *     notices a fault
     */
    public boolean run(List<Scenario> scenarios) {
        Check check = new Check(scenario -> new Replication(Prepared.of(scenario), MeasureSet.ALL)::readings, effort);
        Count count = new Count();
        lines.accept(CheckTable.head());
        List<Check.Result> results = scenarios.stream()
                .map(scenario -> told(check.of(scenario), count))
                .toList();
        lines.accept(count.text(scenarios.size(), effort.quick()));
        boolean sound = count.fails == 0 && count.missing == 0 && (effort.quick() || count.tooShort == 0);
        return power ? powerful(check, results) && sound : sound;
    }

    private Check.Result told(Check.Result result, Count count) {
        CheckTable.rows(result).forEach(lines);
        for (Verdict verdict : result.verdicts()) {
            count.add(verdict.outcome());
        }
        return result;
    }

    private boolean powerful(Check check, List<Check.Result> results) {
        PowerCheck seeded = new PowerCheck(check);
        lines.accept(Text.NONE);
        lines.accept(CheckTable.powerHead());
        int powerless = 0;
        for (Check.Result result : results) {
            PowerCheck.Result found = seeded.of(result);
            lines.accept(CheckTable.powerRow(found));
            powerless += found.powerful() ? 0 : 1;
        }
        lines.accept(
                powerless == 0
                        ? Text.of("every case notices a seeded fault", "每个算例都发现了植入的错误")
                        : Text.of("{many} cases are powerless", "{many} 个算例没有发现任何植入的错误")
                                .with("many", powerless));
        return powerless == 0;
    }

    /** How many expectations came to what. */
    private static final class Count {
        private int passes;
        private int fails;
        private int tooShort;
        private int missing;

        void add(Outcome outcome) {
            switch (outcome) {
                case PASS -> passes++;
                case FAIL -> fails++;
                case TOO_SHORT -> tooShort++;
                case NOT_MEASURED -> missing++;
            }
        }

        Text text(int cases, boolean quick) {
            return Text.of(
                            "{cases} cases: {passes} pass, {fails} fail, {short} too short, {missing} not measured",
                            "{cases} 个算例：{passes} 项通过，{fails} 项不符，{short} 项样本不足，{missing} 项未测")
                    .with("cases", cases)
                    .with("passes", passes)
                    .with("fails", fails)
                    .with("short", tooShort)
                    .with("missing", missing)
                    .then(
                            quick
                                    ? Text.of("; a quick look, what is too short says nothing", "。\n只是粗看，样本不足的不说明任何问题。")
                                    : Text.NONE);
        }
    }
}
