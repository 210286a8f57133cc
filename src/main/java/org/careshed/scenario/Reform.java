package org.careshed.scenario;

/**
 * What a lever puts in force beyond changing values that stand in the scenario anyway: sessions held elsewhere, consultants
 * who can be asked, a fund with a budget. A value: two that are equal mean the same.
 */
public interface Reform {}
