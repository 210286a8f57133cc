package org.careshed.measure.invariant;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;

/**
 * Who is inside, by key of the visit, for the checks to look up. It hears of arrivals before them, and of departures
 * ({@link #departures()}) after them.
 */
final class Patients implements PatientArrives {

    /**
     * @param kind index of the condition or arrival stream
     * @param who resident, or number in the stream
     */
    record Patient(int facility, int kind, int who, long arrivedMs) {}

    private final Scenario scenario;
    private final Map<Long, Patient> inside = new HashMap<>();

    Patients(County county) {
        scenario = county.scenario();
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        inside.put(visit, new Patient(facility, condition, resident, atMs));
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

    /** Queue class of a kind of visit, 0 first. */
    int priority(int kind) {
        return scenario.kind() == Scenario.Kind.COUNTY
                ? scenario.conditions().get(kind).priority()
                : scenario.arrivals().get(kind).priority();
    }

    /** Whether a kind of visit may come at any hour. */
    boolean isEmergency(int kind) {
        return scenario.kind() == Scenario.Kind.COUNTY
                && scenario.conditions().get(kind).severity() == Severity.EMERGENCY;
    }

    private final class Departures implements PatientLeaves, PatientTurnedAway {
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
    }
}
