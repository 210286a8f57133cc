package org.careshed.experiment.switching.group;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.experiment.switching.group.Groups.Group;
import org.careshed.journal.BillSettled;
import org.careshed.journal.CareForgone;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Official;
import org.careshed.measure.tally.VisitTags;

/** Hears how the residents of one world fare, by cell of {@link Groups}; counted when it happens, after the warm-up. */
public final class Lot
        implements FacilityChosen,
                CareForgone,
                PatientArrives,
                ConsultationBegins,
                PatientLeaves,
                PatientGivesUp,
                PatientTurnedAway,
                BillSettled,
                WarmUpEnds {
    static final int SOUGHT = 0;
    static final int SETTLED = 1;
    static final int TRAVEL = 2;
    static final int CONSULTED = 3;
    static final int WAITED = 4;
    static final int VISITS = 5;
    static final int IN_COUNTY = 6;
    static final int OWN_FEN = 7;

    /** No sum: the residents of the group. */
    static final int RESIDENTS = 8;

    private static final int SUMS = 8;

    private final County county;
    private final Groups groups;
    private final boolean[] isVisit;
    private final long[][] sums;
    private final VisitTags present = new VisitTags();

    /** Of the residents of a county, in groups that may be those of another. */
    public Lot(County county, Groups groups) {
        this.county = county;
        this.groups = groups;
        isVisit = Official.of(county.scenario());
        sums = new long[SUMS][groups.cells()];
    }

    /** What was heard so far, by group. */
    public Fared fared() {
        Map<Group, List<Long>> byGroup = new LinkedHashMap<>();
        groups.all()
                .forEach(group -> byGroup.put(
                        group,
                        Arrays.stream(sums)
                                .map(sum -> group.cells().stream()
                                        .mapToLong(cell -> sum[cell])
                                        .sum())
                                .toList()));
        return new Fared(byGroup);
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        int cell = groups.cell(resident);
        sums[SOUGHT][cell]++;
        sums[SETTLED][cell]++;
        sums[TRAVEL][cell] += travelMs;
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        sums[SETTLED][groups.cell(resident)]++;
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        if (resident >= 0 && Official.is(isVisit, condition)) {
            present.put(visit, groups.cell(resident));
        }
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        int cell = present.get(visit, -1);
        if (cell >= 0) {
            sums[CONSULTED][cell]++;
            sums[WAITED][cell] += waitedMs;
        }
    }

    @Override
    public void patientLeaves(
            long atMs, int facility, long visit, int resident, int condition, int branch, long arrivedMs, long waited) {
        int cell = present.get(visit, -1);
        if (cell >= 0) {
            sums[VISITS][cell]++;
            sums[IN_COUNTY][cell] += county.tier(facility).inCounty() ? 1 : 0;
            present.remove(visit);
        }
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        present.remove(visit);
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        present.remove(visit);
    }

    @Override
    public void billSettled(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            Service service,
            long chargeFen,
            long fundFen,
            long ownFen) {
        if (resident >= 0) {
            sums[OWN_FEN][groups.cell(resident)] += ownFen;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        for (long[] sum : sums) {
            Arrays.fill(sum, 0);
        }
    }
}
