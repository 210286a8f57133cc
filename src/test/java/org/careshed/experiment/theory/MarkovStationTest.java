package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkovStationTest {

    @ParameterizedTest(name = "M/M/{1}, {0} arrivals per mean service")
    @CsvSource({
        "0.5, 1, 0.5, 1, 2, 0.5, 1, 4.605170",
        "0.8, 1, 0.8, 4, 5, 3.2, 4, 13.862944",
        "0.9, 1, 0.9, 9, 10, 8.1, 9, 28.903718",
        "1.8, 2, 0.852631579, 4.263157895, 5.263157895, 7.673684211, 9.473684211, 14.181523",
        "2.4, 3, 0.647191011, 1.078651685, 2.078651685, 2.588764045, 4.988764045, 4.267697",
        "4, 5, 0.554112554, 0.554112554, 1.554112554, 2.216450216, 6.216450216, 2.405345",
        "9, 10, 0.668731524, 0.668731524, 1.668731524, 6.018583717, 15.018583717, 2.593360",
        "18, 20, 0.550769005, 0.275384502, 1.275384502, 4.956921043, 22.956921043, 1.199646"
    })
    void steadyStatesAreErlangs(
            double rate,
            int servers,
            double waits,
            double wait,
            double time,
            double queue,
            double present,
            String longest) {
        MarkovStation station = new MarkovStation(rate, 1, servers);
        assertThat(new double[] {
                    station.waitProbability(),
                    station.meanWait(),
                    station.meanTime(),
                    station.meanQueue(),
                    station.meanPresent()
                })
                .containsExactly(new double[] {waits, wait, time, queue, present}, within6e10());
        Printed.matches(station.waitQuantile(0.95), longest);
    }

    @ParameterizedTest(name = "utilisation {0}, {1} servers")
    @CsvSource({
        "0.5, 10, 0.036105, 0.007221", "0.5, 50, 0.000007, 0.000000", "0.7, 1, 0.700000, 2.333333",
        "0.7, 3, 0.492344, 0.547049", "0.7, 20, 0.093561, 0.015594", "0.8, 2, 0.711111, 1.777778",
        "0.8, 50, 0.086953, 0.008695", "0.9, 3, 0.817061, 2.723537", "0.9, 5, 0.762493, 1.524986",
        "0.9, 50, 0.363864, 0.072773", "0.95, 1, 0.950000, 19.000000", "0.95, 5, 0.877799, 3.511196",
        "0.95, 50, 0.629095, 0.251638"
    })
    void waitsShrinkAsCrewsGrow(double utilisation, int servers, String waits, String wait) {
        MarkovStation station = new MarkovStation(utilisation * servers, 1, servers);
        Printed.matches(station.waitProbability(), waits);
        Printed.matches(station.meanWait(), wait);
    }

    @ParameterizedTest(name = "utilisation {0}, {1} pooled")
    @CsvSource({"0.7, 2, 5.7647", "0.7, 5, 1.5114", "0.8, 10, 1.2275", "0.9, 2, 25.5789", "0.9, 10, 4.0124"})
    void poolingShortensWaits(double utilisation, int servers, String minutes) {
        Printed.matches(new MarkovStation(utilisation * servers / 6, 6, servers).meanWait(), minutes);
    }

    @Test
    void aShareOfArrivalsWaitsLongerThanAnyTime() {
        Printed.matches(new MarkovStation(0.5, 1, 1).waitLongerThan(1), "0.303265330");
    }

    @Test
    void whoComesToAnEmptyStationDoesNotWait() {
        assertThat(new MarkovStation(0.5, 1, 1).waitQuantile(0.3)).isZero();
    }

    @Test
    void anOverloadedStationIsRefused() {
        assertThatThrownBy(() -> new MarkovStation(3, 1, 3)).hasMessageContaining("load (3.0)");
    }

    private static org.assertj.core.data.Offset<Double> within6e10() {
        return org.assertj.core.data.Offset.offset(6e-10);
    }
}
