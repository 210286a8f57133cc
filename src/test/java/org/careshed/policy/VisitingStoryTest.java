package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours.Interval;
import org.careshed.scenario.Level;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.VisitingSessions;
import org.junit.jupiter.api.Test;

/** Doctors of the People's Hospital, and others, in the town of a small county. */
class VisitingStoryTest {

    private static final int FROM_DAY = 2;
    private static final Interval MORNING = new Interval(9 * Ticks.HOUR, 12 * Ticks.HOUR);

    /** From the seat to the town, 12 km at 30 km/h, and the door. */
    private static final long WAY_MS = 29 * Ticks.MINUTE;

    @Test
    void patientsComeToTheSpecialistInTheHoursOfTheSession() {
        Tried tried = Tried.of(Arranged.everything(), clinic(Map.of()));
        List<Told> seen = tried.at("serviceStarts", "centre", "clinic-specialist");
        assertThat(seen).isNotEmpty().allSatisfy(start -> {
            assertThat(start.atMs() % Ticks.DAY).isGreaterThanOrEqualTo(MORNING.openMs());
            assertThat(Ticks.day(start.atMs())).isGreaterThanOrEqualTo(FROM_DAY);
        });
        assertThat(tried.used(Offer.SPECIALIST_SESSION)).isBetween(1L, tried.offered(Offer.SPECIALIST_SESSION));
        assertThat(tried.all("contactPlanned"))
                .anyMatch(planned -> planned.words().get(8).toString().equals("SPECIALIST"));
    }

    @Test
    void unusedSlotsExpireAndNobodyComesAtTheWeekend() {
        Tried tried = Tried.of(Arranged.everything(), clinic(Map.of()));
        assertThat(tried.offered(Offer.SPECIALIST_SESSION)).isEqualTo(8 * workdays(tried, FROM_DAY));
        assertThat(tried.at("poolStaffed", "centre", "clinic-specialist"))
                .isNotEmpty()
                .noneMatch(staffed -> staffed.number(3) > 0 && isWeekend(tried, Ticks.day(staffed.atMs())));
    }

    @Test
    void theHospitalHasOneDoctorFewerFromWhenTheSpecialistLeavesUntilTheSpecialistIsBack() {
        Tried tried = Tried.of(Arranged.everything(), clinic(Map.of()));
        List<Told> staffed = tried.at("poolStaffed", "people", "doctor");
        assertThat(staffed).anySatisfy(change -> {
            assertThat(change.atMs() % Ticks.DAY).isEqualTo(MORNING.openMs() - WAY_MS);
            assertThat(change.number(3)).isEqualTo(1);
        });
        assertThat(staffed).anySatisfy(change -> {
            assertThat(change.atMs() % Ticks.DAY).isEqualTo(MORNING.closeMs() + WAY_MS);
            assertThat(change.number(3)).isEqualTo(2);
        });
        assertThat(tried.at("poolStaffed", "tcm", "doctor"))
                .noneMatch(change -> change.atMs() % Ticks.DAY == MORNING.openMs() - WAY_MS);
    }

    @Test
    void whatTheSpecialistCanTreatIsNotSentOn() {
        Tried tried = Tried.of(Arranged.everything(), clinic(Map.of("level", Level.OUTSIDE)));
        List<Long> visits = tried.at("serviceStarts", "centre", "clinic-specialist").stream()
                .map(start -> start.number(3))
                .toList();
        assertThat(tried.all("contactEnds").stream()
                        .filter(end -> visits.contains(end.number(2)))
                        .toList())
                .isNotEmpty()
                .noneMatch(end -> end.words().get(7).toString().equals("REFERRED"));
    }

    @Test
    void theTownsDoctorSendsPatientsToTheSpecialistNextDoor() {
        Tried tried = Tried.of(Arranged.everything(), clinic(Map.of()));
        int centre = tried.facility("centre");
        assertThat(tried.all("referralMade"))
                .anyMatch(referral -> referral.number(1) == centre && referral.number(2) == centre);
    }

