package org.careshed.experiment.recount;

import static org.careshed.result.parquet.LogColumn.Type.BIGINT;
import static org.careshed.result.parquet.LogColumn.Type.INTEGER;
import static org.careshed.result.parquet.LogColumn.Type.SMALLINT;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.county.Population;
import org.careshed.measure.tally.Official;
import org.careshed.quantity.Ticks;
import org.careshed.result.parquet.LogColumn;
import org.careshed.result.parquet.LogPages;
import org.careshed.result.parquet.LogReader;
import org.careshed.result.parquet.LogSheet;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Condition;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;
import org.careshed.scenario.Wards;

/** What a scenario says of the words and numbers in its log, as tables for questions: who lives where, what is grassroots. */
final class CountySheets {

    private static final List<String> SECTORS = List.of("grassroots", "hospitals", "outside");
    private static final List<String> HALVES = List.of("under-60", "60-and-over");
    private static final int ELDER = 60;

    private final County county;
    private final Scenario scenario;
    private final LogReader log;

    private CountySheets(County county, LogReader log) {
        this.county = county;
        this.log = log;
        scenario = county.scenario();
    }

    /** Writes the tables of a county beside its log. */
    static void write(Editions editions, LogReader log) throws IOException {
        CountySheets sheets = new CountySheets(editions.first(), log);
        sheets.run();
        sheets.days();
        sheets.tiers();
        sheets.facilities();
        sheets.pools();
        sheets.conditions();
        sheets.bands();
        sheets.towns();
        sheets.residents();
        sheets.beds();
        sheets.settled(editions);
        log.settle();
    }

    private void run() throws IOException {
        Calendar calendar = scenario.calendar();
        long working = IntStream.range(calendar.warmUpDays(), calendar.days())
                .filter(day -> calendar.dayKind(day) == DayKind.WEEKDAY)
                .count();
        boolean limited = county.pools().stream()
                .flatMap(List::stream)
                .anyMatch(pool -> pool.queueLimit().isPresent());
        LogPages pages = sheet(
                "run",
                number("from_ms"),
                number("to_ms"),
                number("residents"),
                number("working_days"),
                number("contacts_told"),
                number("limited"));
        add(
                pages,
                calendar.warmUpMs(),
                calendar.horizonMs(),
                county.population().size(),
                working,
                flag(!scenario.arrangements().equals(Arrangements.NONE)),
                flag(limited));
    }

    private void days() throws IOException {
        Calendar calendar = scenario.calendar();
        List<String> dates = IntStream.range(0, calendar.days())
                .mapToObj(day -> calendar.date(day).toString())
                .toList();
        List<String> kinds = Stream.of(DayKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        LogPages pages = sheet("day", number("day"), word("date", dates), word("day_kind", kinds), number("warm_up"));
        for (int day = 0; day < dates.size(); day++) {
            int kind = calendar.dayKind(day).ordinal();
            add(pages, day, day, kind, flag(day < calendar.warmUpDays()));
        }
    }

    private void tiers() throws IOException {
        LogPages pages = sheet("tier", word("tier", tierIds()), word("sector", SECTORS), number("physicians"));
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            long physicians = 0;
            for (int facility = 0; facility < county.facilities(); facility++) {
                physicians += county.tierOf()[facility] == tier
                        ? county.facility(facility).physicians()
                        : 0;
            }
            add(pages, tier, sector(county.tiers().get(tier)), physicians);
        }
    }

    private void facilities() throws IOException {
        LogPages pages =
                sheet("facility", word("facility", facilityIds()), word("tier", tierIds()), word("sector", SECTORS));
        for (int facility = 0; facility < county.facilities(); facility++) {
            add(pages, facility, county.tierOf()[facility], sector(county.tier(facility)));
        }
    }

    private void pools() throws IOException {
        List<String> kinds = county.pools().stream()
                .flatMap(List::stream)
                .map(pool -> pool.resource())
                .distinct()
                .toList();
        LogPages pages = sheet("pool", word("facility", facilityIds()), word("resource", kinds));
        for (int facility = 0; facility < county.facilities(); facility++) {
            for (var pool : county.pools().get(facility)) {
                add(pages, facility, kinds.indexOf(pool.resource()));
            }
        }
    }

