package org.careshed.measure.invariant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.journal.CareForgone;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.NeedArises;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.RunEnds;
import org.careshed.measure.tally.Arranged;
import org.careshed.quantity.Ticks;

/**
 * I1, first half: each need is answered once, by care forgone or a facility chosen, at once or, where contacts are told,
 * after days on which nothing was open; each choice leads to one arrival
 * there, none comes unchosen, and only those who may still be on the way are missing at the end. I10, first half: an
 * emergency arrives after onset and the way there, a planned need on the day it arises. Without residents nobody
 * chooses, and nothing is checked; where contacts are told, {@link ContactsCheck} knows which arrival is whose.
 */
final class NeedsCheck implements NeedArises, CareForgone, FacilityChosen, PatientArrives, RunEnds {

    /** Longest that a need may wait for open doors before it is answered, where contacts are told. */
    private static final int MOST_DAYS = 8;

    private record Need(int resident, int condition) {}

    private record Trip(int resident, int condition, int facility) {}

    private record Departure(long needMs, long travelMs) {}

    private final Findings findings;
    private final Patients patients;
    private final boolean mayWait;
    private final boolean matchesArrivals;
    private final Map<Need, Deque<Long>> open = new LinkedHashMap<>();
    private final Map<Trip, Deque<Departure>> onTheWay = new HashMap<>();

    NeedsCheck(County county, Patients patients, Findings findings) {
        this.findings = findings;
        this.patients = patients;
        mayWait = Arranged.contacts(county.scenario());
        matchesArrivals = Arranged.county(county.scenario()) && !mayWait;
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        open.computeIfAbsent(new Need(resident, condition), need -> new ArrayDeque<>())
                .add(atMs);
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        answer(atMs, resident, condition);
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        answer(atMs, resident, condition);
        if (!matchesArrivals) {
            return;
        }
        onTheWay.computeIfAbsent(new Trip(resident, condition, facility), trip -> new ArrayDeque<>())
                .add(new Departure(atMs, travelMs));
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        if (!matchesArrivals) {
            return;
        }
        Trip trip = new Trip(resident, condition, facility);
        Deque<Departure> departures = onTheWay.getOrDefault(trip, new ArrayDeque<>());
        findings.visit(
                !departures.isEmpty(), "I1", atMs, facility, visit, () -> "an arrival that was chosen before: " + trip);
        if (departures.isEmpty()) {
            return;
        }
        Departure departure = departures.remove();
        if (departures.isEmpty()) {
            onTheWay.remove(trip);
        }
        boolean inOrder = patients.isEmergency(condition)
                ? atMs >= departure.needMs() + departure.travelMs()
                : Ticks.day(atMs) == Ticks.day(departure.needMs());
        findings.visit(
                inOrder,
                "I10",
                atMs,
                facility,
                visit,
                () -> "an arrival after the need and the way there, or on the day of a planned need: " + departure);
    }

    @Override
    public void runEnds(long atMs) {
        open.forEach((need, since) -> findings.county(
                mayWait && since.getFirst() >= atMs - MOST_DAYS * Ticks.DAY,
                "I1",
                atMs,
                () -> "every need answered, not " + need + " of " + since + " ms"));
        onTheWay.forEach((trip, departures) -> departures.forEach(departure -> {
            long latestMs = patients.isEmergency(trip.condition())
                    ? departure.needMs() + departure.travelMs()
                    : (Ticks.day(departure.needMs()) + 1) * Ticks.DAY - 1;
            findings.county(latestMs >= atMs, "I1", atMs, () -> "to have arrived: " + trip + " " + departure);
        }));
    }

    private void answer(long atMs, int resident, int condition) {
        Need need = new Need(resident, condition);
        Deque<Long> since = open.getOrDefault(need, new ArrayDeque<>());
        boolean arose = mayWait ? !since.isEmpty() : since.contains(atMs);
        findings.county(arose, "I1", atMs, () -> "an answer to a need that arose: " + need);
        if (!since.remove(atMs)) {
            since.poll();
        }
        if (since.isEmpty()) {
            open.remove(need);
        }
    }
}
