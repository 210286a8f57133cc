package org.careshed.county;

import java.util.List;
import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.Skills;

/**
 * The lowest level of care able to treat each need: a pure function of the need's key, so nobody carries it about. Levels
 * are the ordinals of {@link Level}.
 */
public final class NeedLevels {

    private static final long LEVEL = Keys.id("lowest-level-able-to-treat");

    private static final long JOINT = Keys.id("need-of-joint-department");

    private final double[][] upTo;
    private final int[] ofTier;

    /** Share of needs for a hospital outside that a joint department treats, by facility and condition; empty for none. */
    private final double[][] covers;

    private final double[] covered;
    private final DepartmentPlan departments;

    NeedLevels(Scenario scenario, List<String> kinds) {
        Competence competence = scenario.arrangements().competence();
        upTo = new double[kinds.size()][];
        for (int condition = 0; condition < upTo.length; condition++) {
            upTo[condition] = cumulative(competence.needs().getOrDefault(kinds.get(condition), Map.of()));
        }
        ofTier = scenario.tiers().stream()
                .mapToInt(tier -> competence
                        .tiers()
                        .getOrDefault(tier.id(), Level.OUTSIDE)
                        .ordinal())
                .toArray();
        departments = new DepartmentPlan(scenario, kinds);
        Skills skills = Skills.of(scenario);
        covered = new double[kinds.size()];
        covers = new double
                [skills.byFacility().isEmpty() ? 0 : scenario.facilities().size()][kinds.size()];
        for (int facility = 0; facility < covers.length; facility++) {
            for (int condition = 0; condition < covered.length; condition++) {
                double share = skills.at(scenario.facilities().get(facility).id())
                        .covers()
                        .getOrDefault(kinds.get(condition), 0.0);
                covers[facility][condition] = share;
                covered[condition] = Math.max(covered[condition], share);
            }
        }
    }

    /**
     * Whether a department of a facility, its own or one that it joins with a hospital outside, treats a need although it is
     * beyond the level of the facility's tier.
     */
    public boolean covers(int facility, int condition, long need) {
        return covers.length > 0 && isJoint(condition, need, covers[facility][condition])
                || departments.covers(facility, condition, need);
    }

    /** The level at which a need is referred to: its own, or the county's where a joint department there treats it. */
    public int sentTo(int condition, long need) {
        return isJoint(condition, need, covered[condition]) ? Level.COUNTY.ordinal() : of(condition, need);
    }

    private boolean isJoint(int condition, long need, double share) {
        return share > 0
                && of(condition, need) == Level.OUTSIDE.ordinal()
                && Keys.uniform(Keys.of(need, JOINT)) < share;
    }

    /** Lowest level able to treat a need of a condition; the village where the scenario says nothing. */
    public int of(int condition, long need) {
        double[] shares = upTo[condition];
        if (shares.length == 0) {
            return Level.VILLAGE.ordinal();
        }
        double u = Keys.uniform(Keys.of(need, LEVEL));
        int level = 0;
        while (level < shares.length - 1 && u >= shares[level]) {
            level++;
        }
        return level;
    }

    /** Highest level that a tier can give. */
    public int ofTier(int tier) {
        return ofTier.length == 0 ? Level.OUTSIDE.ordinal() : ofTier[tier];
    }

    private static double[] cumulative(Map<Level, Double> shares) {
        if (shares.isEmpty()) {
            return new double[0];
        }
        double[] upTo = new double[Level.values().length];
        double sum = 0;
        for (Level level : Level.values()) {
            sum += shares.getOrDefault(level, 0.0);
            upTo[level.ordinal()] = sum;
        }
        return upTo;
    }
}
