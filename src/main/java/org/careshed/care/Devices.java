package org.careshed.care;

import org.careshed.care.Letters.Subject;
import org.careshed.county.StepPlan;

/**
 * Examinations on devices of others. Who needs one that this facility lacks, or whose sample goes, is out until the
 * result is back: the visit stays open, but keeps nobody on duty. Whoever comes from another facility for one step queues
 * here by the class of the condition, and goes back.
 */
final class Devices {

    private final Premises premises;
    private final Visits visits;

    Devices(Premises premises) {
        this.premises = premises;
        visits = premises.visits();
    }

    /** The present step needs a device that another facility has. */
    void goOut(int slot, StepPlan step, long atMs) {
        int to = premises.plan().sharedAt()[step.resource()];
        premises.facts().paths().patientGoesOut(atMs, premises.facility(), visits.key(slot), visits.step(slot), to);
        int row = premises.write(Subject.EXAMINE, slot, atMs);
        premises.letters().step(row, visits.step(slot));
        premises.letters().slot(row, visits.ticket(slot));
        premises.goesOut(slot);
    }

    /** Who was out, or whose sample was, is back. */
    void comeBack(int slot, long atMs) {
        premises.goesIn(slot);
        premises.facts().paths().patientComesBack(atMs, premises.facility(), visits.key(slot), visits.step(slot));
    }

    /** An examination for another facility arrives. */
    void examinationArrives(int slot, long atMs) {
        visits.arrive(slot, atMs);
        premises.goesIn(slot);
        premises.facts()
                .paths()
                .examinationArrives(
                        atMs, premises.facility(), visits.key(slot), visits.step(slot), visits.sender(slot));
    }

    /** An examination for another facility is over. */
    void examinationLeaves(int slot, long atMs) {
        leaves(slot, visits.ticketThere(slot), atMs);
    }

    /** A question of another facility goes back without an answer. */
    void refuse(int slot, long atMs) {
        leaves(slot, visits.ticketThere(slot) | Advice.REFUSED, atMs);
    }

    private void leaves(int slot, int ticket, long atMs) {
        int to = visits.sender(slot);
        premises.facts()
                .paths()
                .examinationLeaves(
                        atMs, premises.facility(), visits.key(slot), visits.step(slot), to, visits.arrivedMs(slot));
        int row = premises.write(Subject.EXAMINED, slot, atMs);
        premises.letters().step(row, visits.step(slot));
        premises.letters().slot(row, ticket);
        premises.letters().waited(row, visits.waitedMs(slot));
        premises.leaves(slot);
    }
}
