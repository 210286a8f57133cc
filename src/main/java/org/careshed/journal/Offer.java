package org.careshed.journal;

/** What a reform offers: capacity or a service that would not be there without it, counted where it is given. */
public enum Offer {
    /** A slot or hour of a county specialist at another institution. */
    SPECIALIST_SESSION,
    /** A slot of an outside expert in the county. */
    WORKSHOP_SESSION,
    /** A slot of a city team in the county. */
    TEAM_SESSION,
    /** A doctor on duty elsewhere than on the own roster, a day. */
    DISPATCHED_DOCTOR,
    /** A consultation with a doctor at a distance. */
    TELECONSULTATION,
    /** A second opinion from a hospital outside. */
    SECOND_OPINION,
    /** A booked slot released to members of a group. */
    SHARED_SLOT,
    /** An examination on a pooled device, or read elsewhere. */
    SHARED_EXAMINATION,
    /** A result that need not be repeated. */
    RECOGNISED_RESULT,
    /** A bed given by a common admission desk. */
    SHARED_BED,
    /** A referral with a slot kept for it. */
    GREEN_CHANNEL,
    /** A bed nearer home for the rest of a stay. */
    STEP_DOWN,
    /** A contact of a contracted resident with the family doctor's team. */
    CONTRACT_CONTACT,
    /** A planned contact of chronic care. */
    CHRONIC_CONTACT,
    /** A free examination. */
    SCREENING,
    /** A yearly assessment of an elderly resident. */
    ELDERLY_ASSESSMENT,
    /** A contact in a psychological service centre. */
    MENTAL_HEALTH_CONTACT,
    /** A prescription that lasts longer than before. */
    LONG_PRESCRIPTION,
    /** A consultation aided by a machine. */
    AIDED_CONSULTATION,
    /** A patient seen by a vehicle on its round. */
    MOBILE_CONTACT,
    /** A stay or contact outside whose bill is settled there. */
    DIRECT_SETTLEMENT,
    /** A case that a hospital kept, shortened or sent away to stay within its budget. */
    BUDGET_DECISION,
    /** A trip or desk that the patient was spared. */
    SPARED_STEP,
    /** A treatment in a line of service that was not there before. */
    NEW_SERVICE
}
