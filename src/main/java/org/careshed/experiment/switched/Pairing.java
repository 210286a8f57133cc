package org.careshed.experiment.switched;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.Offer;

/**
 * Pairs the visits that a need makes only without a lever with those that it makes only with it, first with first, second
 * with second. What finds no partner comes from nowhere or goes nowhere.
 */
final class Pairing {
    private final County here;
    private final County there;
    private final Map<String, Map<String, Long>> flows = new TreeMap<>();
    private final long[] switched = new long[Switching.PROGRAMME + 1];
    private final long[] needs = new long[Switching.PROGRAMME + 1];

    Pairing(County here, County there) {
        this.here = here;
        this.there = there;
    }

    /**
     * Adds a need.
     *
     * @param gone facilities of its visits that only the county without the lever has
     * @param come facilities of those that only the one with it has
     * @param bits what each of the latter took
     * @param taken what its other visits took
     */
    void need(int[] gone, int[] come, int[] bits, int taken) {
        int all = taken;
        for (int visit = 0; visit < Math.max(gone.length, come.length); visit++) {
            String from = visit < gone.length ? there.tier(gone[visit]).id() : Switched.NOWHERE;
            String to = visit < come.length ? here.tier(come[visit]).id() : Switched.NOWHERE;
            flows.computeIfAbsent(from, tier -> new TreeMap<>()).merge(to, 1L, Long::sum);
            if (visit < come.length) {
                all |= bits[visit];
                count(switched, bits[visit]);
            }
        }
        if (gone.length + come.length > 0) {
            count(needs, all);
        }
    }

    Switched switched(long visits, long same, int every, long[] visitsByOffer) {
        List<Switched.Flow> moved = new ArrayList<>();
        flows.forEach((from, row) -> row.forEach((to, count) -> moved.add(new Switched.Flow(from, to, count))));
        List<Switched.Channel> channels = new ArrayList<>();
        for (int bit = 0; bit < visitsByOffer.length; bit++) {
            if (visitsByOffer[bit] > 0) {
                channels.add(new Switched.Channel(name(bit), visitsByOffer[bit], switched[bit], needs[bit]));
            }
        }
        return new Switched(visits, same, every, moved, channels);
    }

    private static String name(int bit) {
        return bit == Switching.PROGRAMME
                ? Switched.PROGRAMME
                : Offer.values()[bit].name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void count(long[] sums, int bits) {
        for (int bit = 0; bit < sums.length; bit++) {
            sums[bit] += bits >>> bit & 1;
        }
    }
}
