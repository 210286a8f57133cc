package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.careshed.experiment.theory.Priorities.Patients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrioritiesTest {

    @ParameterizedTest(name = "{0} servers, utilisation {1}")
    @CsvSource({
        "1, 0.8, 5.2174, 7.6726, 35.2941, 24.0000", "3, 0.8, 1.4069, 2.0690, 9.5175, 6.4719",
        "3, 0.9, 1.7957, 2.8058, 25.5332, 16.3412", "5, 0.9, 1.0055, 1.5711, 14.2967, 9.1499"
    })
    void urgencyMovesWaitsButNotTheirWeightedMean(
            int servers, double utilisation, String emergency, String appointment, String walkIn, String all) {
        double rate = servers * utilisation / 6;
        double[] waits = Priorities.meanWaits(new double[] {0.1 * rate, 0.3 * rate, 0.6 * rate}, 6, servers);
        Printed.matches(waits[0], emergency);
        Printed.matches(waits[1], appointment);
        Printed.matches(waits[2], walkIn);
        Printed.matches(0.1 * waits[0] + 0.3 * waits[1] + 0.6 * waits[2], all);
    }

    @Test
    void twoClassesAtOneServerAreExact() {
        assertThat(Priorities.meanWaits(new double[] {0.2, 0.6}, 1, 1))
                .containsExactly(new double[] {1, 5}, offset(1e-12));
    }

    @Test
    void classesMayDifferInService() {
        double[] waits =
                Priorities.meanWaitsAtOneServer(List.of(new Patients(2 / 60.0, 10, 1), new Patients(6 / 60.0, 5, 1)));
        Printed.matches(waits[0], "8.7500");
        Printed.matches(waits[1], "52.5000");
    }

    @Test
    void anOverloadedServerIsRefused() {
        assertThatThrownBy(() -> Priorities.meanWaitsAtOneServer(List.of(new Patients(1, 1, 1))))
                .hasMessageContaining("utilisation (1.0)");
    }
}
