package org.careshed.scenario.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while a scenario is read; keeps the first thousand, so that a hopeless file costs little. */
public final class Problems {

    private static final int KEPT = 1_000;

    private final Set<Problem> kept = new LinkedHashSet<>();
    private int errors;

    /** Adds a fault at a site. */
    public void add(Site site, Fault fault) {
        if (fault.code().level() == Problem.Level.ERROR) {
            errors++;
        }
        if (kept.size() < KEPT) {
            kept.add(Problem.at(site.spot(), fault));
        }
    }

    /** How many errors came in so far; a reader compares it before and after a section. */
    public int errors() {
        return errors;
    }

    /** All warnings, in order of discovery. */
    public List<Problem> warnings() {
        return kept.stream().filter(p -> p.level() == Problem.Level.WARNING).toList();
    }

    /** Throws all problems together if one of them is an error. */
    public void throwIfAny() {
        if (errors > 0) {
            List<Problem> all = new ArrayList<>(kept);
            all.sort(java.util.Comparator.comparing(Problem::level));
            throw new ScenarioException(all);
        }
    }
}
