package org.careshed.measure.invariant;

import org.careshed.county.County;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;

/**
 * I1, second half, and I2 in totals: of each kind of visit and at each facility, arrivals = left treated + turned away +
 * gave up + inside at the end, and never fewer than 0 inside. I8, Little's law on the sample path: the area under the number
 * inside, over the counted time, is the sum of the parts of all stays that lie in it.
 */
final class CrowdCheck
        implements PatientArrives, PatientLeaves, PatientTurnedAway, PatientGivesUp, WarmUpEnds, RunEnds {

    private final Findings findings;
    private final Patients patients;
    private final long[] insideByKind;
    private final long[] inside;
    private final long[] sinceMs;
    private final long[] areaMs;
    private final long[] stayMs;
    private long fromMs;

    CrowdCheck(County county, Patients patients, Findings findings) {
        this.findings = findings;
        this.patients = patients;
        insideByKind = new long[county.kinds().size()];
        inside = new long[county.facilities()];
        sinceMs = new long[county.facilities()];
        areaMs = new long[county.facilities()];
        stayMs = new long[county.facilities()];
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        advance(atMs, facility);
        inside[facility]++;
        insideByKind[condition]++;
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
        goes(atMs, facility, visit, condition, arrivedMs);
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        patients.find(visit).ifPresent(patient -> goes(atMs, facility, visit, patient.kind(), patient.arrivedMs()));
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        patients.find(visit).ifPresent(patient -> goes(atMs, facility, visit, patient.kind(), patient.arrivedMs()));
    }

    @Override
    public void warmUpEnds(long atMs) {
        fromMs = atMs;
        for (int facility = 0; facility < inside.length; facility++) {
            advance(atMs, facility);
            areaMs[facility] = 0;
            stayMs[facility] = 0;
        }
    }

    @Override
    public void runEnds(long atMs) {
        patients.inside()
                .forEach(patient -> stayMs[patient.facility()] += atMs - Math.max(patient.arrivedMs(), fromMs));
        for (int facility = 0; facility < inside.length; facility++) {
            advance(atMs, facility);
            long area = areaMs[facility];
            long stays = stayMs[facility];
            findings.facility(
                    area == stays, "I8", atMs, facility, () -> "stays of " + area + " ms together, not " + stays);
        }
    }

    private void goes(long atMs, int facility, long visit, int kind, long arrivedMs) {
        advance(atMs, facility);
        inside[facility]--;
        insideByKind[kind]--;
        stayMs[facility] += atMs - Math.max(arrivedMs, fromMs);
        findings.visit(inside[facility] >= 0, "I2", atMs, facility, visit, () -> "nobody to leave who did not come");
        findings.visit(insideByKind[kind] >= 0, "I1", atMs, facility, visit, () -> "as many of its kind to have come");
    }

    private void advance(long atMs, int facility) {
        areaMs[facility] += inside[facility] * (atMs - sinceMs[facility]);
        sinceMs[facility] = atMs;
    }
}
