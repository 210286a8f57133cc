package org.careshed.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.careshed.chance.Keys;
import org.careshed.experiment.sensitivity.SobolIndices.Indices;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
    private static final long KEY = Keys.id("indices");
    private static final double[] G = {0, 1, 4.5, 9, 99, 99};

    @Test
    void ishigamisFunctionHasItsKnownIndices() {
        List<Indices> indices = indices(SobolIndicesTest::ishigami, 3, 4_096, KEY);
        assertNear(indices, new double[] {0.3139, 0.4424, 0}, new double[] {0.5576, 0.4424, 0.2437}, 0.02);
    }

    @Test
    void theGFunctionHasTheIndicesOfItsClosedForm() {
        double[] parts = Arrays.stream(G).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
        double all = Arrays.stream(parts).reduce(1, (product, part) -> product * (1 + part));
        double[] first = Arrays.stream(parts).map(part -> part / (all - 1)).toArray();
        double[] total = Arrays.stream(parts)
                .map(part -> part * all / (1 + part) / (all - 1))
                .toArray();
        assertNear(indices(SobolIndicesTest::g, G.length, 4_096, KEY), first, total, 0.02);
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        int held = 0;
        int all = 0;
        for (int key = 0; key < 60; key++) {
            List<Indices> indices = indices(SobolIndicesTest::ishigami, 3, 128, Keys.of(KEY, key));
            for (int i = 0; i < 3; i++) {
                held += holds(indices.get(i).first(), first[i])
                        + holds(indices.get(i).total(), total[i]);
                all += 2;
            }
        }
        assertThat(held / (double) all).isBetween(0.90, 1.0);
    }

    @Test
    void aParameterThatDoesNothingHasNoShare() {
        List<Indices> indices = indices(point -> 3 * point[0], 2, 64, KEY);
        assertThat(indices.get(1)).isEqualTo(new Indices(new Interval(0, 0, 0), new Interval(0, 0, 0)));
        assertThat(indices.get(0).total().value()).isCloseTo(1, within(0.05));
    }

    @Test
    void pointsOfARowShareAllButTheParametersThatAreTakenOver() {
        SobolIndices plan = new SobolIndices(3, 4, KEY);
        double[][] points = plan.points();
        assertThat(points).hasDimensions(4 * 5, 3);
        for (int row = 0; row < points.length; row += 5) {
            for (int parameter = 0; parameter < 3; parameter++) {
                double[] mixed = points[row].clone();
                mixed[parameter] = points[row + 1][parameter];
                assertThat(points[row + 2 + parameter]).containsExactly(mixed);
            }
            assertThat(plan.free(row)).isTrue();
            assertThat(plan.free(row + 1)).isTrue();
            assertThat(plan.free(row + 2)).isFalse();
        }
    }

    private static List<Indices> indices(ToDoubleFunction<double[]> function, int parameters, int samples, long key) {
        SobolIndices plan = new SobolIndices(parameters, samples, key);
        return plan.of(Arrays.stream(plan.points()).mapToDouble(function).toArray());
    }

    private static void assertNear(List<Indices> indices, double[] first, double[] total, double off) {
        for (int i = 0; i < first.length; i++) {
            Indices found = indices.get(i);
            assertThat(found.first().value()).as("first of %d", i).isCloseTo(first[i], within(off));
            assertThat(found.total().value()).as("total of %d", i).isCloseTo(total[i], within(off));
            assertThat(found.first().low()).isLessThanOrEqualTo(found.first().value());
            assertThat(found.total().high())
                    .isGreaterThanOrEqualTo(found.total().value());
        }
    }

    private static int holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    /** Ishigami and Homma 1990, a = 7, b = 0.1, each parameter from -pi to pi. */
    private static double ishigami(double[] point) {
        double[] x = Arrays.stream(point)
                .map(share -> StrictMath.PI * (2 * share - 1))
                .toArray();
        double bend = StrictMath.sin(x[1]);
        return StrictMath.sin(x[0]) + 7 * bend * bend + 0.1 * StrictMath.pow(x[2], 4) * StrictMath.sin(x[0]);
    }

    /** Sobol's g: the product of (|4x - 2| + a) / (1 + a). */
    private static double g(double[] point) {
        double product = 1;
        for (int i = 0; i < point.length; i++) {
            product *= (Math.abs(4 * point[i] - 2) + G[i]) / (1 + G[i]);
        }
        return product;
    }
}
