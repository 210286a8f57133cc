package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.people.Bookings;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Slots of the hospitals of a small county, kept for those who come from below. */
class SharedRegistrationStoryTest {

    @Test
    void slotsAreKeptForMembersUntilTheDayBeforeAndThenGoToEverybody() {
        Bookings bookings = new Bookings(county(sharing(Map.of("share", 1.0, "expires_days", 1L))));
        int people = 2;
        assertThat(bookings.slots(people, 3)).isEqualTo(24);
        assertThat(bookings.kept(people, 3)).isEqualTo(24);
        assertThat(bookings.earliest(people, 2, 0)).isEqualTo(Bookings.NO_DAY);
        assertThat(bookings.earliest(people, 2, 0, true)).isEqualTo(2);
        bookings.book(people, 2, 0, true);
        assertThat(bookings.keptGiven(people, 2)).isEqualTo(1);
        bookings.night(0);
        assertThat(bookings.earliest(people, 2, 0)).isEqualTo(2);
        bookings.book(people, 2, 0, true);
        assertThat(bookings.keptGiven(people, 2)).isEqualTo(1);
        assertThat(bookings.copy().keptGiven(people, 2)).isEqualTo(1);
        assertThat(bookings.hasSlotForMembers(people)).isTrue();
        assertThat(bookings.daysForMembers(people)).isZero();
    }

    @Test
    void onlyWhoIsReferredFromAMemberTakesWhatIsKept() {
        Bookings bookings = new Bookings(county(sharing(Map.of("members", List.of("centre")))));
        assertThat(bookings.isShared(2)).isTrue();
        assertThat(bookings.isShared(0)).isFalse();
        assertThat(bookings.isMember(2, 0)).isTrue();
        assertThat(bookings.isMember(2, 3)).isFalse();
    }

    @Test
    void residentsWhoDoNotBookThemselvesBookThroughAStation() {
        Tried without = Tried.of(Arranged.everything());
        Tried with = Tried.of(Arranged.everything(), sharing(Map.of()));
        assertThat(analogue(without)).isZero();
        assertThat(analogue(with)).isPositive();
        assertThat(with.used(Offer.SHARED_SLOT)).isBetween(1L, with.offered(Offer.SHARED_SLOT));
    }

    @Test
    void aLeverWithNothingToActOnSaysSo() {
        assertThatThrownBy(() -> Tried.of(Arranged.county(), sharing(Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("no facility within `where` has slots");
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), sharing(Map.of()), sharing(Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("kept");
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), sharing(Map.of("members", List.of("nothing")))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("members");
    }

    /** First contacts at a booked slot of residents who are not digital. */
    private static long analogue(Tried tried) {
        List<Told> planned = tried.all("contactPlanned");
        return planned.stream()
                .filter(contact -> contact.words().get(8).toString().equals("BOOKED"))
                .filter(contact -> contact.words().get(5).toString().equals("NEED"))
                .filter(contact ->
                        contact.number(3) >= 0 && !tried.county.population().digital((int) contact.number(3)))
                .count();
    }

    private static County county(LeverEntry lever) {
        Scenario scenario = Arranged.everything().lever(lever).scenario();
        return CountyBuilder.build(new SharedRegistrations(lever).reshape(scenario, 1));
    }

    private static LeverEntry sharing(Map<String, Object> settings) {
        return Tried.lever(SharedRegistrations.SHAPE, 0, settings);
    }
}
