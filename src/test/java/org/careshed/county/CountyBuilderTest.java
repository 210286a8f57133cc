package org.careshed.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import org.careshed.quantity.Ticks;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

class CountyBuilderTest {

    @Test
    void travelIsTheShortestWayPlusTheDoors() {
        County county = three().county();
        assertThat(county.travel().ms(0, 0)).isEqualTo(5 * Ticks.MINUTE);
        assertThat(county.travel().ms(1, 0)).isEqualTo(15 * Ticks.MINUTE);
        assertThat(county.travel().ms(2, 0)).isEqualTo(25 * Ticks.MINUTE);
    }

    @Test
    void ofTwoRoadsBetweenThePlacesTheFasterCounts() {
        assertThat(three().road("a", "b", 2).county().travel().ms(1, 0)).isEqualTo(9 * Ticks.MINUTE);
    }

    @Test
    void anIslandIsUnreachableAndConsidersNothingBeyond() {
        County county = three().place("island").residents("island", 5).county();
        assertThat(county.travel().ms(3, 0)).isEqualTo(TravelTable.UNREACHABLE);
        assertThat(county.choiceSets().facility(3, 0)).isEqualTo(ChoiceSets.NONE);
    }

    @Test
    void residentsConsiderTheNearestOfEachTier() {
        County county = three().county();
        assertThat(county.choiceSets().facility(2, 0)).isEqualTo(1);
        assertThat(county.choiceSets().facility(2, 1)).isEqualTo(2);
        assertThat(county.choiceSets().facility(2, 2)).isEqualTo(ChoiceSets.NONE);
    }

    @Test
    void residentsAreRowsOfPlaceAndAgeWithKeysOfTheirOwn() {
        Population people = three().county().population();
        assertThat(people.size()).isEqualTo(30);
        assertThat(people.place(0)).isZero();
        assertThat(people.place(29)).isEqualTo(2);
        assertThat(people.ageBand(29)).isZero();
        assertThat(people.key(3)).isNotEqualTo(people.key(4));
        Population more = three().residents("a", 1).county().population();
        assertThat(more.key(11)).isEqualTo(people.key(10));
    }

    @Test
    void moreRowsOfPlaceAndAgeThanACountyHoldsAreRefused() {
        int rows = Population.MOST_ROWS;
        assertThat(new Population(1, new int[rows + 1], new long[rows], new byte[0], new byte[0], new byte[0]).size())
                .isZero();
        assertThatThrownBy(() ->
                        new Population(1, new int[rows + 2], new long[rows + 1], new byte[0], new byte[0], new byte[0]))
                .hasMessageContaining("65537");
    }

    @Test
    void theLastOfManyRowsKeepsItsPlaceAndAge() {
        int rows = Population.MOST_ROWS;
        int[] start = new int[rows + 1];
        start[rows] = 1;
        Population people = new Population(2, start, new long[rows], new byte[] {-1}, new byte[1], new byte[1]);
        assertThat(people.row(0)).isEqualTo(rows - 1);
        assertThat(people.place(0)).isEqualTo(rows / 2 - 1);
        assertThat(people.ageBand(0)).isEqualTo(1);
        assertThat(people.taste(0)).isEqualTo(255);
    }

    @Test
    void aRouteThatMustContinueNeverFallsThroughRounding() {
        Story story = new Story()
                        .facility("clinic", "", "")
                        .pathway(
                                "visit",
                                delay(
                                        "consult",
                                        minutes(1),
                                        new Pathway.Next("x", 0.7),
                                        new Pathway.Next("y", 0.1),
                                        new Pathway.Next("z", 0.2)),
                                delay("x", minutes(1)),
                                delay("y", minutes(1)),
                                delay("z", minutes(1)))
                        .stream("walk-in", "clinic", "visit", 0, 1);
        assertThat(story.county().steps().get(0).cumulative()[2]).isEqualTo(1);
    }

    private static Story three() {
        return new Story()
                .place("a")
                .place("b")
                .place("c")
                .road("a", "b", 5)
                .road("b", "c", 5)
                .road("a", "c", 40)
                .residents("a", 10)
                .residents("b", 10)
                .residents("c", 10)
                .condition("ill", Severity.MINOR, 1)
                .tier("station", hours(8, 16), "ill")
                .pathway("station", delay("consult", minutes(1)))
                .facility("at-a", "station", "a")
                .facility("at-b", "station", "b")
                .facility("at-c", "station", "c");
    }
}
