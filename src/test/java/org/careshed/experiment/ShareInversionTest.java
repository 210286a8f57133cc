package org.careshed.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.Map;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.people.ExpectedShares;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

class ShareInversionTest {

    @Test
    void theConstantsFoundGiveTheSharesAsked() {
        Scenario scenario = two().scenario();
        ShareInversion.Found found = ShareInversion.invert(
                scenario, Map.of("ill", Map.of("station", 0.3, "hospital", 0.7)), Map.of("ill", 0.6));
        assertThat(found.worstMiss()).isLessThan(1e-5);
        ExpectedShares expected = new ExpectedShares(CountyBuilder.build(scenario.withChoice(found.choice())));
        assertThat(expected.tierShare(0, 1)).isCloseTo(0.3, within(1e-5));
        assertThat(expected.tierShare(0, 0)).isCloseTo(0.7, within(1e-5));
        assertThat(expected.soughtShare(0)).isCloseTo(0.6, within(1e-5));
        assertThat(found.choice().constants().get("hospital").get("ill")).isZero();
    }

    @Test
    void sharesThatAreMetAlreadyNeedNoSweep() {
        Scenario scenario = two().scenario();
        ExpectedShares now = new ExpectedShares(CountyBuilder.build(scenario));
        ShareInversion.Found found = ShareInversion.invert(
                scenario,
                Map.of("ill", Map.of("station", now.tierShare(0, 1), "hospital", now.tierShare(0, 0))),
                Map.of());
        assertThat(found.sweeps()).isZero();
    }

    @Test
    void aTargetWhereNobodyCanGoIsAnErrorThatNamesIt() {
        Scenario scenario = two().tier("closed", hours(8, 16)).scenario();
        Map<String, Double> targets = Map.of("station", 0.3, "hospital", 0.6, "closed", 0.1);
        assertThatThrownBy(() -> ShareInversion.invert(scenario, Map.of("ill", targets), Map.of()))
                .hasMessageContaining("`closed`");
    }

    @Test
    void aSoughtShareIsNeitherNoneNorAll() {
        assertThatThrownBy(() -> ShareInversion.invert(two().scenario(), Map.of(), Map.of("ill", 1.0)))
                .hasMessageContaining("`ill` (1.0)");
    }

    @Test
    void twoSoughtSharesCannotShareOneConstant() {
        Scenario scenario = two().condition("other", Severity.MINOR, 1).scenario();
        assertThatThrownBy(() -> ShareInversion.invert(scenario, Map.of(), Map.of("ill", 0.5, "other", 0.6)))
                .hasMessageContaining("one constant");
    }

    private static Story two() {
        return new Story()
                .days(0, 7)
                .place("home")
                .residents("home", 20)
                .condition("ill", Severity.MINOR, 2)
                .byDecision()
                .tasteSd(0.5)
                .weights(new Weights(0.02, 0.01, 0.2, 0.25))
                .tier("hospital", hours(8, 17), "ill")
                .tier("station", hours(8, 16), "ill")
                .facility("hospital", "hospital", "home")
                .facility("station", "station", "home")
                .pathway("hospital", delay("consult", minutes(1)))
                .pathway("station", delay("consult", minutes(1)));
    }
}
