package org.careshed.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.About;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Name;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Travel;

/**
 * Workload W2 as a scenario of the product: each of the twelve facilities is a tier of its own, so that it has its own
 * constant, and everyone considers all of them. The doors are open for eight hours; doctors stay until the last patient
 * has left. There are no roads: travel times are the workload's table.
 */
final class CountyDayScenario {

    private static final Evidence STATED = new Evidence("workload W2", Evidence.Grade.C);
    private static final String ILL = "ill";
    private static final String EVERYONE = "everyone";
    private static final String DOCTOR = "doctor";
    private static final String VISIT = "visit";

    private final CountyDay county;
    private final Hours open = hours("open", 8 * Ticks.HOUR, 8 * Ticks.HOUR + CountyDay.OPEN_MS);

    private CountyDayScenario(CountyDay county) {
        this.county = county;
    }

    /** The scenario of a workload. */
    static Scenario of(CountyDay county, long seed) {
        return new CountyDayScenario(county).scenario(seed);
    }

    /** The county of a workload, with its own travel times. */
    static County build(CountyDay county, long seed) {
        int facilities = county.facilities();
        long[] travelMs = new long[county.towns() * facilities];
        for (int i = 0; i < travelMs.length; i++) {
            travelMs[i] = Ticks.ofMinutes(county.travelMinutes()[i / facilities][i % facilities]);
        }
        int[] placeOf =
                IntStream.range(0, facilities).map(f -> f % county.towns()).toArray();
        return CountyBuilder.build(of(county, seed), placeOf, new TravelTable(facilities, travelMs));
    }

    /** Id of a facility, of its tier and, but for the first letter, of nothing else; ids sort as indexes do. */
    static String facilityId(int facility) {
        return String.format(Locale.ROOT, "f%02d", facility);
    }

    /** Id of a town; ids sort as indexes do, and after no facility's. */
    static String townId(int town) {
        return String.format(Locale.ROOT, "t%02d", town);
    }

    private Scenario scenario(long seed) {
        Calendar calendar = new Calendar(LocalDate.of(2022, 1, 3), 0, county.days() * Ticks.DAY, Set.of(), Set.of());
        return new Scenario(
                "w2",
                Scenario.Kind.COUNTY,
                new Name("County-day", ""),
                new About("County-day", "How fast?", List.of()),
                seed,
                calendar,
                List.of(new AgeBand(EVERYONE, 0, 120)),
                towns(this::town),
                List.of(),
                new Travel(Map.of(), 0),
                facilities(this::tier),
                facilities(this::facility),
                facilities(this::doctors),
                towns(this::residents),
                new Needs(1.0),
                List.of(condition()),
                choice(),
                List.of(pathway()),
                List.of(),
                List.of(),
                List.of());
    }

    private <T> List<T> towns(Function<Integer, T> each) {
        return IntStream.range(0, county.towns()).boxed().map(each).toList();
    }

    private <T> List<T> facilities(Function<Integer, T> each) {
        return IntStream.range(0, county.facilities()).boxed().map(each).toList();
    }

    private Place town(int town) {
        return new Place(
                townId(town), name(townId(town)), Place.Kind.TOWN_SEAT, townId(town), 121 + town * 0.01, 30.5, STATED);
    }

    private Tier tier(int facility) {
        double[] evenly = new double[24];
        Arrays.fill(evenly, 1);
        String id = facilityId(facility);
        return new Tier(id, name(id), false, true, open, evenly, Map.of(ILL, VISIT), Optional.empty(), 0, STATED);
    }

    private Facility facility(int facility) {
        String id = facilityId(facility);
        return new Facility(
                id,
                name(id),
                id,
                townId(facility % county.towns()),
                Optional.empty(),
                county.doctors()[facility],
                0,
                STATED);
    }

    private Resource doctors(int facility) {
        Dated number = Dated.always(county.doctors()[facility]);
        return new Resource(facilityId(facility), DOCTOR, number, open, OptionalInt.empty(), STATED);
    }

    private PopulationRow residents(int town) {
        int extra = town < county.residents() % county.towns() ? 1 : 0;
        return new PopulationRow(townId(town), EVERYONE, county.residents() / county.towns() + extra, STATED);
    }

    private Condition condition() {
        double[] months = new double[12];
        Arrays.fill(months, 1);
        return new Condition(
                ILL,
                name(ILL),
                Severity.MODERATE,
                Map.of(EVERYONE, 365 / county.onsetOdds()),
                months,
                true,
                true,
                0,
                STATED);
    }

    private Choice choice() {
        Map<String, Integer> oneOfEach =
                facilities(CountyDayScenario::facilityId).stream().collect(Collectors.toMap(id -> id, id -> 1));
        Map<String, Map<String, Double>> constants = IntStream.range(0, county.facilities())
                .boxed()
                .collect(Collectors.toMap(CountyDayScenario::facilityId, f -> Map.of(ILL, county.attraction()[f])));
        Choice.Weights weights = new Choice.Weights(CountyDay.PER_TRAVEL_MINUTE, CountyDay.PER_WAIT_MINUTE, 0, 0);
        return new Choice(oneOfEach, Map.of(Severity.MODERATE, weights), constants, 0, 1, true);
    }

    private static Pathway pathway() {
        Dist service = new Dist.LogNormal(CountyDay.SERVICE_MEAN_MS, CountyDay.SERVICE_CV);
        return new Pathway(
                VISIT,
                List.of(new Pathway.Step(DOCTOR, Optional.of(DOCTOR), service, true, Optional.empty(), List.of())));
    }

    private static Name name(String id) {
        return new Name(id, "");
    }

    private static Hours hours(String id, long openMs, long closeMs) {
        List<Hours.Interval> interval = List.of(new Hours.Interval(openMs, closeMs));
        return new Hours(id, Arrays.stream(DayKind.values()).collect(Collectors.toMap(kind -> kind, kind -> interval)));
    }
}
