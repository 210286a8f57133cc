package org.careshed.model.journey;

import org.careshed.county.Population;
import org.careshed.people.Ledger;
import org.careshed.people.Memories;

/**
 * Looks at residents shortly before they are dealt with. Where a resident's state lies in memory nobody can foresee but who
 * has the list of those to come; looked at a few dozen together the processor fetches them side by side, one by one it
 * waits for each. Nothing depends on what is seen.
 */
final class Glance {

    /** So many are looked at together: enough to overlap, few enough to be still near when their turn comes. */
    static final int TOGETHER = 64;

    private final Population population;
    private final Memories memories;
    private final Ledger ledger;
    private long seen;

    Glance(Population population, Memories memories, Ledger ledger) {
        this.population = population;
        this.memories = memories;
        this.ledger = ledger;
    }

    /** Looks at a resident; at nothing for a patient from elsewhere. */
    void at(int resident) {
        if (resident >= 0) {
            seen += population.glance(resident) + memories.glance(resident) + ledger.glance(resident);
        }
    }

    /** What was seen, mixed up: read by nobody, kept so that looking is not left out as useless. */
    long seen() {
        return seen;
    }
}
