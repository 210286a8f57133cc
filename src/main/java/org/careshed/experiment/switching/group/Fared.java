package org.careshed.experiment.switching.group;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.switching.group.Groups.Group;
import org.careshed.quantity.Fixed;

/**
 * How the groups of residents fared in one world.
 *
 * @param sums of each group what is divided by what for an {@link Effect}, in the order of {@link #NAMES}
 */
public record Fared(Map<Group, List<Long>> sums) {
    /** What is added up. */
    public static final List<String> NAMES = List.of(
            "sought", "settled", "travel_ms", "consulted", "waited_ms", "visits", "in_county_visits", "own_fen");

    private static final int DECIMALS = 9;

    public Fared {
        sums = new LinkedHashMap<>(sums);
    }

    /** An effect on a group, as decimal text; empty where there is nothing to divide by. */
    public String text(Effect effect, Group group) {
        List<Long> all = sums.get(group);
        long whole = effect.denominator() == Lot.RESIDENTS ? group.residents() : all.get(effect.denominator());
        return whole == 0
                ? ""
                : Fixed.ratio(
                        BigInteger.valueOf(all.get(effect.numerator())),
                        BigInteger.valueOf(whole).multiply(BigInteger.valueOf(effect.divisor())),
                        DECIMALS);
    }
}
