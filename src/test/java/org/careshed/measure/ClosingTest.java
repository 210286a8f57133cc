package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Expectation.Miss;
import org.careshed.scenario.Expectation.Range;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final Range TENS = new Range(9.4, 12.1);

    @Test
    void aReadingIsWithinBelowOrAboveItsRangeEndsIncluded() {
        Expectation expected = expected(Miss.FAILURE);

        assertThat(Closing.verdict(expected, "9.400000")).isEqualTo("within");
        assertThat(Closing.verdict(expected, "12.100000")).isEqualTo("within");
        assertThat(Closing.verdict(expected, "9.399999")).isEqualTo("below");
        assertThat(Closing.verdict(expected, "12.100001")).isEqualTo("above");
        assertThat(Closing.verdict(expected, "")).isEqualTo("not measured");
    }

    @Test
    void aMissOfAFigureOfAnotherYearIsANote() {
        assertThat(Closing.verdict(expected(Miss.NOTE), "13.000000")).isEqualTo("note: above");
        assertThat(Closing.verdict(expected(Miss.NOTE), "11.000000")).isEqualTo("within");
    }

    @Test
    void everyExpectationIsARowInTheOrderOfTheScenario() {
        Expectation byTier = new Expectation("mean_wait_minutes", "station", 5, 5, "model 9");
        Table table = Closing.of(
                        TestCounty.expecting(List.of(byTier, expected(Miss.FAILURE))),
                        List.of(
                                Reading.ratio("visits_per_person_year", "all", "visits", 21, 2),
                                Reading.ratio("mean_wait_minutes", "all", "minutes", 5, 1)))
                .orElseThrow();

        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                "mean_wait_minutes station",
                                "0.000000",
                                "10.000000",
                                "model 9",
                                "",
                                "not measured",
                                "C"),
                        List.of(
                                "visits_per_person_year",
                                "9.400000",
                                "12.100000",
                                "county-facts 1.4",
                                "10.500000",
                                "within",
                                "B"));
    }

    @Test
    void aCountyOfWhichNothingIsKnownHasNoTable() {
        assertThat(Closing.of(TestCounty.withResidents().scenario(), List.of())).isEmpty();
    }

    private static Expectation expected(Miss miss) {
        return new Expectation(
                "visits_per_person_year", "all", 10.9, 0, "county-facts 1.4", Grade.B, miss, Optional.of(TENS));
    }
}
