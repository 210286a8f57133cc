package org.careshed.experiment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.calibration.plan.Target.Scale;
import org.careshed.experiment.dial.Quantity;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.problem.Site;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void aShareIsMeasuredByItsOdds() {
        Target share = target(0.9, 0.88, 0.92, false, Scale.SHARE);
        assertThat(share.scaled(0.5)).isZero();
        assertThat(share.figure(share.scaled(0.9))).isCloseTo(0.9, within(1e-12));
        assertThat(share.scaled(1)).isFinite();
        assertThat(share.sd()).isCloseTo(0.02 / (0.9 * 0.1), within(0.01));
        assertThat(target(10, 9, 11, false, Scale.AMOUNT).figure(Math.log(7))).isCloseTo(7, within(1e-12));
    }

    @Test
    void aMissCountsInAcceptedDifferences() {
        Target value = target(10, 9, 12, false, Scale.AMOUNT);
        assertThat(value.miss(11)).isEqualTo(0.5);
        assertThat(value.miss(8.5)).isEqualTo(1.5);
        assertThat(value.cost(12)).isEqualTo(2);
        assertThat(value.verdict(8)).isEqualTo("below");
        assertThat(value.verdict(13)).isEqualTo("above");
    }

    @Test
    void insideARangeNothingIsMissed() {
        Target range = target(10, 8, 12, true, Scale.PLAIN);
        assertThat(range.cost(11.9)).isZero();
        assertThat(range.cost(14)).isEqualTo(2);
        assertThat(range.sd()).isCloseTo(2 / Math.sqrt(3), within(1e-12));
        assertThat(range.verdict(8)).isEqualTo("within");
    }

    @Test
    void anEmptyRangeIsNoTarget() {
        assertThatThrownBy(() -> target(1, 1, 1, true, Scale.PLAIN)).hasMessageContaining("`x`");
    }

    @Test
    void aFigureIsAReadingOrASumOverRows() {
        Table table = new Table(
                "beds",
                "Beds.",
                List.of(Column.text("at", "where"), Column.integer("stays", "", "how many"), Column.text("w", "")),
                List.of(List.of("a", "3", "x"), List.of("b", "5", "y"), List.of("a", "4", "z")));
        Reading reading = new Reading("share", "all", "share", BigInteger.ONE, BigInteger.TWO);
        Figures figures = new Figures(List.of(new Part(0, List.of(reading), List.of(table))));
        assertThat(figures.mean(Quantity.reading("share", "all"))).hasValue(0.5);
        assertThat(figures.mean(Quantity.reading("share", "tier"))).isEmpty();
        assertThat(figures.mean(sum("beds", Map.of("at", "a"), "stays"))).hasValue(7.0);
        assertThat(figures.mean(sum("beds", Map.of(), "w"))).isEmpty();
        assertThat(figures.mean(sum("beds", Map.of("on", "a"), "stays"))).isEmpty();
        assertThat(figures.mean(sum("rooms", Map.of(), "stays"))).isEmpty();
        assertThat(sum("beds", Map.of("at", "a"), "stays").text()).isEqualTo("beds.stays a");
    }

    private static Quantity sum(String table, Map<String, String> where, String column) {
        return new Quantity("", "all", table, new TreeMap<>(where), column);
    }

    private static Target target(double value, double low, double high, boolean ranged, Scale scale) {
        Site nowhere = () -> new Site.Spot("fit.yaml", 1, 1, "", 1);
        Evidence evidence = new Evidence("test", Evidence.Grade.C);
        return new Target(
                "x", "x", Quantity.reading("x", "all"), value, low, high, ranged, 2, scale, evidence, nowhere);
    }
}
