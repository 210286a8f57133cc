package org.careshed.measure;

import static org.careshed.measure.Retold.MINUTE;
import static org.careshed.measure.Retold.mean;
import static org.careshed.measure.Retold.percentileMinutes;
import static org.careshed.measure.Retold.sum;
import static org.careshed.measure.Retold.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Level;
import org.careshed.scenario.Place;
import org.careshed.scenario.Wards;

/**
 * The rows of result tables: the words that name a row, then its figures. Rows of figures that are all nought may be left
 * out by either side.
 */
final class RetoldTables {

    /** Tables whose rows are told apart by their first number. */
    static final Set<String> NUMBERED = Set.of("wait_distribution", "weekly_use", "hourly_use");

    private final Retold run;
    private final Map<String, Map<List<String>, double[]>> tables = new LinkedHashMap<>();

    private RetoldTables(Retold run) {
        this.run = run;
    }

    static Map<String, Map<List<String>, double[]>> of(Retold run) {
        RetoldTables tables = new RetoldTables(run);
        tables.counts();
        tables.needs();
        tables.waits();
        tables.pools();
        tables.services();
        tables.towns();
        tables.episodes();
        tables.bookings();
        tables.bedUse();
        tables.bedDays();
        tables.money();
        tables.days();
        tables.fairness();
        return tables.tables;
    }

    private void counts() {
        Retold.tally(
                        run.visits(),
                        told -> List.of(
                                run.county
                                        .scenario()
                                        .places()
                                        .get(run.people().place((int) told.number(3)))
                                        .id(),
                                run.facility(told.number(1)),
                                run.kind(told.number(4))))
                .forEach((key, count) -> put("flows", key, count));
        Retold.tally(
                        run.visits(),
                        told -> List.of(month(told), home(told).town(), goal(told), run.tier(told.number(1))))
                .forEach((key, count) -> put("monthly_flows", key, count));
        Retold.tally(
                        run.counted("contactEnds").filter(told -> !word(told, 7).equals("LEFT")),
                        told -> List.of(lower(told, 6), run.tier(told.number(1))))
                .forEach((key, count) -> put("origins", key, count));
        levels();
        longWaits();
        Retold.tally(
                        run.counted("referralMade"),
                        told -> List.of(
                                run.tier(told.number(1)),
                                run.tier(told.number(2)),
                                lower(told, 6),
                                run.kind(told.number(5))))
                .forEach((key, count) -> put("referrals", key, count));
        Retold.tally(
                        run.counted("consultationBegins"),
                        told -> List.of(
                                run.tier(told.number(1)), Long.toString(Math.min(240, told.number(4) / Ticks.MINUTE))))
                .forEach((key, count) -> {
                    double from = Double.parseDouble(key.get(1));
                    put("wait_distribution", key.subList(0, 1), from, from == 240 ? Double.NaN : from + 1, count);
                });
    }

    private void levels() {
        if (run.county.scenario().arrangements().competence().needs().isEmpty()) {
            return;
        }
        Retold.tally(
                        run.counted("contactEnds")
                                .filter(told -> told.number(4) >= 0)
                                .filter(told -> !word(told, 7).equals("LEFT")),
                        told -> List.of(
                                Level.values()[run.county.levels().of((int) told.number(5), told.number(3))]
                                        .name()
                                        .toLowerCase(Locale.ROOT),
                                run.kind(told.number(5)),
                                run.tier(told.number(1))))
                .forEach((key, count) -> put("visits_by_level", key, count));
    }

    private void longWaits() {
        Map<List<String>, double[]> counts = tables.computeIfAbsent("long_waits", name -> new LinkedHashMap<>());
        run.counted("consultationBegins")
                .filter(told -> told.number(4) > 120 * Ticks.MINUTE)
                .forEach(told -> counts.computeIfAbsent(dayAndPlace(told), key -> new double[2])[0]++);
        run.counted("patientGivesUp")
                .filter(told -> told.number(6) > 120 * Ticks.MINUTE)
                .forEach(told -> counts.computeIfAbsent(dayAndPlace(told), key -> new double[2])[1]++);
    }