    @Test
    void anExpertsFeeIsPaidByThePatientAndSomePatientsFollowTheExpertHome() {
        Map<String, Object> more = Map.of("follows_home", 1.0, "fee", 7_000L);
        Tried tried = Tried.of(
                Arranged.everything(), visiting(FamousDoctorWorkshops.SHAPE.name(), row("people", "city"), more));
        assertThat(tried.used(Offer.WORKSHOP_SESSION)).isBetween(1L, tried.offered(Offer.WORKSHOP_SESSION));
        assertThat(tried.all("contactPlanned"))
                .anyMatch(planned -> planned.words().get(5).toString().equals("FOLLOW_UP")
                        && planned.number(7) == tried.facility("city"));
        assertThat(tried.all("billSettled")).anyMatch(bill -> bill.number(6) == 40_000 + 7_000);
    }

    @Test
    void aTeamIsAKindOfItsOwn() {
        Tried tried = Tried.of(
                Arranged.everything(), visiting(DispatchedTeams.SHAPE.name(), row("centre", "city"), Map.of()));
        assertThat(tried.used(Offer.TEAM_SESSION)).isBetween(1L, tried.offered(Offer.TEAM_SESSION));
        assertThat(tried.used(Offer.SPECIALIST_SESSION)).isZero();
    }

    @Test
    void sessionsBeginOneAfterTheOther() {
        LeverEntry half = new LeverEntry(
                "specialist-clinics",
                Tried.MONDAY,
                Optional.empty(),
                LeverEntry.Scope.EVERYWHERE,
                0.5,
                0,
                Tried.settings(
                        SpecialistClinics.SHAPE,
                        Map.of("sessions", List.of(row("centre", "people"), row("centre", "tcm")))));
        Scenario stands =
                Course.of(Arranged.everything().lever(half).scenario()).byDate().get(Tried.MONDAY);
        assertThat(VisitingSessions.of(stands).sessions())
                .extracting(VisitingSessions.Session::held)
                .containsExactly(true, false);
    }

    @Test
    void everyOtherWeekIsEveryOtherWeek() {
        VisitingSessions.Times times = new VisitingSessions.Times(
                Set.of(DayOfWeek.TUESDAY), 2, Tried.MONDAY, MORNING.openMs(), MORNING.closeMs());
        assertThat(List.of(1, 8, 15, 16).stream().map(day -> times.on(Tried.MONDAY.plusDays(day), DayKind.WEEKDAY)))
                .containsExactly(true, false, true, false);
    }

    @Test
    void aLeverWithNothingToActOnSaysSo() {
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), visiting("specialist-clinics", List.of(), Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("sessions");
        VisitingShape.Row stroke = new VisitingShape.Row(
                "centre", Optional.of("people"), "doctor", List.of(DayOfWeek.MONDAY), 1, MORNING, 8, List.of("stroke"));
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), visiting("specialist-clinics", stroke, Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("no pathway for `stroke`");
        VisitingShape.Row nurse = new VisitingShape.Row(
                "centre", Optional.of("people"), "nurse", List.of(DayOfWeek.MONDAY), 1, MORNING, 8, List.of("sick"));
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), visiting("specialist-clinics", nurse, Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("no `nurse` to lend");
    }

    private static long workdays(Tried tried, int from) {
        return IntStream.range(from, tried.county.scenario().calendar().days())
                .filter(day -> !isWeekend(tried, day))
                .count();
    }

    private static boolean isWeekend(Tried tried, int day) {
        return tried.county.scenario().calendar().dayKind(day) == DayKind.WEEKEND;
    }

    private static LeverEntry clinic(Map<String, Object> more) {
        return visiting("specialist-clinics", row("centre", "people"), more);
    }

    private static LeverEntry visiting(String lever, VisitingShape.Row row, Map<String, Object> more) {
        return visiting(lever, List.of(row), more);
    }

    private static LeverEntry visiting(String lever, List<VisitingShape.Row> rows, Map<String, Object> more) {
        var shape = Policies.catalogue().stream()
                .filter(entry -> entry.name().equals(lever))
                .findFirst()
                .orElseThrow()
                .shape();
        Map<String, Object> settings = new TreeMap<>(more);
        settings.put("sessions", rows);
        return Tried.lever(shape, FROM_DAY, settings);
    }

    private static VisitingShape.Row row(String host, String home) {
        return new VisitingShape.Row(
                host, Optional.of(home), "doctor", List.of(DayOfWeek.values()), 1, MORNING, 8, List.of("sick"));
    }
}
