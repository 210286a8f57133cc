package org.careshed.measure;

import static org.careshed.measure.Retold.MINUTE;
import static org.careshed.measure.Retold.mean;
import static org.careshed.measure.Retold.percentileMinutes;
import static org.careshed.measure.Retold.share;
import static org.careshed.measure.Retold.sum;
import static org.careshed.measure.Retold.word;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.county.InformationLoop;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Wards;

/** Every reading of a county in which everything is arranged, by {@code measure of}; NaN where it is undefined. */
final class RetoldReadings {

    private final Retold run;
    private final Map<String, Double> figures = new TreeMap<>();

    private RetoldReadings(Retold run) {
        this.run = run;
    }

    static Map<String, Double> of(Retold run) {
        RetoldReadings readings = new RetoldReadings(run);
        readings.shares();
        readings.perPerson();
        readings.waits();
        readings.busy();
        readings.stability();
        readings.episodes();
        readings.bookings();
        readings.beds();
        readings.bills();
        readings.fairness();
        return readings.figures;
    }

    private void shares() {
        Predicate<Told> in = told -> run.isIn(told.number(1));
        Predicate<Told> grassroots = told -> run.isGrassroots(told.number(1));
        Predicate<Told> refill = told -> run.kind(told.number(4)).equals("refill");
        all("care_in_county_share", share(run.visits(), in));
        double seen = run.visits().filter(in).count();
        double settled = run.county.scenario().arrangements().money().settledOutside();
        all(
                "care_in_county_share_claims",
                seen / (seen + settled * run.visits().filter(in.negate()).count()));
        all("grassroots_share_of_in_county_visits", share(run.visits().filter(in), grassroots));
        all("grassroots_share_of_visits", share(run.visits(), grassroots));
        all("care_in_county_share_without_refills", share(run.visits().filter(refill.negate()), in));
        all(
                "grassroots_share_of_in_county_visits_without_refills",
                share(run.visits().filter(refill.negate()).filter(in), grassroots));
        put("refill_visits_share", "grassroots", share(run.visits().filter(refill), grassroots));
        put("refill_visits_share", "hospitals", share(run.visits().filter(refill), in.and(grassroots.negate())));
        put("refill_visits_share", "outside", share(run.visits().filter(refill), in.negate()));
        Stream<Told> first = run.counted("contactEnds")
                .filter(told -> told.number(4) >= 0
                        && run.opens(told.number(5))
                        && !word(told, 7).equals("LEFT"))
                .filter(told -> word(told, 6).equals("NEED"));
        all("first_contact_grassroots_share", share(first, grassroots));
        all(
                "visits_from_elsewhere_share",
                share(
                        run.counted("patientLeaves").filter(told -> told.number(3) < 0 || in.test(told)),
                        told -> told.number(3) < 0));
        for (String tier : run.tiers()) {
            put(
                    "visits_share",
                    tier,
                    share(run.visits(), told -> run.tier(told.number(1)).equals(tier)));
        }
    }

    private void perPerson() {
        double people = run.people().size();
        all("visits_per_person_year", run.visits().count() / people / run.years());
        long needs = run.counted("needArises").count();
        long unmet = run.counted("episodeEnds")
                .filter(told -> told.number(2) >= 0 && word(told, 4).equals("UNMET"))
                .count();
        all("unmet_need_share", unmet / (double) needs);
        List<long[]> ways = run.ways();
        all(
                "mean_travel_minutes",
                ways.stream().mapToLong(way -> way[1]).average().orElseThrow() / MINUTE);
        for (String direction : List.of("up", "down", "out")) {
            long made = run.counted("referralMade")
                    .filter(told -> told.number(4) >= 0 && word(told, 6).equalsIgnoreCase(direction))
                    .count();
            put("referrals_per_person_year", direction, made / people / run.years());
        }
        all("daily_lag1_autocorrelation", Double.NaN);
        all("daily_lag1_autocorrelation_lowest", Double.NaN);
        for (String of : List.of("centre", "hospital", "station", "hospitals")) {
            put("visits_per_physician_day", of, Double.NaN);
        }
    }

    private void waits() {
        for (String tier : run.tiers()) {
            Predicate<Told> here = told -> run.tier(told.number(1)).equals(tier);
            double seen = run.counted("consultationBegins").filter(here).count();
            double left = run.counted("patientGivesUp").filter(here).count();
            put("mean_wait_minutes", tier, mean(consultations(here), told -> told.number(4)) / MINUTE);
            put("median_wait_minutes", tier, percentileMinutes(consultations(here), 4, 50));
            put("p90_wait_minutes", tier, percentileMinutes(consultations(here), 4, 90));
            put("gave_up_share", tier, left / (left + seen));
        }
    }

