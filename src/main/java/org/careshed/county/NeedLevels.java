package org.careshed.county;

import java.util.List;
import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Scenario;

/**
 * The lowest level of care able to treat each need: a pure function of the need's key, so nobody carries it about. Levels
 * are the ordinals of {@link Level}.
 */
public final class NeedLevels {

    private static final long LEVEL = Keys.id("lowest-level-able-to-treat");

    private final double[][] upTo;
    private final int[] ofTier;

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
