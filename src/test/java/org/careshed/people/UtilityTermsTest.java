package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.journal.Channel;
import org.careshed.people.known.Habits;
import org.careshed.people.known.Knowledge;
import org.careshed.people.known.OwnPay;
import org.careshed.people.known.Slots;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Choice.More;
import org.careshed.scenario.Choice.Nests;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Competence;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Money;
import org.careshed.scenario.Name;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.Wards;
import org.junit.jupiter.api.Test;

/** A station, a centre and a hospital at home, a clinic outside; each term of the utility by itself. */
class UtilityTermsTest {

    private static final int CENTRE = 0;
    private static final int CLINIC = 1;
    private static final int HOSPITAL = 2;
    private static final int STATION = 3;
    private static final long NEED = 77;
    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final Memory REMEMBERS = new Memory(true, 0.1, 0.1, 0.5, 0);
    private static final Nests PLAIN = Nests.NONE;

    @Test
    void daysToTheSlotCountOutside() {
        Beyond beyond = new Beyond(0, Optional.empty(), List.of(), Map.of("clinic", 3.0));
        County county = county(more(0.1, 0, 0, 0, 0), PLAIN, Severity.MINOR, Arrangements.NONE.withBeyond(beyond));
        assertThat(worth(choice(county, Knowledge.NONE), CLINIC)).isCloseTo(-0.3, within(1e-12));
        assertThat(worth(choice(county, Knowledge.NONE), STATION)).isZero();
    }

    @Test
    void costsAreFeltLessAndLessAndByScheme() {
        Residents half = new Residents(Map.of("all", 0.5), Map.of(), Map.of(), Map.of(), Map.of());
        Money priced = new Money(Map.of(), Map.of("hospital", 1L), Money.Scheme.NONE, Money.Scheme.NONE);
        Arrangements arranged =
                Arrangements.NONE.withResidents(half).withMoney(priced).withWards(wards(0.2));
        County county = county(more(0, 0.01, 0.001, 0, 0), PLAIN, Severity.MINOR, arranged);
        Choice choice = choice(county, new Knowledge(Habits.NONE, new Pay(), Slots.TODAY));
        for (int resident = 0; resident < 20; resident++) {
            double yuan = county.population().employees(resident) ? 50 : 100;
            double felt = 50 * StrictMath.log(1 + yuan / 50);
            double worth = worth(choice, resident, HOSPITAL);
            assertThat(worth).isCloseTo(-0.01 * felt - 0.001 * 0.2 * 10 * yuan, within(1e-12));
        }
    }

    @Test
    void aTitleCountsInFullForMinorNeedsAndWhereExaminationAndBedAreThere() {
        Nests titles = new Nests(1, 0, Map.of("hospital", 1.0, "centre", 0.5), Map.of());
        More more = more(0, 0, 0, 1, 0);
        Sharing away = new Sharing("hospital", "ct", "clinic", Sharing.Way.PATIENT);
        Arrangements beds = Arrangements.NONE.withWards(wards(0));
        Arrangements noDevice = beds.withSharing(List.of(away));
        County minor = county(more, titles, Severity.MINOR, noDevice);
        County severe = county(more, titles, Severity.SEVERE, beds);
        County withoutDevice = county(more, titles, Severity.SEVERE, noDevice);
        assertThat(worth(choice(minor, Knowledge.NONE), HOSPITAL)).isEqualTo(1);
        assertThat(worth(choice(severe, Knowledge.NONE), HOSPITAL)).isEqualTo(1);
        assertThat(worth(choice(withoutDevice, Knowledge.NONE), HOSPITAL)).isEqualTo(0.2);
        assertThat(worth(choice(severe, Knowledge.NONE), CENTRE)).as("no bed").isCloseTo(0.1, within(1e-12));
    }

    @Test
    void missingDrugsCountByTheirShare() {
        Nests missing = new Nests(1, 0, Map.of(), Map.of("station", 0.3));
        County county = county(more(0, 0, 0, 0, 2), missing, Severity.MINOR, Arrangements.NONE);
        assertThat(worth(choice(county, Knowledge.NONE), STATION)).isCloseTo(-0.6, within(1e-12));
    }

    @Test
    void theContractedDoctorReplacesTheUsualProvider() {
        County county = county(
                new More(0, 0, 0, 0, 0.3, 0, 0, 0.7, 0.4),
                PLAIN,
                Severity.MINOR,
                Arrangements.NONE.withMemory(REMEMBERS));
        Choice apart = choice(county, new Knowledge(new Past(HOSPITAL, STATION, false), OwnPay.NONE, Slots.TODAY));
        Choice same = choice(county, new Knowledge(new Past(STATION, STATION, false), OwnPay.NONE, Slots.TODAY));
        double trust = 0.4 * 0.25;
        assertThat(worth(apart, HOSPITAL)).isCloseTo(0.7 + trust, within(1e-12));
        assertThat(worth(apart, STATION)).isCloseTo(0.3 + trust, within(1e-12));
        assertThat(worth(apart, CENTRE)).isCloseTo(trust, within(1e-12));
        assertThat(worth(same, STATION)).isCloseTo(0.3 + trust, within(1e-12));
        assertThat(worth(same, HOSPITAL)).isCloseTo(trust, within(1e-12));
    }

