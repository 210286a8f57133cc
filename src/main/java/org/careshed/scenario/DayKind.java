package org.careshed.scenario;

/** The kinds of day that opening hours distinguish. */
public enum DayKind {
    WEEKDAY,
    WEEKEND,
    HOLIDAY
}
