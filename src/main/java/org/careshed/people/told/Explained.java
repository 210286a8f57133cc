package org.careshed.people.told;

import java.util.List;
import org.careshed.journal.Channel;

/**
 * One place in the decision of one resident: what it is worth, and the luck that decides. The winner has the largest
 * {@code (utility / lambda + nestLuck + luck)}.
 *
 * @param facility index in the county's facilities
 * @param channel its best channel
 * @param utility utils: the sum of the terms
 * @param terms what it is made of, without those that are 0
 * @param share probability that it is chosen by who seeks care, 0 to 1
 * @param luck -ln E, a Gumbel number
 * @param nestLuck ln S of its nest, 0 without nests
 * @param chosen whether it wins
 */
public record Explained(
        int facility,
        Channel channel,
        double utility,
        List<Term> terms,
        double share,
        double luck,
        double nestLuck,
        boolean chosen) {
    public Explained {
        terms = List.copyOf(terms);
    }

    /** What decides: the largest wins. */
    public double total(double lambda) {
        return utility / lambda + nestLuck + luck;
    }

    /** What terms of a kind add, utils; 0 where there is none. */
    public double utils(Term.Kind kind) {
        return terms.stream()
                .filter(term -> term.kind() == kind)
                .mapToDouble(Term::utils)
                .sum();
    }
}
