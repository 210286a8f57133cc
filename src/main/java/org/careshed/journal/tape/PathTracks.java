package org.careshed.journal.tape;

import java.util.List;
import org.careshed.journal.AppointmentBooked;
import org.careshed.journal.AppointmentMissed;
import org.careshed.journal.BillSettled;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.Channel;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.ContactPlanned;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.EpisodeEnds.Ending;
import org.careshed.journal.ExaminationArrives;
import org.careshed.journal.ExaminationLeaves;
import org.careshed.journal.Facts;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientComesBack;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.journal.PatientGoesOut;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.ReferralMade.Direction;

/** The facts of the way through the county. */
final class PathTracks {

    private static final Origin[] ORIGINS = Origin.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Way[] WAYS = Way.values();
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final Service[] SERVICES = Service.values();
    private static final Ending[] ENDINGS = Ending.values();

    static final List<Track> ALL = List.of(
            planned(),
            ends(),
            givesUp(),
            goesOut(),
            comesBack(),
            examinationArrives(),
            examinationLeaves(),
            referral(),
            booked(),
            missed(),
            bill(),
            episode());

    private PathTracks() {}

    private static Track planned() {
        return new Track(
                ContactPlanned.class,
                (pen, track) -> (ContactPlanned)
                        (atMs, visit, need, resident, condition, origin, contact, facility, channel, arrivalMs) ->
                                pen.begin(track, facility)
                                        .put(atMs)
                                        .put(visit)
                                        .put(need)
                                        .put(resident, condition)
                                        .put(origin.ordinal() | channel.ordinal() << Byte.SIZE, contact)
                                        .put(arrivalMs),
                PathTracks::tellPlanned);
    }

    private static void tellPlanned(Needle needle, int facility, Facts to) {
        long atMs = needle.next();
        long visit = needle.next();
        long need = needle.next();
        int resident = needle.first();
        int condition = needle.second();
        int both = needle.first();
        Origin origin = ORIGINS[both & 0xff];
        Channel channel = CHANNELS[both >> Byte.SIZE];
        int contact = needle.second();
        to.paths()
                .contactPlanned(
                        atMs, visit, need, resident, condition, origin, contact, facility, channel, needle.next());
    }

    private static Track ends() {
        return new Track(
                ContactEnds.class,
                (pen, track) ->
                        (ContactEnds) (atMs, facility, visit, need, resident, condition, origin, outcome, waitedMs) ->
                                pen.begin(track, facility)
                                        .put(atMs)
                                        .put(visit)
                                        .put(need)
                                        .put(resident, condition)
                                        .put(origin.ordinal(), outcome.ordinal())
                                        .put(waitedMs),
                (needle, facility, to) -> to.paths()
                        .contactEnds(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                ORIGINS[needle.first()],
                                OUTCOMES[needle.second()],
                                needle.next()));
    }

    private static Track givesUp() {
        return new Track(
                PatientGivesUp.class,
                (pen, track) -> (PatientGivesUp)
                        (atMs, facility, pool, visit, step, way, waitedMs) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(pool, step)
                                .put(visit)
                                .put(way.ordinal())
                                .put(waitedMs),
                (needle, facility, to) -> to.paths()
                        .patientGivesUp(
                                needle.next(),
                                facility,
                                needle.first(),
                                needle.next(),
                                needle.second(),
                                WAYS[needle.first()],
                                needle.next()));
    }

    private static Track goesOut() {
        return new Track(
                PatientGoesOut.class,
                (pen, track) -> (PatientGoesOut) (atMs, facility, visit, step, to) ->
                        pen.begin(track, facility).put(atMs).put(visit).put(step, to),
                (needle, facility, to) -> to.paths()
                        .patientGoesOut(needle.next(), facility, needle.next(), needle.first(), needle.second()));
    }

    private static Track comesBack() {
        return new Track(
                PatientComesBack.class,
                (pen, track) -> (PatientComesBack) (atMs, facility, visit, step) ->
                        pen.begin(track, facility).put(atMs).put(visit).put(step),
                (needle, facility, to) ->
                        to.paths().patientComesBack(needle.next(), facility, needle.next(), needle.first()));
    }

    private static Track examinationArrives() {
        return new Track(
                ExaminationArrives.class,
                (pen, track) -> (ExaminationArrives) (atMs, facility, visit, step, from) ->
                        pen.begin(track, facility).put(atMs).put(visit).put(step, from),
                (needle, facility, to) -> to.paths()
                        .examinationArrives(needle.next(), facility, needle.next(), needle.first(), needle.second()));
    }

    private static Track examinationLeaves() {
        return new Track(
                ExaminationLeaves.class,
                (pen, track) ->
                        (ExaminationLeaves) (atMs, facility, visit, step, to, arrivedMs) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(visit)
                                .put(step, to)
                                .put(arrivedMs),
                (needle, facility, to) -> to.paths()
                        .examinationLeaves(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                needle.next()));
    }

    private static Track referral() {
        return new Track(
                ReferralMade.class,
                (pen, track) ->
                        (ReferralMade) (atMs, from, to, need, resident, condition, direction) -> pen.begin(track, from)
                                .put(atMs)
                                .put(to, direction.ordinal())
                                .put(need)
                                .put(resident, condition),
                PathTracks::tellReferral);
    }

    private static void tellReferral(Needle needle, int from, Facts hearing) {
        long atMs = needle.next();
        int to = needle.first();
        Direction direction = DIRECTIONS[needle.second()];
        hearing.paths().referralMade(atMs, from, to, needle.next(), needle.first(), needle.second(), direction);
    }

    private static Track booked() {
        return new Track(
                AppointmentBooked.class,
                (pen, track) -> (AppointmentBooked)
                        (atMs, facility, visit, resident, condition, slotMs, daysAhead) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(visit)
                                .put(resident, condition)
                                .put(slotMs)
                                .put(daysAhead),
                (needle, facility, to) -> to.paths()
                        .appointmentBooked(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                needle.next(),
                                needle.first()));
    }

    private static Track missed() {
        return new Track(
                AppointmentMissed.class,
                (pen, track) -> (AppointmentMissed) (atMs, facility, visit, resident, condition) ->
                        pen.begin(track, facility).put(atMs).put(visit).put(resident, condition),
                (needle, facility, to) -> to.paths()
                        .appointmentMissed(needle.next(), facility, needle.next(), needle.first(), needle.second()));
    }

    private static Track bill() {
        return new Track(
                BillSettled.class,
                (pen, track) ->
                        (BillSettled) (atMs, facility, visit, resident, condition, service, charge, fund, own) ->
                                pen.begin(track, facility)
                                        .put(atMs)
                                        .put(visit)
                                        .put(resident, condition)
                                        .put(service.ordinal())
                                        .put(charge)
                                        .put(fund)
                                        .put(own),
                (needle, facility, to) -> to.paths()
                        .billSettled(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                SERVICES[needle.first()],
                                needle.next(),
                                needle.next(),
                                needle.next()));
    }

    private static Track episode() {
        return new Track(
                EpisodeEnds.class,
                (pen, track) -> (EpisodeEnds)
                        (atMs, need, resident, condition, ending, contacts, first, last) -> pen.begin(track, resident)
                                .put(atMs)
                                .put(need)
                                .put(condition, ending.ordinal())
                                .put(contacts)
                                .put(first, last),
                (needle, resident, to) -> to.paths()
                        .episodeEnds(
                                needle.next(),
                                needle.next(),
                                resident,
                                needle.first(),
                                ENDINGS[needle.second()],
                                needle.first(),
                                needle.first(),
                                needle.second()));
    }
}
