package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.Enacted.lever;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.Waves.Wave;
import org.junit.jupiter.api.Test;

class EpidemicWaveTest {

    private static final LocalDate PEAK = LocalDate.of(2022, 11, 9);

    private final Enacted without = Enacted.of(Arranged.everything());

    @Test
    void aWaveIsABellByWholeWeeks() {
        Wave wave = new Wave(new TreeSet<>(List.of("flu")), PEAK, 1.5, 14);
        assertThat(wave.factor("flu", PEAK)).isEqualTo(1.5);
        assertThat(wave.factor("flu", PEAK.plusDays(3))).isEqualTo(1.5);
        assertThat(wave.factor("flu", PEAK.plusDays(14))).isCloseTo(1 + 0.5 * 0.606531, within(1e-6));
        assertThat(wave.factor("flu", PEAK.minusDays(14))).isEqualTo(wave.factor("flu", PEAK.plusDays(14)));
        assertThat(wave.factor("cold", PEAK)).isEqualTo(1);
    }

    @Test
    void aHigherWaveAddsNeedsAndTakesNoneAway() {
        Enacted low = Enacted.of(Arranged.everything(), wave(1.2, List.of("ill")));
        Enacted high = Enacted.of(Arranged.everything(), wave(1.5, List.of("ill")));
        assertThat(low.linesBefore(5)).isEqualTo(without.linesBefore(5));
        assertThat(needs(low, 0))
                .containsAll(needs(without, 0))
                .hasSizeGreaterThan(needs(without, 0).size());
        assertThat(needs(high, 0))
                .containsAll(needs(low, 0))
                .hasSizeGreaterThan(needs(low, 0).size());
        assertThat(needs(high, 3)).isEqualTo(needs(without, 3));
        double more = (double) needs(high, 0).size() / needs(without, 0).size();
        assertThat(more).isBetween(1.3, 1.6);
    }

    @Test
    void belowOneFewerFallIll() {
        Enacted dip = Enacted.of(Arranged.everything(), wave(0.5, List.of("ill")));
        assertThat(needs(without, 0))
                .containsAll(needs(dip, 0))
                .hasSizeGreaterThan(needs(dip, 0).size());
    }

    @Test
    void staffFallIllInProportionToTheWave() {
        LeverEntry entry = lever("epidemic-wave", 5, 15, settings(1, List.of("ill"), 1));
        Scenario stands = Course.of(Arranged.everything().lever(entry).scenario())
                .byDate()
                .get(Enacted.START.plusDays(5));
        assertThat(doctors(stands, 4)).isEqualTo(7);
        assertThat(doctors(stands, 6)).isLessThan(3);
        assertThat(doctors(stands, 13)).isLessThan(3);
        assertThat(doctors(stands, 15)).isEqualTo(7);
    }

    private static int doctors(Scenario scenario, int day) {
        return scenario.resources().stream()
                .mapToInt(resource -> resource.servers().on(Enacted.START.plusDays(day)))
                .sum();
    }

    @Test
    void aRateAboveTheCeilingIsRefusedWithTheFigure() {
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), wave(1.6, List.of("ill"))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("1.600")
                .hasMessageContaining("ceiling of needs (1.5)");
        LeverEntry one = wave(1.4, List.of("ill"));
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), one, one)).hasMessageContaining("1.960");
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), wave(1.2, List.of())))
                .hasMessageContaining("names none");
    }

    @Test
    void aFactorOfOneIsNoChange() {
        assertThat(Enacted.of(Arranged.everything(), wave(1, List.of("ill"))).lines())
                .isEqualTo(without.lines());
    }

    private static Set<String> needs(Enacted enacted, int condition) {
        Set<String> needs = new HashSet<>();
        enacted.all("needArises").stream()
                .filter(need -> need.number(2) == condition && need.atMs() >= 5 * Ticks.DAY)
                .forEach(need -> needs.add(need.toString()));
        return needs;
    }

    private static LeverEntry wave(double factor, List<String> conditions) {
        return lever("epidemic-wave", 5, 15, settings(factor, conditions, 0));
    }

    private static Map<String, Object> settings(double factor, List<String> conditions, double staff) {
        return Map.of(
                "conditions", conditions,
                "factor", factor,
                "peak_after", 5 * Ticks.DAY,
                "width", 14 * Ticks.DAY,
                "staff_absent", staff);
    }
}
