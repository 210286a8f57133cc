package org.careshed.scenario;

import java.util.Map;

/**
 * Who can treat what, and what happens to needs beyond a provider. YAML section {@code competence}.
 *
 * @param tiers highest level by tier id; a tier that is absent treats everything it has a pathway for
 * @param needs by condition id: share of needs whose lowest level is each; a condition that is absent is for every level
 * @param beyond by condition id: what a provider does with a need beyond its level; absent means
 *     {@link Answer#RESOLVES}
 * @param returnAfterMs days until who was sent home unresolved seeks care again, milliseconds
 * @param returns most times a need comes back unresolved before it stays unmet
 * @param acceptsUp probability that a patient follows a referral upwards
 * @param greenChannel probability that a referred patient is seen the same day if the doors are open on arrival;
 *     otherwise by the first slot or the next open day
 */
public record Competence(
        Map<String, Level> tiers,
        Map<String, Map<Level, Double>> needs,
        Map<String, Answer> beyond,
        long returnAfterMs,
        int returns,
        double acceptsUp,
        double greenChannel) {

    /** Everybody can treat everything. */
    public static final Competence NONE = new Competence(Map.of(), Map.of(), Map.of(), 0, 0, 1, 1);

    /** The same with other chances of a referral. */
    public Competence withReferral(double follows, double green) {
        return new Competence(tiers, needs, beyond, returnAfterMs, returns, follows, green);
    }

    public Competence {
        tiers = Map.copyOf(tiers);
        needs = Map.copyOf(needs);
        beyond = Map.copyOf(beyond);
    }

    /**
     * What a provider does with a need beyond its level; the rest to 1 is sent home unresolved.
     *
     * @param resolved probability that it is resolved anyway
     * @param referred probability of a referral up, to the lowest level able to treat
     */
    public record Answer(double resolved, double referred) {
        /** Resolves every need. */
        public static final Answer RESOLVES = new Answer(1, 0);
    }
}
