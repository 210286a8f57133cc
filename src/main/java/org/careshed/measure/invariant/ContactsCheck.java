package org.careshed.measure.invariant;

import java.util.HashMap;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.AppointmentMissed;
import org.careshed.journal.Channel;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.RunEnds;
import org.careshed.quantity.Ticks;

/**
 * I1, contact by contact: each one that is planned takes place where and when it was settled, is missed if it was booked,
 * or still lies ahead at the end; none takes place unplanned. I2 by origin and outcome: each that takes place ends once,
 * with the origin and the need that it was planned with, and is left untreated only by who had no consultation. I10: no
 * arrival lies before it was settled; of needs that are planned in the morning, not before the day on which they arise.
 */
final class ContactsCheck
        implements ContactPlanned,
                AppointmentMissed,
                PatientArrives,
                ConsultationBegins,
                PatientLeaves,
                PatientTurnedAway,
                PatientGivesUp,
                ContactEnds,
                RunEnds {

    private record Plan(long need, Origin origin, int facility, Channel channel, long arrivalMs) {}

    private enum State {
        INSIDE,
        CONSULTED,
        TREATED,
        UNTREATED
    }

    /** A contact that takes place. */
    private static final class Contact {
        private final Plan plan;
        private State state = State.INSIDE;

        Contact(Plan plan) {
            this.plan = plan;
        }
    }

    private final Findings findings;
    private final Map<Long, Plan> ahead = new HashMap<>();
    private final Map<Long, Contact> inside = new HashMap<>();
    private final long[][] cameByOrigin;
    private final long[] left;

    ContactsCheck(County county, Findings findings) {
        this.findings = findings;
        cameByOrigin = new long[county.facilities()][Origin.values().length];
        left = new long[county.facilities()];
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
        boolean fresh = ahead.put(visit, new Plan(need, origin, facility, channel, arrivalMs)) == null
                && !inside.containsKey(visit);
        findings.visit(fresh, "I1", atMs, facility, visit, () -> "a contact to be planned once");
        boolean planned = (origin == Origin.NEED || origin == Origin.REFILL) && channel != Channel.EMERGENCY;
        boolean later = planned ? Ticks.day(arrivalMs) >= Ticks.day(atMs) : arrivalMs >= atMs;
        findings.visit(later, "I10", atMs, facility, visit, () -> "no arrival before it is planned");
    }

    @Override
    public void appointmentMissed(long atMs, int facility, long visit, int resident, int condition) {
        Plan plan = ahead.remove(visit);
        boolean booked = plan != null && hasSlot(plan.channel()) && plan.facility() == facility;
        findings.visit(booked, "I1", atMs, facility, visit, () -> "a contact booked here, not " + plan);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        Plan plan = ahead.remove(visit);
        boolean due = plan != null && plan.facility() == facility && plan.arrivalMs() == atMs;
        findings.visit(due, "I1", atMs, facility, visit, () -> "a contact planned for here and now, not " + plan);
        if (plan != null) {
            inside.put(visit, new Contact(plan));
            cameByOrigin[facility][plan.origin().ordinal()]++;
        }
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        turn(visit, State.CONSULTED);
    }

    @Override
    public void patientLeaves(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int branch,
            long arrivedMs,
            long waitedMs) {
        turn(visit, State.TREATED);
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        turn(visit, State.UNTREATED);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        turn(visit, State.UNTREATED);
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
        Contact contact = inside.remove(visit);
        boolean begun = contact != null && contact.plan.facility() == facility;
        findings.visit(begun, "I2", atMs, facility, visit, () -> "a contact that takes place here");
        if (contact == null) {
            return;
        }
        left[facility]++;
        State due = outcome == Outcome.LEFT ? State.UNTREATED : State.TREATED;
        findings.visit(
                contact.state == due, "I2", atMs, facility, visit, () -> outcome + " only for " + due + " patients");
        boolean same = contact.plan.need() == need && contact.plan.origin() == origin;
        findings.visit(same, "I2", atMs, facility, visit, () -> "the contact of " + contact.plan);
    }

    @Override
    public void runEnds(long atMs) {
        ahead.forEach((visit, plan) -> findings.visit(
                plan.arrivalMs() >= atMs, "I1", atMs, plan.facility(), visit, () -> "to have arrived: " + plan));
        long[] present = new long[left.length];
        inside.forEach((visit, contact) -> {
            present[contact.plan.facility()]++;
            boolean there = contact.state == State.INSIDE || contact.state == State.CONSULTED;
            findings.visit(
                    there, "I2", atMs, contact.plan.facility(), visit, () -> "the end of the contact to be told");
        });
        for (int facility = 0; facility < left.length; facility++) {
            long came = 0;
            for (long some : cameByOrigin[facility]) {
                came += some;
            }
            long gone = left[facility] + present[facility];
            long all = came;
            findings.facility(came == gone, "I2", atMs, facility, () -> all + " contacts to end or last, not " + gone);
        }
    }

    private static boolean hasSlot(Channel channel) {
        return channel == Channel.BOOKED || channel == Channel.SPECIALIST;
    }

    private void turn(long visit, State state) {
        Contact contact = inside.get(visit);
        if (contact != null) {
            contact.state = state;
        }
    }
}
