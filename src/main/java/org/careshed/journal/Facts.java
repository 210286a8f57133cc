package org.careshed.journal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Hands each fact to those who listen to it, in the order in which they were given. A listener is any object that
 * implements one or more of the journal's fact interfaces; a fact nobody listens to costs an empty loop. Facts are
 * listeners themselves, so that they can be nested.
 */
public final class Facts
        implements NeedArises,
                CareForgone,
                FacilityChosen,
                PatientArrives,
                WaitBegins,
                PatientTurnedAway,
                ServiceStarts,
                ServiceEnds,
                ConsultationBegins,
                PatientLeaves,
                PoolStaffed,
                WindowEnds,
                DayEnds,
                WarmUpEnds,
                RunEnds {

    private final NeedArises[] needArises;
    private final CareForgone[] careForgone;
    private final FacilityChosen[] facilityChosen;
    private final PatientArrives[] patientArrives;
    private final WaitBegins[] waitBegins;
    private final PatientTurnedAway[] patientTurnedAway;
    private final ServiceStarts[] serviceStarts;
    private final ServiceEnds[] serviceEnds;
    private final ConsultationBegins[] consultationBegins;
    private final PatientLeaves[] patientLeaves;
    private final PoolStaffed[] poolStaffed;
    private final WindowEnds[] windowEnds;
    private final DayEnds[] dayEnds;
    private final WarmUpEnds[] warmUpEnds;
    private final RunEnds[] runEnds;
    private final PathFacts paths;
    private final BedFacts beds;
    private final OfferFacts offers;
    private final List<?> listeners;

    private Facts(List<?> listeners) {
        this.listeners = listeners;
        needArises = listening(NeedArises.class, NeedArises[]::new, listeners);
        careForgone = listening(CareForgone.class, CareForgone[]::new, listeners);
        facilityChosen = listening(FacilityChosen.class, FacilityChosen[]::new, listeners);
        patientArrives = listening(PatientArrives.class, PatientArrives[]::new, listeners);
        waitBegins = listening(WaitBegins.class, WaitBegins[]::new, listeners);
        patientTurnedAway = listening(PatientTurnedAway.class, PatientTurnedAway[]::new, listeners);
        serviceStarts = listening(ServiceStarts.class, ServiceStarts[]::new, listeners);
        serviceEnds = listening(ServiceEnds.class, ServiceEnds[]::new, listeners);
        consultationBegins = listening(ConsultationBegins.class, ConsultationBegins[]::new, listeners);
        patientLeaves = listening(PatientLeaves.class, PatientLeaves[]::new, listeners);
        poolStaffed = listening(PoolStaffed.class, PoolStaffed[]::new, listeners);
        windowEnds = listening(WindowEnds.class, WindowEnds[]::new, listeners);
        dayEnds = listening(DayEnds.class, DayEnds[]::new, listeners);
        warmUpEnds = listening(WarmUpEnds.class, WarmUpEnds[]::new, listeners);
        runEnds = listening(RunEnds.class, RunEnds[]::new, listeners);
        paths = new PathFacts(listeners);
        beds = new BedFacts(listeners);
        offers = new OfferFacts(listeners);
    }

    /** The facts of the way through the county. */
    public PathFacts paths() {
        return paths;
    }

    /** The facts of beds. */
    public BedFacts beds() {
        return beds;
    }

    /** The facts of reforms. */
    public OfferFacts offers() {
        return offers;
    }

    /** Facts for these listeners; one that listens to no fact is allowed and never called. */
    public static Facts to(List<?> listeners) {
        return new Facts(listeners.stream()
                .flatMap(listener -> listener instanceof Facts nested
                        ? Stream.of(nested, nested.paths, nested.beds, nested.offers)
                        : Stream.of(listener))
                .toList());
    }

    /** Whether anybody listens to a kind of fact, named by its interface. */
    public boolean hears(Class<?> fact) {
        return listeners.stream().anyMatch(fact::isInstance);
    }

    /** Facts that nobody hears. */
    public static Facts none() {
        return new Facts(List.of());
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        for (NeedArises listener : needArises) {
            listener.needArises(atMs, resident, condition);
        }
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        for (CareForgone listener : careForgone) {
            listener.careForgone(atMs, resident, condition, reason);
        }
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        for (FacilityChosen listener : facilityChosen) {
            listener.facilityChosen(atMs, resident, condition, facility, travelMs);
        }
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        for (PatientArrives listener : patientArrives) {
            listener.patientArrives(atMs, facility, visit, resident, condition);
        }
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        for (WaitBegins listener : waitBegins) {
            listener.waitBegins(atMs, facility, pool, visit, step);
        }
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        for (PatientTurnedAway listener : patientTurnedAway) {
            listener.patientTurnedAway(atMs, facility, pool, visit, step);
        }
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        for (ServiceStarts listener : serviceStarts) {
            listener.serviceStarts(atMs, facility, pool, visit, step, waitedMs, lastsMs);
        }
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        for (ServiceEnds listener : serviceEnds) {
            listener.serviceEnds(atMs, facility, pool, visit, step, lastedMs);
        }
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        for (ConsultationBegins listener : consultationBegins) {
            listener.consultationBegins(atMs, facility, visit, condition, waitedMs);
        }
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
        for (PatientLeaves listener : patientLeaves) {
            listener.patientLeaves(atMs, facility, visit, resident, condition, branch, arrivedMs, waitedMs);
        }
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        for (PoolStaffed listener : poolStaffed) {
            listener.poolStaffed(atMs, facility, pool, servers, inHours);
        }
    }

    @Override
    public void windowEnds(long atMs) {
        for (WindowEnds listener : windowEnds) {
            listener.windowEnds(atMs);
        }
    }

    @Override
    public void dayEnds(long atMs, int day) {
        for (DayEnds listener : dayEnds) {
            listener.dayEnds(atMs, day);
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        for (WarmUpEnds listener : warmUpEnds) {
            listener.warmUpEnds(atMs);
        }
    }

    @Override
    public void runEnds(long atMs) {
        for (RunEnds listener : runEnds) {
            listener.runEnds(atMs);
        }
    }

    static <T> T[] listening(Class<T> fact, IntFunction<T[]> array, List<?> listeners) {
        return listeners.stream().filter(fact::isInstance).map(fact::cast).toArray(array);
    }
}