    private Stream<Told> consultations(Predicate<Told> here) {
        return run.counted("consultationBegins").filter(here);
    }

    private void busy() {
        for (String tier : run.tiers()) {
            double busy = 0;
            double staffed = 0;
            for (int[] pool : doctors(facility -> run.tier(facility).equals(tier))) {
                busy += run.busyMs(pool[0], pool[1], run.fromMs, run.toMs);
                staffed += run.staffedMs(pool[0], pool[1], run.fromMs, run.toMs);
            }
            put("utilisation", tier, busy / staffed);
        }
    }

    private List<int[]> doctors(Predicate<Integer> where) {
        return IntStream.range(0, run.county.facilities())
                .boxed()
                .filter(where)
                .flatMap(facility -> {
                    List<Resource> pools = run.county.pools().get(facility);
                    return IntStream.range(0, pools.size())
                            .filter(pool -> pools.get(pool).resource().equals("doctor"))
                            .mapToObj(pool -> new int[] {facility, pool});
                })
                .toList();
    }

    private void stability() {
        double highest = Double.NaN;
        for (int facility = 0; facility < run.county.facilities(); facility++) {
            int here = facility;
            double seen = consultations(told -> told.number(1) == here).count();
            if (run.isIn(facility) && seen > 20 * run.days()) {
                highest = Double.isNaN(highest) ? gain(here) : Math.max(highest, gain(here));
            }
        }
        all("stability_g", highest);
        all("stability_used", run.county.scenario().choice().informationWeight() / (2 / (1 + highest)));
    }

    private double gain(int facility) {
        List<Told> chosen = run.counted("facilityChosen").toList();
        List<Told> here =
                chosen.stream().filter(told -> told.number(3) == facility).toList();
        double elsewhere = here.stream()
                .mapToDouble(one -> {
                    List<Told> alike = chosen.stream()
                            .filter(told -> told.number(2) == one.number(2))
                            .filter(told -> run.people().place((int) told.number(1))
                                    == run.people().place((int) one.number(1)))
                            .toList();
                    return 1
                            - share(alike.stream(), told -> true)
                                    * alike.stream()
                                            .filter(told -> told.number(3) == facility)
                                            .count()
                                    / alike.size();
                })
                .average()
                .orElseThrow();
        double weight = here.stream()
                .mapToDouble(told -> run.kind(told.number(2)).equals("stroke") ? 0 : 0.05)
                .average()
                .orElseThrow();
        double wait = mean(consultations(told -> told.number(1) == facility), told -> told.number(4)) / MINUTE;
        int pool = doctors(where -> where == facility).get(0)[1];
        List<long[]> changes = run.poolChanges(facility, pool);
        double staffed = Retold.area(run.fromMs, run.toMs, changes, 3, level -> level[0]);
        double open = Retold.area(run.fromMs, run.toMs, changes, 3, level -> Math.min(1, level[0]));
        double busy = sum(
                run.counted("serviceEnds").filter(told -> told.number(1) == facility && told.number(2) == pool),
                told -> told.number(5));
        return InformationLoop.gain(weight, elsewhere, wait, busy / staffed, staffed / open);
    }

    private void episodes() {
        List<Told> opening = run.counted("episodeEnds")
                .filter(told -> told.number(2) >= 0 && run.opens(told.number(3)))
                .toList();
        List<Told> begun = opening.stream().filter(told -> told.number(6) >= 0).toList();
        List<Told> met = opening.stream()
                .filter(told -> word(told, 4).equals("RESOLVED") && told.number(7) >= 0)
                .toList();
        all(
                "first_contact_grassroots_share_by_episode",
                share(begun.stream(), told -> run.isGrassroots(told.number(6))));
        all("final_in_county_share_by_episode", share(met.stream(), told -> run.isIn(told.number(7))));
        Stream<Told> simple =
                begun.stream().filter(told -> run.county.levels().of((int) told.number(3), told.number(1)) <= 1);
        all("bypass_share", share(simple, told -> !run.isGrassroots(told.number(6))));
    }

    private void bookings() {
        double booked = run.counted("appointmentBooked").count();
        all("missed_appointment_share", run.counted("appointmentMissed").count() / booked);
        all("mean_days_to_slot", mean(run.counted("appointmentBooked"), told -> told.number(6)));
    }

