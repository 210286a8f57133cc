package org.careshed.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.StepPlan;
import org.careshed.journal.Offer;
import org.careshed.scenario.reform.LinkDown;
import org.careshed.scenario.reform.SharedRecords;

/**
 * Results of earlier contacts of the same episode, as far as this facility sees them. What was examined at a facility that
 * shares its records is noted on the patient's slip; at a later contact, at a facility that shares too, the doctor may
 * accept the result instead of having the examination done again. Without shared records nothing is noted.
 */
final class Records {

    private static final long RECOGNISED = Keys.id("result-recognised");
    private static final int NO_RECORD = -1;

    private final Premises premises;
    private final Visits visits;
    private final boolean kept;
    private final boolean joined;
    private final boolean[] seen;
    private final double recognised;
    private final int[] bitOf;

    Records(Premises premises) {
        this.premises = premises;
        visits = premises.visits();
        Optional<SharedRecords> shared = premises.county().scenario().reforms().get(SharedRecords.class);
        kept = shared.isPresent();
        String id = premises.county().facility(premises.facility()).id();
        boolean linked = !LinkDown.of(premises.county().scenario()).contains(id);
        joined = linked
                && shared.filter(records -> records.circles().containsKey(id)).isPresent();
        seen = shared.filter(records -> joined)
                .map(records -> seen(premises, records, id))
                .orElse(new boolean[0]);
        recognised = shared.map(SharedRecords::recognised).orElse(0.0);
        bitOf = shared.map(records -> bits(premises, records)).orElse(new int[0]);
    }

    /** A contact begins: what was noted before now counts as known. */
    void contactBegins(int slot) {
        if (kept) {
            visits.slip(slot, Slip.resultsKnown(visits.slip(slot)));
        }
    }

    /** A step is over: its result is noted if it is an examination and this facility shares its records. */
    void note(int slot, StepPlan step) {
        if (joined && isKept(step)) {
            visits.slip(slot, Slip.examined(visits.slip(slot), bitOf[step.resource()]));
        }
    }

    /** Whether a step need not be done, its result being there and accepted. */
    boolean spares(int slot, StepPlan step) {
        return joined
                && isKept(step)
                && isSeen(Slip.from(visits.slip(slot)))
                && Slip.isKnown(visits.slip(slot), bitOf[step.resource()])
                && Keys.uniform(Keys.of(premises.stepBits(slot, step), RECOGNISED)) < recognised;
    }

    /** Tells that a step was spared. */
    void tell(int slot, long atMs) {
        premises.facts().offers().offerUsed(atMs, Offer.RECOGNISED_RESULT, premises.facility(), visits.who(slot));
    }

    private boolean isSeen(int sender) {
        return sender != Slip.NOWHERE && seen[sender];
    }

    private static boolean[] seen(Premises premises, SharedRecords shared, String here) {
        boolean[] seen = new boolean[premises.county().facilities()];
        for (int facility = 0; facility < seen.length; facility++) {
            seen[facility] =
                    shared.seen(here, premises.county().facility(facility).id());
        }
        return seen;
    }

    private boolean isKept(StepPlan step) {
        return step.resource() != StepPlan.NO_RESOURCE && bitOf[step.resource()] != NO_RECORD;
    }

    private static int[] bits(Premises premises, SharedRecords shared) {
        List<String> names = premises.county().resourceKinds();
        int[] bits = new int[names.size()];
        List<String> kept = new ArrayList<>(shared.resources());
        for (int resource = 0; resource < bits.length; resource++) {
            bits[resource] = kept.indexOf(names.get(resource));
        }
        return bits;
    }
}
