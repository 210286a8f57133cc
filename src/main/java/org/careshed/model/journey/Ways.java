package org.careshed.model.journey;

import java.util.Optional;
import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.scenario.reform.PatientTransport;

/** How far facilities are from each other and from homes, and what they can do: read from the county, never changed. */
final class Ways {

    /** No facility. */
    static final int NOWHERE = -1;

    /** Who a patient from elsewhere is. */
    static final int NOBODY = -1;

    private final County county;
    private final long handoverMs;
    private final double transportShare;

    /** Facilities between which patients are brought; empty where nobody is. */
    private final boolean[] isServed;

    Ways(County county) {
        this.county = county;
        handoverMs = county.scenario().arrangements().wards().handoverMs();
        Optional<PatientTransport> transport = county.scenario().reforms().get(PatientTransport.class);
        transportShare = transport.map(PatientTransport::share).orElse(1.0);
        isServed = new boolean[transport.isPresent() ? county.facilities() : 0];
        for (int facility = 0; facility < isServed.length; facility++) {
            isServed[facility] = transport
                    .orElseThrow()
                    .facilities()
                    .contains(county.facility(facility).id());
        }
    }

    /** Least time that handing over anything takes, milliseconds. */
    long handoverMs() {
        return handoverMs;
    }

    /** From one facility to another, at least the handover; {@link TravelTable#UNREACHABLE} where no road leads. */
    long betweenMs(int from, int to) {
        long ms = county.driving().ms(county.placeOf()[from], to);
        boolean brought = isServed.length > 0 && isServed[from] && isServed[to] && ms != TravelTable.UNREACHABLE;
        return Math.max(handoverMs, brought ? (long) (ms * transportShare) : ms);
    }

    /** From a resident's home to a facility; for a patient from elsewhere, from the place of another facility. */
    long fromHomeMs(int who, int facility, int elseFrom) {
        int place = who < 0 ? county.placeOf()[elseFrom] : county.population().place(who);
        return county.travel().ms(place, facility);
    }

    /** Whether a facility has a pathway for a condition. */
    boolean treats(int facility, int condition) {
        return county.treats(facility, condition);
    }

    /** Highest level of care that a facility gives. */
    int level(int facility) {
        return county.levels().ofTier(county.tierOf()[facility]);
    }

    boolean inCounty(int facility) {
        return county.tier(facility).inCounty();
    }

    /** Whether two facilities belong to one county medical community. */
    boolean together(int one, int other) {
        Optional<String> group = county.facility(one).group();
        return group.isPresent() && group.equals(county.facility(other).group());
    }
}
