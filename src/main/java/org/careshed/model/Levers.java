package org.careshed.model;

/**
 * What a manager can see and do in the morning, a page a subject. Whatever is changed here holds for the coming day and
 * rests on what was known last night; lasting changes are steps of dated values in the scenario.
 */
public final class Levers {

    private final Sessions sessions;

    Levers(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Who is on duty where. */
    public Sessions sessions() {
        return sessions;
    }
}
