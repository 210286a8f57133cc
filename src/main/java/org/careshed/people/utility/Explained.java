package org.careshed.people.utility;

import org.careshed.journal.Channel;

/**
 * One place in the decision of one resident: what it is worth, and the luck that decides. The winner has the largest
 * {@code (utility / lambda + nestLuck + luck)}.
 *
 * @param facility index in the county's facilities
 * @param channel its best channel
 * @param utility utils
 * @param share probability that it is chosen by who seeks care, 0 to 1
 * @param luck -ln E, a Gumbel number
 * @param nestLuck ln S of its nest, 0 without nests
 * @param chosen whether it wins
 */
public record Explained(
        int facility, Channel channel, double utility, double share, double luck, double nestLuck, boolean chosen) {}
