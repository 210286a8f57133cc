package org.careshed.experiment.switching.why;

import org.careshed.county.County;
import org.careshed.county.TravelTable;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Excluded;

/**
 * A decision and the county as it stood when it was taken.
 *
 * @param decision as it was told
 * @param county the edition in force
 */
public record Morning(Decision decision, County county) {

    /** What stands between a resident and a facility of that county that could not be chosen. */
    enum Bar {
        /** It is closed for a time, or its doors stay closed today. */
        CLOSED,
        /** It does not treat the condition. */
        CANNOT_TREAT,
        /** It is behind the gate of first contacts. */
        LEFT_OUT,
        /** No road leads there. */
        NO_ROAD,
        /** Others of its tier are nearer, and no more are considered. */
        NOT_NEAREST
    }

    /** Why a facility could not be chosen. */
    Bar barred(int facility) {
        if (county.doors().closed(facility)) {
            return Bar.CLOSED;
        }
        if (!county.treats(facility, decision.condition())) {
            return Bar.CANNOT_TREAT;
        }
        int home = county.population().place(decision.resident());
        if (county.travel().ms(home, facility) == TravelTable.UNREACHABLE) {
            return Bar.NO_ROAD;
        }
        return decision.excluded().stream()
                .filter(place -> place.facility() == facility)
                .map(Excluded::reason)
                .findFirst()
                .map(reason -> switch (reason) {
                    case CANNOT_TREAT -> Bar.CANNOT_TREAT;
                    case CLOSED -> Bar.CLOSED;
                    case LEFT_OUT -> Bar.LEFT_OUT;
                })
                .orElse(Bar.NOT_NEAREST);
    }
}
