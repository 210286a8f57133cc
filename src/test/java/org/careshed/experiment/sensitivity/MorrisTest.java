package org.careshed.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.careshed.chance.Keys;
import org.careshed.experiment.sensitivity.Morris.Effects;
import org.junit.jupiter.api.Test;

class MorrisTest {
    private static final long KEY = Keys.id("morris test");

    @Test
    void aTrajectoryMovesEachParameterOnceByTheSameStepOnTheGrid() {
        double[][] points = new Morris(4, 10, 4, KEY).points();
        assertThat(points).hasDimensions(50, 4);
        for (int first = 0; first < 50; first += 5) {
            int[] moves = new int[4];
            for (int point = first; point < first + 4; point++) {
                for (int parameter = 0; parameter < 4; parameter++) {
                    double moved = Math.abs(points[point + 1][parameter] - points[point][parameter]);
                    if (moved > 0) {
                        assertThat(moved).isCloseTo(2.0 / 3, within(1e-12));
                        moves[parameter]++;
                    }
                    assertThat(points[point][parameter] * 3 % 1).isCloseTo(0, within(1e-9));
                }
            }
            assertThat(moves).containsExactly(1, 1, 1, 1);
        }
    }

    @Test
    void aStraightOutputHasItsSlopesAndNoSpread() {
        List<Effects> effects = effects(point -> 5 - 3 * point[0] + 2 * point[1], 3, 8);
        assertThat(effects.get(0).mean().value()).isCloseTo(-3, within(1e-9));
        assertThat(effects.get(0).size().value()).isCloseTo(3, within(1e-9));
        assertThat(effects.get(1).mean().value()).isCloseTo(2, within(1e-9));
        assertThat(effects.get(2).size().value()).isZero();
        assertThat(effects).allSatisfy(one -> assertThat(one.spread().high()).isCloseTo(0, within(1e-9)));
    }

    @Test
    void twoThatHangOnEachOtherHaveSpread() {
        List<Effects> effects = effects(point -> point[0] * point[1], 2, 200);
        assertThat(effects.get(0).mean().value()).isCloseTo(0.5, within(0.08)); // the mean of the other; sd 0.37 / 14
        assertThat(effects.get(0).spread().value()).isGreaterThan(0.3);
        assertThat(effects.get(0).size().low()).isLessThan(0.5);
        assertThat(effects.get(0).size().high()).isGreaterThan(0.5);
    }

    @Test
    void anOutputThatRisesAndFallsHasASizeButNoDirection() {
        List<Effects> effects = effects(
                point -> {
                    double sine = StrictMath.sin(StrictMath.PI * (2 * point[0] - 1));
                    return 7 * sine * sine + point[1];
                },
                2,
                100);
        assertThat(Math.abs(effects.get(0).mean().value()))
                .isLessThan(effects.get(0).size().value() / 3);
        assertThat(effects.get(0).size().value())
                .isGreaterThan(effects.get(1).size().value());
    }

    private static List<Effects> effects(ToDoubleFunction<double[]> function, int parameters, int trajectories) {
        Morris plan = new Morris(parameters, trajectories, 4, KEY);
        return plan.of(Arrays.stream(plan.points()).mapToDouble(function).toArray());
    }
}
