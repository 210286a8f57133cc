package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.careshed.care.DayPlan;
import org.careshed.care.Kinds;
import org.careshed.care.Site;
import org.careshed.care.Slip;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.Channel;
import org.careshed.journal.Facts;
import org.careshed.journal.OfferMade;
import org.careshed.journal.Origin;
import org.careshed.journal.PoolStaffed;
import org.careshed.model.Arranged;
import org.careshed.people.VisitingSlots;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Level;
import org.careshed.scenario.Severity;
import org.careshed.scenario.reform.VisitingSessions;
import org.careshed.scenario.reform.VisitingSessions.Doctor;
import org.careshed.scenario.reform.VisitingSessions.Kind;
import org.careshed.scenario.reform.VisitingSessions.Session;
import org.careshed.scenario.reform.VisitingSessions.Slots;
import org.careshed.scenario.reform.VisitingSessions.Times;
import org.junit.jupiter.api.Test;

/** From nine to twelve a doctor of the people's hospital is at the centre, one of the city's at the people's hospital. */
class VisitingDoctorsTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);
    private static final int CENTRE = 0;
    private static final int CITY = 1;
    private static final int PEOPLE = 2;
    private static final int TCM = 5;
    private static final int SICK = 2;
    private static final int RARE = 4;

    private final County county = county();
    private final VisitingSlots slots = new VisitingSlots(county);

    @Test
    void theHostHasOneMoreForTheSessionAndTheHomeOneFewerTheWayIncluded() {
        Day monday = new Day(0);

        assertThat(monday.offers).containsExactly("SPECIALIST_SESSION 0: 8 at 0", "TEAM_SESSION 5: 3 at 0");
        assertThat(monday.staffed)
                .containsExactlyInAnyOrder(
                        "centre clinic-specialist 09:00 1",
                        "centre clinic-specialist 12:00 0",
                        "people doctor 00:00 2",
                        "people doctor 08:31 1",
                        "people doctor 12:29 2",
                        "tcm doctor 00:00 1",
                        "tcm team-doctor 09:00 1",
                        "tcm team-doctor 12:00 0");
    }

    @Test
    void whoseHomeLendsNobodyIsMissedNowhere() {
        Day wednesday = new Day(2);

        assertThat(wednesday.offers)
                .containsExactly(
                        "SPECIALIST_SESSION 0: 8 at 2", "WORKSHOP_SESSION 2: 5 at 2", "TEAM_SESSION 5: 3 at 2");
        assertThat(wednesday.staffed).contains("people workshop-expert 09:00 1", "people workshop-expert 12:00 0");
    }

    @Test
    void nobodyVisitsAtTheWeekend() {
        assertThat(new Day(5).offers).isEmpty();
    }

    @Test
    void aSlipNamesTheSessionByItsNumberAtTheHost() {
        VisitingDoctors doctors = new VisitingDoctors(county, slots, Idle.sites(county), Facts.none());
        long walkIn = Slip.first(Origin.NEED, Channel.WALK_IN);

        assertThat(doctors.session(CENTRE, walkIn)).isEqualTo(VisitingDoctors.NOWHERE);
        assertThat(doctors.session(PEOPLE, Slip.bySession(walkIn, 0))).isEqualTo(1);
        assertThat(doctors.session(TCM, Slip.bySession(walkIn, 1))).isEqualTo(3);
    }

    @Test
    void whoIsAskedBackFollowsTheDoctorHomeIfThatIsKnownAndTreatsTheCondition() {
        VisitingDoctors doctors = new VisitingDoctors(county, slots, Idle.sites(county), Facts.none());
        Ways ways = new Ways(county);

        assertThat(doctors.followsHome(0)).isEqualTo(0.25);
        assertThat(doctors.homeOf(0, SICK, ways)).isEqualTo(PEOPLE);
        assertThat(doctors.homeOf(0, RARE, ways)).isEqualTo(CENTRE);
        assertThat(doctors.homeOf(1, SICK, ways)).isEqualTo(CITY);
        assertThat(doctors.homeOf(3, SICK, ways)).isEqualTo(TCM);
    }

    /** What is offered in the morning of a day, and who is staffed where and when if that day were the first. */
    private final class Day {
        private final List<String> offers = new ArrayList<>();
        private final List<String> staffed = new ArrayList<>();

        Day(int day) {
            Site[] sites = new Site[county.facilities()];
            Facts facts = Facts.to(List.of((PoolStaffed) this::hear, (OfferMade) (atMs, offer, facility, units) ->
                    offers.add(offer + " " + facility + ": " + units + " at " + Ticks.day(atMs))));
            for (int facility = 0; facility < sites.length; facility++) {
                sites[facility] = new Site(county, facility, Kinds.of(county.scenario()), facts);
            }
            new VisitingDoctors(county, slots, sites, facts).morning(day);
            DayPlan nobody = new DayPlan(sites.length);
            nobody.begin((day + 1) * Ticks.DAY);
            nobody.sort(day * Ticks.DAY);
            for (int facility : new int[] {CENTRE, PEOPLE, TCM}) {
                sites[facility].morning(nobody, county.scenario().calendar(), day, day * Ticks.DAY);
                sites[facility].playUntil((day + 1) * Ticks.DAY);
            }
            staffed.removeIf(line -> line.startsWith("centre doctor"));
        }

        private void hear(long atMs, int facility, int pool, int servers, boolean inHours) {
            long minute = atMs % Ticks.DAY / Ticks.MINUTE;
            String resource = county.pools().get(facility).get(pool).resource();
            if (!resource.equals("lab")) {
                staffed.add(county.facility(facility).id() + " " + resource
                        + String.format(Locale.ROOT, " %02d:%02d %d", minute / 60, minute % 60, servers));
            }
        }
    }

    private static County county() {
        List<Session> sessions = List.of(
                session(Kind.CLINIC, "centre", Set.of(DayOfWeek.values()), 8, Optional.of("people"), true),
                session(Kind.WORKSHOP, "people", Set.of(DayOfWeek.WEDNESDAY), 5, Optional.of("city"), true),
                session(Kind.TEAM, "tcm", Set.of(DayOfWeek.values()), 7, Optional.empty(), false),
                session(Kind.TEAM, "tcm", Set.of(DayOfWeek.values()), 3, Optional.empty(), true));
        return CountyBuilder.build(Arranged.everything()
                .days(0, 7)
                .condition("rare", Severity.MINOR, 0)
                .resource("centre", "clinic-specialist", 0, Hours.ON_CALL)
                .resource("people", "workshop-expert", 0, Hours.ON_CALL)
                .resource("tcm", "team-doctor", 0, Hours.ON_CALL)
                .scenario()
                .withReform(new VisitingSessions(sessions)));
    }

    private static Session session(
            Kind kind, String host, Set<DayOfWeek> days, int patients, Optional<String> home, boolean held) {
        return new Session(
                kind,
                host,
                new Times(days, 1, MONDAY, 9 * Ticks.HOUR, 12 * Ticks.HOUR),
                new Slots(patients, 7, 0, 1),
                new Doctor(home, "doctor", Level.COUNTY, 1, 0, 0.25),
                List.of("sick"),
                held);
    }
}
