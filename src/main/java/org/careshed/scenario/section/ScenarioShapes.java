package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.scenario.About;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Needs;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Scenario.Kind;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Travel;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.part.AgeBands;
import org.careshed.scenario.part.HoursShape;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.section.ClinicShape.Clinic;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.table.Tables;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** The two kinds of scenario file: a county, or pathways without residents. Keys are read in the order given here. */
public final class ScenarioShapes {

    /** The format version that this program reads. */
    public static final int VERSION = 1;

    private static final Key<Scenario, Integer> CARESHED =
            required("careshed", Numbers.whole(VERSION, VERSION), s -> VERSION, "format version");
    private static final Key<Scenario, Kind> KIND = required(
            "kind",
            Texts.oneOf(Kind.class),
            Scenario::kind,
            "a county with residents, or pathways with arrivals by the clock");
    private static final Key<Scenario, Optional<String>> EXTENDS = maybe(
            "extends",
            Texts.line(),
            s -> Optional.empty(),
            "another scenario file in this folder to start from: maps merge key by key, lists and plain values replace, `~` removes");
    private static final Key<Scenario, Optional<String>> ID = maybe(
            "id",
            Texts.id("a scenario id", "haiyan-baseline"),
            s -> Optional.of(s.id()),
            "id; left out: the file's name");
    private static final Key<Scenario, Optional<Name>> NAME =
            maybe("name", NameShape.SHAPE, s -> Optional.of(s.name()), "name for people; left out: the id");
    private static final Key<Scenario, Long> SEED =
            preset("seed", Numbers.wholeLong(0, Long.MAX_VALUE), 1L, Scenario::seed, "number of this world's luck");
    private static final Key<Scenario, About> ABOUT = preset(
            "about", AboutShape.SHAPE, new About("", "", List.of()), Scenario::about, "what the scenario is for");
    private static final Key<Scenario, Calendar> CALENDAR =
            required("calendar", CalendarShape.SHAPE, Scenario::calendar, "the dates of the run");
    private static final Key<Scenario, List<AgeBand>> AGE_BANDS =
            required("age_bands", new AgeBands(), Scenario::ageBands, "age bands of residents, in completed years");
    private static final Key<Scenario, Travel> TRAVEL =
            required("travel", TravelShape.SHAPE, Scenario::travel, "how people move");
    private static final Key<Scenario, List<Hours>> HOURS = preset(
            "hours",
            ThingsById.sorted(Texts.newId(IdKind.HOURS), HoursShape.SHAPE, Hours::id),
            List.of(),
            ScenarioShapes::hours,
            "opening hours by id; `always` exists without being written");
    private static final Key<Scenario, Tables> TABLES = required(
            "tables", Tables.SHAPE, Tables::of, "CSV files with places, roads, facilities, resources, residents, beds");
    private static final Key<Scenario, List<Tier>> TIERS = required(
            "tiers",
            ThingsById.sorted(Texts.newId(IdKind.TIER), TierShape.SHAPE, Tier::id),
            Scenario::tiers,
            "kinds of facility by id");
    private static final Key<Scenario, Needs> NEEDS =
            preset("needs", TravelShape.NEEDS, new Needs(1.5), Scenario::needs, "how needs arise");
    private static final Key<Scenario, List<Condition>> CONDITIONS = required(
            "conditions",
            ThingsById.sorted(Texts.newId(IdKind.CONDITION), ConditionShape.SHAPE, Condition::id),
            Scenario::conditions,
            "what brings people to care, by id");
    private static final Key<Scenario, Choice> CHOICE =
            required("choice", ChoiceShape.SHAPE, Scenario::choice, "how residents choose");
    /** Facilities of a pathways scenario. */
    public static final Key<Scenario, List<Clinic>> FACILITIES =
            required("facilities", ClinicShape.CLINICS, ClinicShape::of, "facilities by id, with what they have");

    private static final Key<Scenario, List<Pathway>> PATHWAYS = required(
            "pathways",
            ThingsById.sorted(Texts.newId(IdKind.PATHWAY), new PathwayType(), Pathway::id),
            Scenario::pathways,
            "care pathways by id: steps in order");
    private static final Key<Scenario, List<ArrivalStream>> ARRIVALS = required(
            "arrivals",
            ThingsById.sorted(Texts.newId(IdKind.STREAM), StreamShape.SHAPE, ArrivalStream::id),
            Scenario::arrivals,
            "patients who arrive by the clock, by id");
    private static final Key<Scenario, List<Expectation>> EXPECT = preset(
            "expect", ListOf.of(ExpectationShape.SHAPE), List.of(), Scenario::expectations, "what readings must be");

