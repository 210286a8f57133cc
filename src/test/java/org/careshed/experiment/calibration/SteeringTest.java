package org.careshed.experiment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SteeringTest {
    private static final double[] LOW = {-5, -5};
    private static final double[] HIGH = {5, 5};
    private static final double[][] SHARES = {{1, 0}, {0, 1}};

    @Test
    void figuresThatAnswerAtRateOneAreReachedInOneStep() {
        assertThat(steered(at -> at, new double[] {0.4, -0.7}, 1))
                .containsExactly(new double[] {0.4, -0.7}, within(1e-12));
    }

    @Test
    void slopesAreLearntOnTheWay() {
        UnaryOperator<double[]> mixed = at -> new double[] {0.6 * at[0] + 0.2 * at[1], 0.5 * at[1] - 0.1 * at[0]};
        assertThat(mixed.apply(steered(mixed, new double[] {0.5, 0.3}, 6)))
                .containsExactly(new double[] {0.5, 0.3}, within(1e-6));
    }

    @Test
    void aStepIsNeverLongerThanOneAndStaysWithinTheBounds() {
        assertThat(steered(at -> at, new double[] {9, 0}, 1)[0]).isEqualTo(1);
        assertThat(steered(at -> at, new double[] {9, 0}, 20)[0]).isEqualTo(5);
    }

    @Test
    void figuresThatGoTheWrongWayTeachNothing() {
        double[] end = steered(at -> new double[] {-at[0], -at[1]}, new double[] {0.1, 0}, 2);
        assertThat(end[0]).isCloseTo(0.3, within(1e-12));
    }

    private static double[] steered(UnaryOperator<double[]> model, double[] target, int steps) {
        Steering steering = new Steering(new double[] {0, 0}, SHARES, LOW, HIGH);
        for (int step = 0; step < steps; step++) {
            double[] figures = model.apply(steering.at());
            steering.move(new double[] {target[0] - figures[0], target[1] - figures[1]});
        }
        return steering.at();
    }
}
