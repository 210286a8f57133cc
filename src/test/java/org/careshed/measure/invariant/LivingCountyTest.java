package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Facts;
import org.careshed.journal.Recorder;
import org.careshed.measure.Measure;
import org.careshed.measure.Measures;
import org.careshed.measure.TestCounty;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The living county keeps every rule, and its results agree with what was told. */
class LivingCountyTest {

    @Test
    void aCountyWithResidentsKeepsEveryRule() {
        for (int replication = 1; replication <= 3; replication++) {
            assertThat(run(TestCounty.lively(), replication)).isGreaterThan(300);
        }
    }

    @Test
    void aClinicWithoutResidentsKeepsEveryRule() {
        for (int replication = 1; replication <= 3; replication++) {
            assertThat(run(TestCounty.livelyClinic(), replication)).isGreaterThan(600);
        }
    }

    @Test
    void aCountyInWhichEverythingIsArrangedKeepsEveryRule() {
        County county = Arranged.everything().county();
        for (int replication = 1; replication <= 3; replication++) {
            assertThat(run(county, replication)).isGreaterThan(500);
        }
    }

    @Test
    void theSmallestScenarioShippedKeepsEveryRule() {
        Path file = Path.of("scenarios/tiny/county.yaml");
        County tiny = CountyBuilder.build(
                new ScenarioReader(LeverCatalogue.NONE).read(file).scenario());

        assertThat(run(tiny, 1)).isGreaterThan(1000);
    }

    /** Runs with every rule checked and returns how many patients arrived. */
    private static int run(County county, int replication) {
        Invariants invariants = Invariants.throwing(county);
        List<Measure> measures = Measures.all(county);
        Recorder recorder = new Recorder();
        List<Object> listeners = new ArrayList<>(measures);
        listeners.addAll(invariants.listeners());
        listeners.add(recorder);

        new World(county, 1, replication, List.of(), Facts.to(listeners)).run(RunControl.NONE);

        List<Reading> readings =
                measures.stream().flatMap(m -> m.readings().stream()).toList();
        List<Table> tables = measures.stream().flatMap(m -> m.tables().stream()).toList();
        invariants.results(readings, tables);
        return recorder.facts(Recorder.Kind.PatientArrives).size();
    }
}
