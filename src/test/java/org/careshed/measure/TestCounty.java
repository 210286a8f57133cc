package org.careshed.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.About;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Level;
import org.careshed.scenario.Money;
import org.careshed.scenario.Name;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Travel;
import org.careshed.scenario.Wards;

/**
 * The smallest counties in which every measure has something to measure. One warm-up day (Monday), one counted day
 * (Tuesday); clinics open 8:00 to 17:00.
 */
public final class TestCounty {

    /** Facilities and tiers by index: outside, hospital, station. */
    public static final int OUTSIDE = 0;

    public static final int HOSPITAL = 1;
    public static final int STATION = 2;

    /** Pools of the hospital; the station has a doctor only, outside nothing. */
    public static final int DOCTOR = 0;

    public static final int LAB = 1;

    /** Conditions by index. */
    public static final int INJURY = 0;

    public static final int MINOR = 1;
    public static final int REFILL = 2;

    /** Residents by index; the two at the seat are adults. */
    public static final int SEAT_ADULT = 0;

    public static final int SEAT_NEIGHBOUR = 1;
    public static final int VILLAGE_ADULT = 2;
    public static final int VILLAGE_ELDER = 3;

    /** Steps by index, in the order of pathways: away, hospital, station. */
    public static final int AWAY = 0;

    public static final int CONSULT = 1;
    public static final int TEST = 2;
    public static final int STATION_CONSULT = 3;

    /** In the scenario without residents: streams, and steps of the pathways routine and trauma. */
    public static final int ROUTINE = 0;

    public static final int URGENT = 1;
    public static final int ROUTINE_CONSULT = 0;
    public static final int TRAUMA_CONSULT = 1;

    private static final Evidence SEEN = new Evidence("seen", Evidence.Grade.A);
    private static final Dist MINUTES = new Dist.Constant(5 * Ticks.MINUTE);
    private static final Hours CLINIC = hours("clinic", 8 * Ticks.HOUR, 17 * Ticks.HOUR);
    private static final Hours ALWAYS = hours("always", 0, Ticks.DAY);

    private TestCounty() {}

    /** Three facilities, two places with residents, three conditions. */
    public static County withResidents() {
        long[] travel = new long[9];
        Arrays.fill(travel, 10 * Ticks.MINUTE);
        return CountyBuilder.build(residents(), new int[] {0, 1, 2}, new TravelTable(3, travel));
    }

    /**
     * The same three facilities with everything arranged: the elder is poor and in the employees' scheme, the hospital has
     * two beds of one class and slots, the station treats what the village can, strangers come to the hospital.
     */
    public static County arranged() {
        Scenario plain = residents();
        Map<String, Patience> patience = Map.of("minor", new Patience(1, Optional.of(MINUTES), 0.5, 0.5, 2));
        Map<String, Double> half = Map.of("county-hospital", 0.5);
        Money.Scheme scheme = new Money.Scheme(half, half, 0.5, 0, 0);
        Arrangements all = Arrangements.NONE
                .withResidents(new Residents(Map.of("elder", 1.0), Map.of(), Map.of(), Map.of("elder", 1.0), Map.of()))
                .withBeyond(
                        new Beyond(0, Optional.empty(), List.of(new Beyond.Inflow("hospital", "minor", 1)), Map.of()))
                .withCompetence(new Competence(
                        Map.of("village-station", Level.VILLAGE, "county-hospital", Level.COUNTY),
                        Map.of("minor", Map.of(Level.VILLAGE, 1.0), "injury", Map.of(Level.COUNTY, 1.0)),
                        Map.of(),
                        Ticks.DAY,
                        1,
                        1,
                        1))
                .withPatience(patience)
                .withBooking(Map.of("county-hospital", new Booking("doctor", 10, 7, 0.1, 0.5, 0.5, 1)))
                .withWards(new Wards(
                        List.of(new Wards.BedClass("general", new Name("General", ""))),
                        List.of(new Wards.Beds("hospital", "general", 2, SEEN)),
                        Map.of(),
                        false,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Wards.HANDOVER_MS))
                .withMoney(new Money(Map.of(), Map.of("county-hospital", 100_000L), scheme, scheme));
        long[] travel = new long[9];
        Arrays.fill(travel, 10 * Ticks.MINUTE);
        return CountyBuilder.build(plain.withArrangements(all), new int[] {0, 1, 2}, new TravelTable(3, travel));
    }

    /** The scenario of the three facilities, of which something is known. */
    static Scenario expecting(List<Expectation> expectations) {
        Scenario small = residents();
        return with(small, small.population(), small.conditions(), expectations);
    }

