package org.careshed.measure.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.careshed.county.County;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.ExaminationLeaves;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Scenario;

/**
 * I17: planned patients come only while the doors are open, or their doctor is in if they have a slot, as doors and hours were when
 * they planned it; what is called in
 * hours lies within the resource's hours; outside them a service begins only while a patient who came through the doors
 * (no emergency) is still inside, or one who is examined there for another facility (who is out for an examination keeps
 * nobody); no more servers are on duty than the roster of the day or of the night before, but for those who finish a
 * patient. The roster is judged only where no lever is on, since levers may add servers for a day.
 */
final class RosterCheck
        implements CountyTurns,
                PoolStaffed,
                PatientArrives,
                PatientLeaves,
                PatientTurnedAway,
                PatientGivesUp,
                PatientGoesOut,
                PatientComesBack,
                ExaminationArrives,
                ExaminationLeaves,
                ServiceStarts,
                ServiceEnds {

    private static final String ID = "I17";

    private County county;
    private final Calendar calendar;
    private final Patients patients;
    private final Findings findings;

    /** The editions of the county so far. */
    private final List<County> editions = new ArrayList<>();

    private final boolean[][] inHours;
    private final int[][] busy;
    private final int[] dayPatients;

    RosterCheck(County county, Patients patients, Findings findings) {
        this.county = county;
        editions.add(county);
        this.patients = patients;
        this.findings = findings;
        calendar = county.scenario().calendar();
        dayPatients = new int[county.facilities()];
        inHours = new boolean[county.facilities()][];
        busy = new int[county.facilities()][];
        for (int facility = 0; facility < inHours.length; facility++) {
            inHours[facility] = new boolean[county.pools().get(facility).size()];
            busy[facility] = new int[inHours[facility].length];
        }
    }

    @Override
    public void countyTurns(long atMs, County now) {
        county = now;
        editions.add(now);
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean during) {
        inHours[facility][pool] = during;
        if (county.scenario().levers().isEmpty()) {
            Dated roster = county.pools().get(facility).get(pool).servers();
            int day = Ticks.day(atMs);
            int most = Math.max(roster.on(calendar.date(day)), roster.on(calendar.date(day - 1)));
            boolean rostered = servers <= Math.max(most, busy[facility][pool]);
            findings.facility(rostered, ID, atMs, facility, () -> "at most " + most + " servers, not " + servers);
        }
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        if (patients.isEmergency(condition)) {
            return;
        }
        dayPatients[facility]++;
        boolean welcome = county.scenario().kind() == Scenario.Kind.PATHWAYS
                || wasWelcome(facility, atMs)
                || isExpected(facility, visit, atMs);
        findings.visit(welcome, ID, atMs, facility, visit, () -> "to come while the doors are open");
    }

    /** Whether the doors are open now, or would be if they had not changed since the contact was planned. */
    private boolean wasWelcome(int facility, long atMs) {
        return editions.stream().anyMatch(edition -> open(day -> edition.doors().on(facility, day), atMs));
    }

    /** Whether the visit has a slot, and the resource whose slot it is has its hours now. */
    private boolean isExpected(int facility, long visit, long atMs) {
        Optional<String> resource = patients.find(visit).flatMap(Patients.Patient::slot);
        return resource.isPresent()
                && editions.stream()
                        .flatMap(edition -> edition.pools().get(facility).stream())
                        .anyMatch(pool -> pool.resource().equals(resource.get()) && open(pool.hours(), atMs));
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
        dayPatients[facility] -= patients.isEmergency(condition) ? 0 : 1;
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        dayPatient(facility, visit, -1);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        dayPatient(facility, visit, -1);
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        dayPatient(facility, visit, -1);
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        dayPatient(facility, visit, 1);
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        dayPatient(facility, visit, 1);
    }

    @Override
    public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
        dayPatient(facility, visit, -1);
    }

    private void dayPatient(int facility, long visit, int change) {
        patients.find(visit)
                .filter(patient -> !patients.isEmergency(patient.kind()))
                .ifPresent(patient -> dayPatients[facility] += change);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        busy[facility][pool]++;
        if (inHours[facility][pool]) {
            Hours hours = county.pools().get(facility).get(pool).hours();
            findings.visit(open(hours, atMs), ID, atMs, facility, visit, () -> "the resource to be in its hours");
        } else {
            boolean overtime = dayPatients[facility] > 0;
            findings.visit(overtime, ID, atMs, facility, visit, () -> "no service after hours, nobody came by day");
        }
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        busy[facility][pool]--;
    }

    private boolean open(Hours hours, long atMs) {
        return open(day -> hours.on(calendar.dayKind(day)), atMs);
    }

    /** Whether a time lies in opening hours, the moments of opening and closing included. */
    private static boolean open(IntFunction<List<Hours.Interval>> on, long atMs) {
        int day = Ticks.day(atMs);
        long sinceMidnight = atMs - day * Ticks.DAY;
        return lies(on.apply(day), sinceMidnight) || sinceMidnight == 0 && lies(on.apply(day - 1), Ticks.DAY);
    }

    private static boolean lies(List<Hours.Interval> intervals, long sinceMidnight) {
        return intervals.stream()
                .anyMatch(interval -> interval.openMs() <= sinceMidnight && sinceMidnight <= interval.closeMs());
    }
}
