package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneralServiceTest {

    @ParameterizedTest(name = "M/G/1, utilisation {0}, scv {1}")
    @CsvSource({
        "0.5, 0, 3.0000",
        "0.5, 0.25, 3.7500",
        "0.7, 0.5, 10.5000",
        "0.8, 0, 12.0000",
        "0.8, 1, 24.0000",
        "0.8, 2, 36.0000",
        "0.9, 0.25, 33.7500",
        "0.9, 2, 81.0000"
    })
    void oneServerFollowsPollaczekAndKhinchine(double utilisation, double scv, String minutes) {
        Printed.matches(GeneralService.meanWait(utilisation / 6, 6, scv), minutes);
    }

    @ParameterizedTest(name = "scv {0}")
    @CsvSource({"0, 2.0", "0.5, 3.0", "1, 4.0", "4, 10.0"})
    void unevenServicesMakeWaits(double scv, String wait) {
        Printed.matches(GeneralService.meanWait(0.8, 1, scv), wait);
    }

    @ParameterizedTest(name = "M/G/3, utilisation {0}, scv {1}")
    @CsvSource({
        "0.7, 0, 1.6411",
        "0.7, 0.25, 2.0514",
        "0.7, 2, 4.9234",
        "0.8, 0.5, 4.8539",
        "0.9, 1, 16.3412",
        "0.9, 2, 24.5118"
    })
    void severalServersFollowLeeAndLongton(double utilisation, double scv, String minutes) {
        Printed.matches(GeneralService.leeLongtonMeanWait(utilisation / 2, 6, scv, 3), minutes);
    }

    @ParameterizedTest(name = "M/D/3, utilisation {0}")
    @CsvSource({"0.7, 1.7175", "0.8, 3.3234", "0.9, 8.2675"})
    void constantServicesFollowCrommelin(double utilisation, String minutes) {
        Printed.matches(GeneralService.constantServiceMeanWait(utilisation / 2, 6, 3), minutes);
    }

    @Test
    void oneServerWithConstantServiceIsASpecialCaseOfBoth() {
        Printed.matches(GeneralService.constantServiceMeanWait(0.8, 1, 1), "2.000000000");
    }

    @ParameterizedTest(name = "D/M/1, utilisation {0}")
    @CsvSource({"0.7, 5.2570", "0.8, 10.1564", "0.9, 25.0720"})
    void evenAppointmentsStillWait(double utilisation, String minutes) {
        Printed.matches(GeneralService.evenArrivalsMeanWait(utilisation / 6, 6), minutes);
    }

    @Test
    void anOverloadedServerIsRefused() {
        assertThatThrownBy(() -> GeneralService.meanWait(1, 1, 1)).hasMessageContaining("must be less than");
    }
}
