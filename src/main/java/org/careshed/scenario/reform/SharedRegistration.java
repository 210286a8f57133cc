package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Slots of hospitals that can be booked from other facilities, some of them kept for those.
 *
 * @param byFacility the hospital's id and how its slots are shared
 */
public record SharedRegistration(SortedMap<String, Quota> byFacility) implements Reform {

    /** Nobody shares. */
    public static final SharedRegistration NONE = new SharedRegistration(new TreeMap<>());

    public SharedRegistration {
        byFacility = Collections.unmodifiableSortedMap(new TreeMap<>(byFacility));
    }

    /**
     * How the slots of one hospital are shared.
     *
     * @param share of the slots of a day that is kept for members
     * @param expiresDays what is still kept so many days before goes to everybody
     * @param members ids of the facilities that refer to kept slots
     */
    public record Quota(double share, int expiresDays, SortedSet<String> members) {
        public Quota {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }

        /** Slots kept of those of a day. */
        public int of(int slots) {
            return (int) Math.rint(share * slots);
        }
    }

    /** The registration that a scenario shares. */
    public static SharedRegistration of(Scenario scenario) {
        return scenario.reforms().get(SharedRegistration.class).orElse(NONE);
    }

    /** The same with the slots of one hospital more. */
    public SharedRegistration with(String facility, Quota quota) {
        SortedMap<String, Quota> all = new TreeMap<>(byFacility);
        all.put(facility, quota);
        return new SharedRegistration(all);
    }
}
