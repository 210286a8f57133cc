package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Level;
import org.careshed.scenario.Money;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.reform.VisitingSessions;
import org.careshed.scenario.reform.VisitingSessions.Doctor;
import org.careshed.scenario.reform.VisitingSessions.Kind;
import org.careshed.scenario.reform.VisitingSessions.Session;
import org.careshed.scenario.reform.VisitingSessions.Slots;
import org.careshed.scenario.reform.VisitingSessions.Times;
import org.junit.jupiter.api.Test;

/** An expert of the hospital sees two patients a working day at a station, and everybody would like to be one of them. */
class VisitorsStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);

    @Test
    void whoGetsASlotComesForTheExpertOnThatDayAndTheOthersWalkIn() {
        Lived lived = lived(0, 0, Arrangements.NONE);
        List<Told> booked = lived.all("appointmentBooked");

        assertThat(planned(lived, "NEED", "SPECIALIST")).hasSameSizeAs(booked).isNotEmpty();
        assertThat(planned(lived, "NEED", "WALK_IN")).isNotEmpty();
        assertThat(lived.all("contactPlanned")).hasSameSizeAs(lived.all("facilityChosen"));
        assertThat(lived.all("appointmentMissed")).isEmpty();
        for (Told slot : booked) {
            assertThat(slot.number(1)).isEqualTo(Lived.STATION);
            assertThat(slot.number(5) % Ticks.DAY).isIn(9 * Ticks.HOUR, 9 * Ticks.HOUR + 90 * Ticks.MINUTE);
            assertThat(slot.number(6)).isEqualTo(Ticks.day(slot.number(5)) - Ticks.day(slot.atMs()));
            assertThat(slot.number(5)).isGreaterThan(slot.atMs());
            assertThat(planned(lived, "NEED", "SPECIALIST")).anySatisfy(planned -> {
                assertThat(planned.number(1)).isEqualTo(slot.number(2));
                assertThat(Ticks.day(planned.number(9))).isEqualTo(Ticks.day(slot.number(5)));
            });
        }
        assertThat(booked.stream().map(slot -> slot.number(5)).distinct()).hasSameSizeAs(booked);
    }

    @Test
    void whoCannotBearToWaitADayTakesASlotOfTheSameDayOnly() {
        Lived lived = lived(0, 0, 20, 100, Arrangements.NONE);
        List<Told> booked = lived.all("appointmentBooked");

        assertThat(booked).anyMatch(slot -> slot.atMs() > 15 * Ticks.DAY).allMatch(slot -> slot.number(6) == 0);
    }

    @Test
    void theExpertsFeeIsPaidBesideTheBillOfTheHost() {
        Money.Scheme scheme = new Money.Scheme(Map.of("station", 0.5), Map.of(), 1, 0, 0);
        Money money = new Money(Map.of("station", Map.of("ill", 6_000L)), Map.of(), scheme, scheme);
        Lived lived = lived(0, 0, Arrangements.NONE.withMoney(money));

        assertThat(lived.all("billSettled")).isNotEmpty().allSatisfy(bill -> {
            boolean expert = bill.number(6) == 6_000 + 7_000;
            assertThat(bill.number(6)).isEqualTo(expert ? 13_000 : 6_000);
            assertThat(bill.number(7)).isEqualTo(3_000);
            assertThat(bill.number(8)).isEqualTo(expert ? 10_000 : 3_000);
        });
        assertThat(lived.all("billSettled").stream().filter(bill -> bill.number(6) == 13_000))
                .hasSize((int) lived.all("serviceStarts").stream()
                        .filter(start -> start.number(1) == Lived.STATION && start.number(2) == 1)
                        .count());
    }

    @Test
    void whoMissesTheExpertDoesNotCome() {
        Lived lived = lived(1, 0, Arrangements.NONE);
        long due = lived.all("appointmentBooked").stream()
                .filter(slot -> Ticks.day(slot.number(5)) < 20)
                .count();

        assertThat(lived.all("appointmentMissed")).hasSize((int) due).isNotEmpty();
        assertThat(lived.all("serviceStarts"))
                .noneMatch(start -> start.number(1) == Lived.STATION && start.number(2) == 1);
    }

    @Test
    void whoIsAskedBackByTheExpertGoesToTheExpertsHome() {
        FollowUps always =
                new FollowUps(Map.of("ill", new FollowUps.Return(1, 2 * Ticks.DAY)), new FollowUps.Return(0, 0));
        Lived home = lived(0, 1, Arrangements.NONE.withFollowUps(always));
        Lived host = lived(0, 0, Arrangements.NONE.withFollowUps(always));

        assertThat(afterTheExpert(home)).isNotEmpty().containsOnly((long) Lived.HOSPITAL);
        assertThat(afterTheExpert(host)).isNotEmpty().containsOnly((long) Lived.STATION);
    }

    @Test
    void theStationSendsWhoNeedsMoreToTheExpertNextDoorFromTomorrowOn() {
        Lived lived = lived(0, 0, 0, Arrangements.NONE.withCompetence(Lived.needs(Level.COUNTY, 0, 1, 0, 1, 1)));
        List<Told> sent = planned(lived, "REFERRAL", "SPECIALIST");

        assertThat(sent).isNotEmpty().allSatisfy(planned -> {
            assertThat(planned.number(7)).isEqualTo(Lived.STATION);
            assertThat(Ticks.day(planned.number(9))).isGreaterThan(Ticks.day(planned.atMs()));
            assertThat(lived.all("referralMade")).anySatisfy(made -> {
                assertThat(made.atMs()).isEqualTo(planned.atMs());
                assertThat(made.number(3)).isEqualTo(planned.number(2));
                assertThat(made.number(2)).isEqualTo(Lived.STATION);
            });
        });
        assertThat(planned(lived, "NEED", "SPECIALIST")).isEmpty();
        assertThat(lived.all("contactEnds").stream()
                        .filter(end -> end.words().get(7).toString().equals("REFERRED")))
                .hasSameSizeAs(lived.all("referralMade"))
                .hasSameSizeAs(lived.all("contactPlanned").stream()
                        .filter(planned -> planned.words().get(5).toString().equals("REFERRAL"))
                        .toList());
    }

    /** Where the second contact of those was whose first was with the expert. */
    private static List<Long> afterTheExpert(Lived lived) {
        return planned(lived, "NEED", "SPECIALIST").stream()
                .map(first -> lived.planned(first.number(2)))
                .filter(contacts -> contacts.size() > 1)
                .map(contacts -> contacts.get(1).number(7))
                .toList();
    }

    private static List<Told> planned(Lived lived, String origin, String channel) {
        return lived.all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals(origin))
                .filter(planned -> planned.words().get(8).toString().equals(channel))
                .toList();
    }

    private static Lived lived(double noShow, double followsHome, Arrangements arrangements) {
        return lived(noShow, followsHome, 20, arrangements);
    }

    /** @param title how much more the expert is worth than the doctors of the station */
    private static Lived lived(double noShow, double followsHome, double title, Arrangements arrangements) {
        return lived(noShow, followsHome, title, 0.1, arrangements);
    }

    /** @param perDay disutility of a day until the slot */
    private static Lived lived(
            double noShow, double followsHome, double title, double perDay, Arrangements arrangements) {
        Session session = new Session(
                Kind.WORKSHOP,
                "station",
                new Times(Set.of(DayOfWeek.values()), 1, MONDAY, 9 * Ticks.HOUR, 12 * Ticks.HOUR),
                new Slots(2, 3, noShow, 1),
                new Doctor(Optional.of("hospital"), "doctor", Level.COUNTY, 1, 7_000, followsHome),
                List.of("ill"),
                true);
        Choice.More more = new Choice.More(perDay, 0, 0, title, 0, 0, 0, 0, 0);
        Story story = Lived.village(arrangements.withReforms(Reforms.NONE.with(new VisitingSessions(List.of(session)))))
                .weights(new Choice.Weights(0.02, 0.01, 0, 0, more))
                .resource("station", "workshop-expert", 0, Hours.ON_CALL)
                .pathway(Kind.WORKSHOP.pathway("station"), step("consult", "workshop-expert", minutes(10)));
        return Lived.of(story);
    }
}
