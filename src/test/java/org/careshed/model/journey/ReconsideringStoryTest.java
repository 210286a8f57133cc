package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Choice;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.careshed.scenario.Money;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.reform.Closures;
import org.careshed.scenario.reform.Insurance;
import org.junit.jupiter.api.Test;

/** What is decided on a morning: to stay at home, to come when the doors are open, or to choose once more. */
class ReconsideringStoryTest {

    private static final int WEEK = 7;
    private static final int FRIDAY = 4;

    @Test
    void whoStaysAtHomeForgoesCareAndTheEpisodeEndsWithoutAContact() {
        Arrangements helping = Arrangements.NONE.withCompetence(Lived.needs(Level.VILLAGE, 1, 0, 0, 1, 1));
        Lived lived = Lived.of(Lived.village(helping).byDecision().weights(new Choice.Weights(0.02, 0.01, -1_000, 0)));
        List<Told> needs = lived.all("needArises");

        assertThat(lived.all("facilityChosen")).isEmpty();
        assertThat(lived.all("careForgone"))
                .hasSameSizeAs(needs)
                .isNotEmpty()
                .allSatisfy(forgone -> assertThat(forgone.words().get(3)).hasToString("STAYED_HOME"));
        assertThat(lived.all("episodeEnds")).hasSameSizeAs(needs).allSatisfy(end -> {
            assertThat(end.words().get(4)).hasToString("UNMET");
            assertThat(end.number(5)).isZero();
        });
    }

    @Test
    void whoIsSeenOutsideOnALaterDayComesOnThatDay() {
        Beyond slow = new Beyond(0, Optional.empty(), List.of(), Map.of("outside", 5.0));
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBeyond(slow)).constant("outside", "ill", 80));
        List<Told> later = lived.all("contactPlanned").stream()
                .filter(planned -> Ticks.day(planned.number(9)) > Ticks.day(planned.atMs()))
                .filter(planned -> planned.number(9) < 20 * Ticks.DAY)
                .toList();

        assertThat(later).hasSizeGreaterThan(5);
        assertThat(lived.all("patientArrives").stream().map(came -> came.atMs() + " " + came.number(2)))
                .containsAll(later.stream()
                        .map(planned -> planned.number(9) + " " + planned.number(1))
                        .toList());
    }

    @Test
    void whoIsAskedBackOnASaturdayComesOnMondayWhenTheDoorsOpen() {
        FollowUps tomorrow =
                new FollowUps(Map.of("ill", new FollowUps.Return(1, Ticks.DAY)), new FollowUps.Return(0, 0));
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withFollowUps(tomorrow))
                .tier("station", Story.weekdays(8, 16), "ill")
                .grassroots("station")
                .constant("hospital", "ill", -80));
        List<Told> back = lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(6) > 0 && planned.number(7) >= Lived.STATION)
                .toList();

        assertThat(back).isNotEmpty().allMatch(planned -> Ticks.day(planned.number(9)) % WEEK <= FRIDAY);
        assertThat(back)
                .filteredOn(planned -> Ticks.day(planned.atMs()) % WEEK == FRIDAY + 1)
                .isNotEmpty()
                .allMatch(planned -> Ticks.day(planned.number(9)) == Ticks.day(planned.atMs()) + 2);
    }

    @Test
    void whoChoosesTheSameHospitalAgainKeepsTheReferralAndWhoWentElsewhereLostIt() {
        Lived lived = Lived.turning(
                crowdedHospital(), 8, 15, open -> Closures.close(open, List.of("station", "station-too")));
        Map<Long, Told> planned = new HashMap<>();
        lived.all("contactPlanned").forEach(contact -> planned.put(contact.number(1), contact));
        Map<String, Integer> bills = new HashMap<>();
        for (Told bill : lived.all("billSettled")) {
            Told contact = planned.get(bill.number(2));
            if (bill.number(1) == Lived.HOSPITAL) {
                boolean held = isReferral(contact)
                        && lived.planned(contact.number(2)).stream()
                                .filter(attempt -> attempt.number(6) == contact.number(6))
                                .allMatch(attempt -> attempt.number(7) == Lived.HOSPITAL);
                boolean again = contact.words().get(8).toString().equals("WALK_IN");
                assertThat(bill.number(7)).isEqualTo(held ? 7_000 : 4_000);
                bills.merge(held + " " + again, 1, Integer::sum);
            }
        }

        assertThat(bills).containsKeys("true true", "true false", "false true");
    }

    private static boolean isReferral(Told contact) {
        return contact.words().get(5).toString().equals("REFERRAL");
    }

    /**
     * Stations send everybody on to the hospital, where most find a line, turn away and choose again tomorrow, a station if
     * it is open; some begin at the hospital. There the fund pays 40 % of 100 yuan, and 70 % for who is referred.
     */
    private static Story crowdedHospital() {
        Money.Scheme scheme = new Money.Scheme(Map.of("hospital", 0.4), Map.of(), 1, 0, 0);
        Money money = new Money(Map.of("hospital", Map.of("ill", 10_000L)), Map.of(), scheme, scheme);
        return Lived.village(Arrangements.NONE
                        .withMoney(money)
                        .withCompetence(Lived.needs(Level.COUNTY, 0, 1, 0, 1, 1))
                        .withPatience(Map.of("ill", new Patience(0, Optional.empty(), 0, 1, 5)))
                        .withReforms(Reforms.NONE.with(new Insurance(1, 0.3, 0, true))))
                .residents("village", 900)
                .insteadOf("hospital", step("consult", "doctor", minutes(45)))
                .constant("hospital", "ill", 41);
    }
}
