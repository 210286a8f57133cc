package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Choice;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.careshed.scenario.Patience;
import org.junit.jupiter.api.Test;

/** Patients who turn away from any line at all, or do not come. */
class AttemptsStoryTest {

    @Test
    void whoGoesElsewhereIsThereAfterTheWayAndNotWhereTheyLeft() {
        Lived lived = crowded(1, 0, 2);
        List<Told> again = again(lived);
        assertThat(again).isNotEmpty().allSatisfy(planned -> {
            Told first = lived.planned(planned.number(2)).get(0);
            assertThat(planned.number(7)).isNotEqualTo(first.number(7));
            assertThat(planned.number(6)).isZero();
            assertThat(planned.number(1)).isNotEqualTo(planned.number(2));
            long wayMs = planned.number(7) == Lived.HOSPITAL ? Lived.TO_HOSPITAL_MS : 5 * Ticks.MINUTE;
            assertThat(planned.number(9)).isEqualTo(planned.atMs() + wayMs);
        });
    }

    @Test
    void whoTriesAgainOnAnotherDayComesOnTheNext() {
        Lived lived = crowded(0, 1, 3);
        assertThat(again(lived)).isNotEmpty().allSatisfy(planned -> {
            List<Told> tries = lived.planned(planned.number(2));
            Told before = tries.get(tries.indexOf(planned) - 1);
            assertThat(Ticks.day(planned.number(9))).isEqualTo(Ticks.day(before.number(9)) + 1);
        });
    }

    @Test
    void whoTriedOftenEnoughGivesUpWithoutAContact() {
        Lived lived = crowded(0, 1, 1);
        assertThat(again(lived)).isEmpty();
        List<Told> unmet = lived.episodes(20).stream()
                .filter(end -> end.words().get(4).toString().equals("UNMET"))
                .toList();
        assertThat(unmet)
                .hasSameSizeAs(lived.all("patientGivesUp"))
                .isNotEmpty()
                .allSatisfy(end -> {
                    assertThat(end.number(5)).isZero();
                    assertThat(end.number(6)).isEqualTo(-1);
                    assertThat(end.number(7)).isEqualTo(-1);
                });
    }

    @Test
    void whoNeitherGoesElsewhereNorTriesAgainGivesUpAtOnce() {
        Lived lived = crowded(0, 0, 3);

        assertThat(again(lived)).isEmpty();
        assertThat(lived.episodes(20).stream()
                        .filter(end -> end.words().get(4).toString().equals("UNMET")))
                .hasSameSizeAs(lived.all("patientGivesUp"))
                .isNotEmpty();
    }

