package org.careshed.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

class FaultTest {

    private final Scenario clinic = Scenarios.clinic(10, 100);

    @Test
    void slowServiceLastsThreePercentLonger() {
        Scenario faulty = Fault.SLOWER_SERVICE.in(clinic).orElseThrow();
        assertThat(faulty.pathways().get(0).steps())
                .extracting(step -> step.time().mean())
                .containsExactly(61_800.0, 61_800.0);
    }

    @Test
    void oneServerIsAbsentOnEveryTwentiethCountedDay() {
        Scenario faulty = Fault.ABSENT_SERVER.in(clinic).orElseThrow();
        Dated servers = faulty.resources().get(0).servers();
        LocalDate start = clinic.calendar().start();
        assertThat(IntStream.range(-10, 100).filter(day -> servers.on(start.plusDays(day)) == 1))
                .containsExactly(10, 30, 50, 70, 90);
    }

    @Test
    void aShortRunHasNoFivePercentOfDays() {
        assertThat(Fault.ABSENT_SERVER.in(Scenarios.clinic(10, 19))).isEmpty();
    }

    @Test
    void oneInAHundredIsLostOnTheWay() {
        Scenario faulty = Fault.LOST_REFERRAL.in(clinic).orElseThrow();
        assertThat(faulty.pathways().get(0).steps().get(0).next().get(0).probability())
                .isEqualTo(0.8 * 0.99);
    }

    @Test
    void whereNobodyIsSentOnNobodyIsLost() {
        Scenario still = clinic.withPathways(java.util.List.of());
        assertThat(Fault.LOST_REFERRAL.in(still)).isEmpty();
    }
}
