package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void theTablesOfACountyHaveTheNamesEverybodyKnows() {
        assertThat(Measures.all(TestCounty.withResidents()).stream()
                        .flatMap(measure -> measure.tables().stream())
                        .map(Table::name))
                .containsExactlyInAnyOrder(
                        "needs",
                        "travel",
                        "waits",
                        "facility_waits",
                        "resource_use",
                        "weekly_use",
                        "hourly_use",
                        "flows",
                        "monthly_flows",
                        "town_shares",
                        "daily",
                        "wait_distribution",
                        "long_waits",
                        "service_waits",
                        "fairness");
    }

    @Test
    void whatIsArrangedHasItsTablesToo() {
        assertThat(Measures.all(TestCounty.arranged()).stream()
                        .flatMap(measure -> measure.tables().stream())
                        .map(Table::name))
                .contains(
                        "episodes",
                        "referrals",
                        "bookings",
                        "bed_use",
                        "bed_days",
                        "money",
                        "origins",
                        "visits_by_level");
    }

    @Test
    void namesOfReadingsAreUniqueInEachKindOfScenario() {
        for (var county : List.of(TestCounty.withResidents(), TestCounty.arranged(), TestCounty.withoutResidents())) {
            assertThat(Measures.all(county).stream()
                            .flatMap(measure -> measure.readings().stream())
                            .map(reading -> reading.measure() + " " + reading.of()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void headlineMeasuresAreASmallerSetOfTheSame() {
        var county = TestCounty.withResidents();

        assertThat(Measures.headline(county))
                .hasSizeLessThan(Measures.all(county).size());
        assertThat(Measures.catalogue()).extracting(Measures.Entry::name).doesNotHaveDuplicates();
    }

    @Test
    void whereManyRunsAreComparedOnlyWhatIsToldAtLengthIsLeftOut() {
        assertThat(Measures.catalogue().stream()
                        .filter(entry -> !entry.compared())
                        .map(Measures.Entry::name))
                .containsExactly(
                        "flows",
                        "monthly-flows",
                        "daily",
                        "wait-distribution",
                        "hourly-use",
                        "long-waits",
                        "service-waits",
                        "origins",
                        "level-visits",
                        "bed-days",
                        "fairness");
        assertThat(Measures.catalogue()).anyMatch(Measures.Entry::compared);
    }
}
