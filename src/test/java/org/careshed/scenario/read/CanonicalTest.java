package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.scenario.Arrangements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path copy;

    @TempDir
    private Path again;

    @Test
    void exportReadsAgainToTheSameBytes() throws IOException {
        for (String name : new String[] {
            "tiny/county.yaml", "tiny/one-more-doctor.yaml", "tiny/arranged.yaml", "haiyan/baseline.yaml"
        }) {
            Resolved first = new ScenarioReader(Levers.CAPACITY)
                    .read(Path.of("scenarios").resolve(name));
            first.writeTo(copy);
            Resolved second = new ScenarioReader(Levers.CAPACITY).read(copy.resolve("scenario.yaml"));
            second.writeTo(again);
            assertThat(second.hash()).isEqualTo(first.hash());
            assertThat(second.canonical()).isEqualTo(first.canonical());
            assertThat(again.resolve("scenario.yaml")).hasSameBinaryContentAs(copy.resolve("scenario.yaml"));
            assertThat(again.resolve("roads.csv")).hasSameBinaryContentAs(copy.resolve("roads.csv"));
        }
    }

    @Test
    void pathwaysExportReadsAgain() throws IOException {
        Resolved first = Folder.pathways(folder)
                .yaml("law: exponential, mean: 6 min", "law: normal, mean: 6 min, sd: 1 min")
                .yaml("per_hour: 12", "per_hour: [1,0,0,0,0,0,0.125,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1e-9]")
                .yaml("en: Clinic", "en: 'true', zh: \"诊所 \\\"x\\\": # 1\"")
                .read();
        first.writeTo(copy);
        assertThat(new ScenarioReader(Levers.CAPACITY)
                        .read(copy.resolve("scenario.yaml"))
                        .hash())
                .isEqualTo(first.hash());
    }

    @Test
    void everyArrangementIsWrittenAndReadAgain() throws IOException {
        Resolved first = Arranged.county(folder).read();
        first.writeTo(copy);
        Resolved second = new ScenarioReader(Levers.CAPACITY).read(copy.resolve("scenario.yaml"));
        assertThat(second.scenario().arrangements())
                .isEqualTo(first.scenario().arrangements())
                .isNotEqualTo(Arrangements.NONE);
        assertThat(second.scenario().choice()).isEqualTo(first.scenario().choice());
        assertThat(second.canonical()).isEqualTo(first.canonical());
        assertThat(Files.readString(copy.resolve("scenario.yaml")))
                .contains("  visits:\n    hospital:\n      ill: 85.5 CNY\n", "cost: 0.0055 /CNY", "outside: 36 h");
    }

    @Test
    void arrangementsThatAreNotMadeAreNotWritten() {
        Resolved plain = Folder.county(folder).read();
        assertThat(plain.scenario().arrangements()).isEqualTo(Arrangements.NONE);
        assertThat(new String(plain.canonical(), StandardCharsets.UTF_8))
                .doesNotContain("wards", "memory", "beds.csv", "nests", "day_to_slot");
    }

    @Test
    void formOfTheFilesLeavesNoTrace() {
        String hash = Folder.county(folder).read().hash();
        assertThat(Folder.county(folder)
                        .yaml("kind: county\n", "# a comment\nkind: \"county\"\n")
                        .yaml("door: 5 min", "door: 300 s")
                        .yaml("young: 3 /year, old: 4 /year", "old: 4.00 /year, young: 0.25 /month")
                        .change("population.csv", "seat,young,100,test,C,\n", "")
                        .change(
                                "population.csv",
                                "hill,old,5,test,C,\n",
                                "hill,old,5,test,C,\nseat,young,100,test,C,noted\n")
                        .change("roads.csv", "6.8 km", "6800 m")
                        .read()
                        .hash())
                .isEqualTo(hash);
        Folder windows = Folder.county(folder);
        windows.put("small.yaml", windows.text("small.yaml").replace("\n", "\r\n"));
        windows.put("roads.csv", "\uFEFF" + windows.text("roads.csv").replace("\n", "\r\n"));
        windows.put(
                "places.csv", windows.text("places.csv").replace(",", ";").replace("\"far; but reachable\"", "far"));
        assertThat(windows.read().hash()).isEqualTo(hash);
        Folder columns = Folder.county(folder)
                .put("roads.csv", "grade,speed,length,to,from,source\nC,lane,6.8 km,hill,seat,test\n");
        assertThat(columns.read().hash()).isEqualTo(hash);
    }

    @Test
    void everyNumberCounts() {
        String hash = Folder.county(folder).read().hash();
        assertThat(Folder.county(folder)
                        .yaml("door: 5 min", "door: 301 s")
                        .read()
                        .hash())
                .isNotEqualTo(hash);
        assertThat(Folder.county(folder)
                        .change("population.csv", "hill,old,5", "hill,old,6")
                        .read()
                        .hash())
                .isNotEqualTo(hash);
        assertThat(Folder.county(folder)
                        .yaml("kind: county", "kind: county\nseed: 2")
                        .read()
                        .hash())
                .isNotEqualTo(hash);
    }

    @Test
    void hashIsThatOfTheScenarioAlone() {
        Resolved county = Folder.county(folder).read();
        assertThat(ScenarioHash.of(county.scenario(), Levers.CAPACITY))
                .isEqualTo(county.hash())
                .hasSize(64);
    }

    @Test
    void resolvedTextIsYamlForPeople() throws IOException {
        Folder.pathways(folder).read().writeTo(copy);
        assertThat(Files.readString(copy.resolve("scenario.yaml"), StandardCharsets.UTF_8))
                .contains("  length: 19 h\n", "      doctor:\n        servers: 2\n        hours: always\n");
    }
}
