package org.careshed.experiment.attribution.asked;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.experiment.study.plan.Study.Effort;
import org.careshed.scenario.problem.Site;

/**
 * Which lever of a scenario did how much.
 *
 * @param id name of its file
 * @param name for people
 * @param scenario the scenario file with all its levers
 * @param levers names of these, in their order
 * @param effort worlds, seed of what is drawn, calendar, what listens
 * @param outputs names of the measures that are looked at; none for all that listen
 * @param factors two or more
 * @param background places of the levers that are on in every arm
 * @param plan which combinations are run
 * @param sites where parts of it stand
 */
public record Attribution(
        String id,
        String name,
        Path scenario,
        List<String> levers,
        Effort effort,
        List<String> outputs,
        List<Factor> factors,
        SortedSet<Integer> background,
        Plan plan,
        Sites sites) {

    public Attribution {
        levers = List.copyOf(levers);
        outputs = List.copyOf(outputs);
        factors = List.copyOf(factors);
        background = Collections.unmodifiableSortedSet(new TreeSet<>(background));
    }

    /**
     * Where parts of the file stand.
     *
     * @param scenario the name of the scenario
     * @param outputs the list of measures
     */
    public record Sites(Site scenario, Site outputs) {}

    /** Numbers of the scenario that the file changes: its calendar. */
    public SortedMap<String, BigDecimal> numbers() {
        return effort.calendar().map(calendar -> calendar.numbers()).orElseGet(Collections::emptySortedMap);
    }

    /** All factors on. */
    public int all() {
        return (1 << factors.size()) - 1;
    }

    /** Places of the levers that are on where these factors are, bit by bit. */
    public SortedSet<Integer> places(int on) {
        SortedSet<Integer> places = new TreeSet<>(background);
        for (int factor = 0; factor < factors.size(); factor++) {
            if ((on & 1 << factor) != 0) {
                places.addAll(factors.get(factor).places());
            }
        }
        return places;
    }
}