    private List<String> dayAndPlace(Told told) {
        LocalDate date = run.county.scenario().calendar().date((int) (told.number(0) / Ticks.DAY));
        return List.of(date.toString(), run.facility(told.number(1)));
    }

    private String month(Told told) {
        LocalDate date = run.county.scenario().calendar().date((int) (told.number(0) / Ticks.DAY));
        return date.toString().substring(0, "2022-01".length());
    }

    private Place home(Told told) {
        return run.county.scenario().places().get(run.people().place((int) told.number(3)));
    }

    /** The facility's town, or its place if that lies outside. */
    private String goal(Told told) {
        String at = run.county.facility((int) told.number(1)).place();
        Place place = run.county.scenario().places().stream()
                .filter(one -> one.id().equals(at))
                .findFirst()
                .orElseThrow();
        return place.kind() == Place.Kind.OUTSIDE ? at : place.town();
    }

    private void needs() {
        for (String kind : run.county.kinds()) {
            for (var band : run.county.scenario().ageBands()) {
                put(
                        "needs",
                        List.of(kind, band.id()),
                        of("needArises", 1, 2, kind, band.id()).count(),
                        of("patientLeaves", 3, 4, kind, band.id()).count(),
                        of("careForgone", 1, 2, kind, band.id())
                                .filter(told -> word(told, 3).equals("STAYED_HOME"))
                                .count(),
                        of("careForgone", 1, 2, kind, band.id())
                                .filter(told -> word(told, 3).equals("NOWHERE_OPEN"))
                                .count(),
                        of("episodeEnds", 2, 3, kind, band.id())
                                        .filter(told -> word(told, 4).equals("UNMET"))
                                        .count()
                                - of("careForgone", 1, 2, kind, band.id()).count());
            }
        }
    }

    private Stream<Told> of(String name, int who, int condition, String kind, String band) {
        return run.counted(name)
                .filter(told -> told.number(who) >= 0)
                .filter(told -> run.kind(told.number(condition)).equals(kind))
                .filter(told -> run.band(told.number(who)).id().equals(band));
    }

    private void waits() {
        for (int facility = 0; facility < run.county.facilities(); facility++) {
            int at = facility;
            Predicate<Told> here = told -> told.number(1) == at;
            double seen = run.counted("consultationBegins").filter(here).count();
            double mean = mean(run.counted("consultationBegins").filter(here), told -> told.number(4)) / MINUTE;
            double median = percentileMinutes(run.counted("consultationBegins").filter(here), 4, 50);
            double p90 = percentileMinutes(run.counted("consultationBegins").filter(here), 4, 90);
            put("waits", List.of(run.facility(at)), seen, mean, median, p90);
            double[] ways = Stream.of("BALKED", "RENEGED", "CLOSED")
                    .mapToDouble(way -> run.counted("patientGivesUp")
                            .filter(here)
                            .filter(told -> word(told, 5).equals(way))
                            .count())
                    .toArray();
            put("facility_waits", List.of(run.facility(at)), seen, mean, median, p90, ways[0], ways[1], ways[2]);
        }
    }

    private void pools() {
        for (int facility = 0; facility < run.county.facilities(); facility++) {
            for (int pool = 0; pool < run.county.pools().get(facility).size(); pool++) {
                pool(facility, pool);
            }
        }
    }

