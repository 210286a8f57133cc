package org.careshed.people.known;

/** What is published about the sessions of visiting doctors. */
public interface Visiting {

    /** Nobody visits. */
    Visiting NONE = new Visiting() {
        @Override
        public boolean hasSlot(int session) {
            return false;
        }

        @Override
        public int daysToSlot(int session) {
            throw new IllegalArgumentException("nobody visits");
        }
    };

    /** Whether a session, by its number in the county, has a free slot as far ahead as can be booked. */
    boolean hasSlot(int session);

    /** Days from this morning to the first free slot, 0 for today; where {@link #hasSlot}. */
    int daysToSlot(int session);
}
