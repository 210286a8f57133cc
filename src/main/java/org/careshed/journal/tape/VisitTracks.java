package org.careshed.journal.tape;

import java.util.List;
import org.careshed.journal.ConsultationBegins;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.PatientLeaves;
import org.careshed.journal.PatientTurnedAway;
import org.careshed.journal.PoolStaffed;
import org.careshed.journal.ServiceEnds;
import org.careshed.journal.ServiceStarts;
import org.careshed.journal.WaitBegins;

/** The facts of visits and queues, told within a facility. */
final class VisitTracks {

    static final List<Track> ALL =
            List.of(arrives(), waits(), turnedAway(), starts(), ends(), consults(), leaves(), staffed());

    private VisitTracks() {}

    private static Track arrives() {
        return new Track(
                PatientArrives.class,
                (pen, track) -> (PatientArrives) (atMs, facility, visit, resident, condition) ->
                        pen.begin(track, facility).put(atMs).put(visit).put(resident, condition),
                (needle, facility, to) ->
                        to.patientArrives(needle.next(), facility, needle.next(), needle.first(), needle.second()));
    }

    private static Track waits() {
        return new Track(
                WaitBegins.class,
                (pen, track) -> (WaitBegins) (atMs, facility, pool, visit, step) ->
                        pen.begin(track, facility).put(atMs).put(pool, step).put(visit),
                (needle, facility, to) ->
                        to.waitBegins(needle.next(), facility, needle.first(), needle.next(), needle.second()));
    }

    private static Track turnedAway() {
        return new Track(
                PatientTurnedAway.class,
                (pen, track) -> (PatientTurnedAway) (atMs, facility, pool, visit, step) ->
                        pen.begin(track, facility).put(atMs).put(pool, step).put(visit),
                (needle, facility, to) ->
                        to.patientTurnedAway(needle.next(), facility, needle.first(), needle.next(), needle.second()));
    }

    private static Track starts() {
        return new Track(
                ServiceStarts.class,
                (pen, track) -> (ServiceStarts)
                        (atMs, facility, pool, visit, step, waitedMs, lastsMs) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(pool, step)
                                .put(visit)
                                .put(waitedMs)
                                .put(lastsMs),
                (needle, facility, to) -> to.serviceStarts(
                        needle.next(),
                        facility,
                        needle.first(),
                        needle.next(),
                        needle.second(),
                        needle.next(),
                        needle.next()));
    }

    private static Track ends() {
        return new Track(
                ServiceEnds.class,
                (pen, track) ->
                        (ServiceEnds) (atMs, facility, pool, visit, step, lastedMs) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(pool, step)
                                .put(visit)
                                .put(lastedMs),
                (needle, facility, to) -> to.serviceEnds(
                        needle.next(), facility, needle.first(), needle.next(), needle.second(), needle.next()));
    }

    private static Track consults() {
        return new Track(
                ConsultationBegins.class,
                (pen, track) ->
                        (ConsultationBegins) (atMs, facility, visit, condition, waitedMs) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(visit)
                                .put(condition)
                                .put(waitedMs),
                (needle, facility, to) ->
                        to.consultationBegins(needle.next(), facility, needle.next(), needle.first(), needle.next()));
    }

    private static Track leaves() {
        return new Track(
                PatientLeaves.class,
                (pen, track) ->
                        (PatientLeaves) (atMs, facility, visit, resident, condition, branch, arrivedMs, waitedMs) ->
                                pen.begin(track, facility)
                                        .put(atMs)
                                        .put(visit)
                                        .put(resident, condition)
                                        .put(branch)
                                        .put(arrivedMs)
                                        .put(waitedMs),
                (needle, facility, to) -> to.patientLeaves(
                        needle.next(),
                        facility,
                        needle.next(),
                        needle.first(),
                        needle.second(),
                        needle.first(),
                        needle.next(),
                        needle.next()));
    }

    private static Track staffed() {
        return new Track(
                PoolStaffed.class,
                (pen, track) -> (PoolStaffed) (atMs, facility, pool, servers, inHours) ->
                        pen.begin(track, facility).put(atMs).put(pool, servers).put(inHours ? 1 : 0),
                (needle, facility, to) ->
                        to.poolStaffed(needle.next(), facility, needle.first(), needle.second(), needle.next() == 1));
    }
}