    private void pool(int facility, int pool) {
        List<String> key = List.of(
                run.facility(facility),
                run.county.pools().get(facility).get(pool).resource());
        for (int week = 0; run.fromMs + 7 * week * Ticks.DAY < run.toMs; week++) {
            long begin = run.fromMs + 7 * week * Ticks.DAY;
            long end = Math.min(run.toMs, begin + 7 * Ticks.DAY);
            put(
                    "weekly_use",
                    key,
                    week + 1,
                    run.busyMs(facility, pool, begin, end) / MINUTE,
                    run.staffedMs(facility, pool, begin, end) / MINUTE);
        }
        hours(facility, pool, key);
        Predicate<Told> here = told -> told.number(1) == facility && told.number(2) == pool;
        List<long[]> changes = run.poolChanges(facility, pool);
        double staffed = run.staffedMs(facility, pool, run.fromMs, run.toMs);
        double open = Retold.area(run.fromMs, run.toMs, changes, 3, level -> Math.min(1, Math.max(level[0], level[2])));
        double late = Retold.area(
                run.fromMs,
                run.toMs,
                changes,
                3,
                level -> level[1] == 1 ? Math.max(level[0], level[2]) - level[0] : Math.max(level[0], level[2]));
        double busy = run.busyMs(facility, pool, run.fromMs, run.toMs);
        put(
                "resource_use",
                key,
                staffed / open,
                staffed / Ticks.HOUR,
                late / Ticks.HOUR,
                busy / Ticks.HOUR,
                busy / staffed,
                run.counted("serviceStarts").filter(here).count(),
                mean(run.counted("serviceStarts").filter(here), told -> told.number(5)) / MINUTE,
                percentileMinutes(run.counted("serviceStarts").filter(here), 5, 90),
                inLineMs(here) / (run.toMs - run.fromMs),
                run.counted("patientTurnedAway").filter(here).count(),
                sum(run.counted("serviceStarts").filter(here), told -> told.number(6)) / Ticks.HOUR,
                percentileMinutes(run.counted("serviceStarts").filter(here), 5, 50),
                gaveUp(here, "BALKED"),
                gaveUp(here, "RENEGED"),
                gaveUp(here, "CLOSED"));
    }

    private void hours(int facility, int pool, List<String> key) {
        double[] busy = new double[168];
        double[] staffed = new double[168];
        LocalDate first = run.county.scenario().calendar().date(0);
        List<long[]> changes = new ArrayList<>(run.poolChanges(facility, pool));
        changes.sort(Comparator.comparingLong(change -> change[0]));
        long[] level = new long[3];
        int next = 0;
        for (long begin = run.fromMs; begin < run.toMs; begin += Ticks.HOUR) {
            int day = first.plusDays(begin / Ticks.DAY).getDayOfWeek().ordinal();
            int hour = 24 * day + (int) (begin % Ticks.DAY / Ticks.HOUR);
            long at = begin;
            while (at < begin + Ticks.HOUR) {
                for (; next < changes.size() && changes.get(next)[0] <= at; next++) {
                    long[] change = changes.get(next);
                    level[(int) change[1]] = change.length == 4 ? change[3] : level[(int) change[1]] + change[2];
                }
                long until =
                        Math.min(begin + Ticks.HOUR, next < changes.size() ? changes.get(next)[0] : Long.MAX_VALUE);
                busy[hour] += level[2] * (until - at);
                staffed[hour] += Math.max(level[0], level[2]) * (until - at);
                at = until;
            }
        }
        for (int hour = 0; hour < 168; hour++) {
            if (staffed[hour] > 0) {
                put("hourly_use", key, hour, busy[hour] / MINUTE, staffed[hour] / MINUTE);
            }
        }
    }

    private double gaveUp(Predicate<Told> here, String way) {
        return run.counted("patientGivesUp")
                .filter(here)
                .filter(told -> word(told, 5).equals(way))
                .count();
    }

    private void services() {
        run.counted("serviceStarts")
                .map(told -> List.of(run.tier(told.number(1)), step(told)))
                .distinct()
                .forEach(this::service);
    }

