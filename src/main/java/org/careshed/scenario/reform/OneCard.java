package org.careshed.scenario.reform;

import java.util.Set;
import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;

/**
 * One card for register, pay and results: some visits are spared desks, some follow-ups a trip.
 *
 * @param resource the kind of resource that desks are
 * @param share of visits that use the card, 0 to 1
 * @param shorter by which part the desk steps that remain are shorter with the card, 0 to 1
 * @param results share of follow-ups that are told by phone instead, 0 to 1
 * @param facilities ids
 */
public record OneCard(String resource, double share, double shorter, double results, Set<String> facilities)
        implements Reform {
    public OneCard {
        Require.that(share >= 0 && share <= 1, "the share of visits with the card lies between 0 and 1");
        Require.that(shorter >= 0 && shorter <= 1, "desk steps get shorter by a part between 0 and 1");
        Require.that(results >= 0 && results <= 1, "the share of results by phone lies between 0 and 1");
        facilities = Set.copyOf(facilities);
    }
}
