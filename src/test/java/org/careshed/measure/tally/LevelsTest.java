package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelsTest {

    private final Levels levels = new Levels(2);

    @Test
    void theIntegralIsTheAreaUnderTheSteps() {
        levels.add(1, 10, 2);
        levels.add(1, 30, -1);
        levels.set(1, 40, 3);

        assertThat(levels.integral(1, 50)).isEqualTo(2 * 20 + 1 * 10 + 3 * 10);
        assertThat(levels.level(1)).isEqualTo(3);
        assertThat(levels.integral(0, 50)).isZero();
    }

    @Test
    void theOrderInWhichChangesAreToldDoesNotMatter() {
        levels.add(0, 40, -1);
        levels.add(0, 10, 2);

        assertThat(levels.integral(0, 100)).isEqualTo(2 * 30 + 60);
    }

    @Test
    void aRestartKeepsTheLevelAndForgetsTheArea() {
        levels.set(0, 10, 5);
        levels.restart(20);

        assertThat(levels.integral(0, 20)).isZero();
        assertThat(levels.integral(0, 23)).isEqualTo(15);
    }
}
