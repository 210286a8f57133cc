package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangTest {

    @ParameterizedTest(name = "B({0}, {1}) = {2}")
    @CsvSource({
        "1, 0.5, 0.333333",
        "2, 0.5, 0.076923",
        "3, 0.5, 0.012658",
        "5, 0.5, 0.000158",
        "1, 1, 0.500000",
        "2, 1, 0.200000",
        "3, 1, 0.062500",
        "5, 1, 0.003067",
        "8, 1, 0.000009",
        "5, 2, 0.036697",
        "10, 2, 0.000038",
        "3, 5, 0.529661",
        "8, 5, 0.070048",
        "15, 5, 0.000157",
        "5, 8, 0.479008",
        "15, 8, 0.009101",
        "25, 8, 0.000001",
        "10, 10, 0.214582",
        "20, 10, 0.001869",
        "25, 20, 0.050222",
        "1, 20, 0.952381",
        "2, 0.75, 0.138461538",
        "5, 4, 0.199066874",
        "10, 8, 0.121661064",
        "20, 18, 0.109212846",
        "80, 80, 0.084119",
        "90, 80, 0.026232",
        "100, 80, 0.003992",
        "20, 16, 0.064411",
        "40, 32, 0.026838",
        "40, 36, 0.065370",
        "80, 72, 0.034468"
    })
    void lostShareIsErlangB(int servers, double load, String printed) {
        Printed.matches(Erlang.lost(servers, load), printed);
    }

    @ParameterizedTest(name = "beta {0}")
    @CsvSource({"0.25, 0.7209", "0.5, 0.5045", "1.0, 0.2234", "1.5, 0.0847", "2.0, 0.0269"})
    void squareRootStaffingHasAKnownLimit(double beta, String printed) {
        Printed.matches(Erlang.waitingOfLargeCrews(beta), printed);
    }

    @ParameterizedTest(name = "C({0}, 100) = {1}")
    @CsvSource({"105, 0.5157", "110, 0.2370", "115, 0.0954", "120, 0.0332"})
    void aCrewOfHundredIsNearTheLimit(int servers, String printed) {
        Printed.matches(Erlang.waiting(servers, 100), printed);
    }

    @Test
    void withoutServersEverybodyIsLost() {
        assertThat(Erlang.lost(0, 3)).isEqualTo(1);
    }

    @Test
    void anOverloadedStationHasNoSteadyState() {
        assertThatThrownBy(() -> Erlang.waiting(2, 2)).hasMessageContaining("must be less than the number of servers");
    }
}
