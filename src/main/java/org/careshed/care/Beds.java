package org.careshed.care;

import org.careshed.chance.DrawTable;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.WardPlan;
import org.careshed.engine.EventList;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Facts;
import org.careshed.scenario.Wards;

/**
 * The wards of one facility: beds by class, who lies in them and who waits for one. Stays have an event list of their
 * own, so that days in bed never weigh on the minutes of queues; nothing that happens here reaches a queue.
 *
 * <p>Order at equal times: stays end, patients move to a bed nearer home, free beds are given to who waits, a bed nearer
 * home is offered, beds are asked for, patience ends, the desk looks elsewhere, patients go there; within a kind by the visit's key. What asks for a bed at an instant
 * must be told before that instant is played.
 *
 * <p>A bed of the class needed is taken if one is free; else one of the class with most free beds, where patients may lie
 * in another class. Who finds none: an urgent patient from a contact here is transferred, a planned one waits at home up
 * to the patience and then seeks a bed outside; a patient who was brought from another hospital waits here, before all
 * planned ones. Where beds are pooled, a common desk looks for a bed elsewhere for who waits here. Where the facility has no bed at all that the patient may ever lie in, planned patients are transferred
 * too.
 */
public final class Beds {

    private static final int LEAVE = 0;
    private static final int MOVE = 1;
    private static final int CALL = 2;
    private static final int OFFER = 3;
    private static final int ASK = 4;
    private static final int GIVE_UP = 5;
    private static final int LOOK = 6;
    private static final int GO = 7;

    private static final long ADMITTED = Keys.id("admitted");
    private static final long URGENT = Keys.id("urgent-admission");
    private static final long STAY = Keys.id("length-of-stay");
    private static final long STEP_DOWN = Keys.id("step-down");

    private final int facility;
    private final WardPlan plan;
    private final Wards wards;
    private final EventList events;
    private final Stays stays;
    private final BedNews news;
    private final BedLine line;
    private final BedStock stock;
    private final BedTurn turn;
    private final Desked desked;
    private final Incentive incentive;
    private final boolean closed;

    /** The empty wards of a facility. */
    public Beds(County county, int facility, Facts facts, Letters letters) {
        this.facility = facility;
        this.plan = county.wards();
        this.wards = county.scenario().arrangements().wards();
        this.events = new EventList();
        this.stays = new Stays();
        this.news = new BedNews(facility, stays, facts, letters);
        this.line = new BedLine(2 * plan.classes());
        this.stock = new BedStock(plan, facility, wards.outlying());
        this.turn = new BedTurn(stays, line, stock, plan.classes());
        this.desked = new Desked(county, facility);
        this.closed = county.doors().closed(facility);
        this.incentive = new Incentive(county, facility);
    }

    private Beds(
            Beds other,
            WardPlan plan,
            Wards wards,
            BedStock stock,
            Desked desked,
            boolean closed,
            Incentive incentive,
            Facts facts,
            Letters letters) {
        facility = other.facility;
        this.plan = plan;
        this.wards = wards;
        events = other.events.copy();
        stays = other.stays.copy();
        news = new BedNews(facility, stays, facts, letters);
        line = other.line.copy();
        this.stock = stock;
        turn = new BedTurn(stays, line, stock, plan.classes());
        this.desked = desked;
        this.closed = closed;
        this.incentive = incentive;
    }

    /** An independent copy that tells its facts and letters to others. */
    public Beds copy(Facts others, Letters otherLetters) {
        return new Beds(this, plan, wards, stock.copy(), desked, closed, incentive.copy(), others, otherLetters);
    }

    /** The same patients in the wards that another edition of the county has; who waits is called, or sent on if they close. */
    Beds under(County now, long atMs, Facts facts, Letters letters) {
        Wards others = now.scenario().arrangements().wards();
        BedStock changed = stock.under(now.wards(), facility, others.outlying());
        boolean closes = now.doors().closed(facility);
        Incentive budget = incentive.under(now, facility);
        Desked asks = new Desked(now, facility);
        Beds beds = new Beds(this, now.wards(), others, changed, asks, closes, budget, facts, letters);
        if (line.size() > 0) {
            beds.events.add(atMs, CALL, 0, 0);
        }
        return beds;
    }

