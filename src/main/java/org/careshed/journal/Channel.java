package org.careshed.journal;

/** How a patient comes to a facility. */
public enum Channel {
    /** Through the door, in the order of arrival. */
    WALK_IN,
    /** At a booked slot. */
    BOOKED,
    /** With a referral, the same day or to a slot. */
    REFERRED,
    /** At once. */
    EMERGENCY,
    /** At a slot of a doctor who visits from another hospital. */
    SPECIALIST
}