    private void conditions() throws IOException {
        boolean[] counted = Official.of(scenario);
        Optional<String> named = scenario.arrangements().chronic().refills().map(ChronicCare.Refills::condition);
        LogPages pages = sheet(
                "condition", word("condition", county.kinds()), number("opens"), number("refill"), number("counted"));
        for (int i = 0; i < county.kinds().size(); i++) {
            Condition condition = scenario.conditions().get(i);
            boolean usual = !condition.firstContact() && condition.id().equals("refill");
            boolean refill = named.map(condition.id()::equals).orElse(usual);
            add(pages, i, flag(condition.firstContact()), flag(refill), flag(Official.is(counted, i)));
        }
    }

    private void bands() throws IOException {
        LogPages pages = sheet("band", word("band", bandIds()));
        for (int band = 0; band < bandIds().size(); band++) {
            add(pages, band);
        }
    }

    private void towns() throws IOException {
        LogPages pages = sheet("town", word("town", townIds()));
        for (int town = 0; town < townIds().size(); town++) {
            add(pages, town);
        }
    }

    private void residents() throws IOException {
        List<String> towns = townIds();
        int[] townOf = scenario.places().stream()
                .mapToInt(place -> towns.indexOf(place.town()))
                .toArray();
        int[] halfOf = scenario.ageBands().stream()
                .mapToInt(band -> band.from() >= ELDER ? 1 : 0)
                .toArray();
        LogPages pages = sheet(
                "resident",
                new LogColumn("resident", INTEGER, List.of(), "", ""),
                word("place", scenario.places().stream().map(Place::id).toList()),
                word("town", towns),
                word("band", bandIds()),
                word("half", HALVES),
                new LogColumn("employees", SMALLINT, List.of(), "", ""),
                new LogColumn("poor", SMALLINT, List.of(), "", ""));
        Population people = county.population();
        for (int who = 0; who < people.size(); who++) {
            int band = people.ageBand(who);
            add(
                    pages,
                    who,
                    people.place(who),
                    townOf[people.place(who)],
                    band,
                    halfOf[band],
                    flag(people.employees(who)),
                    flag(people.poor(who)));
        }
    }

    private void beds() throws IOException {
        Wards wards = scenario.arrangements().wards();
        List<String> classes = wards.classes().stream().map(Wards.BedClass::id).toList();
        LogPages pages = sheet("bed", word("facility", facilityIds()), word("bed_class", classes), number("beds"));
        for (Wards.Beds some : wards.beds()) {
            if (some.beds() > 0) {
                add(pages, facilityIds().indexOf(some.facility()), classes.indexOf(some.bedClass()), some.beds());
            }
        }
    }

    /** What claims show of visits outside, edition by edition: each holds until the next, the last for ever. */
    private void settled(Editions editions) throws IOException {
        LogPages pages = sheet("settled", number("from_ms"), number("to_ms"), number("millionths"));
        List<Integer> days = List.copyOf(editions.byDay().keySet());
        for (int i = 0; i < days.size(); i++) {
            long toMs = i + 1 < days.size() ? days.get(i + 1) * Ticks.DAY : Long.MAX_VALUE;
            Scenario stands = editions.on(days.get(i)).scenario();
            double share = stands.arrangements().money().settledOutside();
            add(pages, days.get(i) * Ticks.DAY, toMs, Math.round(share * 1_000_000));
        }
    }

    private List<String> tierIds() {
        return county.tiers().stream().map(Tier::id).toList();
    }

    private List<String> facilityIds() {
        return scenario.facilities().stream().map(facility -> facility.id()).toList();
    }

    private List<String> bandIds() {
        return scenario.ageBands().stream().map(AgeBand::id).toList();
    }

    private List<String> townIds() {
        return scenario.places().stream()
                .map(Place::town)
                .filter(town -> !town.isEmpty())
                .distinct()
                .toList();
    }

    private static int sector(Tier tier) {
        return tier.inCounty() ? flag(!tier.grassroots()) : SECTORS.indexOf("outside");
    }

    private static int flag(boolean is) {
        return is ? 1 : 0;
    }

    private LogPages sheet(String name, LogColumn... columns) throws IOException {
        return log.table(new LogSheet(name, "", Arrays.asList(columns)));
    }

    private static LogColumn number(String name) {
        return LogColumn.number(name, BIGINT, "", "");
    }

    private static LogColumn word(String name, List<String> words) {
        return LogColumn.word(name, words, "");
    }

    private static void add(LogPages pages, long... cells) throws IOException {
        int row = pages.row();
        for (int column = 0; column < cells.length; column++) {
            pages.cell(row, column, cells[column]);
        }
    }
}
