package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;
import static org.careshed.county.Story.weekdays;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.careshed.county.County;
import org.careshed.county.Story;
import org.careshed.journal.PatientGivesUp.Way;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/**
 * A week of a clinic whose doors are open from 8:00 to midnight from Monday to Friday, with slots of its doctors from 6:00
 * to 17:00 on every day: three of them, and two from Wednesday on.
 */
class RosterCheckTest {

    private static final int CLINIC = 0;
    private static final int OTHER = 1;
    private static final int DOCTOR = 0;
    private static final int EMERGENCY = 0;
    private static final int ILL = 1;
    private static final int TUESDAY = 1;
    private static final int SATURDAY = 5;
    private static final long EVENING = at(TUESDAY, 18);

    private final County county = county();
    private final Found found = new Found(county);
    private final Patients patients = new Patients(county);
    private final RosterCheck check = new RosterCheck(county, patients, found.findings());

    @Test
    void plannedPatientsComeWhileTheDoorsAreOpenUntilTheVeryMomentTheyClose() {
        comes(1, ILL, at(TUESDAY, 8));
        comes(2, ILL, at(SATURDAY, 0));
        comes(3, EMERGENCY, at(SATURDAY, 12));
        assertThat(found.lines()).isEmpty();

        comes(4, ILL, at(TUESDAY, 8) - 1);
        comes(5, ILL, at(SATURDAY, 0) + 1);
        comes(6, ILL, at(SATURDAY + 1, 0));
        comes(7, ILL, at(SATURDAY + 2, 0));
        String open = ": to come while the doors are open";
        assertThat(found.lines())
                .containsExactly(
                        "I17 clinic 4" + open, "I17 clinic 5" + open, "I17 clinic 6" + open, "I17 clinic 7" + open);
    }

    @Test
    void whoHasASlotComesWhileTheDoctorIsIn() {
        for (long visit = 1; visit <= 4; visit++) {
            patients.appointmentBooked(0, CLINIC, visit, 0, ILL, 0, 0);
        }
        comes(1, ILL, at(SATURDAY, 6));
        comes(2, ILL, at(SATURDAY, 17));
        assertThat(found.lines()).isEmpty();

        comes(3, ILL, at(SATURDAY, 6) - 1);
        comes(4, ILL, at(SATURDAY, 17) + 1);
        String open = ": to come while the doors are open";
        assertThat(found.lines()).containsExactly("I17 clinic 3" + open, "I17 clinic 4" + open);
    }

    @Test
    void whatIsCalledInHoursLiesWithinThem() {
        check.poolStaffed(EVENING, CLINIC, DOCTOR, 1, true);
        starts(1, at(TUESDAY, 17));
        assertThat(found.lines()).isEmpty();
        starts(1, EVENING);

        assertThat(found.lines()).containsExactly("I17 clinic 1: the resource to be in its hours");
    }

    @Test
    void afterHoursServicesBeginWhileSomebodyFromTheDayIsInside() {
        comes(1, ILL, at(TUESDAY, 16));
        comes(2, EMERGENCY, at(TUESDAY, 16));
        check.patientLeaves(EVENING, CLINIC, 2, 0, EMERGENCY, 0, 0, 0);
        starts(1, EVENING);
        assertThat(found.lines()).isEmpty();

        check.patientLeaves(EVENING, CLINIC, 1, 0, ILL, 0, 0, 0);
        starts(1, EVENING);
        nobodyCameByDay(1);
    }

    @Test
    void whoIsTurnedAwayOrGivesUpKeepsNobody() {
        comes(1, ILL, at(TUESDAY, 16));
        check.patientTurnedAway(EVENING, CLINIC, DOCTOR, 1, 0);
        starts(1, EVENING);
        comes(2, ILL, at(TUESDAY, 16));
        check.patientGivesUp(EVENING, CLINIC, DOCTOR, 2, 0, Way.BALKED, 0);
        starts(1, EVENING);

        nobodyCameByDay(2);
    }

