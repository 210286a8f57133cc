package org.careshed.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.careshed.chance.Keys;
import org.careshed.experiment.design.LatinHypercube;
import org.junit.jupiter.api.Test;

class LinearSharesTest {
    private static final long KEY = Keys.id("linear");
    private static final double[][] POINTS = LatinHypercube.of(new long[] {KEY, KEY + 1, KEY + 2}, 400);

    @Test
    void aPlaneIsSharedBySquaredSlopes() {
        LinearShares shares = LinearShares.of(
                POINTS,
                Arrays.stream(POINTS)
                        .mapToDouble(point -> 3 * point[0] - 4 * point[1])
                        .toArray(),
                KEY);
        assertThat(shares.explained().value()).isCloseTo(1, within(1e-12));
        assertThat(shares.shares().get(0).value()).isCloseTo(9.0 / 25, within(0.05));
        assertThat(shares.shares().get(1).value()).isCloseTo(16.0 / 25, within(0.05));
        assertThat(shares.shares().get(2).value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatBendsIsNotExplained() {
        LinearShares shares = LinearShares.of(
                POINTS,
                Arrays.stream(POINTS)
                        .mapToDouble(point -> (point[0] - 0.5) * (point[0] - 0.5))
                        .toArray(),
                KEY);
        assertThat(shares.explained().value()).isLessThan(0.05);
    }

    @Test
    void whatDoesNotVaryHasNoShares() {
        LinearShares shares = LinearShares.of(POINTS, new double[POINTS.length], KEY);
        assertThat(shares.shares()).allMatch(share -> share.equals(new Interval(0, 0, 0)));
    }
}
