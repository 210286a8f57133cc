package org.careshed.journal;

/** Why a contact takes place; it stays the same however often the contact is tried. */
public enum Origin {
    /** A new need: the first contact of its episode. */
    NEED,
    /** A refill is due. */
    REFILL,
    /** The provider asked the patient back, after a contact or a stay. */
    FOLLOW_UP,
    /** Another provider referred the patient. */
    REFERRAL,
    /** The need came back unresolved. */
    RETURN,
    /** A patient from elsewhere. */
    INFLOW,
    /** A programme asked the patient to come. */
    PROGRAMME
}
