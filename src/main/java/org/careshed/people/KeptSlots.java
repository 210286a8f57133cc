package org.careshed.people;

import java.util.Collections;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.scenario.reform.SharedRegistration;
import org.careshed.scenario.reform.SharedRegistration.Quota;

/** Whose slots can be booked from other facilities, and how many are kept for those. Immutable. */
final class KeptSlots {

    private final County county;
    private final Quota[] quotas;

    KeptSlots(County county) {
        this.county = county;
        SharedRegistration shared = SharedRegistration.of(county.scenario());
        quotas = new Quota[shared.byFacility().isEmpty() ? 0 : county.facilities()];
        for (int facility = 0; facility < quotas.length; facility++) {
            Optional<Quota> quota = Optional.ofNullable(
                    shared.byFacility().get(county.facility(facility).id()));
            quotas[facility] = quota.orElse(new Quota(0, 0, Collections.emptySortedSet()));
        }
    }

    /** Whether the slots of a facility can be booked from others. */
    boolean isShared(int facility) {
        return quotas.length > 0 && !quotas[facility].members().isEmpty();
    }

    /** Whether a facility may refer to kept slots of another. */
    boolean isMember(int facility, int from) {
        return isShared(facility)
                && quotas[facility].members().contains(county.facility(from).id());
    }

    /** Of so many slots of a day so many days ahead, those that are kept. */
    int kept(int facility, int slots, int daysAhead) {
        boolean keeps = quotas.length > 0 && daysAhead > quotas[facility].expiresDays();
        return keeps ? quotas[facility].of(slots) : 0;
    }
}
