package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.care.House.at;
import static org.careshed.care.House.key;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.careshed.care.Letters.Subject;
import org.careshed.chance.Dist;
import org.careshed.chance.Keys;
import org.careshed.county.Story;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Competence.Answer;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.FollowUps.Return;
import org.careshed.scenario.Level;
import org.careshed.scenario.Name;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Wards;
import org.junit.jupiter.api.Test;

/** What becomes of a contact when it is over. */
class JudgementStoryTest {

    private static final int MANY = 4_000;

    @Test
    void aNeedBeyondTheStationIsResolvedReferredOrSentHomeInTheStatedShares() {
        Map<Subject, Integer> letters = after("station", Origin.NEED, competence(new Answer(0.2, 0.5)));
        assertThat(letters.get(Subject.RESOLVED)).isBetween(710, 890);
        assertThat(letters.get(Subject.REFER)).isBetween(1_880, 2_120);
        assertThat(letters.get(Subject.UNRESOLVED)).isBetween(1_090, 1_310);
    }

    @Test
    void theHospitalTreatsWhatTheStationCannot() {
        assertThat(after("hospital", Origin.NEED, competence(new Answer(0, 1))))
                .containsExactly(Map.entry(Subject.RESOLVED, MANY));
    }

    @Test
    void aNeedOfTheStationsOwnLevelIsNeverReferred() {
        Competence own = new Competence(
                Map.of("station", Level.VILLAGE),
                Map.of("ill", Map.of(Level.VILLAGE, 1.0)),
                Map.of("ill", new Answer(0, 1)),
                0,
                0,
                1,
                1);
        assertThat(after("station", Origin.NEED, Arrangements.NONE.withCompetence(own)))
                .containsExactly(Map.entry(Subject.RESOLVED, MANY));
    }

    @Test
    void aFollowUpAsksForNoCompetence() {
        assertThat(after("station", Origin.FOLLOW_UP, competence(new Answer(0, 1))))
                .containsExactly(Map.entry(Subject.RESOLVED, MANY));
        long again = Slip.again(Slip.first(Origin.FOLLOW_UP, Channel.WALK_IN), Channel.WALK_IN);
        assertThat(Slip.origin(again)).isEqualTo(Origin.FOLLOW_UP);
        assertThat(after("station", Origin.RETURN, competence(new Answer(0, 1))))
                .containsExactly(Map.entry(Subject.REFER, MANY));
    }

    @Test
    void someOfThoseWhoAreTreatedAreAskedBack() {
        FollowUps followUps = new FollowUps(Map.of("ill", new Return(0.3, Ticks.DAY)), new Return(0, 0));
        Map<Subject, Integer> letters = after("station", Origin.NEED, Arrangements.NONE.withFollowUps(followUps));
        assertThat(letters.get(Subject.FOLLOW_UP)).isBetween(1_090, 1_310);
        assertThat(letters.get(Subject.RESOLVED)).isEqualTo(MANY - letters.get(Subject.FOLLOW_UP));
    }

    @Test
    void whoIsAdmittedIsNotAskedBackAndIsHandedToTheWards() {
        Dist stay = new Dist.Constant(2.0 * Ticks.DAY);
        Wards wards = new Wards(
                List.of(new Wards.BedClass("general", new Name("General", ""))),
                List.of(new Wards.Beds("hospital", "general", MANY, new Evidence("", Evidence.Grade.C))),
                Map.of("hospital", Map.of("ill", new Wards.Admission(0.25, 1, "general", stay))),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Wards.HANDOVER_MS);
        FollowUps always = new FollowUps(Map.of("ill", new Return(0.99, Ticks.DAY)), new Return(0, 0));
        House house =
                many("hospital", Origin.NEED, Arrangements.NONE.withWards(wards).withFollowUps(always));
        Map<Subject, Integer> letters = subjects(house.site("hospital").letters());
        assertThat(letters.get(Subject.ADMITTED)).isBetween(890, 1_110);
        assertThat(house.site("hospital").beds().occupied(0)).isEqualTo(letters.get(Subject.ADMITTED));
        house.site("hospital").letters().clear();
        house.nextMorning().until(2 * Ticks.DAY);
        house.nextMorning().until(3 * Ticks.DAY);
        assertThat(subjects(house.site("hospital").letters()))
                .containsExactly(Map.entry(Subject.DISCHARGED, letters.get(Subject.ADMITTED)));
    }

