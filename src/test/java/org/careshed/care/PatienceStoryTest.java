package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.care.House.at;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.careshed.chance.Dist;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** What patients put up with before their consultation. The ill are impatient, the calm wait for ever. */
class PatienceStoryTest {

    private static final Hours DAY = hours(8, 16);
    private static final Hours ALWAYS = hours(0, 24);

    @Test
    void whoSeesTooLongALineTurnsAway() {
        House house = new House(clinic(DAY, DAY, minutes(100), patience(1, 600)))
                .comes("clinic", "ill", 1, at(8, 0), at(8, 10), at(8, 20))
                .comes("clinic", "calm", 4, at(8, 30))
                .wholeDay();
        assertThat(house.told("gives-up", "ends"))
                .startsWith(
                        "08:20 gives-up clinic 3 BALKED after 0",
                        "08:20 ends clinic 3 LEFT waited 0",
                        "09:40 ends clinic 1 RESOLVED waited 0");
        assertThat(house.told("service")).hasSize(3);
        assertThat(house.letters("clinic")).startsWith("LEFT at 08:20 visit 3 waited 0");
    }

    @Test
    void theLineIsCountedPerServerAndFromTheOpeningOn() {
        Story story = clinic(DAY, DAY, minutes(100), patience(1, 600), 2);
        House house = new House(story)
                .comes("clinic", "ill", 1, at(7, 0), at(7, 1), at(7, 2), at(8, 10), at(8, 20), at(8, 30))
                .wholeDay();
        assertThat(house.told("gives-up"))
                .containsExactly("07:02 gives-up clinic 3 BALKED after 0", "08:30 gives-up clinic 6 BALKED after 0");
    }

    @Test
    void whosePatienceEndsLeavesTheMiddleOfTheLine() {
        House house = new House(clinic(DAY, DAY, minutes(100), patience(99, 45)))
                .comes("clinic", "ill", 1, at(8, 0))
                .comes("clinic", "calm", 2, at(8, 5))
                .comes("clinic", "ill", 3, at(8, 10))
                .comes("clinic", "calm", 4, at(8, 15))
                .wholeDay();
        assertThat(house.told("gives-up", "ends", "service"))
                .startsWith(
                        "08:00 service clinic 1 consult 100 waited 0",
                        "08:55 gives-up clinic 3 RENEGED after 45",
                        "08:55 ends clinic 3 LEFT waited 45",
                        "09:40 service clinic 2 consult 100 waited 95",
                        "09:40 ends clinic 1 RESOLVED waited 0",
                        "11:20 service clinic 4 consult 100 waited 185");
        assertThat(house.letters("clinic")).startsWith("LEFT at 08:55 visit 3 waited 45");
    }

    @Test
    void whoIsCalledWhenPatienceEndsIsServed() {
        House house = new House(clinic(DAY, DAY, minutes(50), patience(99, 45)))
                .comes("clinic", "ill", 1, at(8, 0), at(8, 5))
                .wholeDay();
        assertThat(house.told("gives-up")).isEmpty();
        assertThat(house.told("service")).hasSize(2);
    }

    @Test
    void theEndOfPatienceOfWhoWasServedDrivesNobodyElseAway() {
        House house = new House(clinic(DAY, DAY, minutes(10), patience(99, 60)))
                .comes("clinic", "ill", 1, at(8, 0), at(8, 1), at(8, 30), at(8, 55), at(8, 56))
                .wholeDay();
        assertThat(house.told("gives-up")).isEmpty();
        assertThat(house.told("service")).hasSize(5);
    }

    @Test
    void onePatienceIsForAllLinesTogether() {
        Story story = county(DAY, patience(99, 45))
                .resource("clinic", "desk", 1, DAY)
                .resource("clinic", "doctor", 1, DAY)
                .pathway(
                        "clinic",
                        step("register", "desk", minutes(30), new Pathway.Next("consult", 1)),
                        step("consult", "doctor", minutes(100)));
        House house =
                new House(story).comes("clinic", "ill", 1, at(8, 0), at(8, 5)).wholeDay();
        assertThat(house.told("gives-up")).containsExactly("09:20 gives-up clinic 2 RENEGED after 20");
        assertThat(house.told("ends")).contains("09:20 ends clinic 2 LEFT waited 45");
    }

    @Test
    void afterTheConsultationPatientsWaitAsLongAsItTakes() {
        Story story = county(DAY, patience(0, 10))
                .resource("clinic", "doctor", 2, DAY)
                .resource("clinic", "lab", 1, hours(8, 17))
                .pathway(
                        "clinic",
                        step("consult", "doctor", minutes(5), new Pathway.Next("test", 1)),
                        step("test", "lab", minutes(300)));
        House house =
                new House(story).comes("clinic", "ill", 1, at(8, 0), at(8, 1)).wholeDay();
        assertThat(house.told("gives-up")).isEmpty();
        assertThat(house.told("leaves")).hasSize(2);
    }

    @Test
    void whoIsInLineWhenNobodyStaysLeavesAtClosing() {
        House house = new House(clinic(ALWAYS, DAY, minutes(100), patience(99, 600)))
                .comes("clinic", "ill", 1, at(15, 0), at(15, 10))
                .comes("clinic", "calm", 3, at(15, 20))
                .wholeDay();
        assertThat(house.told("gives-up", "ends"))
                .containsExactly(
                        "16:00 gives-up clinic 2 CLOSED after 50",
                        "16:00 ends clinic 2 LEFT waited 50",
                        "16:40 ends clinic 1 RESOLVED waited 0");
        house.nextMorning().until(2 * Ticks.DAY);
        assertThat(house.told("service")).endsWith("1 d 08:00 service clinic 3 consult 100 waited 1000");
    }

