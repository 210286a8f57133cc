package org.careshed.care;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.journal.Offer;
import org.careshed.journal.Outcome;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.reform.RemoteAdvice;
import org.careshed.scenario.reform.RemoteAdvice.Kind;
import org.careshed.scenario.reform.RemoteAdvice.Link;

/**
 * Advice from doctors elsewhere. As who asks: before a patient is sent on or home, the own doctor takes time to ask, the
 * question goes out like a sample, and the patient waits for the answer. As who is asked: consultants are a pool with a
 * queue; they refuse when they are closed, their queue is full, or all they can give that day is given.
 */
final class Advice {

    /** Set in what an asking facility knows a question by when it was refused. */
    static final int REFUSED = 1 << 31;

    private static final int NONE = -1;
    private static final long ASKS = Keys.id("asks-for-advice");
    private static final long LINK = Keys.id("link-works");
    private static final long ON_THE_SPOT = Keys.id("advice-lets-treat-on-the-spot");
    private static final long CHANGED = Keys.id("advice-changes-treatment");

    private final Premises premises;
    private final Visits visits;
    private final Calendar calendar;
    private final List<Link> links;
    private final Optional<Link> link;
    private final boolean[] about;
    private final int firstStep;
    private final int consultantLevel;

    /** Answered today, by link. */
    private final int[] answered;

    Advice(Premises premises) {
        this.premises = premises;
        visits = premises.visits();
        County county = premises.county();
        calendar = county.scenario().calendar();
        RemoteAdvice advice = RemoteAdvice.of(county.scenario());
        links = advice.links();
        answered = new int[links.size()];
        link = advice.by(county.facility(premises.facility()).id());
        about = new boolean[link.isPresent() ? county.kinds().size() : 0];
        for (int kind = 0; kind < about.length; kind++) {
            about[kind] = link.get().conditions().contains(county.kinds().get(kind));
        }
        firstStep = link.isPresent()
                ? firstStep(
                        county.steps(),
                        RemoteAdvice.pathway(link.get().consultants().at()))
                : NONE;
        consultantLevel =
                link.isPresent() ? level(county, link.get().consultants().at()) : NONE;
    }

    /** Whether this facility can ask anybody. */
    boolean isOffered() {
        return firstStep != NONE;
    }

    /** Whether the doctor of a patient about to be sent away asks now: once a visit, while consultants are there. */
    boolean asks(int slot, long atMs) {
        long visit = visits.key(slot);
        if (!about[visits.kind(slot)] || visits.advice(slot) != Visits.UNASKED || !areThere(atMs)) {
            return false;
        }
        var terms = link.orElseThrow().terms();
        return Keys.uniform(Keys.of(visit, ASKS)) < terms.asks()
                && Keys.uniform(Keys.of(visit, LINK)) < terms.available();
    }

    /** The doctor begins to ask: returns the first step of it. */
    int begin(int slot) {
        visits.advice(slot, Visits.ASKED);
        return firstStep;
    }

    /** What becomes of a patient about to be sent away, after the answer if there was one. */
    Outcome after(int slot, Outcome plain) {
        if (visits.advice(slot) != Visits.ANSWERED || link.isEmpty()) {
            return plain;
        }
        long visit = visits.key(slot);
        var terms = link.get().terms();
        if (plain == Outcome.UNRESOLVED && Keys.uniform(Keys.of(visit, CHANGED)) >= terms.changed()) {
            return plain;
        }
        boolean able = premises.county().levels().of(visits.kind(slot), visits.need(slot)) <= consultantLevel;
        boolean here = able && Keys.uniform(Keys.of(visit, ON_THE_SPOT)) < terms.avoided();
        return here ? Outcome.RESOLVED : Outcome.REFERRED;
    }

    /** Whether a question that arrives here is refused; those that are not count as answered. */
    boolean refuses(int slot, StepPlan step, long atMs) {
        if (links.isEmpty() || step.resource() == StepPlan.NO_RESOURCE || !isQuestion(step)) {
            return false;
        }
        String from = premises.county().facility(visits.sender(slot)).id();
        for (int number = 0; number < answered.length; number++) {
            if (links.get(number).users().contains(from) && isHere(links.get(number))) {
                return refuses(number, slot, step, atMs);
            }
        }
        return true;
    }

    /** At night. */
    void forget() {
        Arrays.fill(answered, 0);
    }

    private boolean refuses(int number, int slot, StepPlan step, long atMs) {
        var consultants = links.get(number).consultants();
        var pool = premises.pool(premises.poolOf(step));
        boolean busy = pool.servers() == 0
                || pool.waiting() >= consultants.queueLimit() && !pool.isFree()
                || answered[number] >= consultants.units(calendar.dayKind(Ticks.day(atMs)));
        if (!busy) {
            answered[number]++;
            Offer offer =
                    links.get(number).kind() == Kind.TELECONSULTATION ? Offer.TELECONSULTATION : Offer.SECOND_OPINION;
            premises.facts().offers().offerUsed(atMs, offer, premises.facility(), visits.who(slot));
        }
        return busy;
    }

    private boolean isQuestion(StepPlan step) {
        String own = premises.county().facility(premises.facility()).id();
        return step.pathway().equals(RemoteAdvice.pathway(own));
    }

    private boolean isHere(Link other) {
        return other.consultants()
                .at()
                .equals(premises.county().facility(premises.facility()).id());
    }

    private boolean areThere(long atMs) {
        for (Hours.Interval open : link.orElseThrow().consultants().hours().on(calendar.dayKind(Ticks.day(atMs)))) {
            if (open.openMs() <= atMs % Ticks.DAY && atMs % Ticks.DAY < open.closeMs()) {
                return true;
            }
        }
        return false;
    }

    private static int firstStep(List<StepPlan> steps, String pathway) {
        int step = 0;
        while (!steps.get(step).pathway().equals(pathway)) {
            step++;
        }
        return step;
    }

    private static int level(County county, String facility) {
        List<String> ids =
                county.scenario().facilities().stream().map(Facility::id).toList();
        return county.levels().ofTier(county.tierOf()[ids.indexOf(facility)]);
    }
}
