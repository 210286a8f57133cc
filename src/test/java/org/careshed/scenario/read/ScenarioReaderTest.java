package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.ArrivalStream.Thinning;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours.Interval;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {

    @TempDir
    private Path folder;

    @Test
    void countyReadsAsWritten() {
        Scenario county = Folder.county(folder).read().scenario();
        assertThat(county.id()).isEqualTo("small");
        assertThat(county.name().chinese()).isEqualTo("小县");
        assertThat(county.seed()).isEqualTo(1);
        assertThat(county.calendar().lengthMs()).isEqualTo(30 * Ticks.DAY);
        assertThat(county.calendar().holidays()).containsExactly(LocalDate.of(2022, 3, 5));
        assertThat(county.ageBands()).extracting("id").containsExactly("young", "old");
        assertThat(county.travel().kmPerHour()).isEqualTo(Map.of("lane", 25.0));
        assertThat(county.places()).extracting("id").containsExactly("hill", "seat");
        assertThat(county.roads().get(0).metres()).isEqualTo(6800);
        assertThat(county.tiers().get(0).doors().on(DayKind.WEEKEND))
                .containsExactly(new Interval(8 * Ticks.HOUR, 12 * Ticks.HOUR));
        assertThat(county.tiers().get(0).doors().on(DayKind.HOLIDAY)).isEmpty();
        assertThat(county.conditions().get(0).perYear()).isEqualTo(Map.of("young", 3.0, "old", 4.0));
        assertThat(county.conditions().get(0).priority()).isEqualTo(1);
        assertThat(county.choice().weights().get(Severity.MINOR).perTravelMinute())
                .isEqualTo(0.02);
        assertThat(county.needs().ceiling()).isEqualTo(1.5);
        assertThat(county.pathways().get(0).steps().get(0).time()).isEqualTo(new Dist.Gamma(5 * Ticks.MINUTE, 0.5));
        assertThat(county.pathways().get(0).steps().get(0).next()).containsExactly(new Next("pay", 0.5));
        assertThat(county.pathways().get(0).steps().get(1).time()).isEqualTo(new Dist.Constant(Ticks.MINUTE));
        assertThat(county.resources().get(0).queueLimit()).isEqualTo(OptionalInt.empty());
        assertThat(county.population()).hasSize(4);
    }

    @Test
    void pathwaysReadAsWritten() {
        Scenario clinic = Folder.pathways(folder)
                .yaml("servers: 2", "servers: 2, queue_limit: 0")
                .yaml("per_hour: 12", "per_hour: 12, thinning: previous-arrival, priority: 0")
                .read()
                .scenario();
        assertThat(clinic.id()).isEqualTo("small");
        assertThat(clinic.resources().get(0).hours().always()).isTrue();
        assertThat(clinic.resources().get(0).facility()).isEqualTo("clinic");
        assertThat(clinic.resources().get(0).queueLimit()).isEqualTo(OptionalInt.of(0));
        assertThat(clinic.arrivals().get(0).perHour()).hasSize(24).containsOnly(12);
        assertThat(clinic.arrivals().get(0).thinning()).isEqualTo(Thinning.PREVIOUS_ARRIVAL);
        assertThat(clinic.places()).isEmpty();
    }

    @Test
    void leverReadsWithItsOwnSettings() {
        Scenario county = withLever(
                        "{lever: capacity, from: 2022-03-10, to: 2022-03-20, where: {towns: [seat]}, resource: doctor, add: -1, when_wait_exceeds: 20 min}")
                .read()
                .scenario();
        LeverEntry lever = county.levers().get(0);
        assertThat(lever.scope().towns()).containsExactly("seat");
        assertThat(lever.to()).contains(LocalDate.of(2022, 3, 20));
        assertThat(lever.settings().whole("add")).isEqualTo(-1);
        assertThat(lever.settings().maybeWhole("when_wait_exceeds")).hasValue(20 * Ticks.MINUTE);
    }

    @Test
    void misspeltLeverIsNamed() {
        Problem problem = withLever("{lever: capicity, from: 2022-03-10}").only(Code.UNKNOWN_LEVER);
        assertThat(problem.fix().english()).isEqualTo("did you mean `capacity`?");
    }

    @Test
    void leverMustNameWhatExists() {
        assertThat(withLever(
                                "{lever: capacity, from: 2022-03-10, where: {facilities: [station-seet]}, resource: docter, add: 1}")
                        .problems())
                .extracting(problem -> problem.fix().english())
                .containsExactlyInAnyOrder("did you mean `station-seat`?", "did you mean `doctor`?");
    }

    @Test
    void leverEndsAfterItBegins() {
        withLever("{lever: capacity, from: 2022-03-10, to: 2022-03-10, resource: doctor, add: 1}")
                .only(Code.DATES_ORDER);
        withLever("{lever: capacity, from: 2023-03-10, resource: doctor, add: 1}")
                .only(Code.DATE_OUTSIDE);
    }

    @Test
    void leverNeedsItsName() {
        withLever("{from: 2022-03-10}").only(Code.MISSING_KEY);
    }

    @Test
    void allProblemsComeAtOnce() {
        List<Problem> problems = Folder.county(folder)
                .yaml("door: 5 min", "door: 5")
                .yaml("cv: 0.5", "cv: much")
                .change("population.csv", "hill,old,5", "hill,old,-5")
                .change("facilities.csv", ",station,seat", ",station,sea")
                .problems();
        assertThat(problems)
                .extracting(Folder::spot)
                .containsExactlyInAnyOrder(
                        "small.yaml:13:9", "small.yaml:40:69", "population.csv:5:10", "facilities.csv:2:36");
    }

    @Test
    void missingFileSaysSo() {
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(folder.resolve("none.yaml")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("error[CS0101]")
                .hasMessageContaining("= found: no such file")
                .hasMessageContaining("= fix: check the path: no YAML file lies there");
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(folder.resolve("gone/none.yaml")))
                .hasMessageContaining("is not a folder that can be read");
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(folder))
                .hasMessageContaining("= found: a folder")
                .hasMessageContaining("for example `scenarios/tiny/county.yaml`");
    }

    @Test
    void aMapInPlaceOfAListIsToldHowItemsBegin() throws IOException {
        Folder.county(folder);
        Path variant =
                Files.writeString(folder.resolve("variant.yaml"), "extends: small.yaml\nlevers:\n  lever: capacity\n");
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(variant))
                .hasMessageContaining("found a map")
                .hasMessageContaining("begin each item with `- `");
    }

    @Test
    void missingFileIsToldItsNeighbours() {
        Folder.county(folder);
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(folder.resolve("smal.yaml")))
                .hasMessageContaining("did you mean `small.yaml`?");
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(folder.resolve("another.yaml")))
                .hasMessageContaining("known are `small.yaml`");
        assertThatThrownBy(() -> new ScenarioReader(Levers.CAPACITY).read(folder))
                .hasMessageContaining("for example `" + folder.resolve("small.yaml") + "`");
    }

    @Test
    void otherVersionsAreRefusedBeforeAnythingElse() {
        assertThat(Folder.county(folder)
                        .yaml("careshed: 1", "careshed: 2")
                        .only(Code.VERSION)
                        .line())
                .isEqualTo(1);
    }

    @Test
    void kindMustBeKnown() {
        Folder.county(folder).yaml("kind: county", "kind: country").only(Code.NOT_A_CHOICE);
        Folder.county(folder).yaml("kind: county\n", "").only(Code.MISSING_KEY);
    }

    @Test
    void fileNameServesAsIdIfItCan() {
        Folder small = Folder.county(folder).yaml("id: small\n", "");
        assertThat(small.read().scenario().id()).isEqualTo("small");
        small.put("小县.yaml", small.text("small.yaml"));
        assertThat(small.problems("小县.yaml")).extracting(Problem::code).containsExactly(Code.BAD_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "tiny"})
    void shippedScenariosAreSound(String name) {
        Path file = Path.of("scenarios").resolve(name.equals("tiny") ? "tiny/county.yaml" : "haiyan/baseline.yaml");
        assertThat(new ScenarioReader(Levers.CAPACITY).read(file).warnings()).isEmpty();
    }

    private Folder withLever(String lever) {
        return Folder.county(folder).yaml("pathways:\n  visit", "levers:\n  - " + lever + "\npathways:\n  visit");
    }
}
