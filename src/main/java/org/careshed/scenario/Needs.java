package org.careshed.scenario;

/**
 * How needs arise.
 *
 * @param ceiling candidates are drawn at this multiple of the base rate (1 or more) and thinned to the rate of the day;
 *     no season or lever may pass it
 */
public record Needs(double ceiling) {}
