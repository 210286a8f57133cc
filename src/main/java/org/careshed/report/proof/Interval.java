package org.careshed.report.proof;

/** From a lower to an upper end. */
public record Interval(double low, double high) {}
