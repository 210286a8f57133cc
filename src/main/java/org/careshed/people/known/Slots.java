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

    /** Whether slots of a facility can be booked from other facilities, for residents who do not book themselves. */
    default boolean isShared(int facility) {
        return false;
    }

    /** Whether there is a free slot for who books from another facility. */
    default boolean hasSlotForMembers(int facility) {
        return hasSlot(facility);
    }

    /** Days to the first free slot for who books from another facility; where {@link #hasSlotForMembers}. */
    default int daysForMembers(int facility) {
        return daysToSlot(facility);
    }

    /** Days from this morning to the first free slot, 0 for today; where {@link #hasSlot}. */
    int daysToSlot(int facility);
}
