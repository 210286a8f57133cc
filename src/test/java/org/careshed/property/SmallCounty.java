package org.careshed.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A very small county made up from a number: two to six places on a tree of roads with a road more here and there, one to
 * five facilities of mixed tiers, some dozens of residents, a few days. Half of the cases have some arrangements between
 * facilities, most have a lever or a shock. What is drawn is a file that a planner could have written. The last age band, {@code hermit}, stands ready for relations; nobody is so old.
 */
final class SmallCounty {

    static final List<String> BANDS = List.of("child", "adult", "elder");

    private static final List<String> TIERS =
            List.of("village-station", "town-health-centre", "county-hospital", "outside-city");

    private final CaseLuck luck;
    private Draft draft = Draft.of(SmallCare.YAML);
    private final List<String> villages = new ArrayList<>();

    private SmallCounty(long number) {
        luck = new CaseLuck(number);
    }

    /** The county of a number. */
    static Draft of(long number) {
        return new SmallCounty(number).county();
    }

    private Draft county() {
        calendar();
        hours();
        places();
        facilities();
        draft = Pruned.of(draft);
        people();
        choice();
        draft = Pruned.of(SmallArrangements.added(draft, luck));
        return Pruned.of(SmallLevers.added(draft, luck));
    }

    private void calendar() {
        LocalDate start = LocalDate.of(2022, 1, 1).plusDays(luck.upTo(700, "start"));
        draft = draft.with("id", "case-" + luck.number())
                .with("seed", luck.upTo(999_999, "seed"))
                .with("calendar/start", start.toString())
                .with("calendar/warm_up", luck.upTo(2, "warm-up") + " d")
                .with("calendar/length", luck.between(2, 6, "length") + " d")
                .with("travel/door", luck.upTo(9, "door") + " min");
        if (luck.percent(40, "holiday")) {
            draft = draft.with(
                    "calendar/holidays",
                    List.of(start.plusDays(luck.upTo(5, "which holiday")).toString()));
        }
    }

    private void hours() {
        List<String> weekdays = List.of("08:00-11:30 13:30-17:00", "08:00-16:00", "07:30-11:30", "00:00-24:00");
        List<String> weekends = List.of("08:00-11:30", "09:00-12:00 14:00-16:00", "closed");
        for (String id : List.of("station", "clinic", "doors", "laboratory")) {
            draft = draft.with(
                    "hours/" + id,
                    Map.of(
                            "weekday", luck.oneOf(weekdays, id + " on weekdays"),
                            "weekend", luck.oneOf(weekends, id + " at weekends"),
                            "holiday", luck.oneOf(weekends, id + " on holidays")));
        }
    }

    private void places() {
        int places = luck.between(2, 6, "places");
        place("seat", "county-seat", "seat", 0);
        boolean second = places > 3 && luck.percent(50, "second town");
        if (second) {
            place("town", "town-seat", "town", 1);
            road("seat", "town", "county", luck.between(4, 20, "to the second town"));
        }
        boolean city = places > 2 && luck.percent(60, "city");
        for (int i = 0; i < places - 1 - (second ? 1 : 0) - (city ? 1 : 0); i++) {
            String id = "village-" + i;
            String town = second && luck.percent(50, id + " in") ? "town" : "seat";
            villages.add(id);
            place(id, "village", town, 2 + i);
            road(id, town, "lane", luck.between(1, 8, id + " away"));
            if (i > 0 && luck.percent(40, id + " joined")) {
                road("village-" + (i - 1), id, "lane", luck.between(1, 9, id + " across"));
            }
        }
        if (city) {
            place("city", "outside", "city", 9);
            road("city", "seat", "expressway", luck.between(30, 80, "to the city"));
        }
    }

    private void facilities() {
        int facilities = luck.between(1, 5, "facilities");
        boolean city =
                draft.rows("places").stream().anyMatch(row -> row.get("id").equals("city"));
        boolean hospital = facilities == 1 || luck.percent(75, "hospital");
        if (hospital) {
            facility("hospital", "county-hospital", "seat");
            resource("hospital", "desk", luck.between(1, 2, "hospital desks"), "clinic");
            resource("hospital", "doctor", luck.between(1, 3, "hospital doctors"), "clinic");
            resource("hospital", "lab", 1, "laboratory");
            resource("hospital", "emergency-doctor", 1, "always");
            facilities--;
        }
        if (facilities > 0 && city && luck.percent(80, "city hospital")) {
            facility("city-hospital", "outside-city", "city");
            facilities--;
        }
        for (int i = 0; i < facilities; i++) {
            basic(i);
        }
    }