    /** Whether a contact that ends is admitted: a pure function of the visit's key. */
    public boolean admits(long visit, int kind) {
        double share = plan.share(facility, kind);
        return share > 0 && Keys.uniform(Keys.of(visit, ADMITTED)) < share;
    }

    /** What the group's budget makes this facility do. */
    public Incentive incentive() {
        return incentive;
    }

    /** What a stay would cost against the mean of its kind, by its days: a pure function of the visit's key. */
    double cost(long visit, int kind) {
        DrawTable stay = plan.admitting(facility, kind).orElseThrow().stay();
        return stay.ms(Keys.of(visit, STAY)) / stay.dist().mean();
    }

    /** Whether who is admitted cannot wait: a pure function of the visit's key. */
    boolean isUrgent(long visit, int kind) {
        return Keys.uniform(Keys.of(visit, URGENT))
                < plan.admitting(facility, kind).orElseThrow().urgent();
    }

    /**
     * Asks for a bed at the end of a contact that {@link #admits}.
     *
     * @param atMs now; played by {@link #happen} at this instant
     */
    public void ask(long atMs, long visit, long need, int who, int kind, long slip) {
        WardPlan.Admitting admitting = plan.admitting(facility, kind).orElseThrow();
        boolean urgent = isUrgent(visit, kind);
        long stayMs = incentive.stayMs(admitting.stay().ms(Keys.of(visit, STAY)));
        int slot = stays.open(visit, need, who, kind, slip, atMs);
        stays.wants(slot, admitting.bedClass(), urgent, Math.max(1, stayMs), Entry.ADMITTED);
        events.add(atMs, ASK, visit, slot);
    }

    /**
     * A patient whom another hospital sends will ask for a bed; without one free then, the patient waits here.
     *
     * @param atMs when the patient arrives; survives midnight
     * @param entry {@link Entry#ADMITTED} for who asked here before and found no other hospital
     * @param bedClass index of the class needed
     * @param stayMs length of the stay here
     */
    public void admit(
            long atMs, long visit, long need, int who, int kind, long slip, int bedClass, long stayMs, Entry entry) {
        int slot = stays.open(visit, need, who, kind, slip, atMs);
        stays.wants(slot, bedClass, true, Math.max(1, stayMs), entry);
        stays.brought(slot);
        events.add(atMs, ASK, visit, slot);
    }

    /**
     * The answer to {@link Letters.Subject#STEP_DOWN} if a bed was found; without an answer the stay goes on.
     *
     * @param atMs when the patient moves
     * @param stay the letter's slot
     * @return whether the patient leaves at {@code atMs}: false if the stay is over by then
     */
    public boolean stepDown(long atMs, int stay) {
        boolean leaves = stays.state(stay) == Stays.State.LYING && atMs < stays.endMs(stay);
        if (leaves) {
            events.add(atMs, MOVE, stays.visit(stay), stay);
        }
        return leaves;
    }

    /** Time of the next event; {@code Long.MAX_VALUE} when there is none. */
    public long nextMs() {
        return events.nextMs();
    }

    /** Plays the next event; only when there is one. */
    public void happen() {
        long atMs = events.nextMs();
        long order = events.nextOrder();
        int kind = events.nextKind();
        int slot = events.nextLoad();
        events.removeNext();
        if (kind == CALL) {
            callNext(atMs);
        } else if (order == EventList.order(kind, stays.visit(slot))) {
            happen(kind, slot, atMs);
        }
    }

    private void happen(int kind, int slot, long atMs) {
        Stays.State state = stays.state(slot);
        boolean lying = state == Stays.State.LYING;
        if (kind == ASK) {
            askNow(slot, atMs);
        } else if (kind == GIVE_UP && state == Stays.State.WAITING) {
            giveUp(slot, atMs);
        } else if (kind == LEAVE && lying && atMs == stays.endMs(slot)) {
            leave(slot, atMs, Exit.DISCHARGED);
        } else if (kind == MOVE && lying) {
            leave(slot, atMs, Exit.STEPPED_DOWN);
        } else if (kind == OFFER && lying) {
            news.offered(slot, atMs);
        } else if (kind == LOOK && state == Stays.State.WAITING) {
            news.looked(slot, atMs);
            events.add(desked.nextMs(atMs), LOOK, stays.visit(slot), slot);
        } else if (kind == GO && state == Stays.State.WAITING) {
            line.leave(slot, turn.group(slot));
            news.wentElsewhere(slot, atMs);
            refuse(slot, atMs, Sent.TRANSFERRED);
        }
    }

