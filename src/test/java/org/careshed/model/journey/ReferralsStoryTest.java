package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Choice;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.careshed.scenario.Money;
import org.junit.jupiter.api.Test;

/** Needs beyond the station that everybody goes to first. */
class ReferralsStoryTest {

    @Test
    void byTheGreenChannelAPatientIsAtTheHospitalAfterTheWayThere() {
        Lived lived = Lived.of(Lived.village(referring(Level.COUNTY, 1, 1)));
        assertThat(lived.all("referralMade")).isNotEmpty().allSatisfy(referral -> {
            assertThat(referral.number(1)).isGreaterThanOrEqualTo(Lived.STATION);
            assertThat(referral.number(2)).isEqualTo(Lived.HOSPITAL);
            assertThat(referral.words().get(6)).hasToString("UP");
            Told second = lived.planned(referral.number(3)).get(1);
            assertThat(second.words().get(5)).hasToString("REFERRAL");
            assertThat(second.words().get(8)).hasToString("REFERRED");
            long thereMs = referral.atMs() + Lived.TO_HOSPITAL_MS;
            if (thereMs % Ticks.DAY < 17 * Ticks.HOUR) {
                assertThat(second.number(9)).isEqualTo(thereMs);
            } else {
                assertThat(Ticks.day(second.number(9))).isEqualTo(Ticks.day(thereMs) + 1);
            }
        });
    }

    @Test
    void theHospitalEndsTheEpisodeThatTheStationBegan() {
        Lived lived = Lived.of(Lived.village(referring(Level.COUNTY, 1, 1)));
        assertThat(lived.episodes(20)).isNotEmpty().allSatisfy(end -> {
            assertThat(end.words().get(4)).hasToString("RESOLVED");
            assertThat(end.number(5)).isEqualTo(2);
            assertThat(end.number(6)).isGreaterThanOrEqualTo(Lived.STATION);
            assertThat(end.number(7)).isEqualTo(Lived.HOSPITAL);
        });
    }

    @Test
    void withoutTheGreenChannelAPatientComesOnTheNextDay() {
        Lived lived = Lived.of(Lived.village(referring(Level.COUNTY, 1, 0)));
        List<Told> second = lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(6) == 1)
                .toList();
        assertThat(second)
                .isNotEmpty()
                .allSatisfy(
                        planned -> assertThat(Ticks.day(planned.number(9))).isEqualTo(Ticks.day(planned.atMs()) + 1));
    }

    @Test
    void whatNobodyInTheCountyCanTreatIsReferredOut() {
        Lived lived = Lived.of(Lived.village(referring(Level.OUTSIDE, 1, 1)));
        assertThat(lived.all("referralMade")).isNotEmpty().allSatisfy(referral -> {
            assertThat(referral.number(2)).isEqualTo(Lived.CITY);
            assertThat(referral.words().get(6)).hasToString("OUT");
        });
    }

    @Test
    void whoDoesNotFollowAReferralIsLeftWithTheNeed() {
        Lived lived = Lived.of(Lived.village(referring(Level.COUNTY, 0, 1)));
        assertThat(lived.all("referralMade")).isEmpty();
        assertThat(lived.episodes(20)).isNotEmpty().allSatisfy(end -> {
            assertThat(end.words().get(4)).hasToString("UNMET");
            assertThat(end.number(5)).isEqualTo(1);
        });
    }

    @Test
    void whoIsReferredToASlotHoldsItLikeAnybodyWhoBooked() {
        Booking booking = new Booking("doctor", 30, 5, 0.4, 1, 1, 0);
        Lived lived = Lived.of(Lived.village(referring(Level.COUNTY, 1, 0).withBooking(Map.of("hospital", booking))));
        List<Told> referred = lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(6) == 1)
                .toList();
        assertThat(referred)
                .isNotEmpty()
                .allSatisfy(planned -> assertThat(planned.words().get(5)).hasToString("REFERRAL"))
                .anySatisfy(planned -> assertThat(planned.words().get(8)).hasToString("BOOKED"));
        assertThat(lived.all("appointmentMissed")).isNotEmpty();
    }

    @Test
    void theReferralPaysForEveryContactAtThePlaceItNames() {
        FollowUps often =
                new FollowUps(Map.of("ill", new FollowUps.Return(0.5, Ticks.DAY)), FollowUps.NONE.afterStay());
        Lived lived = Lived.of(Lived.village(referring(Level.OUTSIDE, 1, 1)
                .withFollowUps(often)
                .withMoney(money(Map.of("outside", Map.of("ill", 10_000L))))));
        List<Told> bills = lived.all("billSettled").stream()
                .filter(bill -> bill.number(1) == Lived.CITY)
                .toList();
        assertThat(bills.size()).isGreaterThan(lived.all("referralMade").size() + 3);
        assertThat(bills).allSatisfy(bill -> assertThat(bill.number(7)).isEqualTo(10_000));
    }

    @Test
    void whereToIsChosenAtThePriceThatWhoIsReferredPays() {
        Story story = Lived.village(referring(Level.COUNTY, 1, 1)
                        .withMoney(
                                money(Map.of("outside", Map.of("ill", 10_000L), "hospital", Map.of("ill", 10_000L)))))
                .weights(new Choice.Weights(0, 0, 0, 0, new Choice.More(0, 1, 0, 0, 0, 0, 0, 0, 0)))
                .constant("outside", "ill", 0);
        assertThat(Lived.of(story).all("referralMade"))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.number(2)).isEqualTo(Lived.CITY));
    }

    /** Outside, the fund pays everything with a referral and nothing without; elsewhere nothing. */
    private static Money money(Map<String, Map<String, Long>> visitFen) {
        Money.Scheme scheme = new Money.Scheme(Map.of("outside", 1.0), Map.of(), 0, 0, 0);
        return new Money(visitFen, Map.of(), scheme, scheme);
    }

    private static Arrangements referring(Level level, double accepts, double green) {
        return Arrangements.NONE.withCompetence(Lived.needs(level, 0, 1, 0, accepts, green));
    }
}
