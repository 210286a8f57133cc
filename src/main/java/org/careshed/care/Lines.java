package org.careshed.care;

import java.util.List;
import java.util.Optional;
import org.careshed.chance.DrawTable;
import org.careshed.chance.Keys;
import org.careshed.county.SitePlan.PatiencePlan;
import org.careshed.engine.EventList;
import org.careshed.engine.Pool;
import org.careshed.journal.PatientGivesUp.Way;

/**
 * The lines before the pools of one facility, and what patients put up with in them until their first consultation: they
 * turn away from a line that is too long, leave when their patience is used up (one patience for all lines of a visit
 * together), and leave when nobody will serve their line again today. After the consultation, and for a condition
 * without stated patience, patients wait for ever.
 */
final class Lines {

    private static final long PATIENCE = Keys.id("patience");

    private final Premises premises;
    private final Visits visits;
    private final Duty duty;
    private final Judgement judgement;
    private final List<Optional<PatiencePlan>> patience;
    private final boolean[] impatient;
    private final boolean anybodyImpatient;

    Lines(Premises premises, Judgement judgement) {
        this.premises = premises;
        this.judgement = judgement;
        visits = premises.visits();
        duty = premises.duty();
        patience = premises.plan().patience();
        impatient = new boolean[patience.size()];
        boolean anybody = false;
        for (int kind = 0; kind < impatient.length; kind++) {
            impatient[kind] = patience.get(kind).isPresent();
            anybody |= impatient[kind];
        }
        anybodyImpatient = anybody;
    }

    /** Joins the line of a pool in which nobody is free, or turns away from it. */
    void join(int slot, int pool, long atMs) {
        if (balks(slot, pool)) {
            giveUp(slot, pool, Way.BALKED, atMs);
            return;
        }
        duty.pool(pool).join(slot, visits.priority(slot));
        premises.waits(slot, pool, 1);
        premises.facts().waitBegins(atMs, premises.facility(), pool, visits.key(slot), visits.step(slot));
        if (mayGiveUp(slot)) {
            duty.lookAfter(pool);
            expectEnd(slot, atMs);
        }
    }

    /** Takes out of the line who is next; only when the pool may call. */
    int callNext(int pool) {
        int slot = duty.pool(pool).call();
        premises.waits(slot, pool, -1);
        visits.leavesMs(slot, Visits.NEVER);
        return slot;
    }

    /**
     * Patience may end: of who is still in line, if the event is not stale.
     *
     * @param order of the event in its list, which knows whose patience it was
     */
    void patienceEnds(int slot, long atMs, long order) {
        if (visits.leavesMs(slot) == atMs && order == EventList.order(Site.GIVE_UP, visits.key(slot))) {
            leave(slot, premises.poolOf(premises.step(slot)), Way.RENEGED, atMs);
        }
    }

    /** After each event: staff go home, and so does who waits for nobody; each may let the other go. */
    void settle(long atMs) {
        duty.settle(atMs);
        while (anybodyImpatient && duty.takeDeserted()) {
            for (int pool = 0; pool < duty.pools(); pool++) {
                if (duty.serversToday(pool) == 0 && duty.pool(pool).waiting() > 0) {
                    desert(pool, atMs);
                }
            }
            duty.settle(atMs);
        }
    }

    private void desert(int pool, long atMs) {
        duty.pool(pool).eachWaiting(slot -> {
            if (mayGiveUp(slot)) {
                leave(slot, pool, Way.CLOSED, atMs);
            }
        });
    }

    private boolean mayGiveUp(int slot) {
        return impatient[visits.kind(slot)] && !visits.consulted(slot) && !visits.isExamination(slot);
    }

    private boolean balks(int slot, int pool) {
        if (!mayGiveUp(slot)) {
            return false;
        }
        Pool line = duty.pool(pool);
        int servers = Math.max(line.servers(), duty.serversToday(pool));
        double balksAt = patience.get(visits.kind(slot)).orElseThrow().balksAt();
        return servers > 0 && line.waiting() >= balksAt * servers;
    }

    private void expectEnd(int slot, long atMs) {
        Optional<DrawTable> leavesAfter =
                patience.get(visits.kind(slot)).orElseThrow().leavesAfter();
        if (leavesAfter.isPresent()) {
            long patienceMs = leavesAfter.get().ms(Keys.of(visits.key(slot), PATIENCE));
            long leavesMs = Math.max(atMs, visits.sinceMs(slot) + patienceMs - visits.waitedMs(slot));
            visits.leavesMs(slot, leavesMs);
            premises.events().add(leavesMs, Site.GIVE_UP, visits.key(slot), slot);
        }
    }

    private void leave(int slot, int pool, Way way, long atMs) {
        duty.pool(pool).leave(slot, visits.priority(slot));
        premises.waits(slot, pool, -1);
        visits.leavesMs(slot, Visits.NEVER);
        giveUp(slot, pool, way, atMs);
    }

    private void giveUp(int slot, int pool, Way way, long atMs) {
        premises.facts()
                .paths()
                .patientGivesUp(
                        atMs,
                        premises.facility(),
                        pool,
                        visits.key(slot),
                        visits.step(slot),
                        way,
                        atMs - visits.sinceMs(slot));
        judgement.leftUntreated(slot, atMs);
        premises.leaves(slot);
    }
}
