package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.INJURY;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.OUTSIDE;
import static org.careshed.measure.TestCounty.STATION;
import static org.careshed.measure.TestCounty.tuesday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.journal.BedLeft.Exit;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.ReferralMade.Direction;
import org.careshed.measure.TestCounty;
import org.careshed.scenario.Level;
import org.careshed.scenario.reform.VisitingSessions;
import org.careshed.scenario.reform.VisitingSessions.Doctor;
import org.careshed.scenario.reform.VisitingSessions.Kind;
import org.careshed.scenario.reform.VisitingSessions.Session;
import org.careshed.scenario.reform.VisitingSessions.Slots;
import org.careshed.scenario.reform.VisitingSessions.Times;
import org.junit.jupiter.api.Test;

/** The station treats minor needs only; injuries need the hospital. */
class ReferralsCheckTest {

    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.arranged();
    private final Found found = new Found(county);
    private ReferralsCheck check = new ReferralsCheck(county, found.findings());

    @Test
    void whoIsReferredUpAndDownByTheRulesPassesInSilence() {
        sends(1, STATION);
        refers(STATION, HOSPITAL, 1, INJURY, Direction.UP);
        plans(2, 1, 1, HOSPITAL);
        plans(3, 1, 1, STATION);
        sends(1, HOSPITAL);
        refers(HOSPITAL, OUTSIDE, 1, INJURY, Direction.OUT);
        plans(4, 1, 2, OUTSIDE);
        refers(HOSPITAL, STATION, 5, MINOR, Direction.DOWN);
        moves(5);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void theDirectionIsThatOfThePlace() {
        sends(1, STATION);
        refers(STATION, OUTSIDE, 1, MINOR, Direction.UP);
        sends(2, STATION);
        refers(STATION, HOSPITAL, 2, MINOR, Direction.OUT);

        assertThat(found.lines()).containsExactly("I3 city-hospital 1: direction UP", "I3 hospital 2: direction OUT");
    }

    @Test
    void aReferralFollowsAContactThatEndedInOneAtThatPlace() {
        refers(STATION, HOSPITAL, 1, MINOR, Direction.UP);
        sends(2, HOSPITAL);
        refers(STATION, HOSPITAL, 2, MINOR, Direction.UP);
        sends(3, STATION);
        check.contactEnds(EIGHT, STATION, 3, 3, 0, MINOR, Origin.NEED, Outcome.RESOLVED, 0);
        refers(STATION, HOSPITAL, 3, MINOR, Direction.UP);

        String asked = "a contact that ended in a referral at the one that refers";
        assertThat(found.lines())
                .containsExactly("I3 hospital 1: " + asked, "I3 hospital 2: " + asked, "I3 hospital 3: " + asked);
    }

    @Test
    void aReferralLeadsToAnotherFacilityThatIsAble() {
        sends(1, STATION);
        refers(STATION, STATION, 1, MINOR, Direction.UP);
        sends(2, HOSPITAL);
        refers(HOSPITAL, STATION, 2, INJURY, Direction.UP);

        assertThat(found.lines())
                .containsExactly(
                        "I3 station 1: another facility than the one that refers",
                        "I3 station 2: a facility able to treat the need");
    }

    @Test
    void aNeedIsReferredOnceAndComesWhereItWasReferredTo() {
        sends(1, STATION);
        refers(STATION, HOSPITAL, 1, MINOR, Direction.UP);
        sends(1, STATION);
        refers(STATION, HOSPITAL, 1, MINOR, Direction.UP);
        plans(2, 1, 1, STATION);
        plans(3, 3, 1, HOSPITAL);

        assertThat(found.lines())
                .containsExactly(
                        "I3 hospital 1: one referral at a time",
                        "I3 station 1: a contact that was referred here",
                        "I3 hospital 3: a contact that was referred here");
    }

    @Test
    void atTheEndNoReferralIsWithoutItsContact() {
        sends(1, STATION);
        refers(STATION, HOSPITAL, 1, MINOR, Direction.UP);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).containsExactly("I3 hospital 1: a contact to follow the referral");
    }

    @Test
    void whoMovesNearerHomeWasReferredDown() {
        refers(HOSPITAL, STATION, 1, MINOR, Direction.DOWN);
        moves(1);
        moves(2);

        assertThat(found.lines())
                .containsExactly("I3 hospital 2: a referral down from here", "I3 station 2: a referral down to here");
    }

    @Test
    void aPlaceMayReferToADoctorWhoVisitsIt() {
        visitedBy("station", Level.COUNTY, "injury");
        sends(1, STATION);
        refers(STATION, STATION, 1, INJURY, Direction.UP);
        assertThat(found.lines()).isEmpty();

        sends(2, STATION);
        refers(STATION, STATION, 2, MINOR, Direction.UP);
        assertThat(found.lines()).containsExactly("I3 station 2: another facility than the one that refers");
    }

    @Test
    void aDoctorWhoVisitsAnotherPlaceOrTreatsLessDoesNotCount() {
        visitedBy("hospital", Level.COUNTY, "injury");
        sends(1, HOSPITAL);
        refers(HOSPITAL, STATION, 1, INJURY, Direction.UP);
        visitedBy("station", Level.TOWN, "injury");
        sends(2, HOSPITAL);
        refers(HOSPITAL, STATION, 2, INJURY, Direction.UP);

        String able = "a facility able to treat the need";
        assertThat(found.lines()).containsExactly("I3 station 1: " + able, "I3 station 2: " + able);
    }

    /** From now on a doctor of a level sees patients of a condition at a place. */
    private void visitedBy(String host, Level level, String condition) {
        Session session = new Session(
                Kind.WORKSHOP,
                host,
                new Times(Set.of(DayOfWeek.values()), 1, LocalDate.of(2022, 1, 3), 0, 1),
                new Slots(1, 1, 0, 1),
                new Doctor(Optional.empty(), "doctor", level, 1, 0, 0),
                List.of(condition),
                true);
        check.countyTurns(
                EIGHT, county.withScenario(county.scenario().withReform(new VisitingSessions(List.of(session)))));
    }

    private void sends(long need, int facility) {
        check.contactEnds(EIGHT, facility, need, need, 0, MINOR, Origin.NEED, Outcome.REFERRED, 0);
    }

    private void refers(int from, int to, long need, int condition, Direction direction) {
        check.referralMade(EIGHT, from, to, need, 0, condition, direction);
    }

    private void plans(long visit, long need, int contact, int facility) {
        check.contactPlanned(EIGHT, visit, need, 0, MINOR, Origin.REFERRAL, contact, facility, Channel.REFERRED, EIGHT);
    }

    private void moves(long visit) {
        check.bedLeft(EIGHT, HOSPITAL, visit, 0, MINOR, 0, 0, Exit.STEPPED_DOWN);
        check.bedTaken(EIGHT, STATION, visit, 0, MINOR, 0, 0, Entry.STEPPED_DOWN);
    }
}
