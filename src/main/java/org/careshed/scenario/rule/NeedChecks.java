package org.careshed.scenario.rule;

import java.util.Arrays;
import java.util.List;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.section.ChoiceShape;
import org.careshed.scenario.section.ConditionShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Whether every condition has rates, weights and somebody who treats it, and stays below the ceiling. */
final class NeedChecks {

    private static final double MANY_A_YEAR = 60;

    private final Scenario scenario;
    private final Binding in;

    NeedChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
    }

    void run() {
        for (Condition condition : scenario.conditions()) {
            bands(condition);
            ceiling(condition);
            rate(condition);
            treated(condition);
            weighed(condition);
        }
    }

    private void bands(Condition condition) {
        List<String> missing = scenario.ageBands().stream()
                .map(AgeBand::id)
                .filter(band -> !condition.perYear().containsKey(band))
                .toList();
        if (!missing.isEmpty()) {
            in.problems()
                    .add(
                            in.site(condition, ConditionShape.RATE),
                            new Fault(Code.BANDS_MISSING, "`rate` of `" + condition.id() + "` must hold every age band")
                                    .found("none for " + CareChecks.some(missing))
                                    .fix("add for example `" + missing.get(0) + ": 0 /year`"));
        }
    }

    private void ceiling(Condition condition) {
        double most = Arrays.stream(condition.byMonth()).max().orElse(1);
        if (most > scenario.needs().ceiling()) {
            in.problems()
                    .add(
                            in.site(condition, ConditionShape.BY_MONTH),
                            new Fault(
                                            Code.CEILING,
                                            "no month of `" + condition.id() + "` may pass the ceiling of needs")
                                    .found("a factor of " + Numbers.plain(most) + ", the ceiling is "
                                            + Numbers.plain(scenario.needs().ceiling()))
                                    .why("candidates for needs are drawn at the ceiling and thinned to the month")
                                    .fix("raise `needs.ceiling` to " + Numbers.plain(most) + " or more"));
        }
    }

    private void rate(Condition condition) {
        condition.perYear().entrySet().stream()
                .filter(rate -> rate.getValue() > MANY_A_YEAR)
                .sorted(java.util.Map.Entry.comparingByKey())
                .findFirst()
                .ifPresent(rate -> in.problems()
                        .add(
                                in.site(condition, ConditionShape.RATE),
                                new Fault(Code.RATE_UNLIKELY, "the rate of `" + condition.id() + "` is unlikely")
                                        .found(Numbers.plain(rate.getValue()) + " needs a year for a person of `"
                                                + rate.getKey() + "`")
                                        .fix("check whether it was meant per month, or per thousand people")));
    }

    private void treated(Condition condition) {
        if (scenario.tiers().stream().noneMatch(tier -> tier.pathways().containsKey(condition.id()))) {
            in.problems()
                    .add(
                            in.site(condition),
                            new Fault(Code.NOTHING_TREATS, "no tier treats `" + condition.id() + "`")
                                    .why("all its needs would stay unmet")
                                    .fix("add it to `pathways` of a tier"));
        }
    }

    private void weighed(Condition condition) {
        boolean chooses = condition.severity() != Severity.EMERGENCY;
        if (chooses && !scenario.choice().weights().containsKey(condition.severity())) {
            String severity = Texts.word(condition.severity());
            in.problems()
                    .add(
                            in.site(scenario.choice(), ChoiceShape.WEIGHTS),
                            new Fault(Code.MISSING_KEY, "`weights` must have `" + severity + "`")
                                    .found("no `" + severity + "`")
                                    .why("condition `" + condition.id() + "` has this severity"));
        }
    }
}