    /** A station in a village, or a centre in a town or a village. */
    private void basic(int number) {
        String id = "house-" + number;
        boolean village = !villages.isEmpty() && luck.percent(60, id + " in a village");
        String place = village ? luck.oneOf(villages, id + " where") : luck.percent(50, id) ? second() : "seat";
        if (village && luck.percent(70, id + " a station")) {
            facility(id, "village-station", place);
            resource(id, "doctor", luck.between(1, 2, id + " doctors"), luck.oneOf(List.of("station", "clinic"), id));
        } else {
            facility(id, "town-health-centre", place);
            resource(id, "desk", 1, "clinic");
            resource(id, "doctor", luck.between(1, 3, id + " doctors"), "clinic");
            resource(id, "lab", 1, "laboratory");
        }
    }

    private String second() {
        return draft.rows("places").stream().anyMatch(row -> row.get("id").equals("town")) ? "town" : "seat";
    }

    private void people() {
        for (Map<String, String> place : draft.rows("places")) {
            for (String band : BANDS) {
                String who = place.get("id") + " " + band;
                int most = place.get("kind").endsWith("seat") ? 14 : 8;
                int residents = luck.upTo(most, who);
                if (residents > 0 && !place.get("kind").equals("outside")) {
                    draft = draft.row(
                            "population",
                            "place",
                            place.get("id"),
                            "age_band",
                            band,
                            "residents",
                            String.valueOf(residents));
                }
            }
        }
        if (draft.rows("population").isEmpty()) {
            draft = draft.row("population", "place", "seat", "age_band", "adult", "residents", "5");
        }
        for (String condition : draft.keys("conditions")) {
            int most = condition.equals("minor") ? 120 : condition.equals("moderate") ? 60 : 20;
            for (String band : BANDS) {
                String rate = luck.upTo(most, condition + " of " + band) + " /year";
                draft = draft.with("conditions/" + condition + "/rate/" + band, rate);
            }
            draft = draft.with("conditions/" + condition + "/rate/hermit", "0 /year");
        }
    }

    private void choice() {
        for (String tier : TIERS) {
            int there = (int) draft.rows("facilities").stream()
                    .filter(row -> row.get("tier").equals(tier))
                    .count();
            if (there > 0) {
                draft = draft.with("choice/considered/" + tier, luck.between(1, there, tier + " considered"));
            }
        }
        draft = draft.with("choice/taste_sd", luck.upTo(5, "tastes") / 10.0)
                .with("choice/information_weight", luck.oneOf(List.of(0.0, 0.2, 1.0), "news"));
        for (String severity : List.of("minor", "moderate", "severe")) {
            String at = "choice/weights/" + severity + "/";
            draft = draft.with(at + "travel", "0.0" + luck.between(1, 3, severity + " travel") + " /min")
                    .with(at + "wait", "0.0" + luck.between(0, 5, severity + " wait") + " /min")
                    .with(at + "seek", luck.between(0, 3, severity + " seek") / 1.0)
                    .with(at + "seek_log_sum", luck.upTo(2, severity + " log-sum") / 10.0);
        }
    }

    private void place(String id, String kind, String town, int number) {
        String longitude = String.format(Locale.ROOT, "%.4f", 120.8 + 0.001 * number);
        String latitude = String.format(Locale.ROOT, "%.4f", 30.4 + 0.001 * luck.upTo(5, id));
        draft = draft.row(
                "places",
                "id",
                id,
                "name_en",
                "Place " + number,
                "kind",
                kind,
                "town",
                town,
                "longitude",
                longitude,
                "latitude",
                latitude);
    }

    private void road(String from, String to, String speed, int km) {
        String length = km + "." + luck.upTo(9, from + " to " + to) + " km";
        draft = draft.row("roads", "from", from, "to", to, "length", length, "speed", speed);
    }

    private void facility(String id, String tier, String place) {
        draft = draft.row("facilities", "id", id, "name_en", "House " + id, "tier", tier, "place", place);
    }

    private void resource(String facility, String resource, int servers, String hours) {
        String what = facility + " " + resource;
        String limit = luck.percent(12, what + " full") ? String.valueOf(luck.upTo(3, what + " limit")) : "";
        draft = draft.row(
                "resources",
                "facility",
                facility,
                "resource",
                resource,
                "servers",
                String.valueOf(servers),
                "hours",
                hours,
                "queue_limit",
                limit);
    }
}
