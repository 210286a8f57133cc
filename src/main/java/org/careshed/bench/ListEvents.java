package org.careshed.bench;

import java.util.HashMap;
import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.ExaminationLeaves;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;

/**
 * How many events the facilities' own lists play, read off the facts of a run, so that the product need not count. An
 * arrival, the end of a service and a return from an examination elsewhere are told as such. The end of a delay (a step
 * without a server, a wait that is drawn) is told by nobody: it is there if a visit asks for something, goes out or
 * leaves later than the last thing that happened to it. Two delays in a row count as one. An end of patience is planned
 * for everybody who joins a line and may give up, and played even if it comes too late, as in the sketch that the
 * budget was made from.
 *
 * <p>Not counted: openings and closings, and all events of beds.
 */
final class ListEvents
        implements PatientArrives,
                ExaminationArrives,
                ExaminationLeaves,
                WaitBegins,
                ServiceStarts,
                ServiceEnds,
                ConsultationBegins,
                PatientTurnedAway,
                PatientGivesUp,
                PatientGoesOut,
                PatientComesBack,
                PatientLeaves {

    private final County county;
    private final Map<Long, Inside> inside = new HashMap<>();
    private long visits;
    private long examinations;
    private long services;
    private long ends;
    private long returns;
    private long delays;
    private long patience;

    ListEvents(County county) {
        this.county = county;
    }

    long visits() {
        return visits;
    }

    long services() {
        return services;
    }

    /** Patients, and samples or patients for an examination for another facility. */
    long arrivals() {
        return visits + examinations;
    }

    long serviceEnds() {
        return ends;
    }

    /** From an examination elsewhere. */
    long returns() {
        return returns;
    }

    long delayEnds() {
        return delays;
    }

    long patienceEnds() {
        return patience;
    }

    /** What happens at a resource: everything but the ends of delays. */
    long atResources() {
        return arrivals() + ends + returns + patience;
    }

    /** Everything. */
    long all() {
        return atResources() + delays;
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        visits++;
        inside.put(key(visit, facility), new Inside(atMs, mayGiveUp(facility, condition)));
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        examinations++;
        inside.put(key(visit, facility), new Inside(atMs, false));
    }

    @Override
    public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
        inside.remove(key(visit, facility));
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        Inside here = happens(atMs, facility, visit);
        patience += here.impatient ? 1 : 0;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        services++;
        happens(atMs - waitedMs, facility, visit).lastMs = atMs;
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        ends++;
        inside.get(key(visit, facility)).lastMs = atMs;
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        happens(atMs, facility, visit).impatient = false;
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        happens(atMs, facility, visit);
        inside.remove(key(visit, facility));
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        happens(atMs - waitedMs, facility, visit);
        inside.remove(key(visit, facility));
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        happens(atMs, facility, visit);
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        returns++;
        inside.get(key(visit, facility)).lastMs = atMs;
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
        happens(atMs, facility, visit);
        inside.remove(key(visit, facility));
    }

    /** If nothing happened to the visit at that time yet, a delay ended. */
    private Inside happens(long atMs, int facility, long visit) {
        Inside here = inside.get(key(visit, facility));
        if (here.lastMs < atMs) {
            delays++;
            here.lastMs = atMs;
        }
        return here;
    }

    private boolean mayGiveUp(int facility, int condition) {
        return county.sites()
                .get(facility)
                .patience()
                .get(condition)
                .flatMap(plan -> plan.leavesAfter())
                .isPresent();
    }

    /** An examination elsewhere goes by the key of the visit that it is for. */
    private static long key(long visit, int facility) {
        return Keys.of(visit, facility);
    }

    /** A visit inside a facility: when something happened to it last, and whether it may give up in line. */
    private static final class Inside {
        private long lastMs;
        private boolean impatient;

        Inside(long lastMs, boolean impatient) {
            this.lastMs = lastMs;
            this.impatient = impatient;
        }
    }
}
