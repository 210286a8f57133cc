package org.careshed.journal;

/** What became of a contact. */
public enum Outcome {
    /** Treated; nothing more is needed now. */
    RESOLVED,
    /** Treated; the provider asked the patient back. */
    FOLLOWED_UP,
    /** Referred to another provider. */
    REFERRED,
    /** Sent home although the need is not met. */
    UNRESOLVED,
    /** A bed was asked for. */
    ADMITTED,
    /** The patient left before the consultation. */
    LEFT
}
