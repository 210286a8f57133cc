package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.careshed.county.County;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.junit.jupiter.api.Test;

class OriginsTest extends MeasureContract {

    @Override
    String name() {
        return "origins";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void treatedContactsAreCountedByTheirReason() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, TestCounty.STATION, facts -> {
            facts.paths().contactEnds(at, TestCounty.STATION, 1, 1, 0, 1, Origin.NEED, Outcome.REFERRED, 0);
            facts.paths().contactEnds(at, TestCounty.HOSPITAL, 2, 1, 0, 1, Origin.REFERRAL, Outcome.LEFT, 0);
            facts.paths().contactEnds(at, TestCounty.HOSPITAL, 3, 3, -1, 1, Origin.INFLOW, Outcome.RESOLVED, 0);
        });

        assertThat(rows(after(script)))
                .hasSize(21)
                .contains("need,village-station,1", "referral,county-hospital,0", "inflow,county-hospital,1");
    }
}
