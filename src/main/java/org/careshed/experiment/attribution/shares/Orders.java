package org.careshed.experiment.attribution.shares;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;

/**
 * Orders of players, drawn by key: any order is as likely, and each is followed by its reverse, which cancels much of what
 * hangs on coming early or late (antithetic pairs; Castro, Gomez and Tejada 2009, Computers and Operations Research 36,
 * for the sampling of orders).
 */
public final class Orders {
    private Orders() {}

    /**
     * So many orders and their reverses.
     *
     * @param key of these draws
     */
    public static List<List<Integer>> pairs(int players, int pairs, long key) {
        List<List<Integer>> orders = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            List<Integer> order = drawn(players, Keys.of(key, pair));
            List<Integer> back = new ArrayList<>(order);
            Collections.reverse(back);
            orders.add(order);
            orders.add(List.copyOf(back));
        }
        return orders;
    }

    /** The groups that come about on the way through these orders, nobody and all among them. */
    public static Set<Integer> groups(List<List<Integer>> orders) {
        Set<Integer> groups = new TreeSet<>();
        groups.add(0);
        for (List<Integer> order : orders) {
            int group = 0;
            for (int player : order) {
                group |= 1 << player;
                groups.add(group);
            }
        }
        return groups;
    }

    /** Fisher and Yates: each place takes one of those that are left. */
    private static List<Integer> drawn(int players, long key) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, players).boxed().toList());
        for (int place = players - 1; place > 0; place--) {
            Collections.swap(order, place, (int) (Keys.uniform(Keys.of(key, place)) * (place + 1)));
        }
        return List.copyOf(order);
    }
}
