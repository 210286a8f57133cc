package org.careshed.experiment.evidence.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.result.Part;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aReadingIsTakenTimesItsFactor() {
        Figure points = new Figure("some_share", "all", Optional.empty(), Optional.empty(), 100);
        assertThat(points.in(Runs.share(250))).hasValue(25.0);
        assertThat(new Figure("other", "all", Optional.empty(), Optional.empty(), 1).in(Runs.share(250)))
                .isEmpty();
        assertThat(points.monthly(Runs.share(250))).isEmpty();
    }

    @Test
    void cellsAreAddedUpAndDivided() {
        Part month = Runs.daily(31, of -> 30);
        Figure town =
                new Figure("", "all", cells(Map.of("tier", List.of("town"), "warm_up", List.of("false"))), none(), 1);
        assertThat(town.in(month)).hasValue(930.0);
        Figure share = new Figure(
                "",
                "all",
                cells(Map.of("tier", List.of("town"), "warm_up", List.of("false"))),
                cells(Map.of("warm_up", List.of("false"))),
                100);
        assertThat(share.in(month)).hasValue(75.0);
    }

    @Test
    void whatIsNotThereHasNoValue() {
        Part month = Runs.daily(31, of -> 30);
        assertThat(new Figure("", "all", cells(Map.of("tier", List.of("village"))), none(), 1).in(month))
                .isEmpty();
        assertThat(new Figure("", "all", cells(Map.of("teir", List.of("town"))), none(), 1).in(month))
                .isEmpty();
        assertThat(Runs.visits("town", true).in(Runs.share(1))).isEmpty();
    }

    @Test
    void rowsAreWeighedByAColumn() {
        Cells levels = new Cells(
                "daily", "visits", Map.of("warm_up", List.of("false")), "tier", Map.of("town", 2.0, "county", 3.0));
        Figure mean = new Figure("", "all", Optional.of(levels), cells(Map.of("warm_up", List.of("false"))), 1);
        assertThat(mean.in(Runs.daily(31, of -> 30))).hasValue(2.25);
    }

    @Test
    void onlyWholeCountedMonthsMakeTheSeries() {
        Part run = Runs.daily(31 + 28 + 30, month -> 10 * month);
        assertThat(Runs.visits("town", false).monthly(run)).containsExactly(310.0, 560.0);
        assertThat(Runs.visits("town", true).monthly(run)).containsExactly(1.0, 2.0);
    }

    private static Optional<Cells> cells(Map<String, List<String>> where) {
        return Optional.of(new Cells("daily", "visits", where, "", Map.of()));
    }

    private static Optional<Cells> none() {
        return Optional.empty();
    }
}
