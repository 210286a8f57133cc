package org.careshed.care;

import java.util.List;
import java.util.Map;
import org.careshed.care.Letters.Subject;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.NeedLevels;
import org.careshed.journal.Offer;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Competence.Answer;
import org.careshed.scenario.FollowUps.Return;

/**
 * What becomes of a contact when it is over. A need beyond the level of this facility is resolved anyway, referred up or
 * sent home unresolved; whoever is treated may be admitted, else asked back, else is done. A follow-up asks for no
 * competence: its need was resolved before. Every draw is keyed by the visit and its purpose.
 */
final class Judgement {

    private static final long BEYOND = Keys.id("need-beyond-provider");
    private static final long FOLLOW_UP = Keys.id("follow-up-after-contact");

    private final Premises premises;
    private final Visits visits;
    private final Incentive incentive;
    private final boolean told;
    private final boolean written;
    private final int level;
    private final Visitors visitors;
    private final Advice advice;
    private final Proficiency proficiency;
    private final double[] resolved;
    private final double[] referred;
    private final double[] askedBack;

    Judgement(Premises premises) {
        this.premises = premises;
        visits = premises.visits();
        incentive = premises.beds().incentive();
        told = premises.isArranged();
        written = premises.hasReaders();
        County county = premises.county();
        level = county.levels().ofTier(county.tierOf()[premises.facility()]);
        visitors = Visitors.of(premises);
        advice = new Advice(premises);
        proficiency = new Proficiency(premises);
        Arrangements arranged = county.scenario().arrangements();
        List<String> kinds = county.kinds();
        resolved = new double[kinds.size()];
        referred = new double[kinds.size()];
        askedBack = new double[kinds.size()];
        Map<String, Answer> beyond = arranged.competence().beyond();
        Map<String, Return> contacts = arranged.followUps().contacts();
        for (int kind = 0; kind < resolved.length; kind++) {
            Answer answer = beyond.getOrDefault(kinds.get(kind), Answer.RESOLVES);
            resolved[kind] = answer.resolved();
            referred[kind] = answer.resolved() + answer.referred();
            askedBack[kind] = contacts.containsKey(kinds.get(kind))
                    ? contacts.get(kinds.get(kind)).probability()
                    : 0;
        }
    }

    /** A pathway is over and the patient has left the queues. */
    void treated(int slot, long atMs) {
        if (!told) {
            return;
        }
        Outcome outcome = of(slot, atMs);
        tell(slot, atMs, outcome, visits.waitedMs(slot));
        if (outcome == Outcome.ADMITTED) {
            tellBudget(slot, atMs, incentive.cut() > 0);
            premises.beds()
                    .ask(
                            atMs,
                            visits.key(slot),
                            visits.need(slot),
                            visits.who(slot),
                            visits.kind(slot),
                            visits.slip(slot));
        }
    }

    /** A patient leaves a line or finds it full before the first consultation. */
    void leftUntreated(int slot, long atMs) {
        if (told) {
            tell(slot, atMs, Outcome.LEFT, visits.waitedMs(slot) + atMs - visits.sinceMs(slot));
        }
    }

    /** Whether a contact that cannot go on counts as one that took place: where contacts are told, after a consultation. */
    boolean tookPlace(int slot) {
        return told && visits.consulted(slot);
    }

    /** A patient had a consultation, could not go on and has left. */
    void brokenOff(int slot, long atMs) {
        tell(slot, atMs, Outcome.UNRESOLVED, visits.waitedMs(slot));
    }

    private Outcome of(int slot, long atMs) {
        int kind = visits.kind(slot);
        long visit = visits.key(slot);
        if (isBeyond(slot)) {
            double u = Keys.uniform(Keys.of(visit, BEYOND));
            boolean kept = u >= resolved[kind] && u < referred[kind] && incentive.keeps(visit);
            if (u >= resolved[kind] && !kept) {
                Outcome plain = u < referred[kind] ? Outcome.REFERRED : Outcome.UNRESOLVED;
                proficiency.tell(visit, visits.who(slot), atMs);
                Outcome outcome = proficiency.treats(visit) ? Outcome.RESOLVED : advice.after(slot, plain);
                if (outcome != Outcome.RESOLVED) {
                    return outcome;
                }
            }
            tellBudget(slot, atMs, kept);
        }
        if (premises.beds().admits(visit, kind)) {
            boolean refused = incentive.acts()
                    && !premises.beds().isUrgent(visit, kind)
                    && incentive.refuses(visit, premises.beds().cost(visit, kind));
            tellBudget(slot, atMs, refused);
            if (!refused) {
                return Outcome.ADMITTED;
            }
            if (incentive.pushesOut(visit)) {
                return Outcome.REFERRED;
            }
        }
        boolean askedBack = Keys.uniform(Keys.of(visit, FOLLOW_UP)) < this.askedBack[kind];
        return askedBack && !incentive.asksNot(visit) ? Outcome.FOLLOWED_UP : Outcome.RESOLVED;
    }

    private void tellBudget(int slot, long atMs, boolean decided) {
        if (decided) {
            premises.facts().offers().offerMade(atMs, Offer.BUDGET_DECISION, premises.facility(), 1);
            premises.facts().offers().offerUsed(atMs, Offer.BUDGET_DECISION, premises.facility(), visits.who(slot));
        }
    }

    /** What this facility can do beyond its level. */
    Proficiency proficiency() {
        return proficiency;
    }

    /** The advice that can be had here. */
    Advice advice() {
        return advice;
    }

    /** Whether a patient who is about to leave, and has had no advice, is to be referred or sent home unresolved. */
    boolean isSentAway(int slot) {
        return isBeyond(slot)
                && Keys.uniform(Keys.of(visits.key(slot), BEYOND)) >= resolved[visits.kind(slot)]
                && !proficiency.treats(visits.key(slot));
    }

    private boolean isBeyond(int slot) {
        NeedLevels levels = premises.county().levels();
        int kind = visits.kind(slot);
        long need = visits.need(slot);
        return Slip.origin(visits.slip(slot)) != Origin.FOLLOW_UP
                && levels.of(kind, need) > level(slot)
                && !levels.covers(premises.facility(), kind, need);
    }

    /** Highest level that who treats this visit can give. */
    private int level(int slot) {
        long slip = visits.slip(slot);
        return visitors.isVisit(slip) ? visitors.level(slip) : level;
    }

    private void tell(int slot, long atMs, Outcome outcome, long waitedMs) {
        premises.facts()
                .paths()
                .contactEnds(
                        atMs,
                        premises.facility(),
                        visits.key(slot),
                        visits.need(slot),
                        visits.who(slot),
                        visits.kind(slot),
                        Slip.origin(visits.slip(slot)),
                        outcome,
                        waitedMs);
        if (written) {
            int letter = premises.write(subject(outcome), slot, atMs);
            premises.letters().waited(letter, outcome == Outcome.LEFT ? waitedMs : visits.waitedBeforeMs(slot));
        }
    }

    private static Subject subject(Outcome outcome) {
        return switch (outcome) {
            case RESOLVED -> Subject.RESOLVED;
            case FOLLOWED_UP -> Subject.FOLLOW_UP;
            case REFERRED -> Subject.REFER;
            case UNRESOLVED -> Subject.UNRESOLVED;
            case ADMITTED -> Subject.ADMITTED;
            case LEFT -> Subject.LEFT;
        };
    }
}