    @Test
    void staffStayForDayPatientsInLineAsBefore() {
        House house = new House(clinic(DAY, DAY, minutes(100), patience(99, 600)))
                .comes("clinic", "ill", 1, at(15, 0), at(15, 10))
                .wholeDay();
        assertThat(house.told("gives-up")).isEmpty();
        assertThat(house.told("staff"))
                .containsExactly("08:00 staff clinic 0: 1", "16:00 staff clinic 0: 1", "18:20 staff clinic 0: 0");
    }

    @Test
    void theLastInLineWhoGivesUpSendsTheStaffHome() {
        Story story = county(DAY, patience(99, 75))
                .resource("clinic", "desk", 1, DAY)
                .resource("clinic", "doctor", 1, DAY)
                .pathway(
                        "clinic",
                        step("register", "desk", minutes(1), new Pathway.Next("consult", 1)),
                        step("consult", "doctor", minutes(90)));
        House house = new House(story)
                .comes("clinic", "ill", 1, at(14, 59), at(15, 0))
                .wholeDay();
        assertThat(house.told("gives-up")).containsExactly("16:16 gives-up clinic 2 RENEGED after 75");
        assertThat(house.told("staff"))
                .endsWith(
                        "16:00 staff clinic 0: 1",
                        "16:00 staff clinic 1: 1",
                        "16:30 staff clinic 0: 0",
                        "16:30 staff clinic 1: 0");
    }

    @Test
    void nobodyWaitsAtAPoolThatWillNotOpenAgainToday() {
        House house = new House(clinic(ALWAYS, DAY, minutes(10), patience(99, 600)))
                .comes("clinic", "ill", 1, at(7, 0), at(18, 0))
                .wholeDay();
        assertThat(house.told("gives-up", "service"))
                .containsExactly(
                        "08:00 service clinic 1 consult 10 waited 60", "18:00 gives-up clinic 2 CLOSED after 0");
    }

    @Test
    void overNoonPatientsWait() {
        List<Hours.Interval> twice = List.of(
                new Hours.Interval(8 * Ticks.HOUR, 12 * Ticks.HOUR),
                new Hours.Interval(13 * Ticks.HOUR, 17 * Ticks.HOUR));
        Hours shifts =
                new Hours("shifts", Map.of(DayKind.WEEKDAY, twice, DayKind.WEEKEND, twice, DayKind.HOLIDAY, twice));
        House house = new House(clinic(ALWAYS, shifts, minutes(10), patience(99, 600)))
                .comes("clinic", "ill", 1, at(12, 5))
                .wholeDay();
        assertThat(house.told("service")).containsExactly("13:00 service clinic 1 consult 10 waited 55");
    }

    @Test
    void whoFindsTheRoomFullLeavesToo() {
        Story story = county(DAY, patience(99, 600))
                .resource("clinic", "doctor", Dated.always(1), DAY, OptionalInt.of(0))
                .pathway("clinic", step("consult", "doctor", minutes(30)));
        House house =
                new House(story).comes("clinic", "ill", 1, at(8, 0), at(8, 5)).wholeDay();
        assertThat(house.told("turned-away", "ends"))
                .containsExactly(
                        "08:05 turned-away clinic 2",
                        "08:05 ends clinic 2 LEFT waited 0",
                        "08:30 ends clinic 1 RESOLVED waited 0");
    }

    @Test
    void aCopyMadeAtNightKnowsWhoWaits() {
        Hours night = new Hours(
                "night",
                Map.of(
                        DayKind.WEEKDAY,
                        List.of(
                                new Hours.Interval(0, 6 * Ticks.HOUR),
                                new Hours.Interval(20 * Ticks.HOUR, Ticks.DAY))));
        House house = new House(clinic(ALWAYS, night, minutes(60), patience(99, 90)))
                .comes("clinic", "ill", 1, at(23, 10), at(23, 20), at(23, 30), at(23, 40))
                .wholeDay();
        house.replaceByCopies();
        house.nextMorning().until(2 * Ticks.DAY);
        assertThat(house.told("gives-up", "service"))
                .containsExactly(
                        "23:10 service clinic 1 consult 60 waited 0",
                        "1 d 00:10 service clinic 2 consult 60 waited 50",
                        "1 d 01:00 gives-up clinic 3 RENEGED after 90",
                        "1 d 01:10 service clinic 4 consult 60 waited 90");
    }

    private static Map<String, Patience> patience(double balksAt, double leavesAfterMinutes) {
        Dist leavesAfter = minutes(leavesAfterMinutes);
        return Map.of("ill", new Patience(balksAt, Optional.of(leavesAfter), 0, 0, 1));
    }

    private static Story clinic(Hours doors, Hours doctors, Dist time, Map<String, Patience> patience) {
        return clinic(doors, doctors, time, patience, 1);
    }

    private static Story clinic(Hours doors, Hours hours, Dist time, Map<String, Patience> patience, int doctors) {
        return county(doors, patience)
                .resource("clinic", "doctor", doctors, hours)
                .pathway("clinic", step("consult", "doctor", time));
    }

    private static Story county(Hours doors, Map<String, Patience> patience) {
        return new Story()
                .place("home")
                .condition("calm", Severity.MINOR, 0)
                .condition("ill", Severity.MINOR, 0)
                .tier("clinic", doors, "calm", "ill")
                .facility("clinic", "clinic", "home")
                .arrangements(Arrangements.NONE.withPatience(patience));
    }
}
