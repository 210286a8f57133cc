package org.careshed.experiment.switched;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.careshed.journal.Offer;

/**
 * Offers that residents took and whose visit is not over: what is taken at a facility belongs to the resident's next visit
 * there that ends, advice from a distance to the next visit anywhere, as the patient sits elsewhere.
 */
final class Taken {
    private static final Set<Offer> AT_THE_PLACE = EnumSet.of(
            Offer.SPECIALIST_SESSION,
            Offer.WORKSHOP_SESSION,
            Offer.TEAM_SESSION,
            Offer.MOBILE_CONTACT,
            Offer.NEW_SERVICE,
            Offer.AIDED_CONSULTATION,
            Offer.RECOGNISED_RESULT,
            Offer.GREEN_CHANNEL);

    private static final Set<Offer> FROM_A_DISTANCE = EnumSet.of(Offer.TELECONSULTATION, Offer.SECOND_OPINION);
    private static final int ANYWHERE = 0xffff;

    private final Map<Long, Integer> waiting = new HashMap<>();

    /** Offers that can be told of a visit. */
    static boolean belongsToAVisit(Offer offer) {
        return AT_THE_PLACE.contains(offer) || FROM_A_DISTANCE.contains(offer);
    }

    void add(Offer offer, int facility, int resident) {
        if (resident >= 0 && belongsToAVisit(offer)) {
            int where = FROM_A_DISTANCE.contains(offer) ? ANYWHERE : facility;
            waiting.merge(key(resident, where), 1 << offer.ordinal(), (one, other) -> one | other);
        }
    }

    /** A visit is over: what was taken for it, a bit an offer. */
    int of(int resident, int facility) {
        return bits(waiting.remove(key(resident, facility))) | bits(waiting.remove(key(resident, ANYWHERE)));
    }

    void clear() {
        waiting.clear();
    }

    private static int bits(Integer taken) {
        return taken == null ? 0 : taken;
    }

    private static long key(int resident, int facility) {
        return (long) resident << 16 | facility;
    }
}
