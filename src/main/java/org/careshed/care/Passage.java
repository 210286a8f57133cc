package org.careshed.care;

import org.careshed.chance.DrawTable;
import org.careshed.chance.Keys;
import org.careshed.county.SitePlan;
import org.careshed.county.StepPlan;
import org.careshed.engine.EventList;
import org.careshed.engine.Pool;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;

/** The way of a visit through the steps of its pathway, from the door to the end of the contact. */
final class Passage {

    private static final long OUTSIDE_WAIT = Keys.id("outside-wait");

    private final Premises premises;
    private final int facility;
    private final SitePlan plan;
    private final StepPlan[] steps;
    private final boolean[] emergency;
    private final Facts facts;
    private final EventList events;
    private final Visits visits;
    private final Duty duty;
    private final Lines lines;
    private final Devices devices;
    private final Judgement judgement;
    private final Visitors visitors;
    private final Advice advice;
    private final long extraMs;
    private final Records records;

    private final ChineseLine chinese;

    /** Whether this is a stop of a vehicle on its round. */
    private final boolean mobile;

    /** Whether who comes by plan finds the doors closed; a hospital without queues sees those it has given a day. */
    private final boolean shut;

    private final CardDesks card;
    private long consulted;
    private long waitedMs;

    Passage(Premises premises, Judgement judgement, Lines lines) {
        this.premises = premises;
        this.lines = lines;
        this.judgement = judgement;
        facility = premises.facility();
        plan = premises.plan();
        steps = premises.steps().toArray(new StepPlan[0]);
        emergency = premises.kinds().emergency();
        facts = premises.facts();
        events = premises.events();
        visits = premises.visits();
        duty = premises.duty();
        devices = new Devices(premises);
        chinese = new ChineseLine(premises);
        mobile = premises.county().doors().visits(facility);
        shut = premises.isClosed() && duty.pools() > 0;
        visitors = Visitors.of(premises);
        advice = judgement.advice();
        extraMs = judgement.proficiency().extraMs();
        records = new Records(premises);
        card = new CardDesks(premises);
    }

    /** Walk-in consultations that began since {@link #forget}, emergencies left out. */
    long consulted() {
        return consulted;
    }

    /** What they waited, milliseconds together. */
    long waitedMs() {
        return waitedMs;
    }

    void forget() {
        consulted = 0;
        waitedMs = 0;
        advice.forget();
    }

    /** Goes on counting where another passage stopped. */
    void remember(Passage other) {
        consulted = other.consulted;
        waitedMs = other.waitedMs;
    }

    /** Who was to come is at the door. */
    void arrive(int slot, long atMs) {
        long key = visits.key(slot);
        int kind = visits.kind(slot);
        long slip = visits.slip(slot);
        visits.arrive(slot, atMs);
        premises.goesIn(slot);
        records.contactBegins(slot);
        facts.patientArrives(atMs, facility, key, visits.who(slot), kind);
        int first = visitors.isVisit(slip) ? visitors.start(atMs, slip, kind, visits.who(slot)) : plan.start()[kind];
        visits.turnTo(slot, first, steps[first].branch(), atMs);
        if (shut && !emergency[kind]) {
            turnAway(slot, Math.max(0, premises.poolOf(steps[first])), atMs);
            return;
        }
        if (plan.outsideWait().isPresent()) {
            DrawTable outsideWait = plan.outsideWait().get();
            events.add(atMs + outsideWait.ms(Keys.of(key, OUTSIDE_WAIT)), Site.BEGIN, key, slot);
        } else {
            ask(slot, atMs);
        }
    }

    /** An examination for another facility is here: one step, then it goes back. */
    void examine(int slot, long atMs) {
        devices.examinationArrives(slot, atMs);
        if (advice.refuses(slot, steps[visits.step(slot)], atMs)) {
            devices.refuse(slot, atMs);
        } else {
            ask(slot, atMs);
        }
    }

    /** Who was examined elsewhere goes on with what follows that step. */
    void comeBack(int slot, long atMs) {
        StepPlan step = steps[visits.step(slot)];
        devices.comeBack(slot, atMs);
        records.note(slot, step);
        if (step.consultation() && visits.firstConsultation(slot)) {
            consult(slot, atMs);
        }
        moveOn(slot, step, atMs);
    }

    /** The present step begins at once, or the patient goes out for it, joins the line, or finds it full and leaves. */
    void ask(int slot, long atMs) {
        int stepIndex = visits.step(slot);
        StepPlan step = steps[stepIndex];
        if (step.resource() == StepPlan.NO_RESOURCE) {
            begin(slot, atMs);
            return;
        }
        if (records.spares(slot, step) && !visits.isExamination(slot)) {
            records.tell(slot, atMs);
            moveOn(slot, step, atMs);
            return;
        }
        if (card.skips(visits.key(slot), stepIndex) && !visits.isExamination(slot)) {
            spare(slot, step, atMs);
            return;
        }
        int poolIndex = plan.poolOf()[step.resource()];
        if (poolIndex == SitePlan.NO_POOL) {
            goOut(slot, step, atMs);
            return;
        }
        Pool pool = duty.pool(poolIndex);
        if (pool.isFree()) {
            begin(slot, atMs);
        } else if (pool.isFull() && !visits.isExamination(slot)) {
            turnAway(slot, poolIndex, atMs);
        } else {
            lines.join(slot, poolIndex, atMs);
        }
    }