    /** One clinic with two doctors and two streams, of which the urgent one passes the branch trauma. */
    public static County withoutResidents() {
        return CountyBuilder.build(pathways());
    }

    /** The same with a thousand residents who are often ill and random services: queues, overtime, emergencies. */
    public static County lively() {
        Scenario small = residents();
        List<PopulationRow> many = small.population().stream()
                .map(row -> new PopulationRow(row.place(), row.ageBand(), 200 * row.residents(), SEEN))
                .toList();
        List<Condition> often = small.conditions().stream()
                .map(condition -> withRate(condition, condition.priority() == 0 ? 10.0 : 70.0))
                .toList();
        long[] travel = new long[9];
        Arrays.fill(travel, 10 * Ticks.MINUTE);
        return CountyBuilder.build(
                with(small, many, often, small.expectations()), new int[] {0, 1, 2}, new TravelTable(3, travel));
    }

    /** The clinic without residents, with patients: 25 routine and 5 urgent ones an hour. */
    public static County livelyClinic() {
        Scenario quiet = pathways();
        List<ArrivalStream> streams = List.of(stream("routine", "routine", 1, 25), stream("urgent", "trauma", 0, 5));
        return CountyBuilder.build(with(quiet, streams));
    }

    /** A time of the warm-up day. */
    public static long monday(int hour, int minute) {
        return hour * Ticks.HOUR + minute * Ticks.MINUTE;
    }

    /** A time of the counted day. */
    public static long tuesday(int hour, int minute) {
        return Ticks.DAY + monday(hour, minute);
    }

    /** The end of the run. */
    public static long end() {
        return 2 * Ticks.DAY;
    }

    private static Scenario residents() {
        return new Scenario(
                "small",
                Scenario.Kind.COUNTY,
                new Name("Small", "小"),
                new About("", "", List.of()),
                1,
                calendar(),
                List.of(new AgeBand("adult", 0, 59), new AgeBand("elder", 60, 120)),
                List.of(
                        place("city", "市", Place.Kind.OUTSIDE, "city"),
                        place("seat", "县城", Place.Kind.COUNTY_SEAT, "seat"),
                        place("village", "", Place.Kind.VILLAGE, "west")),
                List.of(),
                new Travel(Map.of("lane", 25.0), 0),
                List.of(
                        tier("outside", false, false, ALWAYS, "away"),
                        tier("county-hospital", false, true, ALWAYS, "hospital"),
                        tier("village-station", true, true, CLINIC, "station")),
                List.of(
                        facility("city-hospital", "outside", "city"),
                        facility("hospital", "county-hospital", "seat"),
                        facility("station", "village-station", "village")),
                List.of(
                        resource("hospital", "doctor", 2, CLINIC, OptionalInt.empty()),
                        resource("hospital", "lab", 1, ALWAYS, OptionalInt.of(1)),
                        resource("station", "doctor", 1, CLINIC, OptionalInt.empty())),
                List.of(
                        new PopulationRow("seat", "adult", 2, SEEN),
                        new PopulationRow("village", "adult", 1, SEEN),
                        new PopulationRow("village", "elder", 1, SEEN)),
                new Needs(1.5),
                List.of(
                        condition("injury", Severity.EMERGENCY, true, 0),
                        condition("minor", Severity.MINOR, true, 1),
                        condition("refill", Severity.MINOR, false, 1)),
                new Choice(
                        Map.of("outside", 1, "county-hospital", 1, "village-station", 1),
                        Map.of(Severity.MINOR, new Choice.Weights(0.02, 0.01, 0, 0)),
                        Map.of(),
                        0,
                        0.2,
                        true),
                List.of(
                        new Pathway("away", List.of(step("away", Optional.empty(), Optional.empty()))),
                        new Pathway(
                                "hospital",
                                List.of(
                                        step("consult", Optional.of("doctor"), Optional.empty()),
                                        new Pathway.Step(
                                                "test",
                                                Optional.of("lab"),
                                                MINUTES,
                                                false,
                                                Optional.empty(),
                                                List.of()))),
                        new Pathway("station", List.of(step("consult", Optional.of("doctor"), Optional.empty())))),
                List.of(),
                List.of(),
                List.of(),
                Arrangements.NONE);
    }

