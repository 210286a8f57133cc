package org.careshed.people.known;

import org.careshed.scenario.DayKind;

/** What is published about waits. */
public interface Waits {

    /** Expected wait before consultation at a facility on a kind of day, minutes. */
    double minutes(int facility, DayKind day);
}
