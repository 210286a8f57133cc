package org.careshed.scenario;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.careshed.chance.Dist;

/**
 * A kind of facility: where it stands in the county's order of care and what happens inside.
 *
 * @param grassroots whether the official definition counts its visits as grassroots
 * @param inCounty whether its visits count as care inside the county
 * @param doors when walk-in patients may enter
 * @param arrivalsPerHour 24 weights: how walk-in arrivals spread over the hours of the day, used within the doors' hours
 * @param pathways pathway id by condition id; a condition that is absent cannot be treated here
 * @param outsideWait drawn wait where the queue is not simulated (hospitals outside the county), milliseconds
 * @param expectedWaitMs what residents expect to wait before the first published figure, milliseconds
 */
public record Tier(
        String id,
        Name name,
        boolean grassroots,
        boolean inCounty,
        Hours doors,
        double[] arrivalsPerHour,
        Map<String, String> pathways,
        Optional<Dist> outsideWait,
        long expectedWaitMs,
        Evidence evidence) {
    public Tier {
        arrivalsPerHour = arrivalsPerHour.clone();
        pathways = Map.copyOf(pathways);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tier same
                && id.equals(same.id)
                && name.equals(same.name)
                && grassroots == same.grassroots
                && inCounty == same.inCounty
                && doors.equals(same.doors)
                && Arrays.equals(arrivalsPerHour, same.arrivalsPerHour)
                && pathways.equals(same.pathways)
                && outsideWait.equals(same.outsideWait)
                && expectedWaitMs == same.expectedWaitMs
                && evidence.equals(same.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, Arrays.hashCode(arrivalsPerHour));
    }
}
