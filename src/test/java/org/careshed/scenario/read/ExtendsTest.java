package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variants: a file that says only what differs from another. */
class ExtendsTest {

    private static final String HEAD = "careshed: 1\nkind: county\nextends: small.yaml\n";

    @TempDir
    private Path folder;

    @Test
    void mapsMergeAndOtherValuesReplace() {
        Scenario variant = variant("""
                        id: variant
                        calendar: {length: 10 d, holidays: []}
                        conditions: {cold: {rate: {old: 6 /year}}}
                        pathways: {visit: {consult: {time: {law: exponential, mean: 4 min}}}}
                        """).read("variant.yaml").scenario();
        assertThat(variant.id()).isEqualTo("variant");
        assertThat(variant.calendar().warmUpDays()).isEqualTo(2);
        assertThat(variant.calendar().lengthMs()).isEqualTo(10 * Ticks.DAY);
        assertThat(variant.calendar().holidays()).isEmpty();
        assertThat(variant.conditions().get(0).perYear()).isEqualTo(Map.of("young", 3.0, "old", 6.0));
        assertThat(variant.pathways().get(0).steps().get(0).time()).isEqualTo(new Dist.Exponential(4 * Ticks.MINUTE));
        assertThat(variant.pathways().get(0).steps()).hasSize(2);
    }

    @Test
    void tildeTakesAway() {
        Scenario variant =
                variant("hours: {clinic: {weekend: ~}}\n").read("variant.yaml").scenario();
        assertThat(variant.tiers().get(0).doors().on(org.careshed.scenario.DayKind.WEEKEND))
                .isEmpty();
        assertThat(variant("travel: {gate: ~}\n").problems("variant.yaml")).isNotEmpty();
    }

    @Test
    void problemsPointIntoTheFileThatHoldsTheValue() {
        Folder both = variant("travel: {door: 5}\n").yaml("cv: 0.5", "cv: -1");
        assertThat(both.problems("variant.yaml"))
                .extracting(Folder::spot)
                .containsExactlyInAnyOrder("variant.yaml:4:16", "small.yaml:40:69");
    }

    @Test
    void tablesOfTheBaseLieBesideTheBase() throws IOException {
        Folder.county(Files.createDirectory(folder.resolve("base")));
        Folder top = Folder.county(folder).put("variant.yaml", HEAD.replace("small.yaml", "base/small.yaml"));
        Files.delete(top.file("places.csv"));
        assertThat(top.problems("variant.yaml")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.yaml",
                "/etc/passwd",
                "file:///etc/passwd",
                "http://example.org/a.yaml",
                "\\\\host\\share",
                "a/../small.yaml",
                "~/x.yaml",
                "C:\\x.yaml",
                "base//x.yaml",
                "sub/../../x"
            })
    void filesOutsideAreNotOpened(String path) {
        Folder county = Folder.county(folder).put("variant.yaml", HEAD.replace("small.yaml", "'" + path + "'"));
        assertThat(county.problems("variant.yaml")).extracting(Problem::code).containsExactly(Code.OUTSIDE_FOLDER);
        county.yaml("roads: roads.csv", "roads: '" + path + "'");
        assertThat(county.problems()).extracting(Problem::code).containsExactly(Code.OUTSIDE_FOLDER);
    }

    @Test
    void aScenarioOfALibraryMayExtendAnotherByThePathFromIt() throws IOException {
        Path library = Files.createDirectories(folder.resolve("scenarios/small"));
        Folder.county(library);
        Path variant =
                Files.createDirectories(folder.resolve("scenarios/levers")).resolve("variant.yaml");
        Files.writeString(variant, HEAD.replace("small.yaml", "small/small.yaml"));
        assertThat(new ScenarioReader(Levers.CAPACITY).read(variant).scenario().places())
                .isNotEmpty();
        Path outside = Files.createDirectories(folder.resolve("elsewhere")).resolve("variant.yaml");
        Files.writeString(outside, HEAD.replace("small.yaml", "small/small.yaml"));
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(outside))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small/small.yaml");
    }

    @Test
    void linksOutAreRefused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("roads.csv"), "secret\n");
        Folder county = Folder.county(folder);
        Files.delete(county.file("roads.csv"));
        Files.createSymbolicLink(county.file("roads.csv"), elsewhere.resolve("roads.csv"));
        Problem problem = county.only(Code.OUTSIDE_FOLDER);
        assertThat(problem.found().english()).isEqualTo("a link to a place outside");
    }

    @Test
    void missingFilesNameTheNearest() {
        assertThat(Folder.county(folder)
                        .yaml("roads: roads.csv", "roads: raods.csv")
                        .only(Code.FILE_MISSING)
                        .fix()
                        .english())
                .isEqualTo("did you mean `roads.csv`?");
        assertThat(Folder.county(folder)
                        .yaml("roads: roads.csv", "roads: CON")
                        .only(Code.FILE_MISSING)
                        .line())
                .isEqualTo(18);
        Folder.county(folder).yaml("roads: roads.csv", "roads: .").only(Code.FILE_MISSING);
    }

    @Test
    void aNameThatNoFileCanHaveIsThatOfNoFile() {
        Folder.county(folder)
                .put("odd.yaml", "careshed: 1\nextends: \"a\\0b\"\n")
                .problems("odd.yaml")
                .forEach(problem -> assertThat(problem.code()).isEqualTo(Code.FILE_MISSING));
    }

    @Test
    void circlesShowTheirChain() {
        Folder circle = Folder.county(folder)
                .put("a.yaml", "extends: b.yaml\n")
                .put("b.yaml", "extends: c.yaml\n")
                .put("c.yaml", "extends: a.yaml\n");
        Problem problem = circle.problems("a.yaml").get(0);
        assertThat(problem.code()).isEqualTo(Code.CYCLE);
        assertThat(problem.found().english().replace(folder + "/", ""))
                .isEqualTo("a.yaml -> b.yaml -> c.yaml -> a.yaml");
        assertThat(Folder.spot(problem)).isEqualTo("c.yaml:1:10");
    }

    @Test
    void levelsAreCounted() {
        Folder chain = Folder.county(folder);
        for (int i = 0; i < 12; i++) {
            chain.put(
                    "v" + i + ".yaml",
                    "careshed: 1\nkind: county\nid: v\nextends: " + (i == 0 ? "small" : "v" + (i - 1)) + ".yaml\n");
        }
        assertThat(chain.problems("v6.yaml")).isEmpty();
        assertThat(chain.problems("v7.yaml")).extracting(Problem::code).containsExactly(Code.TOO_MANY_LEVELS);
        assertThat(chain.problems("v11.yaml")).extracting(Problem::code).containsExactly(Code.TOO_MANY_LEVELS);
    }

    @Test
    void extendsNamesOneFile() {
        Folder county = Folder.county(folder).put("variant.yaml", HEAD.replace("small.yaml", "[small.yaml]"));
        assertThat(county.problems("variant.yaml")).extracting(Problem::code).isEqualTo(List.of(Code.WRONG_FORM));
    }

    private Folder variant(String rest) {
        return Folder.county(folder).put("variant.yaml", HEAD + rest);
    }
}
