package org.careshed.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.About;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Road;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Travel;
import org.careshed.scenario.TravelMode;

/** The smallest counties that show a thing, put together line by line in a test. */
public final class Story {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);

    private final List<Place> places = new ArrayList<>();
    private final List<Road> roads = new ArrayList<>();
    private final List<PopulationRow> population = new ArrayList<>();
    private final Map<String, Tier> tiers = new TreeMap<>();
    private final List<Facility> facilities = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Pathway> pathways = new ArrayList<>();
    private final List<ArrivalStream> arrivals = new ArrayList<>();
    private final List<LeverEntry> levers = new ArrayList<>();
    private final Map<String, Map<String, Double>> constants = new HashMap<>();
    private final Map<String, Integer> considered = new HashMap<>();
    private Choice.Weights weights = new Choice.Weights(0.02, 0.01, 0, 0);
    private double tasteSd;
    private double informationWeight = 0.2;
    private Arrangements arrangements = Arrangements.NONE;
    private final Map<String, TravelMode> modes = new HashMap<>();
    private Choice.Nests nests = Choice.Nests.NONE;
    private int warmUpDays;
    private long lengthMs = Ticks.DAY;

    /** Doors or staff from one hour to another on every day. */
    public static Hours hours(int fromHour, int toHour) {
        List<Hours.Interval> open = List.of(new Hours.Interval(fromHour * Ticks.HOUR, toHour * Ticks.HOUR));
        return new Hours(
                fromHour + "-" + toHour, Map.of(DayKind.WEEKDAY, open, DayKind.WEEKEND, open, DayKind.HOLIDAY, open));
    }

    public static Hours weekdays(int fromHour, int toHour) {
        return new Hours(
                "weekdays", Map.of(DayKind.WEEKDAY, hours(fromHour, toHour).on(DayKind.WEEKDAY)));
    }

    public Story days(int warmUp, int counted) {
        warmUpDays = warmUp;
        lengthMs = counted * Ticks.DAY;
        return this;
    }

    public Story lasts(long ms) {
        lengthMs = ms;
        return this;
    }

    public Story weights(Choice.Weights same) {
        weights = same;
        return this;
    }

    public Story tasteSd(double sd) {
        tasteSd = sd;
        return this;
    }

    public Story informationWeight(double alpha) {
        informationWeight = alpha;
        return this;
    }

    /** How care is arranged; nothing is unless this says so. */
    public Story arrangements(Arrangements all) {
        arrangements = all;
        return this;
    }

    public Story nests(Choice.Nests alike) {
        nests = alike;
        return this;
    }

    public Story place(String id) {
        places.add(new Place(id, new Name(id, ""), Place.Kind.VILLAGE, id, 120, 30, ASSUMED));
        return this;
    }

    public Story residents(String place, int number) {
        population.add(new PopulationRow(place, "all", number, ASSUMED));
        return this;
    }

    public Story road(String from, String to, double km) {
        roads.add(new Road(from, to, km * 1000, "lane", ASSUMED));
        return this;
    }

    /** A way to travel; without one everybody drives. */
    public Story mode(String id, TravelMode mode) {
        modes.put(id, mode);
        return this;
    }

    /** A tier of facilities that treat every condition by the pathway of the same id as the tier. */
    public Story tier(String id, Hours doors, String... treats) {
        Map<String, String> treated = new HashMap<>();
        for (String condition : treats) {
            treated.put(condition, id);
        }
        double[] evenly = new double[24];
        Arrays.fill(evenly, 1);
        tiers.put(
                id, new Tier(id, new Name(id, ""), false, true, doors, evenly, treated, Optional.empty(), 0, ASSUMED));
        considered.put(id, 2);
        return this;
    }

    public Story outsideWait(String tier, Dist waitMs) {
        Tier t = tiers.get(tier);
        tiers.put(
                tier,
                new Tier(
                        t.id(),
                        t.name(),
                        false,
                        false,
                        t.doors(),
                        t.arrivalsPerHour(),
                        t.pathways(),
                        Optional.of(waitMs),
                        0,
                        ASSUMED));
        return this;
    }

    /** The tier counts as grassroots. */
    public Story grassroots(String tier) {
        Tier t = tiers.get(tier);
        tiers.put(
                tier,
                new Tier(
                        t.id(),
                        t.name(),
                        true,
                        t.inCounty(),
                        t.doors(),
                        t.arrivalsPerHour(),
                        t.pathways(),
                        t.outsideWait(),
                        t.expectedWaitMs(),
                        ASSUMED));
        return this;
    }

    public Story constant(String tier, String condition, double utils) {
        constants.computeIfAbsent(tier, unknown -> new HashMap<>()).put(condition, utils);
        return this;
    }

    public Story facility(String id, String tier, String place) {
        facilities.add(new Facility(id, new Name(id, ""), tier, place, Optional.empty(), 0, 0, ASSUMED));
        return this;
    }

    /** The last facility belongs to a county medical community. */
    public Story group(String id) {
        Facility f = facilities.remove(facilities.size() - 1);
        facilities.add(new Facility(
                f.id(), f.name(), f.tier(), f.place(), Optional.of(id), f.physicians(), f.beds(), ASSUMED));
        return this;
    }

    public Story resource(String facility, String kind, int servers, Hours hours) {
        return resource(facility, kind, Dated.always(servers), hours, OptionalInt.empty());
    }

    public Story resource(String facility, String kind, Dated servers, Hours hours, OptionalInt queueLimit) {
        resources.add(new Resource(facility, kind, servers, hours, queueLimit, ASSUMED));
        return this;
    }

    public Story condition(String id, Severity severity, double perYear) {
        double[] even = new double[12];
        Arrays.fill(even, 1);
        int priority = severity == Severity.EMERGENCY ? 0 : 1;
        conditions.add(new Condition(
                id, new Name(id, ""), severity, Map.of("all", perYear), even, true, true, priority, ASSUMED));
        return this;
    }

    /** The last condition is sought only by decision. */
    public Story byDecision() {
        Condition c = conditions.remove(conditions.size() - 1);
        conditions.add(new Condition(
                c.id(), c.name(), c.severity(), c.perYear(), c.byMonth(), true, false, c.priority(), ASSUMED));
        return this;
    }

    public Story pathway(String id, Pathway.Step... steps) {
        pathways.add(new Pathway(id, List.of(steps)));
        return this;
    }

    /** The pathway of this id has other steps. */
    public Story insteadOf(String id, Pathway.Step... steps) {
        pathways.removeIf(pathway -> pathway.id().equals(id));
        return pathway(id, steps);
    }

    public static Pathway.Step step(String id, String resource, Dist time, Pathway.Next... next) {
        return new Pathway.Step(id, Optional.of(resource), time, id.equals("consult"), Optional.empty(), List.of(next));
    }

    public static Pathway.Step delay(String id, Dist time, Pathway.Next... next) {
        return new Pathway.Step(id, Optional.empty(), time, id.equals("consult"), Optional.empty(), List.of(next));
    }

    public static Pathway.Step branch(Pathway.Step step, String label) {
        return new Pathway.Step(
                step.id(), step.resource(), step.time(), step.consultation(), Optional.of(label), step.next());
    }

    public static Dist minutes(double minutes) {
        return new Dist.Constant(minutes * Ticks.MINUTE);
    }

    public Story stream(String id, String facility, String pathway, int priority, double... perHour) {
        double[] hourly = new double[24];
        Arrays.setAll(hourly, hour -> perHour[hour % perHour.length]);
        arrivals.add(new ArrivalStream(id, facility, pathway, hourly, priority, ArrivalStream.Thinning.EXACT));
        return this;
    }

    public Story thinning(ArrivalStream.Thinning thinning) {
        ArrivalStream s = arrivals.remove(arrivals.size() - 1);
        arrivals.add(new ArrivalStream(s.id(), s.facility(), s.pathway(), s.perHour(), s.priority(), thinning));
        return this;
    }

    public Story lever(LeverEntry lever) {
        levers.add(lever);
        return this;
    }

    public County county() {
        return CountyBuilder.build(scenario());
    }

    public Scenario scenario() {
        boolean residents = arrivals.isEmpty();
        Map<Severity, Choice.Weights> same =
                Map.of(Severity.MINOR, weights, Severity.MODERATE, weights, Severity.SEVERE, weights);
        return new Scenario(
                "story",
                residents ? Scenario.Kind.COUNTY : Scenario.Kind.PATHWAYS,
                new Name("Story", "故事"),
                new About("Story", "", List.of()),
                1,
                new Calendar(MONDAY.plusDays(warmUpDays), warmUpDays, lengthMs, Set.of(), Set.of()),
                List.of(new AgeBand("all", 0, 120)),
                places,
                roads,
                new Travel(Map.of("lane", 30.0), 5 * Ticks.MINUTE, new TreeMap<>(modes)),
                List.copyOf(tiers.values()),
                facilities,
                resources,
                population,
                new Needs(1.5),
                conditions,
                new Choice(considered, same, constants, tasteSd, informationWeight, false, nests),
                pathways,
                arrivals,
                levers,
                List.of(),
                arrangements);
    }
}
