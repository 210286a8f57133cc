package org.careshed.scenario;

/** Ages {@code from} to {@code to} in completed years, both included; the last band is open ({@code to} = 120). */
public record AgeBand(String id, int from, int to) {}
