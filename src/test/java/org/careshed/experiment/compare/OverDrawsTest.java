package org.careshed.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.result.Estimate;
import org.junit.jupiter.api.Test;

class OverDrawsTest {
    private static final List<String> BASE = Collections.nCopies(21, "10");
    private static final List<String> WIDE =
            IntStream.rangeClosed(0, 20).mapToObj(i -> Integer.toString(10 + i)).toList();

    @Test
    void theMiddleNineTenthsAreTold() {
        OverDraws over =
                OverDraws.of(BASE, WIDE, Estimate.of(List.of("1", "2", "3"))).orElseThrow();
        assertThat(over.draws()).isEqualTo(21);
        assertThat(over.low()).isCloseTo(1, within(1e-12));
        assertThat(over.high()).isCloseTo(19, within(1e-12));
    }

    /** The differences 0 to 20 have the variance 38.5. */
    @Test
    void whatIsLargerDominates() {
        assertThat(dominates(List.of("1", "2", "3"))).isEqualTo(OverDraws.Source.COUNTY);
        // variance 32 over 2 worlds leaves 16 to luck, 38.5 - 32 = 6.5 to the county
        assertThat(dominates(List.of("0", "8"))).isEqualTo(OverDraws.Source.LUCK);
        // one world varies more than the draws do: they say no more than luck
        assertThat(dominates(List.of("0", "50", "0", "50", "0", "50", "0", "50")))
                .isEqualTo(OverDraws.Source.LUCK);
    }

    @Test
    void oneDrawIsNoSpread() {
        assertThat(OverDraws.of(List.of("1"), List.of("2"), Estimate.of(List.of("1", "2"))))
                .isEmpty();
        assertThat(OverDraws.of(List.of("1", ""), List.of("2", "3"), Estimate.of(List.of("1", "2"))))
                .isEmpty();
        assertThat(OverDraws.of(List.of(), List.of(), Estimate.of(List.of("1", "2"))))
                .isEmpty();
    }

    private static OverDraws.Source dominates(List<String> replications) {
        return OverDraws.of(BASE, WIDE, Estimate.of(replications)).orElseThrow().dominates();
    }
}
