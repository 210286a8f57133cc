package org.careshed.people.known;

/** What can be booked ahead, as published last night. */
public interface Slots {

    /** Every slot of today is free. */
    Slots TODAY = new Slots() {
        @Override
        public boolean hasSlot(int facility) {
            return true;
        }

        @Override
        public int daysToSlot(int facility) {
            return 0;
        }
    };

    /** Whether a facility with booking has a free slot as far ahead as can be booked. */
    boolean hasSlot(int facility);

    /** Days from this morning to the first free slot, 0 for today; where {@link #hasSlot}. */
    int daysToSlot(int facility);
}
