package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.careshed.experiment.theory.JacksonNetwork.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JacksonNetworkTest {

    private final JacksonNetwork centre = new JacksonNetwork(
            List.of(
                    new Node(40, 1 / 40.0, 2),
                    new Node(0, 1 / 14.0, 5),
                    new Node(0, 1 / 18.0, 2),
                    new Node(0, 1 / 35.0, 2)),
            new double[][] {{0, 1, 0, 0}, {0, 0, 0.4, 0.6}, {0, 0.5, 0, 0.5}, {0, 0, 0, 0}});

    @ParameterizedTest(name = "node {0}")
    @CsvSource({
        "0, 40.0000, 0.5000, 0.333333, 0.5000, 1.333333", "1, 50.0000, 0.7143, 0.400952, 1.2029, 4.573808",
        "2, 20.0000, 0.5556, 0.396825, 1.4881, 1.607143", "3, 40.0000, 0.5714, 0.415584, 0.8312, 1.696970"
    })
    void eachNodeIsAStationOfItsOwn(int node, String rate, String busy, String waits, String wait, String present) {
        MarkovStation station = centre.station(node);
        Printed.matches(centre.rates()[node], rate);
        Printed.matches(station.utilisation(), busy);
        Printed.matches(station.waitProbability(), waits);
        Printed.matches(station.meanWait() * 60, wait);
        Printed.matches(station.meanPresent(), present);
    }

    @Test
    void patientsWhoReturnFromExaminationStayLonger() {
        Printed.matches(centre.meanPresent(), "9.211254");
        Printed.matches(centre.meanTime() * 60, "13.816880");
    }

    @Test
    void aLineOfThreeIsTheSumOfItsStations() {
        JacksonNetwork line = new JacksonNetwork(
                List.of(new Node(0.5, 1, 1), new Node(0, 1 / 0.8, 1), new Node(0, 1 / 0.7, 1)),
                new double[][] {{0, 1, 0}, {0, 0, 1}, {0, 0, 0}});
        assertThat(line.meanPresent()).isCloseTo(5.166666667, offset(6e-10));
        assertThat(line.meanTime()).isCloseTo(10.333333333, offset(6e-10));
    }
}
