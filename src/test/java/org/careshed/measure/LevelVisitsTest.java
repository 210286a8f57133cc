package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.careshed.county.County;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.scenario.Level;
import org.junit.jupiter.api.Test;

class LevelVisitsTest extends MeasureContract {

    @Override
    String name() {
        return "level-visits";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void visitsOfResidentsAreCountedByTheLevelOfTheirNeed() {
        Script script = new Script();
        ends(script, 1, 0, Outcome.RESOLVED);
        ends(script, 1, 0, Outcome.LEFT);
        ends(script, 1, -1, Outcome.RESOLVED);
        Level level = Level.values()[county().levels().of(TestCounty.MINOR, 1)];

        assertThat(rows(after(script))).containsExactly(level.name().toLowerCase(Locale.ROOT) + ",minor,outside,1");
    }

    private static void ends(Script script, long need, int resident, Outcome outcome) {
        long at = TestCounty.tuesday(9, 0);
        script.fact(
                at,
                TestCounty.OUTSIDE,
                facts -> facts.paths()
                        .contactEnds(
                                at, TestCounty.OUTSIDE, 1, need, resident, TestCounty.MINOR, Origin.NEED, outcome, 0));
    }
}
