package org.careshed.scenario.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.ChronicCare.Refills;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.section.ChronicShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Units;

/** Whether refills and factors on rates fit the conditions they act on. */
final class ChronicChecks {

    private final Scenario scenario;
    private final ChronicCare chronic;
    private final Binding in;
    private final Map<String, Condition> conditions;

    ChronicChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.chronic = scenario.arrangements().chronic();
        this.in = in;
        this.conditions =
                scenario.conditions().stream().collect(Collectors.toMap(Condition::id, condition -> condition));
    }

    void run() {
        chronic.refills().ifPresent(this::refills);
        new TreeMap<>(chronic.control().rateFactor()).forEach(this::factor);
    }

    private void refills(Refills refills) {
        Optional.ofNullable(conditions.get(refills.condition())).stream()
                .flatMap(condition -> condition.perYear().entrySet().stream())
                .filter(rate -> rate.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .ifPresent(rate -> in.problems()
                        .add(
                                in.site(refills, ChronicShape.CONDITION),
                                new Fault(
                                                Code.REFILL_RATE,
                                                "the rate of `" + refills.condition()
                                                        + "` must be 0 for every age band")
                                        .found(Numbers.plain(rate.getValue()) + " /year for `" + rate.getKey() + "`")
                                        .why("refills come every " + Units.text(refills.everyMs())
                                                + " from who is managed, so they would be counted twice")
                                        .fix("write `rate` of `" + refills.condition() + "` as `0 /year`")));
    }

    private void factor(String id, double factor) {
        Optional.ofNullable(conditions.get(id)).ifPresent(condition -> {
            double month = Arrays.stream(condition.byMonth()).max().orElse(1);
            double ceiling = scenario.needs().ceiling();
            if (factor * month > ceiling) {
                in.problems()
                        .add(
                                in.site(chronic.control(), ChronicShape.RATE_FACTOR),
                                new Fault(Code.CEILING, "no factor on `" + id + "` may pass the ceiling of needs")
                                        .found("a factor of " + Numbers.plain(factor) + " in a month of "
                                                + Numbers.plain(month) + ", the ceiling is " + Numbers.plain(ceiling))
                                        .why("candidates for needs are drawn at the ceiling and thinned")
                                        .fix("raise `needs.ceiling` to "
                                                + Numbers.plain(Math.ceil(factor * month * 1000) / 1000)
                                                + " or more"));
            }
        });
    }
}