    @Test
    void whoReadsNoFiguresExpectsTheOwnLastWaitAtTheUsualProviderAndTheTiersMeanElsewhere() {
        Residents offline = new Residents(Map.of("all", 0.5), Map.of(), Map.of(), Map.of(), Map.of());
        County county = county(
                More.NONE,
                PLAIN,
                Severity.MINOR,
                Arrangements.NONE.withMemory(REMEMBERS).withResidents(offline));
        Choice choice = new Choice(county, new Knowledge(new Past(HOSPITAL, -1, true), OwnPay.NONE, Slots.TODAY));
        PublishedWaits waits = new PublishedWaits(county);
        waits.publish(HOSPITAL, DayKind.WEEKDAY, 1, 60 * 60_000L);
        choice.morning(waits, DayKind.WEEKDAY);
        assertThat(worth(choice, HOSPITAL)).isCloseTo(-0.01 * 40, within(1e-12));
        assertThat(worth(choice, STATION)).isZero();
    }

    @Test
    void aBookedSlotIsTheBestChannelWhereTheWaitIsLong() {
        Arrangements booking = Arrangements.NONE.withBooking(Map.of("hospital", booking(0.5)));
        County county = county(more(0.05, 0, 0, 0, 0), PLAIN, Severity.MINOR, booking);
        Choice choice = new Choice(county, new Knowledge(Habits.NONE, OwnPay.NONE, new Days(1)));
        PublishedWaits waits = new PublishedWaits(county);
        waits.publish(HOSPITAL, DayKind.WEEKDAY, 1, 60 * 60_000L);
        choice.morning(waits, DayKind.WEEKDAY);
        assertThat(worth(choice, HOSPITAL)).isCloseTo(-0.01 * 30 - 0.05, within(1e-12));
        assertThat(choice.explain(0, 0, NEED).get(HOSPITAL).channel()).isEqualTo(Channel.BOOKED);
        assertThat(choice.explain(0, 0, NEED).get(STATION).channel()).isEqualTo(Channel.WALK_IN);
    }

    @Test
    void aSlotBeyondTheHorizonIsNoChannel() {
        Arrangements booking = Arrangements.NONE.withBooking(Map.of("hospital", booking(0)));
        County county = county(More.NONE, PLAIN, Severity.MINOR, booking);
        Choice choice = choice(county, new Knowledge(Habits.NONE, OwnPay.NONE, new Days(8)));
        assertThat(choice.explain(0, 0, NEED).get(HOSPITAL).channel()).isEqualTo(Channel.WALK_IN);
    }

    /** A channel that saves nothing: the shock belongs to the place, so nobody is luckier for it. */
    @Test
    void oneMoreChannelOfEqualWorthMovesNobody() {
        County walk = county(More.NONE, new Nests(0.7, 0, Map.of(), Map.of()), Severity.MINOR, Arrangements.NONE);
        County both = county(
                More.NONE,
                new Nests(0.7, 0, Map.of(), Map.of()),
                Severity.MINOR,
                Arrangements.NONE.withBooking(Map.of("hospital", booking(1), "centre", booking(1))));
        Choice before = choice(walk, Knowledge.NONE);
        Choice after = choice(both, Knowledge.NONE);
        for (int i = 0; i < 20_000; i++) {
            long need = Keys.of(5, i);
            assertThat(after.choose(i % 20, 0, need)).isEqualTo(before.choose(i % 20, 0, need));
            assertThat(after.channel()).isEqualTo(Channel.WALK_IN);
        }
    }

    @Test
    void whoLeavesALineTakesTheSecondBestAmongTheDoorsStillOpen() {
        County county = county(More.NONE, PLAIN, Severity.MINOR, Arrangements.NONE);
        Choice choice = choice(county, Knowledge.NONE);
        long noon = 12 * 3_600_000L;
        for (int i = 0; i < 2000; i++) {
            long need = Keys.of(6, i);
            int first = choice.choose(0, 0, need);
            var places = choice.explain(0, 0, need);
            int second = places.stream()
                    .filter(place -> place.facility() != first)
                    .max((a, b) -> Double.compare(a.utility() + a.luck(), b.utility() + b.luck()))
                    .orElseThrow()
                    .facility();
            assertThat(choice.chooseAgain(0, 0, need, first, noon)).isEqualTo(second);
            int evening = choice.chooseAgain(0, 0, need, STATION, noon + 5 * 3_600_000L);
            assertThat(evening).as("only the hospital is open").isEqualTo(HOSPITAL);
            assertThat(choice.chooseAgain(0, 0, need, HOSPITAL, 2 * noon - 1)).isEqualTo(Choice.NOWHERE_OPEN);
        }
    }

