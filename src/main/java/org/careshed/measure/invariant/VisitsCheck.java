package org.careshed.measure.invariant;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
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
 * I2, visit by visit: who acts at a facility has arrived there once and not yet left; who is examined elsewhere is out
 * meanwhile. I10: a visit's times follow each
 * other, nothing lasts less than 0, and what it is said to have waited is what it waited. Where the queue is not
 * simulated, drawn waits are taken as told.
 */
final class VisitsCheck
        implements PatientArrives,
                WaitBegins,
                ServiceStarts,
                ServiceEnds,
                ConsultationBegins,
                PatientTurnedAway,
                PatientGivesUp,
                PatientGoesOut,
                PatientComesBack,
                ExaminationArrives,
                ExaminationLeaves,
                PatientLeaves {

    private enum State {
        BETWEEN,
        IN_LINE,
        IN_SERVICE,
        OUT
    }

    /** What is known of a visit that is inside. */
    private static final class Stay {
        private final int facility;
        private final long arrivedMs;
        private State state = State.BETWEEN;
        private long sinceMs;
        private long waitedMs;
        private boolean consulted;

        Stay(int facility, long atMs) {
            this.facility = facility;
            arrivedMs = atMs;
            sinceMs = atMs;
        }

        void turn(State next, long atMs) {
            state = next;
            sinceMs = atMs;
        }
    }

    private final County county;
    private final Findings findings;
    private final Map<Long, Stay> inside = new HashMap<>();
    private final Map<Long, Stay> examined = new HashMap<>();

    VisitsCheck(County county, Findings findings) {
        this.county = county;
        this.findings = findings;
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        Stay before = inside.put(visit, new Stay(facility, atMs));
        findings.visit(before == null, "I2", atMs, facility, visit, () -> "a visit that is not inside already");
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        Stay stay = stay(atMs, facility, visit, State.BETWEEN);
        stay.turn(State.IN_LINE, atMs);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        Stay stay = stayOf(atMs, facility, visit);
        rule(stay.state != State.IN_SERVICE, atMs, facility, visit, () -> "one service at a time");
        rule(lastsMs >= 0, atMs, facility, visit, () -> "a service of 0 ms or more, not " + lastsMs);
        long lineMs = stay.state == State.IN_LINE ? atMs - stay.sinceMs : 0;
        stay.waitedMs += waitedMs;
        if (queueIsSimulated(facility)) {
            rule(waitedMs == lineMs, atMs, facility, visit, () -> "a wait of " + lineMs + " ms, not " + waitedMs);
        }
        stay.turn(State.IN_SERVICE, atMs);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        Stay stay = stay(atMs, facility, visit, State.IN_SERVICE);
        stay.turn(State.BETWEEN, atMs);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        Stay stay = stayOf(atMs, facility, visit);
        rule(!stay.consulted, atMs, facility, visit, () -> "one first consultation");
        stay.consulted = true;
        ruleOfWait(stay, atMs, facility, visit, waitedMs);
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        stay(atMs, facility, visit, State.BETWEEN);
        inside.remove(visit);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        Stay stay = stay(atMs, facility, visit, way == Way.BALKED ? State.BETWEEN : State.IN_LINE);
        rule(waitedMs == atMs - stay.sinceMs, atMs, facility, visit, () -> "a wait as long as it stood in line");
        rule(!stay.consulted, atMs, facility, visit, () -> "to stay after the consultation");
        inside.remove(visit);
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        stay(atMs, facility, visit, State.BETWEEN).turn(State.OUT, atMs);
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        stay(atMs, facility, visit, State.OUT).turn(State.BETWEEN, atMs);
        rule(!examined.containsKey(visit), atMs, facility, visit, () -> "to come back after the examination");
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        Stay home = inside.get(visit);
        boolean sent = home != null && home.facility == from && home.state == State.OUT;
        findings.visit(sent, "I2", atMs, facility, visit, () -> "an examination that was ordered there");
        Stay before = examined.put(visit, new Stay(facility, atMs));
        findings.visit(before == null, "I2", atMs, facility, visit, () -> "one examination at a time");
    }

    @Override
    public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
        Stay stay = stay(atMs, facility, visit, State.BETWEEN);
        rule(arrivedMs == stay.arrivedMs, atMs, facility, visit, () -> "to have arrived at " + stay.arrivedMs + " ms");
        examined.remove(visit);
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
        Stay stay = stay(atMs, facility, visit, State.BETWEEN);
        rule(arrivedMs == stay.arrivedMs, atMs, facility, visit, () -> "to have arrived at " + stay.arrivedMs + " ms");
        ruleOfWait(stay, atMs, facility, visit, waitedMs);
        inside.remove(visit);
    }

    private Stay stay(long atMs, int facility, long visit, State state) {
        Stay stay = stayOf(atMs, facility, visit);
        rule(stay.state == state, atMs, facility, visit, () -> "to be " + state + ", not " + stay.state);
        return stay;
    }

    /** The stay; a visit that is not inside is reported, and taken for one that just came. */
    private Stay stayOf(long atMs, int facility, long visit) {
        Stay here = inside.get(visit);
        Stay known = here != null && here.facility == facility ? here : examined.get(visit);
        Stay stay = known == null || known.facility != facility ? new Stay(facility, atMs) : known;
        findings.visit(stay == known, "I2", atMs, facility, visit, () -> "a visit that is inside here");
        rule(atMs >= stay.sinceMs, atMs, facility, visit, () -> "no time before " + stay.sinceMs + " ms");
        return stay;
    }

    private void ruleOfWait(Stay stay, long atMs, int facility, long visit, long waitedMs) {
        if (queueIsSimulated(facility)) {
            rule(
                    waitedMs == stay.waitedMs,
                    atMs,
                    facility,
                    visit,
                    () -> "to have waited " + stay.waitedMs + " ms in all, not " + waitedMs);
        } else {
            rule(waitedMs >= 0, atMs, facility, visit, () -> "a wait of 0 ms or more");
        }
    }

    private void rule(boolean holds, long atMs, int facility, long visit, Supplier<String> expected) {
        findings.visit(holds, "I10", atMs, facility, visit, expected);
    }

    private boolean queueIsSimulated(int facility) {
        return county.sites().get(facility).outsideWait().isEmpty();
    }
}
