package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.scenario.problem.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FormatTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioFormat.schema(Levers.CAPACITY), InputFormat.JSON);

    @TempDir
    private Path folder;

    @Test
    void pageHoldsEveryKeyWithItsMeaning() {
        String page = ScenarioFormat.page(Levers.CAPACITY);
        assertThat(page)
                .contains("| `door` | time for leaving and arriving, once a trip | a time 0 s to 6 h | `0 s` |")
                .contains("| `length` | length by road | a length of more than 0, at most 2000 km | **required** |")
                .contains(
                        "| `cost` | disutility of a yuan out of pocket for a contact, as felt: 50 ln(1 + x/50) | a weight of 0"
                                + " to 1 /CNY | `0 /CNY` |")
                .contains("| `wards` | who comes into beds | a map with keys of wards | – |")
                .contains("### Lever capacity", "### Law hyper-exponential", "### Population", "## `kind: pathways`");
    }

    @Test
    void schemaAcceptsShippedScenarios() throws IOException {
        for (String file : List.of(
                "tiny/county.yaml", "tiny/one-more-doctor.yaml", "tiny/arranged.yaml", "haiyan/baseline.yaml")) {
            assertThat(faults(Files.readString(Path.of("scenarios").resolve(file))))
                    .as(file)
                    .isEmpty();
        }
        assertThat(faults(Folder.COUNTY)).isEmpty();
        assertThat(faults(Folder.PATHWAYS)).isEmpty();
        assertThat(faults(Arranged.county(folder).text("small.yaml"))).isEmpty();
    }

    @Test
    void schemaAcceptsWhatIsWrittenBack() throws IOException {
        Folder.county(folder).read().writeTo(folder);
        assertThat(faults(Files.readString(folder.resolve("scenario.yaml")))).isEmpty();
        Arranged.county(folder).read().writeTo(folder);
        assertThat(faults(Files.readString(folder.resolve("scenario.yaml")))).isEmpty();
    }

    @Test
    void schemaRefusesBrokenScenarios() {
        for (String[] change : new String[][] {
            {"careshed: 1", "careshed: 2"},
            {"kind: county", "kind: country"},
            {"door: 5 min", "door: 5"},
            {"door: 5 min", "door: 5 parsecs"},
            {"door: 5 min", "doors: 5 min"},
            {"0-59", "0 to 59"},
            {"weekend: \"08:00-12:00\"", "weekend: 8-12"},
            {"grassroots: true", "grassroots: maybe"},
            {"arrivals: [0,", "arrivals: ["},
            {"severity: minor", "severity: mild"},
            {"{station: 2}", "{station: 2.5}"},
            {"law: gamma", "law: gama"},
            {"calendar:", "calender:"},
            {"cv: 0.5", "cv: -0.5"},
            {"start: 2022-03-01", "start: 1 March 2022"},
        }) {
            assertThat(Folder.COUNTY).contains(change[0]);
            assertThat(faults(Folder.COUNTY.replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    private static List<String> faults(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(Json.compact(tree), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
