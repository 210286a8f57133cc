package org.careshed.scenario;

/**
 * What theory or a publication says a reading of this scenario must be.
 *
 * @param measure name of the reading, for example {@code mean_wait_minutes}
 * @param of what the reading is of, for example {@code clinic/doctor}
 * @param value expected value in the reading's unit
 * @param tolerance accepted difference beyond chance, in the reading's unit (0 for exact theory)
 */
public record Expectation(String measure, String of, double value, double tolerance, String source) {}
