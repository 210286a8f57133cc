package org.careshed.experiment.siting;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.dial.Shorter;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.policy.Course;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.scenario.source.Blanks;

/** Fills sites into what is placed: the county of each set of sites. */
final class Placing {
    /** How the county without anything placed is called. */
    static final String NOTHING = "nothing";

    private final Siting siting;
    private final Drawn drawn;
    private final ScenarioReader reader = new ScenarioReader(Policies.shapes());

    /** @param drawn the counties that are asked */
    Placing(Siting siting, Drawn drawn) {
        this.siting = siting;
        this.drawn = drawn;
    }

    /** How a set of sites is called. */
    static String id(List<String> sites) {
        return sites.isEmpty() ? NOTHING : String.join("+", sites);
    }

    /** The county with something placed at these sites; at none as it stands. */
    Arm arm(List<String> sites) {
        return new Arm(id(sites), numbers -> resolved(sites, numbers));
    }

    /**
     * Reads that county, the fitted one.
     *
     * @throws org.careshed.scenario.problem.ScenarioException where the lever is not sound with a site
     */
    Resolved resolved(List<String> sites) {
        return resolved(sites, drawn.fit());
    }

    private Resolved resolved(List<String> sites, SortedMap<String, BigDecimal> draw) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>(draw);
        siting.contest().calendar().map(Shorter::numbers).ifPresent(numbers::putAll);
        Resolved resolved = reader.read(siting.scenario(), numbers, Blanks.filled(siting.lever(), sites));
        return siting.contest().seed().map(resolved::withSeed).orElse(resolved);
    }

    /**
     * Checks one site.
     *
     * @throws org.careshed.scenario.problem.ScenarioException where the lever is not sound with it
     * @throws org.careshed.policy.PolicyException where the lever has nothing to act on
     */
    void check(String site) {
        Course.of(resolved(List.of(site)).scenario());
    }
}
