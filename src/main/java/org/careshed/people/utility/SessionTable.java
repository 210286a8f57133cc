package org.careshed.people.utility;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.people.known.Visiting;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.careshed.scenario.Choice.More;
import org.careshed.scenario.reform.VisitingSessions;
import org.careshed.scenario.reform.VisitingSessions.Session;

/**
 * The channel of a visiting doctor's slots, by the cells of {@link FacilityTable}: what the best session with a free slot
 * is worth to all of an access class. Where nobody visits it holds nothing.
 */
final class SessionTable {

    /** No session. */
    static final int NONE = -1;

    private final Standing standing;
    private final Visiting visiting;
    private final List<Session> sessions;
    private final int[][][] at;
    private final int[] session;
    private final double[] gain;
    private final double[] overWalkIn;
    private final boolean[] best;

    SessionTable(County county, Standing standing, Visiting visiting, int cells) {
        this.standing = standing;
        this.visiting = visiting;
        sessions = VisitingSessions.of(county.scenario()).sessions();
        int held = sessions.isEmpty() ? 0 : cells;
        session = new int[held];
        gain = new double[held];
        overWalkIn = new double[held];
        best = new boolean[held];
        Arrays.fill(session, NONE);
        at = new int[held == 0 ? 0 : county.facilities()][county.kinds().size()][];
        for (int facility = 0; facility < at.length; facility++) {
            for (int condition = 0; condition < at[facility].length; condition++) {
                at[facility][condition] =
                        sessions(county.facility(facility).id(), county.kinds().get(condition));
            }
        }
    }

    /** Whether anybody visits. */
    boolean any() {
        return session.length > 0;
    }

    /**
     * Enters the channel for one cell and returns what the place is worth by its best channel.
     *
     * @param worth of the place without wait and days
     * @param waitUtils what speaks against the wait of who walks in, utils
     * @param walkIn worth of walking in on any day
     * @param other worth of the best other channel today
     */
    double enter(int cell, int condition, int facility, double worth, double waitUtils, double walkIn, double other) {
        session[cell] = NONE;
        best[cell] = false;
        double most = Double.NEGATIVE_INFINITY;
        for (int number : at[facility][condition]) {
            if (visiting.hasSlot(number)) {
                Session offered = sessions.get(number);
                double atOnce = atOnce(offered, condition, facility, worth, waitUtils);
                More more = standing.weights(condition).more();
                double slot = atOnce - Terms.days(more.perDayToSlot(), visiting.daysToSlot(number));
                if (slot > most) {
                    most = slot;
                    session[cell] = number;
                    gain[cell] = atOnce - other;
                    overWalkIn[cell] = slot - walkIn;
                }
            }
        }
        best[cell] = most > other;
        return Math.max(most, other);
    }

    /** The session of a cell with a free slot that is worth most, or {@link #NONE}. */
    int session(int cell) {
        return any() ? session[cell] : NONE;
    }

    /** Whether its slot is the best channel as published last night. */
    boolean isBest(int cell) {
        return any() && best[cell];
    }

    /** What a slot at once would be worth more than the best other channel; where there is a session. */
    double gain(int cell) {
        return gain[cell];
    }

    /** What its published slot is worth more than walking in on any day; where there is a session. */
    double overWalkIn(int cell) {
        return overWalkIn[cell];
    }

    /** Most days ahead at which a session can be booked. */
    int horizonDays(int number) {
        return sessions.get(number).slots().horizonDays();
    }

    /** Highest level, as an ordinal, that a session can treat. */
    int level(int number) {
        return sessions.get(number).doctor().level().ordinal();
    }

    private double atOnce(Session offered, int condition, int facility, double worth, double waitUtils) {
        return worth
                + standing.titleGain(condition, facility, offered.doctor().title())
                - fee(offered, condition)
                - waitUtils * offered.slots().waitFactor();
    }

    private double fee(Session offered, int condition) {
        return Terms.cost(standing.weights(condition).more().perYuan(), feeYuan(offered));
    }

    private static double feeYuan(Session offered) {
        return offered.doctor().feeFen() / 100.0;
    }

    /** Tells what a slot of the session of a cell changes, besides wait and days. */
    void tell(int cell, int condition, int facility, List<Term> terms) {
        Session offered = sessions.get(session[cell]);
        double title = offered.doctor().title();
        terms.add(new Term(Kind.VISITOR_TITLE, title, standing.titleGain(condition, facility, title)));
        terms.add(new Term(Kind.VISITOR_FEE, feeYuan(offered), -fee(offered, condition)));
    }

    /** Expected wait of who has a slot of the session of a cell, in units of the walk-in's. */
    double waitFactor(int cell) {
        return sessions.get(session[cell]).slots().waitFactor();
    }

    /** Days to the first free slot of the session of a cell. */
    double days(int cell) {
        return visiting.daysToSlot(session[cell]);
    }

    private int[] sessions(String facility, String condition) {
        return IntStream.range(0, sessions.size())
                .filter(number -> sessions.get(number).host().equals(facility)
                        && sessions.get(number).conditions().contains(condition))
                .toArray();
    }
}
