package org.careshed.people.known;

/** What a resident knows from their own past. Changes only at night. */
public interface Habits {

    /** Instead of a facility: none. */
    int NOWHERE = -1;

    /** Nobody remembers anything. */
    Habits NONE = new Habits() {
        @Override
        public boolean remembers() {
            return false;
        }

        @Override
        public int usual(int resident) {
            return NOWHERE;
        }

        @Override
        public int familyDoctor(int resident) {
            return NOWHERE;
        }

        @Override
        public boolean hasWaited(int resident) {
            return false;
        }

        @Override
        public double lastWaitMinutes(int resident) {
            return 0;
        }

        @Override
        public double trustMoved(int resident, int level) {
            return 0;
        }
    };

    /** Whether residents have a usual provider, an own wait and trust at all; if not, published waits are all they know. */
    boolean remembers();

    /** The resident's usual provider, or {@link #NOWHERE}. */
    int usual(int resident);

    /** Where the resident's contracted doctor is, or {@link #NOWHERE}. */
    int familyDoctor(int resident);

    /** Whether a campaign signed the resident: then being signed never counts for less than habit did. */
    default boolean bound(int resident) {
        return false;
    }

    /** Whether the resident has waited anywhere yet. */
    boolean hasWaited(int resident);

    /** The resident's own last wait before consultation, minutes; only of who has waited. */
    double lastWaitMinutes(int resident);

    /** How far trust in a level of care has moved since the start, -1 to 1. */
    double trustMoved(int resident, int level);
}
