package org.careshed.model.journey;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.care.Site;
import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.people.VisitingSlots;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Resource;
import org.careshed.scenario.reform.VisitingSessions.Kind;
import org.careshed.scenario.reform.VisitingSessions.Session;

/**
 * Sends doctors who visit on their way in the morning: for the hours of the session they are one more at the host, and from
 * when they leave until they are back one fewer at home.
 */
final class VisitingDoctors {

    /** No facility, or no session. */
    static final int NOWHERE = -1;

    private final County county;
    private final VisitingSlots slots;
    private final Site[] sites;
    private final Facts facts;
    private final List<Session> sessions;
    private final int[] host;
    private final int[] home;

    VisitingDoctors(County county, VisitingSlots slots, Site[] sites, Facts facts) {
        this.county = county;
        this.slots = slots;
        this.sites = sites;
        this.facts = facts;
        sessions = slots.sessions();
        List<String> facilities =
                county.scenario().facilities().stream().map(Facility::id).toList();
        host = sessions.stream()
                .mapToInt(session -> facilities.indexOf(session.host()))
                .toArray();
        home = sessions.stream()
                .mapToInt(session -> facilities.indexOf(session.doctor().home().orElse("")))
                .toArray();
    }

    /** Before the rosters of a day. */
    void morning(int day) {
        for (int number = 0; number < host.length; number++) {
            int patients = slots.slots(number, day);
            if (patients > 0) {
                send(sessions.get(number), host[number], home[number]);
                facts.offers()
                        .offerMade(day * Ticks.DAY, offer(sessions.get(number).kind()), host[number], patients);
            }
        }
    }

    /** The session for which a patient came to a facility, or {@link #NOWHERE}. */
    int session(int facility, long slip) {
        int number = Slip.session(slip);
        return number == Slip.NOWHERE ? NOWHERE : slots.session(facility, number);
    }

    /** Probability that a patient who is asked back goes to the doctor's home. */
    double followsHome(int number) {
        return sessions.get(number).doctor().followsHome();
    }

    /** The doctor's home if it treats the condition, else the host. */
    int homeOf(int number, int condition, Ways ways) {
        boolean able = home[number] != NOWHERE && ways.treats(home[number], condition);
        return able ? home[number] : host[number];
    }

    private void send(Session session, int to, int from) {
        long fromMs = session.times().fromMs();
        long toMs = session.times().toMs();
        int here = pool(to, session.kind().resource());
        sites[to].duty().shift(here, fromMs, toMs, 1);
        int there = from == NOWHERE ? NOWHERE : pool(from, session.doctor().takes());
        if (there != NOWHERE) {
            long wayMs = county.driving().ms(county.placeOf()[from], to);
            sites[from].duty().shift(there, fromMs - wayMs, toMs + wayMs, -1);
        }
    }

    private int pool(int facility, String resource) {
        List<Resource> pools = county.pools().get(facility);
        return IntStream.range(0, pools.size())
                .filter(pool -> pools.get(pool).resource().equals(resource))
                .findFirst()
                .orElse(NOWHERE);
    }

    private static Offer offer(Kind kind) {
        return switch (kind) {
            case CLINIC -> Offer.SPECIALIST_SESSION;
            case WORKSHOP -> Offer.WORKSHOP_SESSION;
            case TEAM -> Offer.TEAM_SESSION;
        };
    }
}
