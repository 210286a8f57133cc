package org.careshed.scenario;

/**
 * What residents remember. YAML section {@code memory}.
 *
 * @param remembers whether residents have a usual provider, an own last wait and trust at all
 * @param trustGained how far trust in a level moves towards 1 when a need was resolved there, 0 to 1
 * @param trustLost how far it moves towards 0 when the patient left or was sent home unresolved, 0 to 1
 * @param trustAtStart trust in each level at the start, 0 to 1; utilities use the deviation from it
 * @param relaxes share of the way back to its long-run mean that a published wait goes on a day without visits
 */
public record Memory(boolean remembers, double trustGained, double trustLost, double trustAtStart, double relaxes) {

    /** Nobody remembers anything; only published waits are known, by everybody. */
    public static final Memory NONE = new Memory(false, 0, 0, 0.5, 0);
}
