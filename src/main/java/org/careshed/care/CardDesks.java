package org.careshed.care;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.StepPlan;
import org.careshed.scenario.Resource;
import org.careshed.scenario.reform.OneCard;

/**
 * Which steps of a visit one card makes superfluous at a facility, and which shorter. The desk at the beginning of a pathway is
 * skipped, other desks are shorter. Whether a visit has the card is keyed by the visit, the same at every step.
 */
final class CardDesks {

    private static final long CARD = Keys.id("visit-with-one-card");

    private final double share;
    private final double shorter;

    /** By step; empty where there is no card. */
    private final boolean[] desk;

    private final boolean[] first;

    CardDesks(Premises premises) {
        County county = premises.county();
        Optional<OneCard> card = county.scenario()
                .reforms()
                .get(OneCard.class)
                .filter(stated -> stated.facilities()
                        .contains(county.facility(premises.facility()).id()));
        share = card.map(OneCard::share).orElse(0.0);
        shorter = card.map(OneCard::shorter).orElse(0.0);
        int pool = card.map(stated -> pool(premises, stated.resource())).orElse(-1);
        int steps = pool < 0 || share == 0 ? 0 : premises.steps().size();
        desk = new boolean[steps];
        first = new boolean[steps];
        Set<String> begun = new HashSet<>();
        for (int i = 0; i < steps; i++) {
            StepPlan step = premises.steps().get(i);
            boolean atDesk = step.resource() != StepPlan.NO_RESOURCE && premises.poolOf(step) == pool;
            desk[i] = atDesk && !step.consultation();
            first[i] = begun.add(step.pathway()) && desk[i] && step.next().length > 0;
        }
    }

    private static int pool(Premises premises, String resource) {
        List<String> pools = premises.county().pools().get(premises.facility()).stream()
                .map(Resource::resource)
                .toList();
        return pools.indexOf(resource);
    }

    /** Whether a visit is spared a step. */
    boolean skips(long visit, int step) {
        return desk.length > 0 && first[step] && hasCard(visit);
    }

    /** How long a step lasts that would last so long, milliseconds. */
    long lastsMs(long visit, int step, long ms) {
        boolean cut = desk.length > 0 && desk[step] && shorter > 0 && hasCard(visit);
        return cut ? (long) (ms * (1 - shorter)) : ms;
    }

    private boolean hasCard(long visit) {
        return Keys.uniform(Keys.of(visit, CARD)) < share;
    }
}
