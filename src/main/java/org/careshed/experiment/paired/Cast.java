package org.careshed.experiment.paired;

/**
 * One run of a comparison: a county under the luck of one world.
 *
 * @param arm the county
 * @param luck the world
 */
public record Cast(Arm arm, Luck luck) {}
