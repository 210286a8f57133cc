package org.careshed.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Long illnesses, and the refills that keep them managed. YAML section {@code chronic}.
 *
 * @param diseases at most {@value #MOST}, in the order of ids
 * @param refills how managed residents come for their drugs; absent means no refills
 * @param control how control comes and goes, and what its lack does
 */
public record ChronicCare(List<Disease> diseases, Optional<Refills> refills, Control control) {

    /** Most diseases a resident's state can hold. */
    public static final int MOST = 4;

    /** Nobody is chronically ill. */
    public static final ChronicCare NONE = new ChronicCare(List.of(), Optional.empty(), new Control(0, 0, Map.of()));

    public ChronicCare {
        diseases = List.copyOf(diseases);
    }

    /**
     * One long illness.
     *
     * @param prevalence share of residents who have it, by age band id
     * @param known share of those who know
     * @param managed share of those who know and come for refills
     * @param controlled share of the managed who are under control at the start
     */
    public record Disease(
            String id,
            Name name,
            Map<String, Double> prevalence,
            double known,
            double managed,
            double controlled,
            Evidence evidence) {
        public Disease {
            prevalence = Map.copyOf(prevalence);
        }
    }

    /**
     * Refill contacts of each resident who is managed for at least one disease.
     *
     * @param condition id of the condition that a refill is; its own rate must be 0
     * @param everyMs interval, milliseconds (evidence 14 to 84 days)
     * @param jitterMs each refill falls due up to so much earlier or later, keyed, uniform
     * @param sameProvider probability that a refill goes to the provider of the last one, 0 to 1
     */
    public record Refills(String condition, long everyMs, long jitterMs, double sameProvider) {}

    /**
     * Control of the managed.
     *
     * @param gained probability that one refill with continuity brings an uncontrolled disease under control
     * @param lost probability that one refill without continuity loses control
     * @param rateFactor by condition id: how many times the rate of a resident with a disease not under control, 1 or
     *     more, below the ceiling of needs
     */
    public record Control(double gained, double lost, Map<String, Double> rateFactor) {
        public Control {
            rateFactor = Map.copyOf(rateFactor);
        }
    }
}
