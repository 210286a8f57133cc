package org.careshed.journal.tape;

import java.util.ArrayList;
import java.util.List;
import org.careshed.journal.Facts;

/**
 * How one kind of fact is written down and told again. A fact is a head, the number of its track with one number of the
 * fact above it, and then its other numbers in the order in which both sides name them.
 *
 * @param fact the fact's interface
 * @param writing a listener that writes
 * @param telling reads what the listener wrote, from behind the head, and tells it
 */
record Track(Class<?> fact, Writing writing, Telling telling) {

    /** Every kind of fact; a track's place is its number. */
    static final List<Track> ALL = all();

    /** Makes a listener that begins each fact with its track. */
    interface Writing {
        Object listener(Pen pen, int track);
    }

    /** Reads one fact and tells it. */
    interface Telling {
        void tell(Needle needle, int first, Facts to);
    }

    private static List<Track> all() {
        List<Track> all = new ArrayList<>(VisitTracks.ALL);
        all.addAll(BedTracks.ALL);
        all.addAll(PathTracks.ALL);
        all.addAll(CountyTracks.ALL);
        return List.copyOf(all);
    }

    /** Facts that are written by a pen, as far as somebody listens. */
    static Facts written(Pen pen, Facts heard) {
        List<Object> listeners = new ArrayList<>();
        for (int number = 0; number < ALL.size(); number++) {
            Track track = ALL.get(number);
            if (heard.hears(track.fact)) {
                listeners.add(track.writing.listener(pen, number));
            }
        }
        return Facts.to(listeners);
    }
}
