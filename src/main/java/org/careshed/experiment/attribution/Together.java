package org.careshed.experiment.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.factorial.Word;
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

    private Fault fault(List<Integer> factors, String reason) {
        String names = factors.stream()
                .map(factor -> "`" + asked.factors().get(factor).id() + "`")
                .collect(Collectors.joining(" and "));
        boolean alone = factors.size() == 1;
        return new Fault(Code.WRONG_FORM, "every factor must be able to be on with the others and without them")
                .found(names + (alone ? " cannot be on alone" : " cannot be on together"))
                .why(reason)
                .fix(
                        alone
                                ? "put it into one factor with the lever that it needs"
                                : "take one of them out, or put both into one scenario each and compare these");
    }

    private Optional<String> reason(int on) {
        try {
            Course.of(arms.resolved(on).scenario());
            return Optional.empty();
        } catch (PolicyException idle) {
            return Optional.of(idle.getMessage());
        } catch (ScenarioException unreadable) {
            Problem first = unreadable.problems().get(0);
            return Optional.of(first.file() + ":" + first.line() + ":" + first.column() + " " + first.what()
                    + (first.found().isEmpty() ? "" : ", found " + first.found()));
        }
    }
}
