package org.careshed.scenario.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.careshed.quantity.Ticks;
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
    private static final double MOST_IN_A_RUN = 1_500;
    private static final double DAYS_A_YEAR = 365;

    private final Scenario scenario;
    private final Binding in;

    NeedChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
    }

    void run() {
        wholeDays();
        scenario.ageBands().forEach(this::number);
        for (Condition condition : scenario.conditions()) {
            bands(condition);
            ceiling(condition);
            rate(condition);
            treated(condition);
            weighed(condition);
        }
    }

    private void wholeDays() {
        if (scenario.calendar().lengthMs() % Ticks.DAY != 0) {
            in.problems()
                    .add(
                            in.site(scenario.calendar()),
                            new Fault(Code.OUT_OF_RANGE, "a county must run for whole days")
                                    .why("residents choose in the morning for the whole day")
                                    .fix("write `length` in days, for example `365 d`"));
        }
    }

    /** A resident's candidates for needs are numbered; a run that could pass the last number is refused. */
    private void number(AgeBand band) {
        double perYear = scenario.conditions().stream()
                .mapToDouble(condition -> condition.perYear().getOrDefault(band.id(), 0.0))
                .sum();
        double number =
                perYear * scenario.needs().ceiling() * scenario.calendar().days() / DAYS_A_YEAR;
        if (number > MOST_IN_A_RUN) {
            in.problems()
                    .add(
                            in.site(scenario.conditions().get(0), ConditionShape.RATE),
                            new Fault(
                                            Code.TOO_BIG,
                                            "a resident may have at most " + Numbers.plain(MOST_IN_A_RUN)
                                                    + " candidates for needs in a run")
                                    .found(Math.round(number) + " expected for a person of `" + band.id() + "`")
                                    .why("rates, ceiling and days multiply")
                                    .fix("check whether rates were meant per year, or run fewer days"));
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
                .sorted(Map.Entry.comparingByKey())
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