    @Test
    void aReferralLeadsUpAndCounts() {
        Competence competence = new Competence(
                Map.of(
                        "station",
                        Level.VILLAGE,
                        "centre",
                        Level.TOWN,
                        "hospital",
                        Level.COUNTY,
                        "clinic",
                        Level.OUTSIDE),
                Map.of(),
                Map.of(),
                0,
                0,
                1,
                1);
        Arrangements arranged = Arrangements.NONE.withCompetence(competence);
        Choice strong =
                choice(county(new More(0, 0, 0, 0, 0, 50, 0, 0, 0), PLAIN, Severity.MINOR, arranged), Knowledge.NONE);
        Choice none = choice(county(More.NONE, PLAIN, Severity.MINOR, arranged), Knowledge.NONE);
        int outside = 0;
        for (int i = 0; i < 1000; i++) {
            long need = Keys.of(7, i);
            assertThat(strong.chooseReferred(0, 0, need, STATION, Level.COUNTY.ordinal(), false))
                    .isEqualTo(HOSPITAL);
            assertThat(strong.channel()).isEqualTo(Channel.REFERRED);
            int free = none.chooseReferred(0, 0, need, STATION, Level.COUNTY.ordinal(), false);
            assertThat(free).isIn(HOSPITAL, CLINIC);
            outside += free == CLINIC ? 1 : 0;
        }
        assertThat(outside).isBetween(400, 600);
        assertThat(none.chooseReferred(0, 0, NEED, CLINIC, Level.OUTSIDE.ordinal(), false))
                .isEqualTo(Choice.NOWHERE_OPEN);
    }

    private static double worth(Choice choice, int facility) {
        return worth(choice, 0, facility);
    }

    private static double worth(Choice choice, int resident, int facility) {
        return choice.explain(resident, 0, NEED).stream()
                .filter(place -> place.facility() == facility)
                .findFirst()
                .orElseThrow()
                .utility();
    }

    private static More more(double days, double yuan, double stay, double title, double missing) {
        return new More(days, yuan, stay, title, 0, 0, missing, 0, 0);
    }

    private static Booking booking(double waitFactor) {
        return new Booking("doctor", 10, 7, 0, 0, waitFactor, 1);
    }

    private static Wards wards(double share) {
        return new Wards(
                List.of(new Wards.BedClass("general", new Name("General", ""))),
                List.of(new Wards.Beds("hospital", "general", 3, ASSUMED)),
                Map.of("hospital", Map.of("ill", new Wards.Admission(share, 0, "general", new Dist.Constant(1)))),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Wards.HANDOVER_MS);
    }

    private static Choice choice(County county, Knowledge knowledge) {
        Choice choice = new Choice(county, knowledge);
        choice.morning(new PublishedWaits(county), DayKind.WEEKDAY);
        return choice;
    }

    private static County county(More more, Nests nests, Severity severity, Arrangements arrangements) {
        Story story = new Story()
                .days(0, 7)
                .informationWeight(1)
                .place("home")
                .residents("home", 20)
                .condition("ill", severity, 1)
                .weights(new Weights(0, 0.01, 0, 0, more));
        for (String id : List.of("centre", "clinic", "hospital", "station")) {
            story.tier(id, hours(8, id.equals("hospital") ? 20 : 17), "ill").facility(id, id, "home");
            story.pathway(id, Story.step("ct", "ct", minutes(1)), delay("consult", minutes(1)));
        }
        var scenario = story.outsideWait("clinic", minutes(0)).scenario().withArrangements(arrangements);
        var c = scenario.choice();
        return CountyBuilder.build(scenario.withChoice(
                new org.careshed.scenario.Choice(c.considered(), c.weights(), c.constants(), 0, 1, false, nests)));
    }

    /** The same past for everybody. */
    private record Past(int usual, int doctor, boolean waited) implements Habits {
        @Override
        public boolean remembers() {
            return true;
        }

        @Override
        public int usual(int resident) {
            return usual;
        }

        @Override
        public int familyDoctor(int resident) {
            return doctor;
        }

        @Override
        public boolean hasWaited(int resident) {
            return waited;
        }

        @Override
        public double lastWaitMinutes(int resident) {
            return 40;
        }

        @Override
        public double trustMoved(int resident, int level) {
            return 0.25;
        }
    }

    /** Employees pay 50 yuan a contact, others 100; ten times that a stay. */
    private record Pay() implements OwnPay {
        @Override
        public int ledgerClasses() {
            return 2;
        }

        @Override
        public int ledgerClass(int resident, boolean employees) {
            return 1;
        }

        @Override
        public double visitYuan(int tier, int condition, boolean employees, int ledgerClass, boolean referred) {
            return ledgerClass == 0 ? 999 : employees ? 50 : 100;
        }

        @Override
        public double stayYuan(int tier, boolean employees, int ledgerClass, boolean referred) {
            return 10 * visitYuan(tier, 0, employees, ledgerClass, referred);
        }
    }

    private record Days(int daysToSlot) implements Slots {
        @Override
        public boolean hasSlot(int facility) {
            return true;
        }

        @Override
        public int daysToSlot(int facility) {
            return daysToSlot;
        }
    }
}