    @Test
    void theContactEndsAfterThePatientHasLeftAndTheLetterSaysWhoAndHow() {
        House house = new House(county(competence(new Answer(0, 1))));
        long slip = Slip.returned(Slip.first(Origin.RETURN, Channel.WALK_IN));
        house.morning();
        house.site("station").expect(at(9, 0), key(8), key(3), -1, 0, slip);
        house.until(Ticks.DAY);
        assertThat(house.told("arrives", "leaves", "ends"))
                .containsExactly(
                        "09:00 arrives station 8", "09:05 leaves station 8", "09:05 ends station 8 REFERRED waited 0");
        Letters letters = house.site("station").letters();
        assertThat(letters.subject(0)).isEqualTo(Subject.REFER);
        assertThat(letters.need(0)).isEqualTo(key(3));
        assertThat(letters.slip(0)).isEqualTo(slip);
        assertThat(letters.who(0)).isEqualTo(-1);
        assertThat(letters.kind(0)).isZero();
    }

    @Test
    void theLetterTellsTheWaitBeforeTheConsultationAndTheContactAllWaits() {
        House house = new House(withLab(OptionalInt.empty(), competence(new Answer(1, 0))));
        house.comes("station", "ill", 1, at(9, 0), at(9, 2)).wholeDay();
        assertThat(house.told("ends"))
                .containsExactly("09:35 ends station 1 RESOLVED waited 0", "10:05 ends station 2 RESOLVED waited 28");
        assertThat(house.letters("station").get(1)).endsWith("visit 2 waited 3");
    }

    @Test
    void whoWasSeenBeforeAFullRoomMakesAVisitThatStaysUnresolved() {
        House house = new House(withLab(OptionalInt.of(0), competence(new Answer(1, 0))));
        house.comes("station", "ill", 1, at(9, 0), at(9, 2)).wholeDay();
        assertThat(house.told("turned-away", "leaves", "ends"))
                .containsExactly(
                        "09:10 leaves station 2",
                        "09:10 ends station 2 UNRESOLVED waited 3",
                        "09:35 leaves station 1",
                        "09:35 ends station 1 RESOLVED waited 0");
        House plain = new House(withLab(OptionalInt.of(0), Arrangements.NONE));
        plain.comes("station", "ill", 1, at(9, 0), at(9, 2)).wholeDay();
        assertThat(plain.told("turned-away", "leaves", "ends"))
                .containsExactly("09:10 turned-away station 2", "09:35 leaves station 1");
    }

    private static Story withLab(OptionalInt queueLimit, Arrangements arrangements) {
        return new Story()
                .place("home")
                .condition("ill", Severity.MINOR, 0)
                .tier("station", hours(8, 16), "ill")
                .tier("hospital", hours(0, 24), "ill")
                .facility("station", "station", "home")
                .facility("hospital", "hospital", "home")
                .resource("station", "doctor", 1, hours(8, 16))
                .resource("station", "lab", Dated.always(1), hours(8, 16), queueLimit)
                .pathway(
                        "station",
                        step("consult", "doctor", minutes(5), new Pathway.Next("test", 1)),
                        step("test", "lab", minutes(30)))
                .pathway("hospital", delay("consult", minutes(5)))
                .arrangements(arrangements);
    }

    @Test
    void withoutArrangementsNothingIsToldAfterLeavingAndNoLetterIsWritten() {
        House house = many("station", Origin.NEED, Arrangements.NONE);
        assertThat(house.told("leaves")).hasSize(MANY);
        assertThat(house.told("ends")).isEmpty();
        assertThat(house.site("station").letters().size()).isZero();
    }

