package org.careshed.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.TravelTable;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.About;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Arrangements;
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
 *
 * <p>Several such counties may share one world. Each has a mark of its own in the ids of its towns and facilities, and all luck
 * goes by ids: a county lives the same year alone and beside others.
 */
final class CountyDayScenario {

    private static final Evidence STATED = new Evidence("workload W2", Evidence.Grade.C);
    private static final String ILL = "ill";
    private static final String EVERYONE = "everyone";
    private static final String DOCTOR = "doctor";
    private static final String VISIT = "visit";

    private final CountyDay county;
    private final List<String> marks;
    private final Hours open = hours("open", 8 * Ticks.HOUR, 8 * Ticks.HOUR + CountyDay.OPEN_MS);

    private CountyDayScenario(CountyDay county, List<String> marks) {
        this.county = county;
        this.marks = List.copyOf(marks);
    }

    /** The county of a workload, with its own travel times. */
    static County build(CountyDay county, long seed) {
        return build(county, List.of(""), seed);
    }

    /** As many counties of a workload as there are marks, in one; no road leads from one of them to another. */
    static County build(CountyDay county, List<String> marks, long seed) {
        CountyDayScenario all = new CountyDayScenario(county, marks);
        int towns = county.towns();
        int[] placeOf = IntStream.range(0, marks.size() * county.facilities())
                .map(f -> f / county.facilities() * towns + f % county.facilities() % towns)
                .toArray();
        return CountyBuilder.build(all.scenario(seed), placeOf, all.travel());
    }

    private TravelTable travel() {
        int facilities = marks.size() * county.facilities();
        long[] travelMs = new long[marks.size() * county.towns() * facilities];
        Arrays.fill(travelMs, TravelTable.UNREACHABLE);
        for (int mark = 0; mark < marks.size(); mark++) {
            for (int town = 0; town < county.towns(); town++) {
                int row = (mark * county.towns() + town) * facilities + mark * county.facilities();
                for (int f = 0; f < county.facilities(); f++) {
                    travelMs[row + f] = Ticks.ofMinutes(county.travelMinutes()[town][f]);
                }
            }
        }
        return new TravelTable(facilities, travelMs);
    }

    /** Id of a tier: what the facilities of one number have in common, one in each county. */
    private static String tierId(int facility) {
        return facilityId("", facility);
    }

    /** Id of a facility; ids sort as indexes do. */
    private static String facilityId(String mark, int facility) {
        return String.format(Locale.ROOT, "f%s%02d", mark, facility);
    }

    /** Id of a town; ids sort as indexes do, and after every facility's. */
    private static String townId(String mark, int town) {
        return String.format(Locale.ROOT, "t%s%02d", mark, town);
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
                inEach(county.towns(), this::town),
                List.of(),
                new Travel(Map.of(), 0),
                tiers(this::tier).toList(),
                inEach(county.facilities(), this::facility),
                inEach(county.facilities(), this::doctors),
                inEach(county.towns(), this::residents),
                new Needs(1.0),
                List.of(condition()),
                choice(),
                List.of(pathway()),
                List.of(),
                List.of(),
                List.of(),
                Arrangements.NONE);
    }

    /** What a county has some of. */
    private interface Local<T> {
        T of(String mark, int number);
    }

    private <T> List<T> inEach(int some, Local<T> each) {
        return marks.stream()
                .flatMap(mark -> IntStream.range(0, some).mapToObj(number -> each.of(mark, number)))
                .toList();
    }

    private <T> Stream<T> tiers(IntFunction<T> each) {
        return IntStream.range(0, county.facilities()).mapToObj(each);
    }

    private Place town(String mark, int town) {
        String id = townId(mark, town);
        return new Place(id, name(id), Place.Kind.TOWN_SEAT, id, 121 + town * 0.01, 30.5, STATED);
    }

    private Tier tier(int facility) {
        double[] evenly = new double[24];
        Arrays.fill(evenly, 1);
        String id = tierId(facility);
        return new Tier(id, name(id), false, true, open, evenly, Map.of(ILL, VISIT), Optional.empty(), 0, STATED);
    }

    private Facility facility(String mark, int facility) {
        String id = facilityId(mark, facility);
        return new Facility(
                id,
                name(id),
                tierId(facility),
                townId(mark, facility % county.towns()),
                Optional.empty(),
                county.doctors()[facility],
                0,
                STATED);
    }

    private Resource doctors(String mark, int facility) {
        Dated number = Dated.always(county.doctors()[facility]);
        return new Resource(facilityId(mark, facility), DOCTOR, number, open, OptionalInt.empty(), STATED);
    }

    private PopulationRow residents(String mark, int town) {
        int extra = town < county.residents() % county.towns() ? 1 : 0;
        return new PopulationRow(townId(mark, town), EVERYONE, county.residents() / county.towns() + extra, STATED);
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
        Map<String, Integer> oneOfEach = tiers(CountyDayScenario::tierId).collect(Collectors.toMap(id -> id, id -> 1));
        Map<String, Map<String, Double>> constants = IntStream.range(0, county.facilities())
                .boxed()
                .collect(Collectors.toMap(CountyDayScenario::tierId, f -> Map.of(ILL, county.attraction()[f])));
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
