package org.careshed.report.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class RampTest {
    /** Weights of red, green and blue in lightness, as most readers see it and as readers without red or green cones do. */
    private static final double[][] EYES = {{0.2126, 0.7152, 0.0722}, {0, 0.93, 0.07}, {0.95, 0, 0.05}};

    @Test
    void lightnessFallsFromEndToEndForEveryEye() {
        for (double[] eye : EYES) {
            for (int i = 1; i <= 50; i++) {
                assertThat(light(eye, Ramp.of(i / 50.0))).isLessThan(light(eye, Ramp.of((i - 1) / 50.0)));
            }
        }
    }

    @Test
    void moreThanAllIsTheDarkestColour() {
        assertThat(Ramp.of(1.3)).isEqualTo(Ramp.of(1));
    }

    private static double light(double[] eye, Color colour) {
        return eye[0] * colour.getRed() + eye[1] * colour.getGreen() + eye[2] * colour.getBlue();
    }
}
