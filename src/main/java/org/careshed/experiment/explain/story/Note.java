package org.careshed.experiment.explain.story;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.language.Text;

/**
 * What happened, without its time.
 *
 * @param kind one word, for programs
 * @param facility index of the facility it is about, or {@link #NOWHERE}
 * @param words for people; for programs in English
 * @param numbers what can be counted about it, by name with unit
 * @param visit key of the visit it belongs to
 */
public record Note(String kind, int facility, Text words, SortedMap<String, Double> numbers, Optional<Long> visit) {

    /** Instead of a facility: none. */
    public static final int NOWHERE = -1;

    /** The kind of note that carries a decision. */
    public static final String DECIDES = "decides";

    /** The kind of note by which somebody is on the way, or will be. */
    public static final String PLANS = "plans";

    /** The kind of note by which somebody stands inside a facility. */
    public static final String ARRIVES = "arrives";

    /** The kind of note by which a consultation begins; it is also a step, unless no resource is held. */
    public static final String CONSULTATION = "consultation";

    /** The kind of note that ends a contact. */
    public static final String OUTCOME = "outcome";

    public Note {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /** About a need as a whole. */
    public Note(String kind, int facility, Text words, Map<String, Double> numbers) {
        this(kind, facility, words, new TreeMap<>(numbers), Optional.empty());
    }

    /** The same, about a visit. */
    public Note of(long key) {
        return new Note(kind, facility, words, numbers, Optional.of(key));
    }
}
