package org.careshed.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A million draws in 50 equally likely bins, p above 1e-4, no retries: false alarm one in ten thousand a law. */
class SamplersTest {

    private static final int DRAWS = 1_000_000;
    private static final int BINS = 50;

    static Stream<Dist> laws() {
        double minute = 60_000;
        return Stream.of(
                new Dist.Exponential(6 * minute),
                new Dist.LogNormal(5 * minute, 0.6),
                new Dist.Gamma(6 * minute, 0.5),
                new Dist.Gamma(6 * minute, 1.5),
                new Dist.Normal(16 * minute, 1.7 * minute, 0.5 * minute),
                new Dist.Uniform(minute, 9 * minute),
                new Dist.HyperExponential(6 * minute, 4));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void tableDrawsFollowTheirLaw(Dist dist) {
        DrawTable table = new DrawTable(dist);
        assertThat(chiSquareP(dist::quantile, bits -> table.ms(bits))).isGreaterThan(1e-4);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void tableDrawsKeepMeanAndVariance(Dist dist) {
        DrawTable table = new DrawTable(dist);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = table.ms(Keys.of(11, i));
            sum += x;
            squares += x * x;
        }
        double mean = sum / DRAWS;
        double bound = 4 * Math.sqrt(dist.variance() / DRAWS) + 1e-4 * dist.mean();
        assertThat(mean).isCloseTo(dist.mean(), within(bound));
        assertThat(squares / DRAWS - mean * mean).isCloseTo(dist.variance(), within(0.04 * dist.variance()));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void scalingALawScalesItsMeanVarianceAndQuantiles(Dist dist) {
        Dist twice = dist.scaled(2);
        assertThat(twice.mean()).isCloseTo(2 * dist.mean(), within(1e-9 * dist.mean()));
        assertThat(twice.variance()).isCloseTo(4 * dist.variance(), within(1e-9 * dist.variance()));
        assertThat(twice.quantile(0.3)).isCloseTo(2 * dist.quantile(0.3), within(1e-6 * dist.mean()));
    }

    @Test
    void exponentialDrawsFollowTheirLaw() {
        Dist dist = new Dist.Exponential(1);
        assertThat(chiSquareP(dist::quantile, Exact::exponential)).isGreaterThan(1e-4);
    }

    /** Both bounds at four standard errors: a false alarm in some eight thousand runs, were the draws not always the same. */
    @Test
    void theTailOfTheExponentialGoesOnAsItBegan() {
        double from = 8;
        int beyond = 0;
        double excess = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = Exact.exponential(Keys.of(3, i));
            beyond += x > from ? 1 : 0;
            excess += Math.max(0, x - from);
        }
        double expected = DRAWS * StrictMath.exp(-from);
        assertThat((double) beyond).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(excess / beyond).isCloseTo(1, within(4 / Math.sqrt(expected)));
    }

    @Test
    void theLeastValueOfANormalLawIsScaledToo() {
        Dist twice = new Dist.Normal(10, 4, 3).scaled(2);
        assertThat(twice).isEqualTo(new Dist.Normal(20, 8, 6));
        assertThat(twice.quantile(0.001)).isEqualTo(6);
    }

    @Test
    void aTableTellsItsLaw() {
        laws().forEach(dist -> assertThat(new DrawTable(dist).dist()).isEqualTo(dist));
    }

    @Test
    void farTailsUseTheExactQuantile() {
        DrawTable table = new DrawTable(new Dist.Exponential(1e6));
        assertThat(table.ms(0L)).isZero();
        assertThat(table.ms(Long.MIN_VALUE)).isBetween(36_000_000L, 38_000_000L);
    }

    @Test
    void theRarestDrawsOfEveryLawAreFiniteAndInOrder() {
        double minute = 60_000;
        laws().forEach(dist -> {
            DrawTable table = new DrawTable(dist);
            long[] rare = {
                0,
                1,
                1L << 20,
                1L << 40,
                1L << 41,
                1L << 50,
                1L << 62,
                -1L << 62,
                Long.MIN_VALUE | 1L << 50,
                Long.MIN_VALUE | 1L << 41,
                Long.MIN_VALUE | 1L << 40,
                Long.MIN_VALUE | 1,
                Long.MIN_VALUE
            };
            for (int i = 1; i < rare.length; i++) {
                assertThat(table.ms(rare[i])).isGreaterThanOrEqualTo(table.ms(rare[i - 1]));
            }
            assertThat(table.ms(0)).isNotNegative();
            assertThat(table.ms(Long.MIN_VALUE)).isLessThan((long) (100_000 * minute));
        });
    }

    @Test
    void tailDrawsMeetTheTableWhereItEnds() {
        Dist dist = new Dist.Gamma(3_600_000, 0.7);
        DrawTable table = new DrawTable(dist);
        for (long below = (1L << 41) - 1; below <= 1L << 41; below++) {
            assertThat((double) table.ms(below)).isCloseTo(dist.quantile(0x1.0p-23), within(2.0));
            assertThat((double) table.ms(below | Long.MIN_VALUE)).isCloseTo(dist.quantile(1 - 0x1.0p-23), within(2.0));
        }
    }

    @Test
    void aConstantIsDrawnExactly() {
        DrawTable table = new DrawTable(new Dist.Constant(90_000));
        assertThat(table.ms(5)).isEqualTo(90_000);
        assertThat(new Dist.Constant(90_000).scaled(2)).isEqualTo(new Dist.Constant(180_000));
        assertThat(new Dist.Constant(1).quantile(0.5)).isEqualTo(1);
        assertThat(new Dist.Constant(1).variance()).isZero();
    }

    private static double chiSquareP(DoubleUnaryOperator quantile, LongToDoubleFunction draw) {
        double[] border = new double[BINS - 1];
        for (int i = 1; i < BINS; i++) {
            border[i - 1] = quantile.applyAsDouble(i / (double) BINS);
        }
        int[] count = new int[BINS];
        for (int i = 0; i < DRAWS; i++) {
            int at = Arrays.binarySearch(border, draw.applyAsDouble(Keys.of(3, i)));
            count[at < 0 ? -at - 1 : at]++;
        }
        double expected = DRAWS / (double) BINS;
        double chi = 0;
        for (int c : count) {
            chi += (c - expected) * (c - expected) / expected;
        }
        return 1 - new ChiSquaredDistribution(null, BINS - 1).cumulativeProbability(chi);
    }
}
