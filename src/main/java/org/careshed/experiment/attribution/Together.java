package org.careshed.experiment.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.language.Text;
import org.careshed.policy.Course;
import org.careshed.policy.PolicyException;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.ScenarioException;

/** Finds which factors cannot be on together, or not without others, once a county could not be read. */
final class Together {
    private final Attribution asked;
    private final Arms arms;

    Together(Attribution asked, Arms arms) {
        this.asked = asked;
        this.arms = arms;
    }

    /**
     * Tells which factors keep counties from being read.
     *
     * @param groups the counties, bit by bit
     * @throws ScenarioException naming the fewest factors that are enough to fail, where the last of them stands
     */
    void explain(Iterable<Integer> groups) {
        Set<Integer> fewest = new LinkedHashSet<>();
        Problems problems = new Problems();
        for (int on : groups) {
            if (fewest.stream().noneMatch(known -> (on & known) == known)
                    && reason(on).isPresent()) {
                int least = least(on);
                if (least != 0 && fewest.add(least)) {
                    List<Integer> factors = Word.factors(least);
                    problems.add(
                            asked.factors().get(factors.get(factors.size() - 1)).site(),
                            fault(factors, reason(least).orElseThrow()));
                }
            }
        }
        problems.throwIfAny();
    }

    /** Takes factors out one by one as long as it still fails. */
    private int least(int on) {
        int least = on;
        for (int factor : Word.factors(on)) {
            if (reason(least & ~(1 << factor)).isPresent()) {
                least &= ~(1 << factor);
            }
        }
        return least;
    }

    private Fault fault(List<Integer> factors, Text reason) {
        Text names = Text.joined(
                Text.of(" and ", " 和 "),
                factors.stream()
                        .map(factor ->
                                Text.same("`" + asked.factors().get(factor).id() + "`"))
                        .toList());
        boolean alone = factors.size() == 1;
        return new Fault(
                        Code.WRONG_FORM,
                        Text.of(
                                "every factor must be able to be on with the others and without them",
                                "每个因素都必须既能与其他因素同时开启，也能单独开启"))
                .found(names.then(
                        alone
                                ? Text.of(" cannot be on alone", " 不能单独开启")
                                : Text.of(" cannot be on together", " 不能同时开启")))
                .why(reason)
                .fix(
                        alone
                                ? Text.of("put it into one factor with the lever that it needs", "把它和它所需要的措施放进同一个因素")
                                : Text.of(
                                        "take one of them out, or put both into one scenario each and compare these",
                                        "去掉其中一个，或把两者各放进一个情景，再作对比"));
    }

    private Optional<Text> reason(int on) {
        try {
            Course.of(arms.resolved(on).scenario());
            return Optional.empty();
        } catch (PolicyException idle) {
            return Optional.of(idle.told());
        } catch (ScenarioException unreadable) {
            Problem first = unreadable.problems().get(0);
            return Optional.of(Text.same(first.file() + ":" + first.line() + ":" + first.column() + " ")
                    .then(first.what())
                    .then(
                            first.found().isEmpty()
                                    ? Text.NONE
                                    : Text.of(", found ", "，实际为 ").then(first.found())));
        }
    }
}
