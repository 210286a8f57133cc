package org.careshed.experiment.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.compare.Uniform;
import org.careshed.experiment.paired.Contrast;
import org.junit.jupiter.api.Test;

class DetectableTest {
    private static final Figure WAIT = new Figure("mean_wait_minutes", "all", "minutes");

    @Test
    void theFactorIsThatOfTheFormula() {
        assertThat(Detectable.factor(20)).isCloseTo((2.093024054 + 0.860950552) / Math.sqrt(20), within(1e-7));
        assertThat(Detectable.factor(2)).isCloseTo((12.706204736 + 1.376381920) / Math.sqrt(2), within(1e-8));
    }

    @Test
    void theSpreadIsThatOfThePairedDifference() {
        Detectable found = Detectable.of("a", "b", WAIT, List.of("1", "2", "3", ""), List.of("2", "5", "4", "9"), 20)
                .orElseThrow();
        assertThat(found.seen()).isEqualTo(3);
        assertThat(found.deviation()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-9));
        assertThat(found.difference().orElseThrow()).isCloseTo(0.66052880 * Math.sqrt(4.0 / 3), within(1e-7));
    }

    @Test
    void oneWorldTellsNothingAndShowsNothing() {
        assertThat(Detectable.of("a", "b", WAIT, List.of("1"), List.of("2"), 20))
                .isEmpty();
        assertThat(Detectable.of("a", "b", WAIT, List.of("1", ""), List.of("2", "3"), 20))
                .isEmpty();
        assertThat(Detectable.of("a", "b", WAIT, List.of("1", "2"), List.of("2", "4"), 1)
                        .orElseThrow()
                        .difference())
                .isEmpty();
    }

    @Test
    void aSpreadOfFiveWorldsMayBeAThirdOfTheTrueOne() {
        double[] doubt = Detectable.doubt(5);
        assertThat(doubt[0]).isCloseTo(Math.sqrt(4 / 11.143286782), within(1e-8));
        assertThat(doubt[1]).isCloseTo(Math.sqrt(4 / 0.484418557), within(1e-8));
    }

    /**
     * A true difference as large as the formula says is found in about four of five comparisons: 2,000 of them, ten
     * worlds each, normal luck. Of 0.8, 0.765 to 0.835 is passed by chance but once in 10,000 times.
     */
    @Test
    void whatIsSaidToShowShowsInFourOfFiveComparisons() {
        int worlds = 10;
        int found = 0;
        for (int macro = 0; macro < 2000; macro++) {
            List<String> with = new ArrayList<>();
            for (int world = 0; world < worlds; world++) {
                double luck = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(Uniform.of(macro, world));
                with.add(new BigDecimal(Detectable.factor(worlds) + luck).toPlainString());
            }
            found +=
                    Contrast.of(Collections.nCopies(worlds, "0"), with).pValue().orElseThrow() <= 0.05 ? 1 : 0;
        }
        assertThat(found).isBetween(1530, 1670);
    }
}
