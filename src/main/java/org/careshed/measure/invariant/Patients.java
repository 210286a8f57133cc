package org.careshed.measure.invariant;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.journal.AppointmentBooked;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.Origin;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;

/**
 * Who is inside, by key of the visit, for the checks to look up. It hears of arrivals before them, and of departures
 * ({@link #departures()}) after them.
 */
final class Patients implements ContactPlanned, AppointmentBooked, PatientArrives {

    /**
     * @param kind index of the condition or arrival stream
     * @param who resident, or number in the stream; -1 for a patient from elsewhere
     * @param priority queue class at this facility
     * @param slot the resource whose slot was taken here, if one was: by who booked, or by who was referred
     */
    record Patient(int facility, int kind, int who, long arrivedMs, int priority, Optional<String> slot) {}

    private final County county;
    private final Scenario scenario;
    private final Map<Long, Patient> inside = new HashMap<>();
    private final Set<Long> booked = new HashSet<>();
    private final Set<Long> slots = new HashSet<>();

    /** Who comes to a slot of a visiting doctor, whose hours are those of the session. */
    private final Set<Long> visiting = new HashSet<>();

    Patients(County county) {
        this.county = county;
        scenario = county.scenario();
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
        if (channel == Channel.BOOKED) {
            booked.add(visit);
        }
        if (channel == Channel.SPECIALIST) {
            visiting.add(visit);
        }
    }

    @Override
    public void appointmentBooked(
            long atMs, int facility, long visit, int resident, int condition, long slotMs, int daysAhead) {
        slots.add(visit);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        Optional<Booking> booking = Optional.ofNullable(
                scenario.arrangements().booking().get(county.tier(facility).id()));
        boolean comesBooked = booked.remove(visit) && booking.isPresent();
        int priority = comesBooked ? booking.get().priority() : priority(condition);
        Optional<String> slot = slots.remove(visit) ? booking.map(Booking::resource) : Optional.empty();
        Optional<String> visitor = visiting.remove(visit) ? visitor(facility) : Optional.empty();
        inside.put(visit, new Patient(facility, condition, resident, atMs, priority, slot.or(() -> visitor)));
    }

    private Optional<String> visitor(int facility) {
        return county.pools().get(facility).stream()
                .filter(pool -> pool.hours().onCall())
                .map(Resource::resource)
                .findFirst();
    }

    /** Lets go of those who leave; to be told last. */
    Object departures() {
        return new Departures();
    }

    Optional<Patient> find(long visit) {
        return Optional.ofNullable(inside.get(visit));
    }

    /** All who are inside, in no order. */
    Collection<Patient> inside() {
        return inside.values();
    }

    /** Queue class of a patient at a facility: who is there for an examination only has that of the condition. */
    int priority(Patient patient, int facility) {
        return patient.facility() == facility ? patient.priority() : priority(patient.kind());
    }

    /** Queue class of a kind of visit, 0 first. */
    private int priority(int kind) {
        return scenario.kind() == Scenario.Kind.COUNTY
                ? scenario.conditions().get(kind).priority()
                : scenario.arrivals().get(kind).priority();
    }

    /** Whether a kind of visit may come at any hour. */
    boolean isEmergency(int kind) {
        return scenario.kind() == Scenario.Kind.COUNTY
                && scenario.conditions().get(kind).severity() == Severity.EMERGENCY;
    }

    private final class Departures implements PatientLeaves, PatientTurnedAway, PatientGivesUp {
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
            inside.remove(visit);
        }

        @Override
        public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
            inside.remove(visit);
        }

        @Override
        public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
            inside.remove(visit);
        }
    }
}
