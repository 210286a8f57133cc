package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Patience;
import org.junit.jupiter.api.Test;

/** The resident of number 0 is a resident like all others, not a patient from elsewhere. */
class FirstResidentStoryTest {

    private static final int FIRST = 0;

    @Test
    void whoIsAskedBackToAHospitalThatIsClosedMeanwhileChoosesAnew() {
        FollowUps late =
                new FollowUps(Map.of("ill", new FollowUps.Return(1, 150 * Ticks.DAY)), new FollowUps.Return(0, 0));
        Lived lived = Lived.closing(
                Lived.village(Arrangements.NONE.withFollowUps(late))
                        .constant("station", "ill", 20)
                        .constant("hospital", "ill", 40)
                        .days(0, 300),
                "hospital",
                100,
                299);

        assertThat(of(lived, "FOLLOW_UP"))
                .filteredOn(planned -> first(lived, planned) == Lived.HOSPITAL)
                .anyMatch(planned -> planned.number(3) == FIRST)
                .allMatch(planned -> planned.number(7) >= Lived.STATION);
    }

    @Test
    void whoIsSentHomeChoosesAgainAndTrustsAnother() {
        Lived lived = Lived.of(trusting(Arrangements.NONE.withCompetence(Lived.needs(Level.COUNTY, 0, 0, 1, 0, 0)))
                .days(0, 200));

        assertThat(of(lived, "RETURN"))
                .filteredOn(planned -> first(lived, planned) >= Lived.STATION)
                .anyMatch(planned -> planned.number(3) == FIRST)
                .allMatch(planned -> planned.number(7) == Lived.HOSPITAL);
    }

    @Test
    void whoLeftChoosesAgainOnTheNextDayAndTrustsAnother() {
        Patience tomorrow = new Patience(0, Optional.empty(), 0, 1, 2);
        Lived lived = Lived.of(trusting(Arrangements.NONE
                        .withCompetence(Lived.needs(Level.VILLAGE, 1, 0, 0, 0, 0))
                        .withPatience(Map.of("ill", tomorrow)))
                .residents("village", 240)
                .days(0, 120));

        assertThat(again(lived))
                .filteredOn(planned -> first(lived, planned) >= Lived.STATION)
                .anyMatch(planned -> planned.number(3) == FIRST)
                .allMatch(planned -> planned.number(7) == Lived.HOSPITAL);
    }

    @Test
    void whoLeftMayGoElsewhereAtThatHour() {
        Patience elsewhere = new Patience(0, Optional.empty(), 1, 0, 2);
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withPatience(Map.of("ill", elsewhere)))
                .residents("village", 240)
                .days(0, 120));

        assertThat(again(lived))
                .filteredOn(planned -> planned.number(3) == FIRST)
                .anyMatch(planned -> planned.number(7) != first(lived, planned)
                        && Ticks.day(planned.number(9)) == Ticks.day(planned.atMs()));
    }

    @Test
    void whoIsReferredGoesWhereItIsWorthMost() {
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withCompetence(Lived.needs(Level.COUNTY, 0, 1, 0, 1, 1)))
                .constant("station", "ill", 200)
                .constant("outside", "ill", 80)
                .days(0, 100));

        assertThat(lived.all("referralMade"))
                .anyMatch(referral -> referral.number(4) == FIRST)
                .allMatch(referral -> referral.number(2) == Lived.CITY);
    }

    private static List<Told> of(Lived lived, String origin) {
        return lived.all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals(origin))
                .toList();
    }

    /** Where the episode of a contact was to begin. */
    private static long first(Lived lived, Told planned) {
        return lived.planned(planned.number(2)).get(0).number(7);
    }

    /** Second tries of first contacts. */
    private static List<Told> again(Lived lived) {
        return lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(6) == 0 && planned.number(1) != planned.number(2))
                .toList();
    }

    /** Nothing but trust in levels matters much, which is lost where a contact fails. */
    private static Story trusting(Arrangements arrangements) {
        return Lived.village(arrangements.withMemory(new Memory(true, 0, 1, 0.5, 0)))
                .weights(new Choice.Weights(0, 0, 0, 0, new Choice.More(0, 0, 0, 0, 0, 0, 0, 0, 80)))
                .constant("station", "ill", 10);
    }
}
