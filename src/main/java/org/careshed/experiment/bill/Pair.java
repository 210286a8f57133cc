package org.careshed.experiment.bill;

import org.careshed.experiment.paired.Arm;

/**
 * Two counties that will be compared, world by world.
 *
 * @param base what is compared with
 * @param with what is compared
 */
public record Pair(Arm base, Arm with) {}
