package org.careshed.scenario;

import java.util.Map;

/**
 * Returns that the provider makes: after a resolved contact, after a stay. YAML section {@code follow_ups}.
 *
 * @param contacts by condition id: follow-ups after a contact at the same provider
 * @param afterStay follow-ups after a discharge, at the hospital
 */
public record FollowUps(Map<String, Return> contacts, Return afterStay) {

    /** Nobody is asked to come back. */
    public static final FollowUps NONE = new FollowUps(Map.of(), new Return(0, 0));

    public FollowUps {
        contacts = Map.copyOf(contacts);
    }

    /**
     * @param probability that one more contact follows (asked again after each: a geometric number), below 1
     * @param afterMs days until then, milliseconds
     */
    public record Return(double probability, long afterMs) {}
}
