package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;

/** The same files read with other numbers. */
class OtherNumbersTest {
    private static final Path TINY = Path.of("scenarios/tiny/county.yaml");

    private final ScenarioReader reader = new ScenarioReader(Levers.CAPACITY);

    @Test
    void numbersAreKnownByTheirPath() {
        assertThat(reader.numbers(TINY))
                .containsEntry("conditions/minor/rate/child", new BigDecimal("8"))
                .containsEntry("choice/weights/minor/travel", new BigDecimal("0.018"))
                .containsEntry("conditions/minor/by_month/2", new BigDecimal("1.15"))
                .doesNotContainKey("calendar/start")
                .doesNotContainKey("name/en")
                .doesNotContainKey("hours/station/weekday");
        assertThat(reader.units(TINY))
                .containsEntry("conditions/minor/rate/child", " /year")
                .containsEntry("choice/taste_sd", "");
    }

    @Test
    void anotherNumberKeepsItsUnit() {
        Scenario read = read(Map.of("conditions/minor/rate/child", "7.5", "choice/weights/minor/travel", "0.02"));
        assertThat(read.conditions().stream()
                        .filter(condition -> condition.id().equals("minor"))
                        .findFirst()
                        .orElseThrow()
                        .perYear())
                .containsEntry("child", 7.5);
        assertThat(read.choice().weights().get(Severity.MINOR).perTravelMinute())
                .isEqualTo(0.02);
    }

    @Test
    void timesAreRoundedToMilliseconds() {
        Scenario read = read(Map.of("pathways/centre-visit/dispense/time/mean", "1.2345678"));
        assertThat(read.pathways().stream()
                        .flatMap(pathway -> pathway.steps().stream())
                        .map(step -> step.time()))
                .contains(new Dist.Exponential(Math.rint(1.2345678 * Ticks.MINUTE)));
    }

    @Test
    void aNumberLeftOutIsAddedBesideOthers() {
        Scenario read = read(Map.of("choice/constants/village-station/moderate", "-0.5"));
        assertThat(read.choice().constants().get("village-station")).containsEntry("moderate", -0.5);
    }

    @Test
    void theSameNumbersAreTheSameScenario() {
        assertThat(reader.read(TINY, Collections.emptySortedMap()).hash())
                .isEqualTo(reader.read(TINY).hash());
        assertThat(reader.read(TINY, new TreeMap<>(Map.of("choice/taste_sd", new BigDecimal("0.50"))))
                        .hash())
                .isEqualTo(reader.read(TINY).hash());
    }

    @Test
    void whatANumberBreaksPointsAtItsLine() {
        assertThatThrownBy(() -> read(Map.of("choice/taste_sd", "-1")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("county.yaml:141:13")
                .hasMessageContaining("`taste_sd`");
    }

    @Test
    void aPathThatLeadsNowhereIsNamed() {
        assertThatThrownBy(() -> read(Map.of("choice/constant/village-station/minor", "1")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("no number at `choice/constant/village-station/minor`")
                .hasMessageContaining("did you mean `constants`?");
        assertThatThrownBy(() -> read(Map.of("about/title", "1"))).hasMessageContaining("is no number");
        assertThatThrownBy(() -> read(Map.of("seed/left", "1"))).hasMessageContaining("no number at `seed/left`");
        assertThatThrownBy(() -> reader.numbers(Path.of("missing.yaml"))).hasMessageContaining("missing.yaml");
    }

    private Scenario read(Map<String, String> numbers) {
        TreeMap<String, BigDecimal> other = new TreeMap<>();
        numbers.forEach((path, number) -> other.put(path, new BigDecimal(number)));
        return reader.read(TINY, other).scenario();
    }
}
