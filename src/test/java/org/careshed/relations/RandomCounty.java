package org.careshed.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A small county made up from a seed: one to three towns with their villages, stations, centres, a hospital and a city
 * outside; a few hundred residents, a few days. The same seed makes the same county. Two age bands stand ready for the
 * relations: nobody of band {@code never} ever needs care, and band {@code hermit} needs only what the hermitage gives.
 */
final class RandomCounty {

    private static final String END = "test,C,";

    private final SplittableRandom random;
    private final String prefix;
    private ScenarioText text = ScenarioText.empty();
    private final List<String> villages = new ArrayList<>();
    private int stations;

    private RandomCounty(long seed, String prefix) {
        this.random = new SplittableRandom(seed);
        this.prefix = prefix;
    }

    /** The county of a seed. */
    static ScenarioText of(long seed) {
        return new RandomCounty(seed, "").build();
    }

    /** The county of a seed with everything arranged that can be. */
    static ScenarioText arranged(long seed) {
        return ArrangedText.addTo(of(seed), seed);
    }

    /** The same county with other ids, to stand beside it. */
    static ScenarioText twin(long seed) {
        return new RandomCounty(seed, "twin-").build();
    }

    /** The county of a seed where nobody ever needs anything. */
    static ScenarioText withoutDemand(long seed) {
        ScenarioText text = of(seed);
        for (String condition : text.keys("conditions")) {
            for (String band : List.of("child", "adult", "elder", "hermit")) {
                text = text.with("conditions/" + condition + "/rate/" + band, "0 /year");
            }
        }
        return text;
    }

    private ScenarioText build() {
        head();
        int towns = 1 + random.nextInt(3);
        for (int town = 0; town < towns; town++) {
            town("t" + town, town == 0);
        }
        outside();
        hermitage();
        extraRoads();
        careAndChoice(towns);
        return text;
    }

    private void head() {
        LocalDate start = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365));
        List<String> holidays = List.of(start.plusDays(random.nextInt(6)).toString());
        text = text.with("careshed", 1)
                .with("kind", "county")
                .with("id", "random")
                .with("name", Map.of("en", "Random county"))
                .with("seed", 1 + random.nextInt(1_000_000))
                .with("calendar/start", start.toString())
                .with("calendar/warm_up", random.nextInt(4) + " d")
                .with("calendar/length", (4 + random.nextInt(5)) + " d")
                .with("calendar/holidays", holidays)
                .with("age_bands/child", "0-14")
                .with("age_bands/adult", "15-59")
                .with("age_bands/elder", "60-99")
                .with("age_bands/never", "100-109")
                .with("age_bands/hermit", "110-120")
                .with("travel/speeds/lane", "25 km/h")
                .with("travel/speeds/county", "42 km/h")
                .with("travel/speeds/expressway", "75 km/h")
                .with("travel/door", random.nextInt(10) + " min");
        hours("station", "08:00-11:30 13:30-17:00", "08:00-11:30", "closed");
        hours("clinic", "08:00-11:30 13:30-17:00", "08:00-11:30 13:30-16:30", "08:00-11:30");
        hours("clinic-doors", "07:40-11:00 13:15-16:30", "07:40-11:00 13:15-16:00", "07:40-11:00");
        hours("laboratory", "09:00-11:30 13:30-17:00", "09:00-11:30 13:30-16:30", "09:00-11:30");
        hours("always", "00:00-24:00", "00:00-24:00", "00:00-24:00");
    }

    private void hours(String id, String weekday, String weekend, String holiday) {
        text = text.with("hours/" + id + "/weekday", weekday)
                .with("hours/" + id + "/weekend", weekend)
                .with("hours/" + id + "/holiday", holiday);
    }

    private void town(String id, boolean seat) {
        String town = prefix + id;
        place(town, seat ? "county-seat" : "town-seat", town);
        residents(town, 60);
        facility("centre-" + id, "town-health-centre", town);
        resource("centre-" + id, "desk", 1, "clinic");
        resource("centre-" + id, "doctor", 1 + random.nextInt(3), "clinic");
        resource("centre-" + id, "lab", 1, "laboratory");
        if (seat) {
            hospital("hospital", town, "clinic");
        } else {
            road(town, prefix + "t0", "county", 6 + random.nextInt(15));
        }
        int around = random.nextInt(4);
        for (int village = 0; village < around; village++) {
            village(id, village);
        }
    }

    private void village(String town, int number) {
        String id = prefix + town + "-v" + number;
        villages.add(id);
        place(id, "village", prefix + town);
        residents(id, 30);
        road(id, prefix + town, "lane", 1 + random.nextInt(7));
        if (stations == 0 || random.nextInt(3) > 0) {
            stations++;
            String station = "station-" + town + "-v" + number;
            facility(station, "village-station", id);
            resource(station, "doctor", 1, "station");
        }
    }

    private void hospital(String id, String place, String hours) {
        facility(id, "county-hospital", place);
        resource(id, "desk", 1 + random.nextInt(2), hours);
        resource(id, "doctor", 2 + random.nextInt(3), hours);
        resource(id, "lab", 1, hours);
        resource(id, "emergency-doctor", 1, "always");
    }

    private void outside() {
        String city = prefix + "city";
        place(city, "outside", city);
        road(city, prefix + "t0", "expressway", 40 + random.nextInt(60));
        facility("city-hospital", "outside-city", city);
    }

    private void hermitage() {
        String id = prefix + "hermitage";
        place(id, "village", prefix + "t0");
        road(id, prefix + "t0", "lane", 9);
        facility("hermitage-station", "hermit-station", id);
        resource("hermitage-station", "doctor", 1, "always");
    }

    private void extraRoads() {
        for (int i = 1; i < villages.size(); i++) {
            if (random.nextInt(3) == 0) {
                road(villages.get(i - 1), villages.get(i), "lane", 1 + random.nextInt(9));
            }
        }
    }

    private void careAndChoice(int towns) {
        text = CareText.addTo(text, random);
        text = text.with("choice/considered/town-health-centre", Math.min(towns, 1 + random.nextInt(3)))
                .with("choice/considered/county-hospital", 1)
                .with("choice/considered/outside-city", 1)
                .with("choice/considered/hermit-station", 1);
        if (stations > 0) {
            text = text.with("choice/considered/village-station", Math.min(stations, 1 + random.nextInt(3)));
        }
    }

    private void residents(String place, int most) {
        for (String band : List.of("child", "adult", "elder")) {
            row("population", place + "," + band + "," + (1 + random.nextInt(most)));
        }
    }

    private void place(String id, String kind, String town) {
        String longitude = String.format(Locale.ROOT, "%.4f", 120.8 + 0.2 * random.nextDouble());
        String latitude = String.format(Locale.ROOT, "%.4f", 30.4 + 0.2 * random.nextDouble());
        row("places", id + "," + id + ",," + kind + "," + town + "," + longitude + "," + latitude);
    }

    private void road(String from, String to, String speed, int km) {
        row("roads", from + "," + to + "," + km + "." + random.nextInt(10) + " km," + speed);
    }

    private void facility(String id, String tier, String place) {
        row("facilities", prefix + id + "," + id + ",," + tier + "," + place + ",,1,0");
    }

    private void resource(String facility, String resource, int servers, String hours) {
        String limit = random.nextInt(8) == 0 ? String.valueOf(1 + random.nextInt(4)) : "";
        row("resources", prefix + facility + "," + resource + "," + servers + "," + hours + "," + limit);
    }

    private void row(String table, String cells) {
        text = text.withRow(table, cells + "," + END);
    }
}