    private void service(List<String> key) {
        Predicate<Told> here =
                told -> List.of(run.tier(told.number(1)), step(told)).equals(key);
        put(
                "service_waits",
                key,
                run.counted("serviceStarts").filter(here).count(),
                mean(run.counted("serviceStarts").filter(here), told -> told.number(5)) / MINUTE,
                percentileMinutes(run.counted("serviceStarts").filter(here), 5, 50),
                percentileMinutes(run.counted("serviceStarts").filter(here), 5, 90),
                mean(run.counted("serviceStarts").filter(here), told -> told.number(6)) / MINUTE,
                gaveUp(here, "BALKED"),
                gaveUp(here, "RENEGED"),
                gaveUp(here, "CLOSED"));
    }

    private String step(Told told) {
        return run.county.steps().get((int) told.number(4)).id();
    }

    private double inLineMs(Predicate<Told> here) {
        return run.ever("waitBegins")
                .filter(here)
                .mapToDouble(joined -> {
                    long endMs = Stream.concat(run.ever("serviceStarts"), run.ever("patientGivesUp"))
                            .filter(here)
                            .filter(told -> told.number(3) == joined.number(3) && told.atMs() >= joined.atMs())
                            .mapToLong(Told::atMs)
                            .min()
                            .orElse(run.toMs);
                    return run.clipped(joined.atMs(), endMs);
                })
                .sum();
    }

    private void towns() {
        Map<String, double[]> ways = new LinkedHashMap<>();
        run.ways().forEach(way -> {
            double[] sums = ways.computeIfAbsent(run.town(way[0]), town -> new double[2]);
            sums[0]++;
            sums[1] += way[1];
        });
        ways.forEach((town, sums) -> put("travel", List.of(town), sums[0], sums[1] / sums[0] / MINUTE));
        Retold.tally(run.visits(), told -> List.of(run.town(told.number(3)), run.kind(told.number(4))))
                .forEach((key, count) -> {
                    Predicate<Told> these = told -> List.of(run.town(told.number(3)), run.kind(told.number(4)))
                            .equals(key);
                    double in = run.visits()
                            .filter(these)
                            .filter(told -> run.isIn(told.number(1)))
                            .count();
                    double grassroots = run.visits()
                            .filter(these)
                            .filter(told -> run.isGrassroots(told.number(1)))
                            .count();
                    put("town_shares", key, count, in, grassroots);
                });
    }

    private void episodes() {
        for (String kind : run.county.kinds()) {
            List<Told> all = run.counted("episodeEnds")
                    .filter(told ->
                            told.number(2) >= 0 && run.kind(told.number(3)).equals(kind))
                    .toList();
            List<Told> met = all.stream()
                    .filter(told -> word(told, 4).equals("RESOLVED"))
                    .toList();
            List<Told> treated =
                    met.stream().filter(told -> told.number(7) >= 0).toList();
            put(
                    "episodes",
                    List.of(kind),
                    all.size(),
                    met.size(),
                    all.size() - met.size(),
                    sum(all.stream(), told -> told.number(5)),
                    all.stream()
                            .filter(told -> told.number(6) >= 0 && run.isGrassroots(told.number(6)))
                            .count(),
                    treated.stream()
                            .filter(told -> run.isGrassroots(told.number(7)))
                            .count(),
                    treated.stream().filter(told -> run.isIn(told.number(7))).count(),
                    all.stream().filter(told -> told.number(6) >= 0).count(),
                    treated.size());
        }
    }

    private void bookings() {
        for (int facility = 0; facility < run.county.facilities(); facility++) {
            int at = facility;
            Predicate<Told> here = told -> told.number(1) == at;
            put(
                    "bookings",
                    List.of(run.facility(at)),
                    run.counted("appointmentBooked").filter(here).count(),
                    run.counted("appointmentMissed").filter(here).count(),
                    mean(run.counted("appointmentBooked").filter(here), told -> told.number(6)));
        }
    }

