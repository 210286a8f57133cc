package org.careshed.county;

import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.Departments;

/** Hospitals with departments that treat more than their tier does, by index. */
final class DepartmentPlan {

    private static final long COVERED = Keys.id("covered-by-a-department");

    /** By facility and condition, the share of needs beyond the tier's level that is treated there; empty where none is. */
    private final double[][] covered;

    DepartmentPlan(Scenario scenario, List<String> kinds) {
        Departments departments = Departments.of(scenario);
        covered = departments.covered().isEmpty()
                ? new double[0][]
                : scenario.facilities().stream()
                        .map(facility -> kinds.stream()
                                .mapToDouble(kind -> departments.share(facility.id(), kind))
                                .toArray())
                        .toArray(double[][]::new);
    }

    /** Whether a department of a facility treats a need: a function of its key, so that a larger share only adds. */
    boolean covers(int facility, int condition, long need) {
        return covered.length > 0
                && covered[facility][condition] > 0
                && Keys.uniform(Keys.of(need, COVERED)) < covered[facility][condition];
    }
}
