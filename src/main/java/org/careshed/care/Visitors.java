package org.careshed.care;

import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.scenario.reform.VisitingSessions;
import org.careshed.scenario.reform.VisitingSessions.Kind;
import org.careshed.scenario.reform.VisitingSessions.Session;

/**
 * Doctors who visit a facility, and their patients, who take the steps of the others with the visitor in the place of the
 * consulting doctor.
 */
final class Visitors {

    private static final Kind[] KINDS = Kind.values();

    private final int facility;
    private final Facts facts;
    private final List<Session> sessions;

    /** First step by kind of visitor, then kind of visit. */
    private final int[][] start;

    private Visitors(int facility, Facts facts, List<Session> sessions, int[][] start) {
        this.facility = facility;
        this.facts = facts;
        this.sessions = sessions;
        this.start = start;
    }

    /** Those who visit a facility in this edition of the county. */
    static Visitors of(Premises premises) {
        County county = premises.county();
        String id = county.facility(premises.facility()).id();
        List<Session> sessions = VisitingSessions.of(county.scenario()).at(id);
        int[][] start = new int[sessions.isEmpty() ? 0 : KINDS.length][];
        for (int visitor = 0; visitor < start.length; visitor++) {
            Kind kind = KINDS[visitor];
            start[visitor] = Arrays.stream(premises.plan().start())
                    .map(own -> own < 0 ? own : start(county.steps(), kind, own))
                    .toArray();
        }
        return new Visitors(premises.facility(), premises.facts(), sessions, start);
    }

    /** The first step of the visitors' pathway beside one's own, or the own where there is none. */
    private static int start(List<StepPlan> steps, Kind kind, int own) {
        String pathway = kind.pathway(steps.get(own).pathway());
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).pathway().equals(pathway)) {
                return step;
            }
        }
        return own;
    }

    /** Whether a patient comes for a visiting doctor. */
    boolean isVisit(long slip) {
        return Slip.channel(slip) == Channel.SPECIALIST;
    }

    /** Takes the slot of a patient who has come for a visitor and returns the first step. */
    int start(long atMs, long slip, int kind, int who) {
        Kind visitor = sessions.get(Slip.session(slip)).kind();
        facts.offers().offerUsed(atMs, offer(visitor), facility, who);
        return start[visitor.ordinal()][kind];
    }

    /** Highest level of the doctor whom a patient came for. */
    int level(long slip) {
        return sessions.get(Slip.session(slip)).doctor().level().ordinal();
    }

    private static Offer offer(Kind kind) {
        return switch (kind) {
            case CLINIC -> Offer.SPECIALIST_SESSION;
            case WORKSHOP -> Offer.WORKSHOP_SESSION;
            case TEAM -> Offer.TEAM_SESSION;
        };
    }
}
