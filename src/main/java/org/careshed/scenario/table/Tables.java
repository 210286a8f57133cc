package org.careshed.scenario.table;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.required;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.language.Text;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Road;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.CsvTable;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;

/** The CSV tables of a county. */
public record Tables(
        List<Place> places,
        List<Road> roads,
        List<Facility> facilities,
        List<Resource> resources,
        List<PopulationRow> population,
        List<Wards.Beds> beds) {

    public static final CsvTable<Place> PLACES_CSV =
            new CsvTable<>("places.csv", PlaceRow.SHAPE, Comparator.comparing(Place::id));
    public static final CsvTable<Road> ROADS_CSV = new CsvTable<>(
            "roads.csv", RoadRow.SHAPE, Comparator.comparing(Road::from).thenComparing(Road::to));
    public static final CsvTable<Facility> FACILITIES_CSV =
            new CsvTable<>("facilities.csv", FacilityRow.SHAPE, Comparator.comparing(Facility::id));
    public static final CsvTable<Resource> RESOURCES_CSV = new CsvTable<>(
            "resources.csv",
            ResourceRow.SHAPE,
            Comparator.comparing(Resource::facility).thenComparing(Resource::resource));
    public static final CsvTable<PopulationRow> POPULATION_CSV = new CsvTable<>(
            "population.csv",
            ResidentsRow.SHAPE,
            Comparator.comparing(PopulationRow::place).thenComparing(PopulationRow::ageBand));

    public static final CsvTable<Wards.Beds> BEDS_CSV = new CsvTable<>(
            "beds.csv",
            BedsRow.SHAPE,
            Comparator.comparing(Wards.Beds::facility).thenComparing(Wards.Beds::bedClass));

    private static final Key<Tables, List<Place>> PLACES =
            required("places", PLACES_CSV, Tables::places, "table of places");
    private static final Key<Tables, List<Road>> ROADS = required("roads", ROADS_CSV, Tables::roads, "table of roads");
    private static final Key<Tables, List<Facility>> FACILITIES =
            required("facilities", FACILITIES_CSV, Tables::facilities, "table of facilities");
    private static final Key<Tables, List<Resource>> RESOURCES =
            required("resources", RESOURCES_CSV, Tables::resources, "table of what facilities have");
    private static final Key<Tables, List<PopulationRow>> POPULATION =
            required("population", POPULATION_CSV, Tables::population, "table of residents");
    private static final Key<Tables, Optional<List<Wards.Beds>>> BEDS = maybe(
            "beds",
            BEDS_CSV,
            tables -> tables.beds().isEmpty() ? Optional.empty() : Optional.of(tables.beds()),
            "table of beds; left out: no beds");

    public static final Shape<Tables> SHAPE = new Shape<>(
            "tables",
            "CSV files beside the YAML file that names them.",
            List.of(PLACES, ROADS, FACILITIES, RESOURCES, POPULATION, BEDS),
            Tables::tables);

    /** Shapes of the rows of all tables. */
    public static final List<Shape<?>> ROWS = List.of(
            PlaceRow.SHAPE, RoadRow.SHAPE, FacilityRow.SHAPE, ResourceRow.SHAPE, ResidentsRow.SHAPE, BedsRow.SHAPE);

    public static Tables of(Scenario s) {
        return new Tables(
                s.places(),
                s.roads(),
                s.facilities(),
                s.resources(),
                s.population(),
                s.arrangements().wards().beds());
    }

    private static Tables tables(Fields fields) {
        Binding in = fields.binding();
        once(fields.get(RESOURCES), r -> r.facility() + " / " + r.resource(), "facility and resource", in);
        once(fields.get(POPULATION), r -> r.place() + " / " + r.ageBand(), "place and age band", in);
        once(fields.get(BEDS).orElse(List.of()), b -> b.facility() + " / " + b.bedClass(), "facility and class", in);
        return new Tables(
                fields.get(PLACES),
                fields.get(ROADS),
                fields.get(FACILITIES),
                fields.get(RESOURCES),
                fields.get(POPULATION),
                fields.get(BEDS).orElse(List.of()));
    }

    private static <R> void once(List<R> rows, Function<R, String> pair, String words, Binding in) {
        Map<String, R> seen = new HashMap<>();
        for (R row : rows) {
            R first = seen.putIfAbsent(pair.apply(row), row);
            if (first != null) {
                in.problems()
                        .add(
                                in.site(row),
                                new Fault(
                                                Code.DUPLICATE_ID,
                                                Text.of("each pair of {words} must stand once", "每个{words}的组合只能出现一次")
                                                        .with("words", Rule.told(words)))
                                        .found(Text.of("`{row}` a second time", "`{row}` 第二次出现")
                                                .with("row", pair.apply(row)))
                                        .why(Text.of("the first stands at {position}", "第一个在 {position}")
                                                .with(
                                                        "position",
                                                        in.site(first).spot().position()))
                                        .fix(
                                                row.equals(first)
                                                        ? Text.of(
                                                                "remove one of the two: they say the same",
                                                                "两行相同，去掉其中一行")
                                                        : Text.of("add the numbers up in one row", "把数字合计在一行中")));
            }
        }
    }
}
