package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;

class CountyTablesTest {

    @Test
    void placesFacilitiesAndTiersTravelWithTheResults() {
        List<Table> tables = CountyTables.of(TestCounty.withResidents());

        assertThat(tables).extracting(Table::name).containsExactly("places", "facilities", "tiers");
        assertThat(tables.get(0).rows())
                .containsExactly(
                        List.of("city", "city", "市", "outside", "city", "120.500000", "30.250000", "0", "seen", "A"),
                        List.of(
                                "seat",
                                "seat",
                                "县城",
                                "county-seat",
                                "seat",
                                "120.500000",
                                "30.250000",
                                "2",
                                "seen",
                                "A"),
                        List.of(
                                "village",
                                "village",
                                "village",
                                "village",
                                "west",
                                "120.500000",
                                "30.250000",
                                "2",
                                "seen",
                                "A"));
        assertThat(tables.get(1).rows().get(2))
                .containsExactly(
                        "station",
                        "station",
                        "station",
                        "village-station",
                        "village",
                        "group",
                        "3",
                        "0",
                        "120.500000",
                        "30.250000",
                        "seen",
                        "A");
        assertThat(tables.get(2).rows().get(0))
                .containsExactly("outside", "outside", "outside", "false", "false", "seen", "A");
    }

    @Test
    void withoutPlacesAFacilityStandsNowhere() {
        assertThat(CountyTables.of(TestCounty.withoutResidents()).get(1).rows())
                .containsExactly(List.of("clinic", "Clinic", "Clinic", "site", "", "", "0", "0", "", "", "seen", "A"));
    }

    @Test
    void everyColumnSaysWhatItMeans() {
        assertThat(CountyTables.of(TestCounty.withResidents()).stream().flatMap(table -> table.columns().stream()))
                .allMatch(column -> column.meaning().endsWith("."));
    }
}