    private void bedUse() {
        for (Wards.Beds some : run.county.scenario().arrangements().wards().beds()) {
            Predicate<Told> here = told -> isIn(some, told);
            double lain = run.ever("bedTaken")
                    .filter(here)
                    .mapToDouble(taken -> run.clipped(taken.atMs(), leftMs(taken)))
                    .sum();
            put(
                    "bed_use",
                    List.of(some.facility(), some.bedClass()),
                    some.beds(),
                    lain / Ticks.DAY,
                    count("bedTaken", here, 7, "ADMITTED"),
                    count("bedTaken", here, 7, "TRANSFERRED"),
                    count("bedTaken", here, 7, "STEPPED_DOWN"),
                    count("bedLeft", here, 7, "DISCHARGED"),
                    mean(run.counted("bedLeft").filter(here), told -> told.number(6)) / Ticks.DAY,
                    mean(run.counted("bedTaken").filter(here), told -> told.number(6)) / Ticks.DAY,
                    run.counted("bedRefused")
                            .filter(told -> isIn(some, asked(told)))
                            .count(),
                    count("bedLeft", here, 7, "STEPPED_DOWN"),
                    lain / some.beds() / (run.toMs - run.fromMs));
        }
    }

    private boolean isIn(Wards.Beds some, Told told) {
        String bedClass = run.county
                .scenario()
                .arrangements()
                .wards()
                .classes()
                .get((int) told.number(5))
                .id();
        return run.facility(told.number(1)).equals(some.facility()) && bedClass.equals(some.bedClass());
    }

    private double count(String name, Predicate<Told> here, int place, String value) {
        return run.counted(name)
                .filter(here)
                .filter(told -> word(told, place).equals(value))
                .count();
    }