    @Test
    void whoIsOutForAnExaminationKeepsNobodyUntilComingBack() {
        comes(1, ILL, at(TUESDAY, 16));
        check.patientGoesOut(EVENING, CLINIC, 1, 0, OTHER);
        starts(1, EVENING);
        nobodyCameByDay(1);

        check.patientComesBack(EVENING, CLINIC, 1, 0);
        starts(1, EVENING);
        nobodyCameByDay(1);
    }

    @Test
    void whoIsExaminedForAnotherPlaceKeepsTheStaffMeanwhile() {
        patients.patientArrives(EVENING, OTHER, 1, 0, ILL);
        check.examinationArrives(EVENING, CLINIC, 1, 0, OTHER);
        starts(1, EVENING);
        assertThat(found.lines()).isEmpty();

        check.examinationLeaves(EVENING, CLINIC, 1, 0, OTHER, EVENING);
        starts(1, EVENING);
        nobodyCameByDay(1);
    }

    @Test
    void emergenciesNeitherKeepStaffNorSendThemHome() {
        comes(1, ILL, at(TUESDAY, 16));
        comes(2, EMERGENCY, at(TUESDAY, 16));
        check.patientGoesOut(EVENING, CLINIC, 2, 0, OTHER);
        starts(1, EVENING);
        assertThat(found.lines()).isEmpty();

        check.patientGoesOut(EVENING, CLINIC, 1, 0, OTHER);
        check.patientComesBack(EVENING, CLINIC, 2, 0);
        starts(2, EVENING);
        nobodyCameByDay(1);
    }

    @Test
    void serversAreThoseOfTheDayOrOfTheNightBefore() {
        staffed(TUESDAY + 1, 3);
        assertThat(found.lines()).isEmpty();
        staffed(TUESDAY + 2, 3);

        assertThat(found.lines()).containsExactly("I17 clinic: at most 2 servers, not 3");
    }

    @Test
    void whoFinishesAPatientMayStay() {
        comes(1, ILL, at(TUESDAY, 16));
        for (int visit = 1; visit <= 3; visit++) {
            starts(visit, EVENING);
        }
        staffed(TUESDAY + 3, 3);
        assertThat(found.lines()).isEmpty();

        for (int visit = 1; visit <= 3; visit++) {
            check.serviceEnds(EVENING, CLINIC, DOCTOR, visit, 0, 0);
        }
        staffed(TUESDAY + 3, 3);
        assertThat(found.lines()).containsExactly("I17 clinic: at most 2 servers, not 3");
    }

    private void nobodyCameByDay(int times) {
        assertThat(found.lines())
                .hasSize(times)
                .allMatch(line -> line.endsWith(": no service after hours, nobody came by day"));
    }

    private void comes(long visit, int condition, long atMs) {
        patients.patientArrives(atMs, CLINIC, visit, 0, condition);
        check.patientArrives(atMs, CLINIC, visit, 0, condition);
    }

    private void starts(long visit, long atMs) {
        check.serviceStarts(atMs, CLINIC, DOCTOR, visit, 0, 0, 0);
    }

    private void staffed(int day, int servers) {
        check.poolStaffed(at(day, 9), CLINIC, DOCTOR, servers, true);
    }

    private static long at(int day, int hour) {
        return day * Ticks.DAY + hour * Ticks.HOUR;
    }

    private static County county() {
        LocalDate wednesday = LocalDate.of(2022, 1, 5);
        Dated servers = Dated.always(3).between(wednesday, wednesday.plusYears(1), three -> 2);
        return new Story()
                .days(0, 7)
                .place("village")
                .residents("village", 1)
                .condition("emergency", Severity.EMERGENCY, 1)
                .condition("ill", Severity.MINOR, 1)
                .tier("clinic", weekdays(8, 24), "emergency", "ill")
                .facility("clinic", "clinic", "village")
                .facility("other", "clinic", "village")
                .resource("clinic", "doctor", servers, hours(6, 17), OptionalInt.empty())
                .resource("other", "doctor", 1, hours(6, 17))
                .pathway("clinic", step("consult", "doctor", minutes(10)))
                .arrangements(Arrangements.NONE.withBooking(Map.of("clinic", new Booking("doctor", 9, 5, 0, 0, 0, 1))))
                .county();
    }
}