    @Test
    void whoMissesEveryAppointmentGivesUpAtTheFifteenth() {
        Booking booking = new Booking("doctor", 30, 5, 1, 1, 0.1, 0);
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBooking(Map.of("station", booking)))
                .constant("hospital", "ill", -80)
                .days(0, 60));
        Map<Long, List<Told>> tries =
                lived.all("contactPlanned").stream().collect(Collectors.groupingBy(planned -> planned.number(2)));
        List<Long> ended = lived.episodes(60).stream()
                .filter(end -> end.words().get(4).toString().equals("UNMET"))
                .map(end -> end.number(1))
                .toList();

        assertThat(ended)
                .hasSizeGreaterThan(5)
                .allSatisfy(need -> assertThat(tries.get(need)).hasSize(15));
        assertThat(tries.values()).allMatch(all -> all.size() <= 15);
    }

    @Test
    void ofThoseWhoMissTheirAppointmentSomeTryAgainTomorrow() {
        Booking booking = new Booking("doctor", 30, 5, 0.5, 0.5, 0.1, 0);
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBooking(Map.of("station", booking)))
                .residents("village", 600));
        List<Told> missed = lived.all("appointmentMissed");
        assertThat(missed).hasSizeGreaterThan(5);
        assertThat(missed.size() / (double) lived.all("appointmentBooked").size())
                .isBetween(0.3, 0.7);
        for (Told miss : missed) {
            boolean triesAgain = again(lived).stream()
                    .anyMatch(planned -> planned.number(3) == miss.number(3)
                            && Ticks.day(planned.atMs()) == Ticks.day(miss.atMs()) + 1);
            boolean unmet = lived.episodes(20).stream()
                    .anyMatch(end -> end.number(2) == miss.number(3) && end.atMs() == miss.atMs());
            assertThat(triesAgain || unmet || Ticks.day(miss.atMs()) == 19).isTrue();
        }
    }

    @Test
    void whoMissesTheAppointmentSeeksCareAgainAsOftenAsTheShareSays() {
        for (double rebooks : new double[] {0, 1}) {
            Booking booking = new Booking("doctor", 30, 5, 0.5, rebooks, 0.1, 0);
            Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBooking(Map.of("station", booking)))
                    .residents("village", 600));
            List<Told> missed = lived.all("appointmentMissed");
            assertThat(missed).hasSizeGreaterThan(5);
            for (Told miss : missed) {
                boolean given = lived.all("episodeEnds").stream()
                        .anyMatch(end -> end.number(2) == miss.number(3) && end.atMs() == miss.atMs());
                assertThat(given).isEqualTo(rebooks == 0);
            }
            assertThat(again(lived).isEmpty()).isEqualTo(rebooks == 0);
        }
    }

    @Test
    void anAppointmentSaysHowManyDaysAheadItIs() {
        Booking booking = new Booking("doctor", 2, 5, 0, 0, 0.1, 0);
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBooking(Map.of("station", booking)))
                .residents("village", 600));
        assertThat(lived.all("appointmentBooked"))
                .allSatisfy(booked ->
                        assertThat(booked.number(6)).isEqualTo(Ticks.day(booked.number(5)) - Ticks.day(booked.atMs())))
                .anySatisfy(booked -> assertThat(booked.number(6)).isPositive());
        assertThat(lived.all("contactPlanned"))
                .allSatisfy(planned ->
                        assertThat(Ticks.day(planned.number(9))).isGreaterThanOrEqualTo(Ticks.day(planned.atMs())));
    }

    @Test
    void whoCannotBearToWaitADayBooksASlotOfTheSameDayOnly() {
        Booking booking = new Booking("doctor", 30, 5, 0, 0, 0.1, 0);
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withBooking(Map.of("station", booking)))
                .residents("village", 600)
                .weights(new Choice.Weights(0.02, 0.01, 0, 0, new Choice.More(100, 0, 0, 0, 0, 0, 0, 0, 0))));

        assertThat(lived.all("appointmentBooked")).isNotEmpty().allMatch(booked -> booked.number(6) == 0);
    }

    @Test
    void aSecondTryTakesPlaceForTheReasonOfTheFirst() {
        Patience patience = new Patience(0, Optional.empty(), 0, 1, 4);
        FollowUps always =
                new FollowUps(Map.of("ill", new FollowUps.Return(0.5, 2 * Ticks.DAY)), FollowUps.NONE.afterStay());
        Lived lived = Lived.of(Lived.village(Arrangements.NONE
                        .withPatience(Map.of("ill", patience))
                        .withFollowUps(always)
                        .withCompetence(Lived.needs(Level.COUNTY, 1, 0, 0, 1, 1)))
                .residents("village", 300));
        List<Told> all = lived.all("contactPlanned");
        assertThat(again(lived)).isNotEmpty();
        assertThat(all)
                .allSatisfy(planned ->
                        assertThat(planned.words().get(5)).hasToString(planned.number(6) == 0 ? "NEED" : "FOLLOW_UP"));
        assertThat(all.stream().filter(planned -> planned.number(6) > 0).count())
                .isGreaterThan(all.stream()
                        .filter(planned -> planned.number(6) > 0)
                        .mapToLong(planned -> planned.number(2) * 16 + planned.number(6))
                        .distinct()
                        .count());
    }

    @Test
    void whoGoesElsewhereOutsideIsSeenThereOnTheDayItNames() {
        Beyond slow = new Beyond(0, Optional.empty(), List.of(), Map.of("outside", 5.0));
        Patience patience = new Patience(0, Optional.empty(), 1, 0, 2);
        Lived lived = Lived.of(Lived.village(
                        Arrangements.NONE.withPatience(Map.of("ill", patience)).withBeyond(slow))
                .constant("outside", "ill", 40)
                .residents("village", 300));
        List<Told> outside = again(lived).stream()
                .filter(planned -> planned.number(7) == Lived.CITY)
                .toList();
        assertThat(outside).hasSizeGreaterThan(3);
        assertThat(outside.stream().filter(planned -> Ticks.day(planned.number(9)) > Ticks.day(planned.atMs())))
                .hasSizeGreaterThan(outside.size() / 2);
    }

    private static Lived crowded(double elsewhere, double otherDay, int tries) {
        Patience patience = new Patience(0, Optional.empty(), elsewhere, otherDay, tries);
        return Lived.of(Lived.village(Arrangements.NONE.withPatience(Map.of("ill", patience)))
                .residents("village", 300));
    }

    private static List<Told> again(Lived lived) {
        return lived.all("contactPlanned").stream()
                .filter(planned -> planned.number(6) == 0 && planned.number(1) != planned.number(2))
                .toList();
    }
}
