package org.careshed.experiment.compare.words;

import org.careshed.language.Text;

/**
 * One difference between two scenarios.
 *
 * @param kind what happened to it on the way from the base
 * @param where a lever's name, a path as in {@code conditions/minor/rate/child}, or a table and its row
 * @param before what the base says, units included; empty where it says nothing
 * @param after what the other says; empty where it says nothing
 * @param words the difference in a sentence without its subject, in tables in English: {@code adds two specialist sessions a week at ...}
 */
public record Difference(Kind kind, String where, String before, String after, Text words) {
    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The section of the scenario, the table, or {@code levers}. */
    public String section() {
        return where.replaceFirst("[/,].*", "");
    }
}
