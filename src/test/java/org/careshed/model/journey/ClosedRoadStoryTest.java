package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.junit.jupiter.api.Test;

/** No road leads to the hospital from the eighth day to the fifteenth. */
class ClosedRoadStoryTest {

    private static final int CLOSES = 8;
    private static final int OPENS = 15;

    @Test
    void whoIsAskedBackToWhereNoRoadLeadsGoesSomewhereElse() {
        FollowUps always =
                new FollowUps(Map.of("ill", new FollowUps.Return(1, 3 * Ticks.DAY)), new FollowUps.Return(0, 0));
        List<Told> back = lived(40, Arrangements.NONE.withFollowUps(always)).all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals("FOLLOW_UP"))
                .filter(planned -> planned.number(6) == 1)
                .toList();

        assertThat(back)
                .filteredOn(planned -> isCut(planned.number(9)))
                .hasSizeGreaterThan(3)
                .allMatch(planned -> planned.number(7) >= Lived.STATION);
        assertThat(back)
                .filteredOn(planned -> planned.number(9) < CLOSES * Ticks.DAY)
                .hasSizeGreaterThan(3)
                .allMatch(planned -> planned.number(7) == Lived.HOSPITAL);
    }

    @Test
    void everybodyWhoIsAskedBackToWhereNoRoadLeadsIsSeenOnThatDay() {
        FollowUps always =
                new FollowUps(Map.of("ill", new FollowUps.Return(1, 3 * Ticks.DAY)), new FollowUps.Return(0, 0));
        Lived lived = lived(40, Arrangements.NONE.withFollowUps(always));
        List<Told> asked = lived.all("contactEnds").stream()
                .filter(end -> end.number(1) == Lived.HOSPITAL)
                .filter(end -> isCut(end.atMs() + 3 * Ticks.DAY))
                .toList();

        assertThat(asked)
                .hasSizeGreaterThan(3)
                .allSatisfy(end -> assertThat(lived.planned(end.number(3))).anySatisfy(planned -> {
                    assertThat(Ticks.day(planned.number(9))).isEqualTo(Ticks.day(end.atMs()) + 3);
                    assertThat(planned.number(7)).isGreaterThanOrEqualTo(Lived.STATION);
                }));
    }

    @Test
    void whoHasAnAppointmentWhereNoRoadLeadsMissesIt() {
        Booking booking = new Booking("doctor", 1, 5, 0, 0, 0, 0);
        Lived lived = lived(
                0,
                Arrangements.NONE
                        .withCompetence(Lived.needs(Level.COUNTY, 0, 1, 0, 1, 0))
                        .withBooking(Map.of("hospital", booking)));
        List<Told> cut = lived.all("appointmentBooked").stream()
                .filter(slot -> slot.atMs() < CLOSES * Ticks.DAY && isCut(slot.number(5)))
                .toList();

        assertThat(cut).isNotEmpty();
        assertThat(lived.all("appointmentMissed").stream().map(missed -> missed.number(2)))
                .containsExactlyInAnyOrderElementsOf(
                        cut.stream().map(slot -> slot.number(2)).toList());
    }

    private static boolean isCut(long atMs) {
        return atMs >= CLOSES * Ticks.DAY && atMs < OPENS * Ticks.DAY;
    }

    /** @param hospital utility of the hospital; that of a station is 20 */
    private static Lived lived(double hospital, Arrangements arrangements) {
        Story story = Lived.village(arrangements).constant("station", "ill", 20).constant("hospital", "ill", hospital);
        return Lived.turning(
                story,
                CLOSES,
                OPENS,
                open -> open.edit()
                        .roads(open.roads().stream()
                                .filter(road -> !road.from().equals("village")
                                        && !road.to().equals("village"))
                                .toList())
                        .done());
    }
}
