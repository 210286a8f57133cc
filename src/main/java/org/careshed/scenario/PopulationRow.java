package org.careshed.scenario;

/** Residents of one age band at one place. */
public record PopulationRow(String place, String ageBand, int residents, Evidence evidence) {}
