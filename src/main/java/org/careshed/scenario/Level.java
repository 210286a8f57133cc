package org.careshed.scenario;

/** The lowest level of care able to treat a need, and the highest a facility can give; in ascending order. */
public enum Level {
    VILLAGE,
    TOWN,
    COUNTY,
    OUTSIDE
}
