package org.careshed.experiment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.careshed.experiment.evidence.effect.Estimand;
import org.careshed.experiment.evidence.effect.Figure;
import org.careshed.experiment.evidence.effect.Runs;
import org.careshed.result.Part;
import org.junit.jupiter.api.Test;

class EstimatorTest {
    /** 0.975 quantile of Student's t with one degree of freedom, as tables have it. */
    private static final double T1 = 12.7062;

    private static final Offset<Double> CLOSE = within(1e-5);

    @Test
    void aDifferenceIsTakenWorldByWorld() {
        Ours ours = ours(Estimand.DIFFERENCE, Runs.someShare(), shares(200, 400), shares(210, 430));
        assertThat(ours.base().orElseThrow()).isCloseTo(0.3, CLOSE);
        assertThat(ours.with().orElseThrow()).isCloseTo(0.32, CLOSE);
        assertThat(ours.effect().orElseThrow()).isCloseTo(0.02, CLOSE);
        // differences 0.01 and 0.03: standard error 0.01
        assertThat(ours.interval().orElseThrow().low()).isCloseTo(0.02 - T1 * 0.01, CLOSE);
        assertThat(ours.interval().orElseThrow().high()).isCloseTo(0.02 + T1 * 0.01, CLOSE);
    }

    @Test
    void aRatioIsTheMeanOfLogarithms() {
        Ours ours = ours(Estimand.RATIO, Runs.someShare(), shares(100, 100), shares(200, 800));
        assertThat(ours.effect().orElseThrow()).isCloseTo(4, CLOSE); // of 2 and 8
        double error = Math.log(2);
        assertThat(ours.interval().orElseThrow().low()).isCloseTo(Math.exp(Math.log(4) - T1 * error), CLOSE);
    }

    @Test
    void oddsAreComparedAsOdds() {
        Ours ours = ours(Estimand.ODDS_RATIO, Runs.someShare(), shares(500, 500), shares(750, 750));
        assertThat(ours.effect().orElseThrow()).isCloseTo(3, CLOSE);
        assertThat(ours.interval().orElseThrow().low()).isCloseTo(3, CLOSE);
    }

    @Test
    void slopesAreTakenOverMonthsAndThenCompared() {
        Part flat = Runs.daily(31 + 28 + 31, month -> 10);
        Part rising = Runs.daily(31 + 28 + 31, month -> 10 * month);
        // over the county's visits: 1, 1, 1 against 1, 2, 3
        Ours ours = ours(Estimand.SLOPE, Runs.visits("town", true), List.of(flat, flat), List.of(rising, rising));
        assertThat(ours.base()).hasValue(0.0);
        assertThat(ours.effect().orElseThrow()).isCloseTo(1, CLOSE);
    }

    @Test
    void aLevelIsThatOfThePolicy() {
        Ours ours = ours(Estimand.LEVEL, Runs.someShare(), shares(100, 200), shares(500, 520));
        assertThat(ours.effect().orElseThrow()).isCloseTo(0.51, CLOSE);
        assertThat(ours.interval().orElseThrow().high()).isCloseTo(0.51 + T1 * 0.01, CLOSE);
    }

    @Test
    void aWorldWithoutAValueIsLeftOut() {
        Ours ours = ours(Estimand.RATIO, Runs.someShare(), shares(100, 0), shares(200, 300));
        assertThat(ours.worlds()).isEqualTo(1);
        assertThat(ours.effect().orElseThrow()).isCloseTo(2, CLOSE);
        assertThat(ours.interval()).isEmpty();
        Ours none = ours(Estimand.SLOPE, Runs.visits("town", false), shares(1), shares(2));
        assertThat(none.effect()).isEmpty();
        assertThat(none.base()).isEmpty();
    }

    private static Ours ours(Estimand estimand, Figure figure, List<Part> base, List<Part> with) {
        Estimator estimator = new Estimator(estimand, figure);
        return estimator.between(
                base.stream().map(estimator::value).toList(),
                with.stream().map(estimator::value).toList());
    }

    private static List<Part> shares(int... thousandths) {
        return Arrays.stream(thousandths).mapToObj(Runs::share).toList();
    }
}
