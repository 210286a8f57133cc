package org.careshed.people.told;

/**
 * A place that was considered and could not be chosen.
 *
 * @param facility index in the county's facilities
 * @param reason why
 */
public record Excluded(int facility, Reason reason) {

    /** Why a place cannot be chosen. */
    public enum Reason {
        /** It has no pathway for the condition. */
        CANNOT_TREAT,
        /** Its doors stay closed today, and no slot can be booked. */
        CLOSED,
        /** It is the one just left, closed by then, below the level that is able, or behind the gate of a first contact. */
        LEFT_OUT
    }
}