    private void beds() {
        List<Told> admitted = run.counted("bedTaken")
                .filter(told -> told.number(3) >= 0 && !word(told, 7).equals("STEPPED_DOWN"))
                .toList();
        all(
                "admissions_per_person_year",
                admitted.size() / (double) run.people().size() / run.years());
        all("admissions_in_county_share", share(admitted.stream(), told -> run.isIn(told.number(1))));
        for (String tier : run.tiers()) {
            put(
                    "admissions_share",
                    tier,
                    share(admitted.stream(), told -> run.tier(told.number(1)).equals(tier)));
        }
        bedsOf("centre", facility -> run.tier(facility).equals("centre"));
        bedsOf("hospital", facility -> run.tier(facility).equals("hospital"));
        bedsOf("hospitals", facility -> run.isHospital(facility));
    }

    private void bedsOf(String of, Predicate<Long> where) {
        Predicate<Told> here = told -> where.test(told.number(1));
        List<String> ids = IntStream.range(0, run.county.facilities())
                .filter(facility -> where.test((long) facility))
                .mapToObj(run::facility)
                .toList();
        double beds = run.county.scenario().arrangements().wards().beds().stream()
                .filter(some -> ids.contains(some.facility()))
                .mapToInt(Wards.Beds::beds)
                .sum();
        double lain = run.ever("bedTaken")
                .filter(here)
                .mapToDouble(taken -> run.clipped(taken.atMs(), leftMs(taken)))
                .sum();
        put("bed_occupancy", of, lain / beds / (run.toMs - run.fromMs));
        put("mean_stay_days", of, mean(run.counted("bedLeft").filter(here), told -> told.number(6)) / Ticks.DAY);
        put("mean_bed_wait_days", of, mean(run.counted("bedTaken").filter(here), told -> told.number(6)) / Ticks.DAY);
    }

    private long leftMs(Told taken) {
        return run.ever("bedLeft")
                .filter(told -> told.number(1) == taken.number(1) && told.number(2) == taken.number(2))
                .filter(told -> told.atMs() > taken.atMs())
                .mapToLong(Told::atMs)
                .findFirst()
                .orElse(run.toMs);
    }

    private void bills() {
        Stream<Told> bills = run.counted("billSettled").filter(told -> told.number(3) >= 0);
        List<Told> own = bills.toList();
        double charge = sum(own.stream(), told -> told.number(6));
        double people = run.people().size();
        all(
                "money_in_county_share",
                sum(own.stream().filter(told -> run.isIn(told.number(1))), told -> told.number(6)) / charge);
        all(
                "stay_charge_share",
                sum(own.stream().filter(told -> word(told, 5).equals("STAY")), told -> told.number(6)) / charge);
        all("own_payment_share", sum(own.stream(), told -> told.number(8)) / charge);
        all("fund_yuan_per_person_year", sum(own.stream(), told -> told.number(7)) / 100 / people / run.years());
        all("own_yuan_per_person_year", sum(own.stream(), told -> told.number(8)) / 100 / people / run.years());
    }

    private void fairness() {
        double[] visits = new double[run.people().size()];
        run.visits().forEach(told -> visits[(int) told.number(3)]++);
        double differences = 0;
        for (double one : visits) {
            differences +=
                    Arrays.stream(visits).map(other -> Math.abs(one - other)).sum();
        }
        all("visits_gini", differences / (2 * visits.length * Retold.sum(visits)));
        double poor = Arrays.stream(run.residents()).filter(run.people()::poor).count() / (double) visits.length;
        double used = Arrays.stream(run.residents())
                        .filter(run.people()::poor)
                        .mapToDouble(resident -> visits[resident])
                        .sum()
                / Retold.sum(visits);
        all("visits_concentration_by_poverty", poor - used);
        long[] seconds = new long[visits.length];
        long[] trips = new long[visits.length];
        run.ways().forEach(way -> {
            seconds[(int) way[0]] += way[1] / 1000;
            trips[(int) way[0]]++;
        });
        long[] means = IntStream.range(0, trips.length)
                .filter(resident -> trips[resident] > 0)
                .mapToLong(resident -> seconds[resident] / trips[resident])
                .sorted()
                .toArray();
        int tenth = (means.length + 9) / 10;
        double worst = Arrays.stream(means, means.length - tenth, means.length)
                .average()
                .orElseThrow();
        all("travel_worst_decile_minutes", worst / 60);
    }

    private void all(String measure, double value) {
        put(measure, "all", value);
    }

    private void put(String measure, String of, double value) {
        figures.put(measure + " " + of, value);
    }
}