    /** Who needs a device that nobody lends any more cannot go on. */
    private void goOut(int slot, StepPlan step, long atMs) {
        if (plan.sharedAt()[step.resource()] == SitePlan.NOWHERE) {
            turnAway(slot, 0, atMs);
        } else {
            devices.goOut(slot, step, atMs);
        }
    }

    private void spare(int slot, StepPlan step, long atMs) {
        facts.offers().offerMade(atMs, Offer.SPARED_STEP, facility, 1);
        facts.offers().offerUsed(atMs, Offer.SPARED_STEP, facility, visits.who(slot));
        moveOn(slot, step, atMs);
    }

    /** Who was seen before makes a visit all the same, and one that cannot go on. */
    private void turnAway(int slot, int poolIndex, long atMs) {
        if (judgement.tookPlace(slot)) {
            tellLeaves(slot, atMs);
            judgement.brokenOff(slot, atMs);
        } else {
            facts.patientTurnedAway(atMs, facility, poolIndex, visits.key(slot), visits.step(slot));
            judgement.leftUntreated(slot, atMs);
        }
        premises.leaves(slot);
    }

    /** A step's time is over. */
    void end(int slot, long atMs) {
        int stepIndex = visits.step(slot);
        StepPlan step = steps[stepIndex];
        if (step.resource() != StepPlan.NO_RESOURCE) {
            int poolIndex = plan.poolOf()[step.resource()];
            facts.serviceEnds(atMs, facility, poolIndex, visits.key(slot), stepIndex, atMs - visits.sinceMs(slot));
            duty.endService(poolIndex, atMs);
            callNext(poolIndex, atMs);
        }
        if (visits.isExamination(slot)) {
            devices.examinationLeaves(slot, atMs);
        } else {
            records.note(slot, step);
            moveOn(slot, step, atMs);
        }
    }

    /** Calls from the line of a pool whom its servers can serve. */
    void callNext(int poolIndex, long atMs) {
        Pool pool = duty.pool(poolIndex);
        while (pool.mayCall()) {
            begin(lines.callNext(poolIndex), atMs);
        }
    }

    private void begin(int slot, long atMs) {
        int stepIndex = visits.step(slot);
        StepPlan step = steps[stepIndex];
        long key = visits.key(slot);
        long waited = visits.begin(slot, atMs);
        long drawnMs = step.time().ms(premises.stepBits(slot, step))
                + (step.consultation() ? extraMs + chinese.extraMs(key, visits.kind(slot)) : 0);
        long lastsMs = card.lastsMs(key, stepIndex, drawnMs);
        if (step.resource() != StepPlan.NO_RESOURCE) {
            int poolIndex = plan.poolOf()[step.resource()];
            duty.pool(poolIndex).begin();
            facts.serviceStarts(atMs, facility, poolIndex, key, stepIndex, waited, lastsMs);
        }
        if (step.consultation() && !visits.isExamination(slot) && visits.firstConsultation(slot)) {
            consult(slot, atMs);
        }
        events.add(atMs + lastsMs, Site.END, key, slot);
    }

    private void consult(int slot, long atMs) {
        int kind = visits.kind(slot);
        long waited = visits.waitedMs(slot);
        facts.consultationBegins(atMs, facility, visits.key(slot), kind, waited);
        chinese.tell(visits.key(slot), kind, visits.who(slot), atMs);
        if (mobile) {
            facts.offers().offerMade(atMs, Offer.MOBILE_CONTACT, facility, 1);
            facts.offers().offerUsed(atMs, Offer.MOBILE_CONTACT, facility, visits.who(slot));
        }
        Channel channel = Slip.channel(visits.slip(slot));
        if (!emergency[kind] && channel != Channel.BOOKED && channel != Channel.SPECIALIST) {
            consulted++;
            waitedMs += waited;
        }
    }

    private void moveOn(int slot, StepPlan step, long atMs) {
        double[] cumulative = step.cumulative();
        if (cumulative.length > 0) {
            double u = Keys.uniform(Keys.next(premises.stepBits(slot, step)));
            for (int i = 0; i < cumulative.length; i++) {
                if (u < cumulative[i]) {
                    int next = step.next()[i];
                    visits.turnTo(slot, next, steps[next].branch(), atMs);
                    ask(slot, atMs);
                    return;
                }
            }
        }
        if (advice.isOffered() && judgement.isSentAway(slot) && advice.asks(slot, atMs)) {
            visits.turnTo(slot, advice.begin(slot), 0, atMs);
            ask(slot, atMs);
            return;
        }
        tellLeaves(slot, atMs);
        judgement.treated(slot, atMs);
        premises.leaves(slot);
    }

    private void tellLeaves(int slot, long atMs) {
        facts.patientLeaves(
                atMs,
                facility,
                visits.key(slot),
                visits.who(slot),
                visits.kind(slot),
                visits.branch(slot),
                visits.arrivedMs(slot),
                visits.waitedMs(slot));
    }
}
