package org.careshed.experiment.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.dial.Shorter;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunStore;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.parquet.Landed;
import org.careshed.result.parquet.Landing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTablesTest {
    private static final Path COUNTY = Path.of("scenarios/tiny/county.yaml");
    private static final List<Arm> ARMS =
            List.of(shorter("tiny", COUNTY), shorter("doctor", Path.of("scenarios/tiny/one-more-doctor.yaml")));

    @TempDir
    private Path temp;

    @Test
    void everyRunHasItsReadingsFlowsAndResources() throws IOException {
        landed("out", MeasureSet.COMPARED, 1, casts());

        try (Landed landed = Landed.open(temp.resolve("out"))) {
            assertThat(landed.ask("SELECT arm, draw, replication, seed FROM runs"))
                    .containsExactly(
                            List.of("arm", "draw", "replication", "seed"),
                            List.of("tiny", "0", "0", "1"),
                            List.of("tiny", "0", "1", "1"),
                            List.of("tiny", "2", "0", "1"),
                            List.of("doctor", "0", "0", "1"),
                            List.of("doctor", "0", "1", "1"),
                            List.of("doctor", "2", "0", "1"));
            assertThat(landed.ask("SELECT count(DISTINCT run_key), count(DISTINCT scenario_hash) FROM runs")
                            .get(1))
                    .containsExactly("4", "2"); // draws are the same county here
            assertThat(landed.ask(SHARE_FROM_FLOWS)).isEqualTo(landed.ask(SHARE_FROM_READINGS));
            assertThat(landed.ask("SELECT count(*) > 0, min(utilisation) >= 0, max(utilisation) <= 1 FROM utilisation")
                            .get(1))
                    .containsExactly("true", "true", "true");
        }
    }

    @Test
    void threadsOrderAndRepetitionChangeNoByte() throws IOException {
        List<Cast> casts = new ArrayList<>(casts());
        String one = landed("one", MeasureSet.COMPARED, 1, casts);
        Collections.reverse(casts.subList(0, 3));
        casts.add(casts.get(4));

        assertThat(landed("two", MeasureSet.COMPARED, 2, casts)).isEqualTo(one);
    }

    @Test
    void flowsByPlaceLandAsTheSameFlowsByTown() throws IOException {
        landed("out", MeasureSet.COMPARED, 1, casts());
        landed("all", MeasureSet.ALL, 1, casts());

        assertThat(temp.resolve("all/data/flows.parquet"))
                .hasSameBinaryContentAs(temp.resolve("out/data/flows.parquet"));
        assertThat(temp.resolve("all/data/utilisation.parquet"))
                .hasSameBinaryContentAs(temp.resolve("out/data/utilisation.parquet"));
    }

    @Test
    void withoutFlowsThereIsNoTableOfThem() throws IOException {
        landed("out", MeasureSet.HEADLINE, 1, casts().subList(0, 1));

        assertThat(temp.resolve("out/data/utilisation.parquet")).exists();
        assertThat(temp.resolve("out/data/flows.parquet")).doesNotExist();
    }

    private static final String SHARE_FROM_FLOWS = """
            SELECT arm, draw, replication,
                   round(sum(visits) FILTER (sector <> 'outside') / sum(visits), 6) AS share
            FROM flows GROUP BY ALL ORDER BY ALL""";

    private static final String SHARE_FROM_READINGS = """
            SELECT arm, draw, replication, value AS share FROM readings
            WHERE measure = 'care_in_county_share' ORDER BY ALL""";

    private static List<Cast> casts() {
        return ARMS.stream()
                .flatMap(arm -> List.of(new Luck(0, 0), new Luck(1, 0), new Luck(0, 2)).stream()
                        .map(luck -> new Cast(arm, luck)))
                .toList();
    }

    private String landed(String folder, MeasureSet measures, int threads, List<Cast> casts) throws IOException {
        PairedRuns runs = new PairedRuns(
                new RunStore(temp.resolve("store")), measures, kept(measures), threads, draw -> new TreeMap<>());
        try (Landing landing = Landing.begin()) {
            RunTables tables = new RunTables(landing, runs);
            ARMS.forEach(arm -> tables.county(
                    arm.id(),
                    Prepared.of(arm.resolved(new TreeMap<>()).scenario()).tables()));
            runs.each(casts, done -> {}, tables);
            landing.land(temp.resolve(folder));
        }
        return Fingerprint.of(Files.readAllBytes(temp.resolve(folder).resolve("data/checksums.csv")))
                .sha256();
    }

    private static List<String> kept(MeasureSet measures) {
        return measures == MeasureSet.ALL ? ReportTables.ALL : RunTables.KEPT;
    }

    private static Arm shorter(String id, Path file) {
        return Arm.of(id, file, new Shorter(5, 20).numbers());
    }
}
