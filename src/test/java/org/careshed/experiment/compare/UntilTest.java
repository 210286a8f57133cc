package org.careshed.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.careshed.experiment.paired.Contrast;
import org.careshed.result.Estimate;
import org.junit.jupiter.api.Test;

class UntilTest {
    private static final Figure WAIT = new Figure("mean_wait_minutes", "all", "minutes");
    private static final Figure VISITS = new Figure("visits_per_person_year", "all", "visits");
    private static final Until HALF_MINUTE =
            new Until(Optional.empty(), Map.of("mean_wait_minutes", new BigDecimal("0.5")));

    @Test
    void aWidthIsAskedOfItsMeasureAndAShareOfAllOthersThatAreNotNothing() {
        Until both = new Until(Optional.of(new BigDecimal("0.05")), Map.of("mean_wait_minutes", BigDecimal.ONE));
        assertThat(both.width(WAIT, Estimate.of(List.of("10")))).contains(BigDecimal.ONE);
        assertThat(both.width(VISITS, Estimate.of(List.of("-10"))).orElseThrow())
                .isEqualByComparingTo("0.5");
        assertThat(both.width(VISITS, Estimate.of(List.of("0")))).isEmpty();
        assertThat(both.width(VISITS, Estimate.of(List.of("")))).isEmpty();
        assertThat(HALF_MINUTE.width(VISITS, Estimate.of(List.of("10")))).isEmpty();
        assertThatThrownBy(() -> new Until(Optional.empty(), Map.of())).hasMessageContaining("a width");
    }

    @Test
    void whatIsNotAskedOrHasNoValueHoldsNothingUp() {
        assertThat(HALF_MINUTE.reached(VISITS, List.of("1", "2"), List.of("5", "9")))
                .isTrue();
        assertThat(HALF_MINUTE.reached(WAIT, List.of("", ""), List.of("5", "9")))
                .isTrue();
    }

    @Test
    void tenWorldsAreSeenAtLeast() {
        assertThat(HALF_MINUTE.reached(WAIT, Collections.nCopies(9, "1"), Collections.nCopies(9, "1")))
                .isFalse();
        assertThat(HALF_MINUTE.reached(WAIT, Collections.nCopies(10, "1"), Collections.nCopies(10, "1")))
                .isTrue();
    }

    @Test
    void theLastWorldsMustAllHaveBeenNarrowEnough() {
        List<String> base = Collections.nCopies(20, "0");
        List<String> wild = new ArrayList<>(Collections.nCopies(20, "1"));
        wild.set(3, "9");
        assertThat(HALF_MINUTE.reached(WAIT, base, wild)).isFalse();
        List<String> calm = new ArrayList<>(Collections.nCopies(20, "1"));
        calm.set(3, "1.5");
        assertThat(HALF_MINUTE.reached(WAIT, base, calm)).isTrue();
    }

    /**
     * Stopping when the interval is narrow costs coverage: of 400 sequences of differences at least 0.91 must still hold
     * the truth. Normal differences with mean 0.3 and deviation 1, half-width 0.4, looked at every five worlds;
     * about 27 worlds do on average, so that chance decides when to stop.
     */
    @Test
    void stoppingByWidthKeepsTheIntervalHonest() {
        Until until = new Until(Optional.empty(), Map.of("mean_wait_minutes", new BigDecimal("0.4")));
        int held = 0;
        for (int macro = 0; macro < 400; macro++) {
            List<String> differences = new ArrayList<>();
            do {
                for (int i = 0; i < Until.BACK; i++) {
                    differences.add(new BigDecimal(0.3 + normal(macro, differences.size())).toPlainString());
                }
            } while (!until.reached(WAIT, Collections.nCopies(differences.size(), "0"), differences));
            Estimate estimate = Contrast.of(Collections.nCopies(differences.size(), "0"), differences)
                    .difference();
            double miss = Math.abs(estimate.mean().orElseThrow().doubleValue() - 0.3);
            held += miss <= estimate.halfWidth().orElseThrow().doubleValue() ? 1 : 0;
        }
        assertThat(held).isBetween(364, 393);
    }

    private static double normal(int macro, int world) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(Uniform.of(macro, world));
    }
}
