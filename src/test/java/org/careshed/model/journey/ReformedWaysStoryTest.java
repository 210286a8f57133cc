package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.journal.Offer;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.reform.Cooperation;
import org.careshed.scenario.reform.OneCard;
import org.careshed.scenario.reform.SharedRegistration;
import org.careshed.scenario.reform.SharedRegistration.Quota;
import org.careshed.scenario.reform.TwoWayReferral;
import org.junit.jupiter.api.Test;

/** Reforms that change when and where patients go on who have been at the station. */
class ReformedWaysStoryTest {

    @Test
    void aReformOfReferralsCountsWhoGoesUpAtOnce() {
        Reform reform = new TwoWayReferral(0, new TreeSet<>(), false);
        Lived lived = lived(referring(Level.COUNTY, 1), reform);
        List<String> atOnce = lived.all("referralMade").stream()
                .filter(made -> lived.planned(made.number(3)).get(1).number(9) == made.atMs() + Lived.TO_HOSPITAL_MS)
                .map(made -> made.atMs() + " " + made.number(4))
                .toList();

        assertThat(lived.used(Offer.GREEN_CHANNEL).stream().map(used -> used.atMs() + " " + used.number()))
                .containsExactlyElementsOf(atOnce)
                .isNotEmpty();
        assertThat(lived(referring(Level.COUNTY, 0), reform).used(Offer.GREEN_CHANNEL))
                .isEmpty();
        assertThat(Lived.of(Lived.village(referring(Level.COUNTY, 1))).used(Offer.GREEN_CHANNEL))
                .isEmpty();
    }

    @Test
    void aPartnerOutsideSeesWhoIsSentToItOnTheNextDay() {
        Arrangements out = referring(Level.OUTSIDE, 0)
                .withBeyond(new Beyond(0, Optional.empty(), List.of(), Map.of("outside", 3.0)));
        Lived waiting = Lived.of(Lived.village(out));
        Lived partner = lived(out, Cooperation.NONE.with("city", 1));

        assertThat(daysToSecond(waiting)).isNotEmpty().anyMatch(days -> days > 1);
        assertThat(waiting.made(Offer.GREEN_CHANNEL)).isEmpty();
        assertThat(daysToSecond(partner)).isNotEmpty().allMatch(days -> days == 1);
        List<String> sent = partner.all("referralMade").stream()
                .map(made -> made.atMs() + " " + made.number(4))
                .toList();
        assertThat(partner.made(Offer.GREEN_CHANNEL)).hasSameSizeAs(sent).allMatch(made -> made.number() == 1);
        assertThat(partner.used(Offer.GREEN_CHANNEL).stream().map(used -> used.atMs() + " " + used.number()))
                .containsExactlyElementsOf(sent);
    }

    @Test
    void keptSlotsAreCountedAtTheEndOfTheirDay() {
        Lived lived = sharing(1);
        assertThat(lived.made(Offer.SHARED_SLOT)).hasSize(20);
        for (int day = 0; day < 20; day++) {
            assertThat(lived.made(Offer.SHARED_SLOT).get(day))
                    .isEqualTo(new Lived.Offered((day + 1) * Ticks.DAY - 1, Offer.SHARED_SLOT, Lived.HOSPITAL, 6));
            long endMs = (day + 1) * Ticks.DAY - 1;
            int today = day;
            assertThat(lived.used(Offer.SHARED_SLOT))
                    .filteredOn(used -> used.atMs() == endMs)
                    .hasSize((int) lived.all("appointmentBooked").stream()
                            .filter(booked -> Ticks.day(booked.number(5)) == today)
                            .count());
        }
        assertThat(lived.used(Offer.SHARED_SLOT)).hasSizeGreaterThan(10);
    }

    @Test
    void whereNoSlotIsKeptNoneIsCounted() {
        Lived lived = sharing(0);

        assertThat(lived.all("appointmentBooked")).isNotEmpty();
        assertThat(lived.made(Offer.SHARED_SLOT)).isEmpty();
        assertThat(lived.used(Offer.SHARED_SLOT)).isEmpty();
    }

    @Test
    void whoHearsTheResultByPhoneNeedNotComeBack() {
        Lived called = followedUp(1, Set.of("station", "station-too"));
        assertThat(followUps(called)).isZero();
        assertThat(called.used(Offer.SPARED_STEP))
                .isNotEmpty()
                .hasSameSizeAs(called.made(Offer.SPARED_STEP))
                .hasSameSizeAs(called.all("contactEnds"));
        assertThat(called.episodes(20)).hasSameSizeAs(called.all("contactEnds"));
        Lived some = followedUp(0.5, Set.of("station", "station-too"));
        assertThat(followUps(some)).isPositive();
        assertThat(some.used(Offer.SPARED_STEP)).isNotEmpty();
        Lived others = followedUp(1, Set.of("hospital"));
        assertThat(followUps(others)).isPositive();
        assertThat(others.used(Offer.SPARED_STEP)).isEmpty();
        assertThat(followedUp(0, Set.of("station", "station-too")).used(Offer.SPARED_STEP))
                .isEmpty();
    }

    /** Days from each referral to the contact that it leads to. */
    private static List<Integer> daysToSecond(Lived lived) {
        return lived.all("referralMade").stream()
                .map(made -> Ticks.day(lived.planned(made.number(3)).get(1).number(9)) - Ticks.day(made.atMs()))
                .toList();
    }

    private static long followUps(Lived lived) {
        return lived.all("contactPlanned").stream()
                .map(planned -> planned.words().get(5).toString())
                .filter("FOLLOW_UP"::equals)
                .count();
    }

    /** Everybody who was at a station is asked back after three days. */
    private static Lived followedUp(double results, Set<String> withCard) {
        FollowUps always =
                new FollowUps(Map.of("ill", new FollowUps.Return(1, 3 * Ticks.DAY)), new FollowUps.Return(0, 0));
        return lived(Arrangements.NONE.withFollowUps(always), new OneCard("desk", 0, 0, results, withCard));
    }

    /** Three doctors of the hospital have two slots each a day, of which some are kept for who is referred. */
    private static Lived sharing(double share) {
        Quota quota = new Quota(share, 0, new TreeSet<>(List.of("station", "station-too")));
        Booking booking = new Booking("doctor", 2, 5, 0, 1, 1, 0);
        return lived(
                referring(Level.COUNTY, 0).withBooking(Map.of("hospital", booking)),
                new SharedRegistration(new TreeMap<>(Map.of("hospital", quota))));
    }

    private static Lived lived(Arrangements arrangements, Reform reform) {
        return Lived.of(Lived.village(arrangements.withReforms(Reforms.NONE.with(reform))));
    }

    private static Arrangements referring(Level level, double green) {
        return Arrangements.NONE.withCompetence(Lived.needs(level, 0, 1, 0, 1, green));
    }
}