    /** The desk found a bed elsewhere for who waits here; the patient goes there unless a bed here was free first. */
    public void goElsewhere(long atMs, int stay) {
        events.add(atMs, GO, stays.visit(stay), stay);
    }

    /** Beds of a class that were free last night; {@link WardPlan#UNLIMITED} where beds are not counted. */
    public int freeByClass(int bedClass) {
        return stock.published(bedClass);
    }

    /** At night: publishes which beds are free. */
    public void night() {
        stock.publish();
    }

    /** Patients in beds of a class now. */
    public int occupied(int bedClass) {
        return stock.occupied(bedClass);
    }

    /** Patients who wait for a bed of any class now. */
    public int waiting() {
        return line.size();
    }

    private void askNow(int slot, long atMs) {
        int wanted = stays.wanted(slot);
        news.asked(slot, atMs);
        int bedClass = stock.freeFor(wanted);
        if (bedClass != BedStock.NO_BED) {
            lie(slot, bedClass, atMs);
        } else if (sentOn(slot)) {
            refuse(slot, atMs, Sent.TRANSFERRED);
        } else {
            stays.waits(slot);
            line.join(slot, turn.group(slot));
            if (!stays.urgent(slot) && wards.outside().isPresent()) {
                events.add(atMs + wards.patienceMs(), GIVE_UP, stays.visit(slot), slot);
            }
            if (desked.looksFor(stays.visit(slot))) {
                events.add(desked.firstMs(atMs), LOOK, stays.visit(slot), slot);
            }
        }
    }

    /**
     * Whether a patient for whom no bed is free does not wait here. Wards that are closed send on everybody but those for whom
     * no other bed was found.
     */
    private boolean sentOn(int slot) {
        if (stays.isBrought(slot)) {
            return closed && stays.entry(slot) != Entry.ADMITTED;
        }
        return stays.urgent(slot) || !stock.hasFor(stays.wanted(slot));
    }

    private void giveUp(int slot, long atMs) {
        line.leave(slot, turn.group(slot));
        refuse(slot, atMs, Sent.OUTSIDE);
    }

    private void refuse(int slot, long atMs, Sent sent) {
        news.refused(slot, atMs, sent);
        stays.close(slot);
    }

    private void lie(int slot, int bedClass, long atMs) {
        stock.take(bedClass);
        news.taken(slot, bedClass, atMs);
        stays.lies(slot, bedClass, atMs);
        events.add(stays.endMs(slot), LEAVE, stays.visit(slot), slot);
        if (offersStepDown(slot)) {
            offerLater(slot, atMs);
        }
    }

    /** The offer is left out where the patient would go home before it could be answered. */
    private void offerLater(int slot, long atMs) {
        long afterMs =
                (long) (stays.stayMs(slot) * wards.stepDown().orElseThrow().after());
        if (stays.stayMs(slot) - afterMs > wards.handoverMs()) {
            events.add(atMs + afterMs, OFFER, stays.visit(slot), slot);
        }
    }

    private boolean offersStepDown(int slot) {
        if (!plan.stepsDown(facility) || stays.entry(slot) == Entry.STEPPED_DOWN) {
            return false;
        }
        Wards.StepDown stepDown = wards.stepDown().orElseThrow();
        return Keys.uniform(Keys.of(stays.visit(slot), STEP_DOWN))
                < stepDown.offered() * (1 + incentive.cut()) * stepDown.accepted();
    }

    private void leave(int slot, long atMs, Exit exit) {
        stock.leave(stays.bed(slot));
        news.left(slot, atMs, exit);
        stays.close(slot);
        if (line.size() > 0 && !closed) {
            events.add(atMs, CALL, stays.visit(slot), slot);
        }
    }

    /** Everybody for whom there is a bed now: urgent patients first, then in the order of asking. */
    private void callNext(long atMs) {
        for (int slot = next(); slot != BedLine.NOBODY; slot = next()) {
            line.leave(slot, turn.group(slot));
            if (closed) {
                refuse(slot, atMs, Sent.TRANSFERRED);
            } else {
                lie(slot, stock.freeFor(stays.wanted(slot)), atMs);
            }
        }
    }

    /** Whom to call; in wards that are closed everybody, to be sent on. */
    private int next() {
        return closed ? line.first() : turn.nextWithBed();
    }
}