    private static Scenario pathways() {
        return new Scenario(
                "queue",
                Scenario.Kind.PATHWAYS,
                new Name("Queue", ""),
                new About("", "", List.of()),
                1,
                calendar(),
                List.of(),
                List.of(),
                List.of(),
                new Travel(Map.of(), 0),
                List.of(),
                List.of(new Facility("clinic", new Name("Clinic", ""), "", "", Optional.empty(), 0, 0, SEEN)),
                List.of(resource("clinic", "doctor", 2, ALWAYS, OptionalInt.of(1))),
                List.of(),
                new Needs(1),
                List.of(),
                new Choice(Map.of(), Map.of(), Map.of(), 0, 0, false),
                List.of(
                        new Pathway("routine", List.of(step("see", Optional.of("doctor"), Optional.empty()))),
                        new Pathway("trauma", List.of(step("save", Optional.of("doctor"), Optional.of("trauma"))))),
                List.of(stream("routine", "routine", 1, 0), stream("urgent", "trauma", 0, 0)),
                List.of(),
                List.of(),
                Arrangements.NONE);
    }

    private static Calendar calendar() {
        return new Calendar(LocalDate.of(2022, 1, 4), 1, Ticks.DAY, Set.of(), Set.of());
    }

    private static Hours hours(String id, long openMs, long closeMs) {
        List<Hours.Interval> open = List.of(new Hours.Interval(openMs, closeMs));
        return new Hours(id, Map.of(DayKind.WEEKDAY, open, DayKind.WEEKEND, open, DayKind.HOLIDAY, open));
    }

    private static Place place(String id, String chinese, Place.Kind kind, String town) {
        return new Place(id, new Name(id, chinese), kind, town, 120.5, 30.25, SEEN);
    }

    private static Tier tier(String id, boolean grassroots, boolean inCounty, Hours doors, String pathway) {
        Map<String, String> pathways = Map.of("injury", pathway, "minor", pathway, "refill", pathway);
        Optional<Dist> wait = inCounty ? Optional.empty() : Optional.of(MINUTES);
        return new Tier(id, new Name(id, ""), grassroots, inCounty, doors, new double[24], pathways, wait, 0, SEEN);
    }

    private static Facility facility(String id, String tier, String place) {
        return new Facility(id, new Name(id, ""), tier, place, Optional.of("group"), 3, 0, SEEN);
    }

    private static Resource resource(String facility, String resource, int servers, Hours hours, OptionalInt limit) {
        return new Resource(facility, resource, Dated.always(servers), hours, limit, SEEN);
    }

    private static Condition condition(String id, Severity severity, boolean firstContact, int priority) {
        double[] months = new double[12];
        Arrays.fill(months, 1);
        Map<String, Double> rate = Map.of("adult", 1.0, "elder", 2.0);
        return new Condition(id, new Name(id, ""), severity, rate, months, firstContact, !firstContact, priority, SEEN);
    }

    private static Pathway.Step step(String id, Optional<String> resource, Optional<String> branch) {
        return new Pathway.Step(id, resource, MINUTES, true, branch, List.of());
    }

    private static ArrivalStream stream(String id, String pathway, int priority, double perHour) {
        double[] rates = new double[24];
        Arrays.fill(rates, perHour);
        return new ArrivalStream(id, "clinic", pathway, rates, priority, ArrivalStream.Thinning.EXACT);
    }

    private static Condition withRate(Condition condition, double perYear) {
        return new Condition(
                condition.id(),
                condition.name(),
                condition.severity(),
                Map.of("adult", perYear, "elder", perYear),
                condition.byMonth(),
                condition.firstContact(),
                condition.seekAlways(),
                condition.priority(),
                SEEN);
    }

    private static Scenario with(
            Scenario scenario,
            List<PopulationRow> population,
            List<Condition> conditions,
            List<Expectation> expectations) {
        return new Scenario(
                scenario.id(),
                scenario.kind(),
                scenario.name(),
                scenario.about(),
                scenario.seed(),
                scenario.calendar(),
                scenario.ageBands(),
                scenario.places(),
                scenario.roads(),
                scenario.travel(),
                scenario.tiers(),
                scenario.facilities(),
                scenario.resources(),
                population,
                scenario.needs(),
                conditions,
                scenario.choice(),
                scenario.pathways(),
                scenario.arrivals(),
                scenario.levers(),
                expectations,
                Arrangements.NONE);
    }

    private static Scenario with(Scenario scenario, List<ArrivalStream> arrivals) {
        return new Scenario(
                scenario.id(),
                scenario.kind(),
                scenario.name(),
                scenario.about(),
                scenario.seed(),
                scenario.calendar(),
                scenario.ageBands(),
                scenario.places(),
                scenario.roads(),
                scenario.travel(),
                scenario.tiers(),
                scenario.facilities(),
                scenario.resources(),
                scenario.population(),
                scenario.needs(),
                scenario.conditions(),
                scenario.choice(),
                scenario.pathways(),
                arrivals,
                scenario.levers(),
                scenario.expectations(),
                Arrangements.NONE);
    }
}
