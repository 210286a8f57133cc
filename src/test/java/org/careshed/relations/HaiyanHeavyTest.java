package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.policy.Policies;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole year of Haiyan, twice, in different ways: every fact is the same, and no rule is broken. */
@Tag("heavy")
class HaiyanHeavyTest {

    private static final long SHORT_WINDOW_MS = 15 * Ticks.MINUTE;
    private static final long FORK_MS = 100 * Ticks.DAY;

    private final Prepared haiyan = Prepared.of(new ScenarioReader(Policies.shapes())
            .read(Path.of("scenarios/haiyan/baseline.yaml"))
            .scenario());

    @Test
    void aYearInShortWindowsAndFromACopyIsTheSameYear() {
        Digest whole = new Digest();
        List<Object> listeners =
                new ArrayList<>(Invariants.throwing(haiyan.county()).listeners());
        listeners.add(whole);
        haiyan.world(0, Facts.to(listeners)).run(RunControl.NONE);
        assertThat(whole.facts()).isGreaterThan(10_000_000);

        Digest before = new Digest();
        Digest after = new Digest();
        World world = haiyan.world(0, Facts.to(List.of(before)));
        world.run(FORK_MS, SHORT_WINDOW_MS, RunControl.NONE);
        World copy = world.copy(Facts.to(List.of(after)));
        copy.run(haiyan.county().scenario().calendar().horizonMs(), SHORT_WINDOW_MS, RunControl.NONE);
        assertThat(before.facts() + after.facts()).isEqualTo(whole.facts());
        assertThat(before.sum() + after.sum()).isEqualTo(whole.sum());
    }
}