    private final Key<Scenario, List<LeverEntry>> levers;
    private final String fileId;

    /**
     * The shapes with the levers that exist.
     *
     * @param fileId id of a scenario that states none
     */
    public ScenarioShapes(LeverCatalogue catalogue, String fileId) {
        this.levers = preset(
                "levers",
                ListOf.of(catalogue),
                List.of(),
                Scenario::levers,
                "what a manager changes, from when to when, where");
        this.fileId = fileId;
    }

    /** A county with residents. */
    public Shape<Scenario> county() {
        List<Key<Scenario, ?>> keys = new ArrayList<>(head());
        keys.addAll(
                List.of(AGE_BANDS, TRAVEL, HOURS, TABLES, TIERS, NEEDS, CONDITIONS, CHOICE, PATHWAYS, levers, EXPECT));
        keys.addAll(ArrangementKeys.ALL);
        return new Shape<>("a county scenario", "A county with residents.", keys, this::scenario);
    }

    /** Pathways with arrivals by the clock. */
    public Shape<Scenario> pathways() {
        List<Key<Scenario, ?>> keys = new ArrayList<>(head());
        keys.addAll(List.of(HOURS, FACILITIES, PATHWAYS, ARRIVALS, levers, EXPECT));
        return new Shape<>("a pathways scenario", "Facilities and pathways, without residents.", keys, this::scenario);
    }

    /** Both, by the word under {@code kind}. */
    public Map<String, Shape<?>> byKind() {
        Map<String, Shape<?>> shapes = new LinkedHashMap<>();
        shapes.put(Texts.word(Kind.COUNTY), county());
        shapes.put(Texts.word(Kind.PATHWAYS), pathways());
        return shapes;
    }

    /** The shape of a scenario's kind. */
    public Shape<Scenario> of(Kind kind) {
        return kind == Kind.COUNTY ? county() : pathways();
    }

    /** Reads the kind alone. */
    public static Type<Kind> kind() {
        return KIND.type();
    }

    private static List<Key<Scenario, ?>> head() {
        return List.of(CARESHED, KIND, EXTENDS, ID, NAME, SEED, ABOUT, CALENDAR);
    }

    private static List<Hours> hours(Scenario scenario) {
        Map<String, Hours> used = new TreeMap<>();
        Stream.concat(
                        scenario.tiers().stream().map(Tier::doors),
                        scenario.resources().stream().map(Resource::hours))
                .forEach(hours -> used.put(hours.id(), hours));
        return List.copyOf(used.values());
    }

    private Scenario scenario(Fields f) {
        boolean county = f.get(KIND) == Kind.COUNTY;
        String id = f.get(ID).orElse(fileId);
        Tables tables = county ? f.get(TABLES) : inline(f.get(FACILITIES));
        return new Scenario(
                id,
                f.get(KIND),
                f.get(NAME).orElse(new Name(id, "")),
                f.get(ABOUT),
                f.get(SEED),
                f.get(CALENDAR),
                county ? f.get(AGE_BANDS) : List.of(),
                tables.places(),
                tables.roads(),
                county ? f.get(TRAVEL) : new Travel(Map.of(), 0),
                county ? f.get(TIERS) : List.of(),
                tables.facilities(),
                tables.resources(),
                tables.population(),
                county ? f.get(NEEDS) : new Needs(1.5),
                county ? f.get(CONDITIONS) : List.of(),
                county ? f.get(CHOICE) : new Choice(Map.of(), Map.of(), Map.of(), 0, 0, false),
                f.get(PATHWAYS),
                county ? List.of() : f.get(ARRIVALS),
                f.get(levers),
                f.get(EXPECT),
                county ? ArrangementKeys.of(f, tables.beds()) : Arrangements.NONE);
    }

    private static Tables inline(List<Clinic> clinics) {
        return new Tables(
                List.of(),
                List.of(),
                clinics.stream().map(Clinic::facility).toList(),
                clinics.stream().flatMap(clinic -> clinic.resources().stream()).toList(),
                List.of(),
                List.of());
    }
}
