package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.TravelTable;
import org.careshed.measure.TestCounty;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Halves of residents by age, and towns of places: three adults and an elder at seat and village. */
class PeopleAndPlacesTest {

    private static final Evidence SEEN = new Evidence("seen", Evidence.Grade.A);

    private final Scenario small = TestCounty.withResidents().scenario();

    @Test
    void residentsAreToldApartAtSixty() {
        AgeHalves halves = new AgeHalves(county(59, small.places()));

        assertThat(halves.told()).isTrue();
        assertThat(halves.of(TestCounty.VILLAGE_ADULT)).isZero();
        assertThat(halves.of(TestCounty.VILLAGE_ELDER)).isEqualTo(1);
        assertThat(halves.residents(0)).isEqualTo(3);
        assertThat(halves.residents(1)).isEqualTo(1);
    }

    @Test
    void whereABandHasPeopleOfSixtyAndYoungerOnesEverybodyIsInOneHalf() {
        AgeHalves halves = new AgeHalves(county(60, small.places()));

        assertThat(halves.told()).isFalse();
        assertThat(halves.of(TestCounty.VILLAGE_ELDER)).isZero();
        assertThat(halves.residents(0)).isEqualTo(4);
    }

    @Test
    void aCrossingBelongsToNoTown() {
        List<Place> places = new ArrayList<>(small.places());
        places.add(new Place("crossing", new Name("crossing", ""), Place.Kind.CROSSING, "", 120.5, 30.25, SEEN));
        Towns towns = new Towns(county(59, places));

        assertThat(IntStream.range(0, towns.size()).mapToObj(towns::id)).containsExactly("city", "seat", "west");
        assertThat(IntStream.range(0, 4).map(towns::ofPlace)).containsExactly(0, 1, 2, -1);
    }

    /** The small county with these places, where the first of two age bands ends with this year of age. */
    private County county(int adultsTo, List<Place> places) {
        Scenario scenario = new Scenario(
                small.id(),
                small.kind(),
                small.name(),
                small.about(),
                small.seed(),
                small.calendar(),
                List.of(new AgeBand("adult", 0, adultsTo), new AgeBand("elder", adultsTo + 1, 120)),
                places,
                small.roads(),
                small.travel(),
                small.tiers(),
                small.facilities(),
                small.resources(),
                small.population(),
                small.needs(),
                small.conditions(),
                small.choice(),
                small.pathways(),
                small.arrivals(),
                small.levers(),
                small.expectations(),
                small.arrangements());
        long[] travel = new long[3 * places.size()];
        return CountyBuilder.build(scenario, new int[] {0, 1, 2}, new TravelTable(3, travel));
    }
}
