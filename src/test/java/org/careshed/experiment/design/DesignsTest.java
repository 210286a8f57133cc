package org.careshed.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.junit.jupiter.api.Test;

class DesignsTest {
    private static final long KEY = Keys.id("designs");

    @Test
    void aGridHasEveryCombinationAndItsLastParameterMovesFastest() {
        assertThat(Grid.of(new int[] {2, 1, 3})).isDeepEqualTo(new int[][] {
            {0, 0, 0}, {0, 0, 1}, {0, 0, 2}, {1, 0, 0}, {1, 0, 1}, {1, 0, 2},
        });
        assertThat(IntStream.range(0, 3).mapToDouble(level -> Grid.share(level, 3)))
                .containsExactly(0.0, 0.5, 1.0);
        assertThat(Grid.share(0, 1)).isEqualTo(0.5);
        assertThatThrownBy(() -> Grid.size(new int[] {1_000, 1_000, 1_000})).hasMessageContaining("at most 1000000");
    }

    @Test
    void aLatinHypercubeHasOnePointInEachPartOfEachRange() {
        double[][] points = LatinHypercube.of(new long[] {KEY, KEY + 1, KEY + 2}, 50);
        for (int parameter = 0; parameter < 3; parameter++) {
            assertThat(cells(points, parameter, 50)).hasSize(50);
        }
    }

    @Test
    void anotherParameterLeavesTheColumnsOfAHypercubeAsTheyAre() {
        double[][] two = LatinHypercube.of(new long[] {KEY, KEY + 1}, 20);
        double[][] one = LatinHypercube.of(new long[] {KEY + 1}, 20);
        assertThat(Arrays.stream(two).mapToDouble(point -> point[1]).toArray())
                .containsExactly(
                        Arrays.stream(one).mapToDouble(point -> point[0]).toArray());
    }

    @Test
    void sixteenSobolPointsFillEachSixteenthAndEachOfSixteenBoxesOnce() {
        for (int key = 0; key < 20; key++) {
            double[][] points = SobolPoints.of(8, 16, Keys.of(KEY, key));
            for (int parameter = 0; parameter < 8; parameter++) {
                assertThat(cells(points, parameter, 16)).hasSize(16);
            }
            Set<Integer> boxes = new HashSet<>();
            for (double[] point : points) {
                boxes.add((int) (point[0] * 4) * 4 + (int) (point[1] * 4));
            }
            assertThat(boxes).hasSize(16);
        }
    }

    @Test
    void overTheKeysASobolPointIsEvenlySpread() {
        int keys = 4_000;
        int tenths = 10;
        int[] counts = new int[tenths];
        for (int key = 0; key < keys; key++) {
            counts[(int) (SobolPoints.of(2, 2, Keys.of(KEY, key))[1][1] * tenths)]++;
        }
        double expected = keys / (double) tenths;
        double chiSquared = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(chiSquared)
                .as("9 degrees of freedom, false alarm 1 in 10,000")
                .isLessThan(33.7);
    }

    @Test
    void sobolPointsIntegrateFarBetterThanLuck() {
        double sum = 0;
        double[][] points = SobolPoints.of(3, 4_096, KEY);
        for (double[] point : points) {
            sum += point[0] * point[1] * point[2];
        }
        assertThat(sum / points.length).isCloseTo(1.0 / 8, within(2e-4)); // luck's standard error is 0.002
    }

    @Test
    void nineHaltonPointsFillEachNinthOfTheSecondParameterUpToTheShift() {
        double[][] points = HaltonPoints.of(2, 9, KEY);
        double first =
                Arrays.stream(points).mapToDouble(point -> point[1]).min().orElseThrow();
        double[][] moved = Arrays.stream(points)
                .map(point -> new double[] {point[1] - first + 1e-9})
                .toArray(double[][]::new);
        assertThat(cells(moved, 0, 9)).hasSize(9);
        assertThat(points).isDeepEqualTo(Arrays.copyOf(HaltonPoints.of(2, 20, KEY), 9));
    }

    @Test
    void moreHaltonParametersThanPrimesAreRefused() {
        assertThatThrownBy(() -> HaltonPoints.of(41, 2, KEY)).hasMessageContaining("at most 40");
        assertThatThrownBy(() -> SobolPoints.of(1_001, 2, KEY)).hasMessageContaining("at most 1000");
    }

    private static Set<Integer> cells(double[][] points, int parameter, int cells) {
        Set<Integer> filled = new HashSet<>();
        for (double[] point : points) {
            assertThat(point[parameter]).isBetween(0.0, 1.0);
            filled.add((int) (point[parameter] * cells));
        }
        return filled;
    }
}
