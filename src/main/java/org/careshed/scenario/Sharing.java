package org.careshed.scenario;

/**
 * A device that facilities without one use elsewhere. YAML section {@code sharing}, a list.
 *
 * @param users id of the tier whose facilities use it
 * @param resource the resource that steps ask for
 * @param at id of the facility that has it
 * @param way who travels
 */
public record Sharing(String users, String resource, String at, Way way) {
    /** What travels to the device. */
    public enum Way {
        /** The patient goes there and comes back for the rest of the pathway. */
        PATIENT,
        /** The sample or image is sent after the handover time; the patient waits or comes back for the result. */
        SAMPLE
    }
}
