package org.careshed.measure.invariant;

import java.util.HashMap;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.RunEnds;
import org.careshed.scenario.reform.VisitingSessions;

/**
 * I3: a referral up or out follows a contact that ended in one, goes to a facility that is able to treat the need, in the
 * county or outside as it says, and leads to one contact there, however often it is tried (whether the doors are open then is I17); a referral
 * down leads to one bed there. None of these contacts and beds comes without a referral, and none of the referrals is
 * without its contact at the end.
 */
final class ReferralsCheck
        implements CountyTurns, ContactEnds, ReferralMade, ContactPlanned, BedLeft, BedTaken, RunEnds {

    private County county;
    private final Findings findings;
    private final Map<Long, Integer> referredBy = new HashMap<>();
    private final Map<Long, Integer> referredTo = new HashMap<>();
    private final Map<Long, Integer> referral = new HashMap<>();
    private final int[] downFrom;
    private final int[] downTo;

    ReferralsCheck(County county, Findings findings) {
        this.county = county;
        this.findings = findings;
        downFrom = new int[county.facilities()];
        downTo = new int[county.facilities()];
    }

    @Override
    public void countyTurns(long atMs, County now) {
        county = now;
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        if (outcome == Outcome.REFERRED) {
            referredBy.put(need, facility);
        } else {
            referredBy.remove(need);
        }
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        boolean inCounty = county.tier(to).inCounty();
        rule(inCounty == (direction != Direction.OUT), atMs, to, need, "direction " + direction);
        boolean visited = isVisited(to, condition, county.levels().of(condition, need));
        rule(from != to || visited, atMs, to, need, "another facility than the one that refers");
        if (direction == Direction.DOWN) {
            downFrom[from]++;
            downTo[to]++;
            return;
        }
        Integer by = referredBy.remove(need);
        rule(by != null && by == from, atMs, to, need, "a contact that ended in a referral at the one that refers");
        boolean able =
                visited || county.able(to, condition, need, county.levels().sentTo(condition, need));
        rule(able, atMs, to, need, "a facility able to treat the need");
        rule(referredTo.put(need, to) == null, atMs, to, need, "one referral at a time");
    }

    @Override
    public void contactPlanned(
            long atMs,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs) {
        if (origin == Origin.REFERRAL && !isTriedAgain(need, contact)) {
            Integer to = referredTo.remove(need);
            rule(to != null && to == facility, atMs, facility, need, "a contact that was referred here");
        }
    }

    /** A contact that was referred is planned again after an attempt that came to nothing, here or elsewhere. */
    private boolean isTriedAgain(long need, int contact) {
        Integer last = referral.put(need, contact);
        return last != null && last == contact;
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        if (exit == Exit.STEPPED_DOWN) {
            downFrom[facility]--;
            rule(downFrom[facility] >= 0, atMs, facility, visit, "a referral down from here");
        }
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        if (entry == Entry.STEPPED_DOWN) {
            downTo[facility]--;
            rule(downTo[facility] >= 0, atMs, facility, visit, "a referral down to here");
        }
    }

    @Override
    public void runEnds(long atMs) {
        referredTo.forEach((need, to) -> rule(false, atMs, to, need, "a contact to follow the referral"));
    }

    /** Whether doctors visit a facility who can treat a condition at a level. */
    private boolean isVisited(int facility, int condition, int level) {
        return VisitingSessions.of(county.scenario()).sessions().stream()
                .anyMatch(session ->
                        session.host().equals(county.facility(facility).id())
                                && session.conditions().contains(county.kinds().get(condition))
                                && session.doctor().level().ordinal() >= level);
    }

    private void rule(boolean holds, long atMs, int facility, long key, String expected) {
        findings.visit(holds, "I3", atMs, facility, key, () -> expected);
    }
}
