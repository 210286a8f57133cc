package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;

import org.junit.jupiter.api.Test;

class WaitDistributionTest extends MeasureContract {

    @Override
    String name() {
        return "wait-distribution";
    }

    @Test
    void waitsFallIntoWholeMinutesAndTheLastHasNoEnd() {
        Script script = new Script();
        consults(script, 1, 0);
        consults(script, 2, 59_999);
        consults(script, 3, 60_000);
        consults(script, 4, 241 * 60_000);

        assertThat(rows(after(script)))
                .containsExactly("county-hospital,0,1,2", "county-hospital,1,2,1", "county-hospital,240,,1");
    }

    private static void consults(Script script, long visit, long waitedMs) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(at, HOSPITAL, facts -> facts.consultationBegins(at, HOSPITAL, visit, 1, waitedMs));
    }
}
