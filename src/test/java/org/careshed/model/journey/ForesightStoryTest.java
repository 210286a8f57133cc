package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.model.Arranged;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.people.told.Onlooker;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Level;
import org.junit.jupiter.api.Test;

/** First choices that two hands make ahead are those that are made one by one. */
class ForesightStoryTest {

    @Test
    void choicesMadeAheadAreThoseThatAreMadeOneByOne() {
        County county = Arranged.everything().days(0, 3).county();

        assertThat(told(county, Hands::two, false))
                .isEqualTo(told(county, Hands::one, false))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void whoIsWatchedChoosesWhenTheNeedBegins() {
        County county = Arranged.everything().days(0, 1).county();

        assertThat(told(county, Hands::two, true)).isEqualTo(told(county, Hands::one, false));
    }

    @Test
    void needsThatWaitForOpenDoorsAreDecidedAboutWhenTheyOpen() {
        County county = Lived.village(Arrangements.NONE.withCompetence(Lived.needs(Level.VILLAGE, 1, 0, 0, 1, 1)))
                .tier("hospital", Story.weekdays(8, 17), "ill")
                .tier("outside", Story.weekdays(8, 17), "ill")
                .outsideWait("outside", Story.minutes(30))
                .tier("station", Story.weekdays(8, 16), "ill")
                .grassroots("station")
                .county();

        assertThat(told(county, Hands::two, false))
                .isEqualTo(told(county, Hands::one, false))
                .hasSizeGreaterThan(100);
    }

    @Test
    void slotsOfTheFirstFacilityAreBookedByChoicesMadeAheadToo() {
        Booking booking = new Booking("doctor", 12, 5, 0.1, 0.5, 0.3, 1);
        County county = Arranged.county()
                .arrangements(Arranged.all().withBooking(Map.of("centre", booking, "hospital", booking)))
                .days(0, 3)
                .county();

        assertThat(told(county, Hands::two, false)).isEqualTo(told(county, Hands::one, false));
    }

    @Test
    void aMorningOfAThousandNeedsIsForeseenToo() {
        County county = Lived.village(Arrangements.NONE.withCompetence(Lived.needs(Level.VILLAGE, 1, 0, 0, 1, 1)))
                .residents("village", 30_000)
                .days(0, 1)
                .county();

        assertThat(told(county, Hands::two, false))
                .isEqualTo(told(county, Hands::one, false))
                .hasSizeGreaterThan(3_000);
    }

    private static List<String> told(County county, Function<Facts, Hands> way, boolean watched) {
        Witness witness = new Witness();
        try (Hands hands = way.apply(Facts.to(List.of(witness.listener())))) {
            World world = new World(Editions.of(county), 1, 1, List.of(), hands);
            if (watched) {
                world.watch(3, Onlooker.NONE);
            }
            world.run(RunControl.NONE);
        }
        return witness.lines();
    }
}