    /** The last time that the patient of a fact asked for a bed there. */
    private Told asked(Told answer) {
        return run.ever("bedAsked")
                .filter(told -> told.number(1) == answer.number(1) && told.number(2) == answer.number(2))
                .filter(told -> told.atMs() <= answer.atMs())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private long leftMs(Told taken) {
        return run.ever("bedLeft")
                .filter(told -> told.number(1) == taken.number(1) && told.number(2) == taken.number(2))
                .filter(told -> told.atMs() > taken.atMs())
                .mapToLong(Told::atMs)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private void bedDays() {
        for (int day = 0; day * Ticks.DAY < run.toMs; day++) {
            long midnight = (day + 1) * Ticks.DAY;
            String date = run.county.scenario().calendar().date(day).toString();
            for (Wards.Beds some : run.county.scenario().arrangements().wards().beds()) {
                double lying = run.ever("bedTaken")
                        .filter(told -> isIn(some, told) && told.atMs() < midnight && leftMs(told) >= midnight)
                        .count();
                double waiting = run.ever("bedAsked")
                        .filter(told -> isIn(some, told) && told.atMs() < midnight && answeredMs(told) >= midnight)
                        .count();
                String counted = Boolean.toString(midnight > run.fromMs);
                put("bed_days", List.of(date, some.facility(), some.bedClass(), counted), lying, waiting);
            }
        }
    }

    private long answeredMs(Told asked) {
        return Stream.concat(run.ever("bedTaken"), run.ever("bedRefused"))
                .filter(told -> told.number(1) == asked.number(1) && told.number(2) == asked.number(2))
                .mapToLong(Told::atMs)
                .filter(ms -> ms >= asked.atMs())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void money() {
        Retold.tally(run.counted("billSettled"), this::purse).forEach((key, count) -> {
            List<Told> bills = run.counted("billSettled")
                    .filter(told -> purse(told).equals(key))
                    .toList();
            put(
                    "money",
                    key,
                    count,
                    sum(bills.stream(), told -> told.number(6)) / 100,
                    sum(bills.stream(), told -> told.number(7)) / 100,
                    sum(bills.stream(), told -> told.number(8)) / 100);
        });
    }

    private List<String> purse(Told told) {
        int who = (int) told.number(3);
        String scheme = who < 0 ? "elsewhere" : run.people().employees(who) ? "employees" : "residents";
        return List.of(run.tier(told.number(1)), scheme, lower(told, 5));
    }

    private void days() {
        for (int day = 0; day * Ticks.DAY < run.toMs; day++) {
            for (String tier : run.tiers()) {
                day(day, tier);
            }
        }
    }

    private void day(int day, String tier) {
        long begin = day * Ticks.DAY;
        long end = begin + Ticks.DAY;
        Predicate<Told> here = told -> told.atMs() >= begin
                && told.atMs() < end
                && run.tier(told.number(1)).equals(tier);
        Predicate<Told> soFar =
                told -> told.atMs() < end && run.tier(told.number(1)).equals(tier);
        double busy = 0;
        for (int facility = 0; facility < run.county.facilities(); facility++) {
            for (int pool = 0; pool < run.county.pools().get(facility).size(); pool++) {
                busy += run.tier(facility).equals(tier) ? run.busyMs(facility, pool, begin, end) : 0;
            }
        }
        put(
                "daily",
                List.of(
                        run.county.scenario().calendar().date(day).toString(),
                        run.county.scenario().calendar().dayKind(day).name().toLowerCase(Locale.ROOT),
                        Boolean.toString(end <= run.fromMs),
                        tier),
                run.ever("patientLeaves").filter(here).count(),
                mean(run.ever("consultationBegins").filter(here), told -> told.number(4)) / MINUTE,
                busy / Ticks.HOUR,
                run.ever("patientGivesUp").filter(here).count(),
                run.ever("referralMade").filter(here).count(),
                run.ever("bedTaken").filter(here).count(),
                run.ever("bedTaken").filter(soFar).count()
                        - run.ever("bedLeft").filter(soFar).count());
    }

    private void fairness() {
        List<long[]> ways = run.ways();
        run.county.scenario().places().stream()
                .map(place -> place.town())
                .distinct()
                .forEach(town ->
                        group("town", town, resident -> run.town(resident).equals(town), ways));
        run.county
                .scenario()
                .ageBands()
                .forEach(band -> group(
                        "age-band", band.id(), resident -> run.band(resident).equals(band), ways));
        group("scheme", "residents", resident -> !run.people().employees(resident), ways);
        group("scheme", "employees", resident -> run.people().employees(resident), ways);
        group("poverty", "not-poor", resident -> !run.people().poor(resident), ways);
        group("poverty", "poor", resident -> run.people().poor(resident), ways);
    }

    private void group(String name, String value, IntPredicate member, List<long[]> ways) {
        Predicate<Told> theirs = told -> told.number(3) >= 0 && member.test((int) told.number(3));
        double people = Arrays.stream(run.residents()).filter(member).count();
        put(
                "fairness",
                List.of(name, value),
                people,
                run.visits().filter(theirs).count(),
                ways.stream()
                                .filter(way -> member.test((int) way[0]))
                                .mapToLong(way -> way[1])
                                .average()
                                .orElse(Double.NaN)
                        / MINUTE,
                mean(run.visits().filter(theirs), told -> told.number(7)) / MINUTE,
                sum(run.counted("billSettled").filter(theirs), told -> told.number(8)) / 100 / people,
                run.counted("bedTaken")
                        .filter(theirs)
                        .filter(told -> !word(told, 7).equals("STEPPED_DOWN"))
                        .count());
    }

    private static String lower(Told told, int place) {
        return word(told, place).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void put(String table, List<String> key, double... figures) {
        Map<List<String>, double[]> rows = tables.computeIfAbsent(table, name -> new LinkedHashMap<>());
        List<String> unique = new ArrayList<>(key);
        if (NUMBERED.contains(table)) {
            unique.add(Double.toString(figures[0]));
        }
        rows.put(unique, figures);
    }
}
