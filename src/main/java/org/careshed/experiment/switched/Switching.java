package org.careshed.experiment.switched;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.ContactEnds;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.WarmUpEnds;
import org.careshed.model.RunControl;
import org.careshed.scenario.Facility;

/**
 * Hears the visits of a world with a lever and takes away those that the same need made at the same facility without it.
 * Needs have the same keys in both, so nothing has to be guessed: what is left went elsewhere, or exists in one world
 * only. Memory grows with what differs.
 */
public final class Switching implements ContactEnds, OfferUsed, WarmUpEnds {
    /** The bit of contacts that programmes asked for, beyond those of offers. */
    static final int PROGRAMME = Offer.values().length;

    private final County here;
    private final County there;
    private final ByNeed without;
    private final int[] facilityThere;
    private final Counted counted;
    private final Taken taken = new Taken();
    private final BitSet found;
    private final int[] takenByNeed;
    private final long[] visitsByOffer = new long[PROGRAMME + 1];
    private final NeedColumn elsewhere = new NeedColumn();
    private final NeedColumn takenElsewhere = new NeedColumn();
    private long visits;

    /** @param without facilities of each need's visits in the same world without the lever, as that county numbers them */
    Switching(County here, County there, ByNeed without) {
        this.here = here;
        this.there = there;
        this.without = without;
        List<String> ids =
                there.scenario().facilities().stream().map(Facility::id).toList();
        facilityThere = IntStream.range(0, here.facilities())
                .map(facility -> ids.indexOf(here.facility(facility).id()))
                .toArray();
        counted = new Counted(here);
        found = new BitSet(without.numbers().length);
        takenByNeed = new int[without.size()];
    }

    /**
     * Lives through a replication with a lever.
     *
     * @param there the county without it
     * @param without facilities of each need's visits there, in the same replication
     */
    public static Switched of(Prepared here, County there, ByNeed without, int replication) {
        Switching heard = new Switching(here.county(), there, without);
        here.world(replication, Facts.to(List.of(heard))).run(RunControl.NONE);
        return heard.switched();
    }

    @Override
    public void offerUsed(long atMs, Offer offer, int facility, int resident) {
        taken.add(offer, facility, resident);
    }

    @Override
    public void contactEnds(
            long atMs,
            int facility,
            long visit,
            long need,
            int resident,
            int condition,
            Origin origin,
            Outcome outcome,
            long waitedMs) {
        int bits = taken.of(resident, facility) | (origin == Origin.PROGRAMME ? 1 << PROGRAMME : 0);
        if (!counted.is(resident, condition, outcome)) {
            return;
        }
        visits++;
        for (int bit = 0; bit <= PROGRAMME; bit++) {
            visitsByOffer[bit] += bits >>> bit & 1;
        }
        int index = without.find(need);
        if (index >= 0) {
            takenByNeed[index] |= bits;
        }
        if (index < 0 || !takeAway(index, facilityThere[facility])) {
            elsewhere.add(need, facility);
            takenElsewhere.add(need, bits);
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        taken.clear();
        found.clear();
        Arrays.fill(takenByNeed, 0);
        Arrays.fill(visitsByOffer, 0);
        elsewhere.clear();
        takenElsewhere.clear();
        visits = 0;
    }

    /** Whether the need made one more visit there without the lever, which is taken away. */
    private boolean takeAway(int index, int facility) {
        for (int visit = without.from()[index]; visit < without.from()[index + 1]; visit++) {
            if (!found.get(visit) && without.numbers()[visit] == facility) {
                found.set(visit);
                return true;
            }
        }
        return false;
    }

    /** What was heard. */
    Switched switched() {
        Pairing pairing = new Pairing(here, there);
        ByNeed more = elsewhere.byNeed();
        ByNeed bits = takenElsewhere.byNeed();
        int other = 0;
        for (int index = 0; index < without.size(); index++) {
            for (; other < more.size() && more.needs()[other] < without.needs()[index]; other++) {
                pairing.need(new int[0], of(more, other), of(bits, other), 0);
            }
            boolean both = other < more.size() && more.needs()[other] == without.needs()[index];
            pairing.need(
                    gone(index),
                    both ? of(more, other) : new int[0],
                    both ? of(bits, other) : new int[0],
                    takenByNeed[index]);
            other += both ? 1 : 0;
        }
        for (; other < more.size(); other++) {
            pairing.need(new int[0], of(more, other), of(bits, other), 0);
        }
        int every = Counted.every(here.population().size());
        return pairing.switched(visits, found.cardinality(), every, visitsByOffer);
    }

    /** Facilities of a need's visits without the lever that it does not make with it. */
    private int[] gone(int index) {
        return IntStream.range(without.from()[index], without.from()[index + 1])
                .filter(visit -> !found.get(visit))
                .map(visit -> without.numbers()[visit])
                .toArray();
    }

    private static int[] of(ByNeed all, int index) {
        return Arrays.copyOfRange(all.numbers(), all.from()[index], all.from()[index + 1]);
    }
}
