package org.careshed.experiment.watch;

import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.ExaminationLeaves;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;
import org.careshed.measure.tally.VisitTags;

/** Who is inside each facility, and who of them stands in a line. */
final class Crowd
        implements PatientArrives,
                PatientLeaves,
                PatientTurnedAway,
                PatientGivesUp,
                PatientGoesOut,
                PatientComesBack,
                ExaminationArrives,
                ExaminationLeaves,
                WaitBegins,
                ServiceStarts {

    private final int[] inside;
    private final int[] waiting;

    /** Visits that stand in a line; how long they wait says nothing, since some waits are drawn and some last no time. */
    private final VisitTags inLine = new VisitTags();

    Crowd(int facilities) {
        inside = new int[facilities];
        waiting = new int[facilities];
    }

    Column inside() {
        return Column.copyOf(inside);
    }

    Column waiting() {
        return Column.copyOf(waiting);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        inside[facility]++;
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
        inside[facility]--;
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        inside[facility]--;
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        inside[facility]--;
        if (way != Way.BALKED) {
            inLine.remove(visit);
            waiting[facility]--;
        }
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        inside[facility]--;
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        inside[facility]++;
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        inside[facility]++;
    }

    @Override
    public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
        inside[facility]--;
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        inLine.put(visit, facility);
        waiting[facility]++;
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        if (waiting[facility] > 0 && inLine.get(visit, -1) == facility) {
            inLine.remove(visit);
            waiting[facility]--;
        }
    }
}
