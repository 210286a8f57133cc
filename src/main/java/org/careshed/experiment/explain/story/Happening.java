package org.careshed.experiment.explain.story;

import java.util.Optional;
import org.careshed.people.told.Decision;

/**
 * One step of a story.
 *
 * @param atMs when, milliseconds after time 0; midnight for what is settled in the morning
 * @param phase of the day
 * @param note what happened
 * @param decision what was decided, where it is a decision
 */
public record Happening(long atMs, Phase phase, Note note, Optional<Decision> decision) {

    /** When on a day something happens. */
    public enum Phase {
        /** Settled before anybody is on the way. */
        MORNING,
        /** At its time. */
        DAY,
        /** When the day is over. */
        NIGHT
    }

    /** One word, for programs. */
    public String kind() {
        return note.kind();
    }
}
