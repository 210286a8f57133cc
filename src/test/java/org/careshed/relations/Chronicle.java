package org.careshed.relations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.journal.AppointmentBooked;
import org.careshed.journal.AppointmentMissed;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BillSettled;
import org.careshed.journal.CareForgone;
import org.careshed.journal.Channel;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.ExaminationLeaves;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.NeedArises;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;
import org.careshed.scenario.Scenario;

/**
 * Everything that happened in a run as lines of text in order of time, with ids instead of indexes: two runs of
 * different counties can be compared line by line.
 */
public final class Chronicle
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
                AppointmentBooked,
                AppointmentMissed,
                BedAsked,
                BedLeft,
                BedRefused,
                BedTaken,
                BillSettled,
                ContactEnds,
                ContactPlanned,
                EpisodeEnds,
                ExaminationArrives,
                ExaminationLeaves,
                PatientComesBack,
                PatientGivesUp,
                PatientGoesOut,
                ReferralMade {

    private final County county;
    private final List<String> lines = new ArrayList<>();

    /** Hears a run of this county. */
    public Chronicle(County county) {
        this.county = county;
    }

    /** The lines so far, in order of time, then text. */
    public List<String> lines() {
        String[] sorted = lines.toArray(new String[0]);
        Arrays.sort(sorted);
        return List.of(sorted);
    }

    /** The lines before a time. */
    public List<String> linesBefore(long ms) {
        String limit = stamp(ms);
        return lines().stream().filter(line -> line.compareTo(limit) < 0).toList();
    }

    /** The lines from a time on. */
    List<String> linesFrom(long ms) {
        String limit = stamp(ms);
        return lines().stream().filter(line -> line.compareTo(limit) >= 0).toList();
    }

    @Override
    public void needArises(long atMs, int resident, int condition) {
        note(atMs, "need", who(resident), kind(condition));
    }

    @Override
    public void careForgone(long atMs, int resident, int condition, Reason reason) {
        note(atMs, "forgone", who(resident), kind(condition), reason);
    }

    @Override
    public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
        note(atMs, "choice", who(resident), kind(condition), at(facility), travelMs);
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        note(atMs, "arrives", at(facility), key(visit), who(resident), kind(condition));
    }

    @Override
    public void waitBegins(long atMs, int facility, int pool, long visit, int step) {
        note(atMs, "waits", at(facility, pool), key(visit), step(step));
    }

    @Override
    public void patientTurnedAway(long atMs, int facility, int pool, long visit, int step) {
        note(atMs, "turned-away", at(facility, pool), key(visit), step(step));
    }

    @Override
    public void serviceStarts(long atMs, int facility, int pool, long visit, int step, long waitedMs, long lastsMs) {
        note(atMs, "starts", at(facility, pool), key(visit), step(step), waitedMs, lastsMs);
    }

    @Override
    public void serviceEnds(long atMs, int facility, int pool, long visit, int step, long lastedMs) {
        note(atMs, "ends", at(facility, pool), key(visit), step(step), lastedMs);
    }

    @Override
    public void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs) {
        note(atMs, "consults", at(facility), key(visit), kind(condition), waitedMs);
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
        note(
                atMs,
                "leaves",
                at(facility),
                key(visit),
                who(resident),
                kind(condition),
                county.branches().get(branch),
                arrivedMs,
                waitedMs);
    }

    @Override
    public void poolStaffed(long atMs, int facility, int pool, int servers, boolean inHours) {
        note(atMs, "staffed", at(facility, pool), servers, inHours);
    }

    @Override
    public void contactPlanned(
            long atMs,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            int contact,
            int facility,
            Channel channel,
            long arrivalMs) {
        note(
                atMs,
                "plans",
                at(facility),
                key(visit),
                key(need),
                who(resident),
                kind(condition),
                origin,
                contact,
                channel,
                arrivalMs);
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
        note(
                atMs,
                "ended",
                at(facility),
                key(visit),
                key(need),
                who(resident),
                kind(condition),
                origin,
                outcome,
                waitedMs);
    }

    @Override
    public void episodeEnds(
            long atMs,
            long need,
            int resident,
            int condition,
            Ending ending,
            int contacts,
            int firstFacility,
            int lastFacility) {
        String first = firstFacility < 0 ? "-" : at(firstFacility);
        String last = lastFacility < 0 ? "-" : at(lastFacility);
        note(atMs, "episode", key(need), who(resident), kind(condition), ending, contacts, first, last);
    }

    @Override
    public void patientGivesUp(long atMs, int facility, int pool, long visit, int step, Way way, long waitedMs) {
        note(atMs, "gives-up", at(facility, pool), key(visit), step(step), way, waitedMs);
    }

    @Override
    public void patientGoesOut(long atMs, int facility, long visit, int step, int to) {
        note(atMs, "goes-out", at(facility), key(visit), step(step), at(to));
    }

    @Override
    public void patientComesBack(long atMs, int facility, long visit, int step) {
        note(atMs, "comes-back", at(facility), key(visit), step(step));
    }

    @Override
    public void examinationArrives(long atMs, int facility, long visit, int step, int from) {
        note(atMs, "examination", at(facility), key(visit), step(step), at(from));
    }

    @Override
    public void examinationLeaves(long atMs, int facility, long visit, int step, int to, long arrivedMs) {
        note(atMs, "examined", at(facility), key(visit), step(step), at(to), arrivedMs);
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        note(atMs, "refers", at(from), at(to), key(need), who(resident), kind(condition), direction);
    }

    @Override
    public void appointmentBooked(
            long atMs, int facility, long visit, int resident, int condition, long slotMs, int daysAhead) {
        note(atMs, "books", at(facility), key(visit), who(resident), kind(condition), slotMs, daysAhead);
    }

    @Override
    public void appointmentMissed(long atMs, int facility, long visit, int resident, int condition) {
        note(atMs, "misses", at(facility), key(visit), who(resident), kind(condition));
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
        note(
                atMs,
                "pays",
                at(facility),
                key(visit),
                who(resident),
                kind(condition),
                service,
                chargeFen,
                fundFen,
                ownFen);
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        note(atMs, "asks-bed", at(facility), key(visit), who(resident), kind(condition), bedClass, urgent);
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
        note(atMs, "takes-bed", at(facility), key(visit), who(resident), kind(condition), bedClass, waitedMs, entry);
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        note(atMs, "leaves-bed", at(facility), key(visit), who(resident), kind(condition), bedClass, stayedMs, exit);
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        note(atMs, "no-bed", at(facility), key(visit), who(resident), kind(condition), waitedMs, sent);
    }

    private void note(long atMs, String fact, Object... words) {
        StringBuilder line = new StringBuilder(stamp(atMs)).append(' ').append(fact);
        for (Object word : words) {
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }

    private static String stamp(long ms) {
        return String.format(Locale.ROOT, "%012d", ms);
    }

    private static String key(long visit) {
        return Long.toHexString(visit);
    }

    private String kind(int index) {
        return county.kinds().get(index);
    }

    private String at(int facility) {
        return county.facility(facility).id();
    }

    private String at(int facility, int pool) {
        return at(facility) + "/" + county.pools().get(facility).get(pool).resource();
    }

    private String step(int index) {
        return county.steps().get(index).pathway() + "."
                + county.steps().get(index).id();
    }

    /** Place, age band and serial in both: the same words whoever else lives in the county. */
    private String who(int resident) {
        if (county.scenario().kind() == Scenario.Kind.PATHWAYS) {
            return String.valueOf(resident);
        }
        if (resident < 0) {
            return "stranger";
        }
        Population population = county.population();
        int first = resident;
        while (first > 0 && population.row(first - 1) == population.row(resident)) {
            first--;
        }
        return county.scenario().places().get(population.place(resident)).id() + "/"
                + county.scenario().ageBands().get(population.ageBand(resident)).id() + "/" + (resident - first);
    }
}
