package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;

import org.careshed.county.InformationLoop;
import org.junit.jupiter.api.Test;

class StabilityTest extends MeasureContract {

    private static final long MINUTE = 60_000;

    @Override
    String name() {
        return "stability";
    }

    @Test
    void theGainIsThatOfTheBusiestFacility() {
        long opens = TestCounty.tuesday(8, 0);
        Script script = new Script();
        script.fact(opens, HOSPITAL, facts -> facts.poolStaffed(opens, HOSPITAL, 0, 1, true));
        for (int visit = 0; visit < 30; visit++) {
            script.visit(HOSPITAL, 0, 1, visit, 0, 1, opens + visit * 10 * MINUTE, 2 * MINUTE, 5 * MINUTE);
            script.fact(opens, HOSPITAL, facts -> facts.facilityChosen(opens, 0, 1, HOSPITAL, MINUTE));
        }
        for (int visit = 0; visit < 10; visit++) {
            script.fact(opens, 2, facts -> facts.facilityChosen(opens, 0, 1, 2, MINUTE));
        }
        long closes = TestCounty.tuesday(18, 0);
        script.fact(closes, HOSPITAL, facts -> facts.poolStaffed(closes, HOSPITAL, 0, 0, true));

        // a minute weighs 0.01; a quarter would go elsewhere; 2 min of wait; busy 150 of 600 min
        double gain = InformationLoop.gain(0.01, 0.25, 2, 0.25, 1);
        assertThat(lines(after(script)))
                .containsExactly(
                        String.format(java.util.Locale.ROOT, "stability_g all = %.6f ratio", gain),
                        String.format(
                                java.util.Locale.ROOT,
                                "stability_used all = %.6f ratio",
                                0.2 / InformationLoop.bound(gain)));
    }

    @Test
    void whereFewComeNothingSwings() {
        assertThat(lines(after(new Script())))
                .containsExactly("stability_g all =  ratio", "stability_used all =  ratio");
    }
}
