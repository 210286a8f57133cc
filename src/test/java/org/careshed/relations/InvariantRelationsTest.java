package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.invariant.InvariantBroken;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.RunControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that no run may break, on made-up counties and stations; a failure names the seed that makes it again. */
class InvariantRelationsTest {

    @TempDir
    Path folder;

    @Test
    void someCountiesAndStationsKeepEveryRule() {
        assertThat(brokenRules(1_000, 5)).isEmpty();
    }

    @Test
    void aCountyWithoutDemandHasNoFigureThatIsNonsense() {
        List<String> broken = new ArrayList<>();
        check("no demand", Runs.prepared(RandomCounty.withoutDemand(1), folder), broken);
        check(
                "no arrivals",
                Prepared.of(Station.random(1).withPerHour(new double[24]).scenario()),
                broken);
        assertThat(broken).isEmpty();
    }

    @Test
    @Tag("heavy")
    void manyCountiesAndStationsKeepEveryRule() {
        assertThat(brokenRules(2_000, 200)).isEmpty();
    }

    private List<String> brokenRules(long firstSeed, int many) {
        List<String> broken = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + many; seed++) {
            Path at = folder.resolve(String.valueOf(seed));
            check("county of seed " + seed, Runs.prepared(RandomCounty.of(seed), at), broken);
            check("station of seed " + seed, Prepared.of(Station.random(seed).scenario()), broken);
        }
        return broken;
    }

    private static void check(String what, Prepared prepared, List<String> broken) {
        County county = prepared.county();
        List<Measure> measures = Measures.all(county);
        Invariants invariants = Invariants.collecting(county);
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(invariants.listeners());
        prepared.world(0, Facts.to(listeners)).run(RunControl.NONE);
        invariants.results(
                measures.stream()
                        .flatMap(measure -> measure.readings().stream())
                        .toList(),
                measures.stream().flatMap(measure -> measure.tables().stream()).toList());
        for (InvariantBroken rule : invariants.broken()) {
            broken.add(what + ": " + rule.getMessage());
        }
    }
}
