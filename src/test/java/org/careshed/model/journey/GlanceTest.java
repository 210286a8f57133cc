package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.careshed.model.Arranged;
import org.careshed.people.Ledger;
import org.careshed.people.Memories;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private final County county = Arranged.everything().county();
    private final Memories memories = new Memories(county);
    private final Ledger ledger = new Ledger(county);
    private final Glance glance = new Glance(county.population(), memories, ledger);

    @Test
    void aResidentIsLookedAtInEveryColumn() {
        glance.at(1);

        assertThat(glance.seen()).isEqualTo(county.population().glance(1) + memories.glance(1) + ledger.glance(1));
    }

    @Test
    void nobodyIsLookedAtForAPatientFromElsewhere() {
        glance.at(-1);

        assertThat(glance.seen()).isZero();
    }
}
