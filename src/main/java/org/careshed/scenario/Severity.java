package org.careshed.scenario;

/** How ill: decides which coefficients weigh the choice. Emergencies do not choose, they go to the nearest able. */
public enum Severity {
    MINOR,
    MODERATE,
    SEVERE,
    EMERGENCY
}
