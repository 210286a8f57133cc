package org.careshed.journal.tape;

import java.util.List;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedRefused.Sent;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BedTaken.Entry;

/** The facts of beds. */
final class BedTracks {

    private static final Entry[] ENTRIES = Entry.values();
    private static final Exit[] EXITS = Exit.values();
    private static final Sent[] SENT = Sent.values();

    static final List<Track> ALL = List.of(asked(), taken(), left(), refused());

    private BedTracks() {}

    private static Track asked() {
        return new Track(
                BedAsked.class,
                (pen, track) -> (BedAsked)
                        (atMs, facility, visit, resident, condition, bedClass, urgent) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(visit)
                                .put(resident, condition)
                                .put(bedClass, urgent ? 1 : 0),
                (needle, facility, to) -> to.beds()
                        .bedAsked(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                needle.first(),
                                needle.second() == 1));
    }

    private static Track taken() {
        return new Track(
                BedTaken.class,
                (pen, track) -> (BedTaken) (atMs, facility, visit, resident, condition, bedClass, waitedMs, entry) ->
                        pen.begin(track, facility)
                                .put(atMs)
                                .put(visit)
                                .put(resident, condition)
                                .put(bedClass, entry.ordinal())
                                .put(waitedMs),
                (needle, facility, to) -> to.beds()
                        .bedTaken(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                needle.first(),
                                needle.next(),
                                ENTRIES[needle.second()]));
    }

    private static Track left() {
        return new Track(
                BedLeft.class,
                (pen, track) -> (BedLeft) (atMs, facility, visit, resident, condition, bedClass, stayedMs, exit) ->
                        pen.begin(track, facility)
                                .put(atMs)
                                .put(visit)
                                .put(resident, condition)
                                .put(bedClass, exit.ordinal())
                                .put(stayedMs),
                (needle, facility, to) -> to.beds()
                        .bedLeft(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                needle.first(),
                                needle.next(),
                                EXITS[needle.second()]));
    }

    private static Track refused() {
        return new Track(
                BedRefused.class,
                (pen, track) -> (BedRefused)
                        (atMs, facility, visit, resident, condition, waitedMs, sent) -> pen.begin(track, facility)
                                .put(atMs)
                                .put(visit)
                                .put(resident, condition)
                                .put(waitedMs)
                                .put(sent.ordinal()),
                (needle, facility, to) -> to.beds()
                        .bedRefused(
                                needle.next(),
                                facility,
                                needle.next(),
                                needle.first(),
                                needle.second(),
                                needle.next(),
                                SENT[needle.first()]));
    }
}
