package org.careshed.experiment.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KimNelsonTest {
    /** Ten alternatives of which those within 0.15 of the best, 4.3, are right. */
    private static final double[] MEANS = {4, 4.1, 4.2, 4, 4.1, 4.3, 4, 4.1, 4.2, 4.2};

    private static final double[] VARIANCES = {1, 1, 1, 0.1, 0.1, 10, 10, 10, 10, 0.1};
    private static final List<Integer> RIGHT = List.of(2, 5, 8, 9);

    @ParameterizedTest
    @CsvSource({
        "2, 10, .334050269, 6.012904835",
        "5, 10, .634967265, 11.429410773",
        "10, 10, .859083430, 15.463501739",
        "10, 20, .302933804, 11.511484539",
        "50, 20, .459728826, 17.469695371"
    })
    void constantsAreThePublishedOnes(int alternatives, int first, double eta, double hSquared) {
        KimNelson procedure = new KimNelson(0.05, 1, first);
        assertThat(procedure.eta(alternatives)).isCloseTo(eta, within(1e-9));
        assertThat(procedure.hSquared(alternatives)).isCloseTo(hSquared, within(1e-9));
    }

    @Test
    void tenAlternativesAreSolvedAsOftenAsPromised() {
        solved(300, 271);
    }

    @Test
    @Tag("heavy")
    void aThousandMacroRunsAreSolvedAsOftenAsPromised() {
        solved(1000, 926);
    }

    /** Of 1,000 macro-runs of a true 95 % fewer than 926 are right once in 2,000 times, of 300 fewer than 271. */
    private static void solved(int macros, int least) {
        int right = 0;
        for (int macro = 0; macro < macros; macro++) {
            Sample sample = new Sample(10, Normal.source(macro, MEANS, VARIANCES));
            Selection found = new KimNelson(0.05, 0.15, 20).select(sample, Integer.MAX_VALUE);
            assertThat(found.guaranteed()).isTrue();
            right += RIGHT.contains(found.chosen()) ? 1 : 0;
        }
        assertThat(right).as("right of " + macros).isGreaterThanOrEqualTo(least);
    }

    /**
     * A published single run took 114,108. Its program draws with 1, 0.1 and 10 as standard deviations, though it calls
     * them variances; with variances the procedure needs about a tenth. Its length is luck: the run is to lie within the
     * middle eight tenths of ours.
     */
    @Test
    void thePublishedRunIsAsLongAsOurs() {
        double[] squares =
                Arrays.stream(VARIANCES).map(deviation -> deviation * deviation).toArray();
        long[] runs = new long[40];
        for (int macro = 0; macro < runs.length; macro++) {
            Sample sample = new Sample(10, Normal.source(macro, MEANS, squares));
            assertThat(RIGHT)
                    .contains(new KimNelson(0.05, 0.15, 20)
                            .select(sample, Integer.MAX_VALUE)
                            .chosen());
            runs[macro] = sample.runs();
        }
        Arrays.sort(runs);
        assertThat(114_108L).as(Arrays.toString(runs)).isBetween(runs[4], runs[35]);
    }

    @Test
    void anObviousBestIsFoundInTheFirstStage() {
        Sample sample = new Sample(3, Normal.source(0, new double[] {0, 100, 1}, new double[] {1, 1, 1}));
        Selection found = new KimNelson(0.05, 1, 5).select(sample, 1000);
        assertThat(found.chosen()).isEqualTo(1);
        assertThat(found.left()).containsExactly(1);
        assertThat(sample.runs()).isEqualTo(15);
    }

    @Test
    void alternativesWithoutLuckOrDifferenceEndAtOnce() {
        Sample sample = new Sample(3, wishes -> new double[wishes.size()]);
        Selection found = new KimNelson(0.05, 1, 5).select(sample, 1000);
        assertThat(found.chosen()).isZero();
        assertThat(sample.runs()).isEqualTo(15);
        assertThat(found.guaranteed()).isTrue();
    }

    @Test
    void oneAlternativeIsChosenAfterItsFirstStage() {
        Sample sample = new Sample(1, Normal.source(0, new double[] {3}, new double[] {1}));
        assertThat(new KimNelson(0.05, 1, 5).select(sample, 100).chosen()).isZero();
        assertThat(sample.runs()).isEqualTo(5);
    }

    @Test
    void itGivesUpItsGuaranteeAtTheMostRuns() {
        Sample sample = new Sample(10, Normal.source(0, MEANS, VARIANCES));
        Selection found = new KimNelson(0.05, 0.15, 20).select(sample, 500);
        assertThat(found.guaranteed()).isFalse();
        assertThat(found.left()).hasSizeGreaterThan(1).contains(found.chosen());
        assertThat(sample.runs()).isLessThanOrEqualTo(500);
    }

    @Test
    void commonLuckNeedsFewerRuns() {
        double[] means = {0, 0.5, 1};
        double[] variances = {4, 4, 4};
        Source independent = Normal.source(1, means, variances);
        Source common = wishes -> wishes.stream()
                .mapToDouble(wish ->
                        means[wish.alternative()] + independent.take(List.of(new Source.Wish(0, wish.world())))[0])
                .toArray();
        Sample apart = new Sample(3, independent);
        Sample together = new Sample(3, common);
        KimNelson procedure = new KimNelson(0.05, 0.3, 10);
        assertThat(procedure.select(together, 100_000).chosen()).isEqualTo(2);
        procedure.select(apart, 100_000);
        assertThat(together.runs()).isEqualTo(30);
        assertThat(apart.runs()).isGreaterThan(150);
    }
}