    @Test
    void whoBookedIsCalledByTheClassOfTheSlot() {
        Booking first = new Booking("doctor", 10, 7, 0, 0, 0, 0);
        Booking last = new Booking("doctor", 10, 7, 0, 0, 0, 2);
        assertThat(order(Map.of("station", first))).containsExactly("1", "3", "2", "4");
        assertThat(order(Map.of("station", last))).containsExactly("1", "2", "4", "3");
        assertThat(order(Map.of("hospital", first))).containsExactly("1", "2", "3", "4");
    }

    @Test
    void bookedConsultationsTellNothingAboutTheWaitOfWalkIns() {
        House house = new House(withDoctor(Map.of("station", new Booking("doctor", 10, 7, 0, 0, 0, 0))));
        house.comes("station", "ill", 1, at(9, 0))
                .comesWith(Slip.first(Origin.NEED, Channel.BOOKED), "station", "ill", 2, at(9, 1))
                .wholeDay();
        assertThat(house.site("station").consultedToday()).isEqualTo(1);
        assertThat(house.site("station").waitedTodayMs()).isZero();
    }

    private static List<String> order(Map<String, Booking> booking) {
        long booked = Slip.first(Origin.NEED, Channel.BOOKED);
        House house = new House(withDoctor(booking))
                .comes("station", "ill", 1, at(9, 0), at(9, 1))
                .comesWith(booked, "station", "ill", 3, at(9, 2))
                .comes("station", "ill", 4, at(9, 3))
                .wholeDay();
        return house.told("service").stream()
                .map(line -> line.replaceAll("^.*station (.) .*", "$1"))
                .toList();
    }

    private static Story withDoctor(Map<String, Booking> booking) {
        return new Story()
                .place("home")
                .condition("ill", Severity.MINOR, 0)
                .tier("station", hours(8, 16), "ill")
                .facility("station", "station", "home")
                .resource("station", "doctor", 1, hours(8, 16))
                .pathway("station", step("consult", "doctor", minutes(10)))
                .arrangements(Arrangements.NONE.withBooking(booking));
    }

    private static Arrangements competence(Answer beyond) {
        return Arrangements.NONE.withCompetence(new Competence(
                Map.of("station", Level.VILLAGE, "hospital", Level.COUNTY),
                Map.of("ill", Map.of(Level.COUNTY, 1.0)),
                Map.of("ill", beyond),
                0,
                0,
                1,
                1));
    }

    private static Map<Subject, Integer> after(String facility, Origin origin, Arrangements arrangements) {
        return subjects(many(facility, origin, arrangements).site(facility).letters());
    }

    private static House many(String facility, Origin origin, Arrangements arrangements) {
        House house = new House(county(arrangements).days(0, 9));
        house.morning();
        for (int visit = 0; visit < MANY; visit++) {
            long key = Keys.of(1, visit);
            house.site(facility).expect(at(9, 0) + visit, key, key, visit, 0, Slip.first(origin, Channel.WALK_IN));
        }
        house.until(Ticks.DAY);
        return house;
    }

    private static Map<Subject, Integer> subjects(Letters letters) {
        Map<Subject, Integer> subjects = new EnumMap<>(Subject.class);
        for (int row = 0; row < letters.size(); row++) {
            subjects.merge(letters.subject(row), 1, Integer::sum);
        }
        return subjects;
    }

    private static Story county(Arrangements arrangements) {
        return new Story()
                .place("home")
                .condition("ill", Severity.MINOR, 0)
                .tier("station", hours(8, 16), "ill")
                .tier("hospital", hours(0, 24), "ill")
                .facility("station", "station", "home")
                .facility("hospital", "hospital", "home")
                .pathway("station", delay("consult", minutes(5)))
                .pathway("hospital", delay("consult", minutes(5)))
                .arrangements(arrangements);
    }
}
