package org.careshed.experiment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.careshed.experiment.calibration.sheet.Spread;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Dial.Way;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.problem.Site;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final Dial FACTOR = dial("factor", Way.MULTIPLY, 0.25, 4);
    private static final Dial LEVEL = dial("level", Way.SET, 10, 20);

    @Test
    void eachTenthOfARangeIsDrawnFromOnce() {
        double[][] draws = Draws.of(List.of(FACTOR, LEVEL), 10, 1, 7);
        assertThat(tenths(draws, 1, level -> level - 10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(tenths(draws, 0, factor -> 10 * (Math.log(factor / 0.25) / Math.log(16))))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aDrawDependsOnItsOwnParameterAlone() {
        double[][] both = Draws.of(List.of(FACTOR, LEVEL), 5, 1, 7);
        double[][] alone = Draws.of(List.of(LEVEL), 5, 1, 7);
        assertThat(column(alone, 0)).isEqualTo(column(both, 1));
        assertThat(column(Draws.of(List.of(LEVEL), 5, 1, 8), 0)).isNotEqualTo(column(alone, 0));
    }

    @Test
    void aBatchMoreLeavesTheDrawsBeforeAsTheyAre() {
        double[][] two = Draws.of(List.of(FACTOR, LEVEL), 10, 2, 7);
        assertThat(Arrays.copyOf(two, 10)).isDeepEqualTo(Draws.of(List.of(FACTOR, LEVEL), 10, 1, 7));
        double[][] second = Arrays.copyOfRange(two, 10, 20);
        assertThat(second[0]).isNotEqualTo(two[0]);
        assertThat(tenths(second, 1, level -> level - 10)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aSpreadHasItsMedianAndDeviation() {
        Spread spread = new Spread(new double[] {4, 1, 2, 3, 5});
        assertThat(spread.quantile(0.5)).isEqualTo(3);
        assertThat(spread.quantile(0.05)).isCloseTo(1.2, within(1e-12));
        assertThat(spread.sd()).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(spread.text().english()).isEqualTo("3.0000 (1.2000 to 4.8000)");
        assertThat(new Spread(new double[] {4}).none()).isTrue();
    }

    @Test
    void aFactorMovesByItsLogarithm() {
        assertThat(FACTOR.at(0.5)).isCloseTo(1, within(1e-12));
        assertThat(FACTOR.setting(99)).isEqualTo(4);
        assertThat(LEVEL.evenSd()).isCloseTo(10 / Math.sqrt(12), within(1e-12));
    }

    private static int[] tenths(double[][] draws, int dial, java.util.function.DoubleUnaryOperator place) {
        return Arrays.stream(draws)
                .mapToInt(draw -> (int) place.applyAsDouble(draw[dial]))
                .sorted()
                .toArray();
    }

    private static double[] column(double[][] draws, int dial) {
        return Arrays.stream(draws)
                .flatMapToDouble(draw -> DoubleStream.of(draw[dial]))
                .toArray();
    }

    static Dial dial(String id, Way way, double low, double high) {
        Site nowhere = () -> new Site.Spot("fit.yaml", 1, 1, "", 1);
        return new Dial(id, id, way, List.of("x"), low, high, new Evidence("test", Evidence.Grade.C), nowhere);
    }
}
