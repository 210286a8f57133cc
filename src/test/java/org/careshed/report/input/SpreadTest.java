package org.careshed.report.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.careshed.result.Estimate;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Row row(String replication) {
        return new Row("daily", Map.of("replication", 0), List.of(replication));
    }

    @Test
    void theIntervalIsThatOfTheSummary() {
        Estimate summary = Estimate.of(List.of("1.5", "2.25", "3.75", "2"));
        Spread spread = Spread.of(1.5, 2.25, 3.75, 2);

        assertThat(spread.mean()).isEqualTo(2.375);
        assertThat(spread.half().getAsDouble())
                .isEqualTo(summary.halfWidth().orElseThrow().doubleValue(), within(1e-9));
        assertThat(Spread.of(summary).high()).isEqualTo(spread.high(), within(1e-9));
    }

    @Test
    void valuesThatAreMissingDoNotCount() {
        Spread spread = Spread.of(Double.NaN, 4, Double.NaN);

        assertThat(spread.mean()).isEqualTo(4);
        assertThat(spread.half()).isEmpty();
        assertThat(Spread.of(Double.NaN).known()).isFalse();
    }

    @Test
    void aRatioIsTakenInEachReplication() {
        assertThat(Spread.ratio(new double[] {1, 0, 3}, new double[] {2, 0, 4}).mean())
                .isEqualTo(0.625);
    }

    @Test
    void whatDidNotHappenInAReplicationIsZeroThere() {
        Across<String> across = new Across<>(2);
        across.add("a", row("0"), 4);
        across.add("b", row("1"), 6);

        assertThat(across.of("a")).containsExactly(4, 0);
        assertThat(across.mean("b")).isEqualTo(3);
        assertThat(across.of("never")).containsExactly(0, 0);
        assertThat(across.most()).isEqualTo(3);
    }

    @Test
    void moreReplicationsThanTheSummaryKnowsAreRefused() {
        Across<String> across = new Across<>(1);
        across.add("a", row("0"), 4);

        assertThatThrownBy(() -> across.add("a", row("1"), 4))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("one more than the 1 of the summary");
    }
}
