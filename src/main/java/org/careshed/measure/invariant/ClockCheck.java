package org.careshed.measure.invariant;

import org.careshed.county.County;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedTaken;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.DayEnds;
import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.ExaminationLeaves;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.RunEnds;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;
import org.careshed.journal.WarmUpEnds;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;

/**
 * I20: times never decrease at a facility; no fact lies before the last day's end or warm-up's end that was told, or
 * beyond the horizon; days end one by one, the warm-up and the run when the calendar says.
 */
final class ClockCheck
        implements PatientArrives,
                WaitBegins,
                PatientTurnedAway,
                ServiceStarts,
                ServiceEnds,
                ConsultationBegins,
                PatientLeaves,
                PatientGivesUp,
                PatientGoesOut,
                PatientComesBack,
                ExaminationArrives,
                ExaminationLeaves,
                ContactEnds,
                BedAsked,
                BedTaken,
                BedLeft,
                BedRefused,
                PoolStaffed,
                DayEnds,
                WarmUpEnds,
                RunEnds {

    private static final String ID = "I20";

    private final Findings findings;
    private final Calendar calendar;
    private final long[] lastMs;
    private long settledMs;
    private int nextDay;
    private boolean over;

    ClockCheck(County county, Findings findings) {
        this.findings = findings;
        calendar = county.scenario().calendar();
        lastMs = new long[county.facilities()];
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        seen(atMs, facility);
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        seen(atMs, facility);
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        seen(atMs, facility);
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        seen(atMs, facility);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        seen(atMs, facility);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        seen(atMs, facility);
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
        seen(atMs, facility);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        seen(atMs, facility);
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        seen(atMs, facility);
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        seen(atMs, facility);
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        seen(atMs, facility);
    }

    @Override
    public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
        seen(atMs, facility);
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
        seen(atMs, facility);
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        seen(atMs, facility);
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        seen(atMs, facility);
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        seen(atMs, facility);
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        seen(atMs, facility);
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        seen(atMs, facility);
    }

    @Override
    public void dayEnds(long atMs, int day) {
        long dueMs = Math.min((day + 1) * Ticks.DAY, calendar.horizonMs());
        int due = nextDay;
        findings.county(day == due && atMs == dueMs, ID, atMs, () -> "the end of day " + due + ", not of day " + day);
        nextDay++;
        settle(atMs);
    }

    @Override
    public void warmUpEnds(long atMs) {
        long dueMs = calendar.warmUpMs();
        findings.county(atMs == dueMs, ID, atMs, () -> "the warm-up to end at " + dueMs + " ms");
        settle(atMs);
    }

    @Override
    public void runEnds(long atMs) {
        long dueMs = calendar.horizonMs();
        findings.county(atMs == dueMs, ID, atMs, () -> "the run to end at " + dueMs + " ms");
        settle(atMs);
        over = true;
    }

    private void seen(long atMs, int facility) {
        long earliest = Math.max(lastMs[facility], settledMs);
        findings.facility(atMs >= earliest, ID, atMs, facility, () -> "no time before " + earliest + " ms");
        boolean inRun = !over && atMs <= calendar.horizonMs();
        findings.facility(inRun, ID, atMs, facility, () -> "nothing after the run's end");
        lastMs[facility] = Math.max(lastMs[facility], atMs);
    }

    /** Nothing may have happened after this moment, nothing may happen before it any more. */
    private void settle(long atMs) {
        for (int facility = 0; facility < lastMs.length; facility++) {
            findings.facility(
                    lastMs[facility] <= atMs, ID, atMs, facility, () -> "nothing told from after this moment yet");
        }
        settledMs = atMs;
    }
}
