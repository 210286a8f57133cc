package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who lives beside whom means nothing, and who needs nothing comes nowhere: relations M7, M17, M26, M27. */
final class PeopleRelations {

    private static final String HERMITAGE = """
            name: {en: Hermitage}
            grassroots: true
            doors: always
            arrivals: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
            expected_wait: 0 min
            pathways: {pilgrimage: pilgrim}
            """;

    private PeopleRelations() {}

    static List<Relation> all() {
        return List.of(
                exact(
                        "M7",
                        "one resident more, who is seen at a house that nobody else uses: every other fact as it was",
                        ModelClass.COUNTY,
                        PeopleRelations::hermit),
                exact(
                        "M17",
                        "a twin of the county 900 km away: every fact of the county as it was",
                        ModelClass.PLAIN.where("no lever", draft -> draft.without("levers")),
                        PeopleRelations::twin),
                exact(
                        "M26",
                        "no demand: nobody comes and no rule is broken",
                        ModelClass.COUNTY,
                        PeopleRelations::nobody),
                exact(
                        "M27",
                        "no servers anywhere, or every house closed: nobody is served and no rule is broken",
                        ModelClass.ANY.where("no lever", draft -> draft.without("levers")),
                        PeopleRelations::unstaffed));
    }

    private static Draft hermitage(Draft draft) {
        Draft with = draft.with("conditions/pilgrimage/name/en", "Pilgrimage")
                .with("conditions/pilgrimage/severity", "minor")
                .with("conditions/pilgrimage/first_contact", true)
                .with("conditions/pilgrimage/rate/hermit", "300 /year")
                .with("tiers/hermitage", Draft.of(HERMITAGE).whole())
                .with("pathways/pilgrim/see", Map.of("resource", "doctor", "time", "9 min", "consultation", true))
                .with("choice/considered/hermitage", 1)
                .row("places", "id", "hermitage", "name_en", "Hermitage", "kind", "village", "town", "seat")
                .row("roads", "from", "seat", "to", "hermitage", "length", "4 km", "speed", "lane")
                .row("facilities", "id", "hermitage", "name_en", "Hermitage", "tier", "hermitage", "place", "hermitage")
                .row("resources", "facility", "hermitage", "resource", "doctor", "servers", "1", "hours", "always");
        for (String band : SmallCounty.BANDS) {
            with = with.with("conditions/pilgrimage/rate/" + band, "0 /year");
        }
        return with.eachRow("places", row -> {
            row.putIfAbsent("longitude", "120.8020");
            row.putIfAbsent("latitude", "30.4010");
            return row;
        });
    }

    private static boolean hermit(Draft draft, Workbench bench) {
        Draft ready = hermitage(draft);
        List<String> without = bench.lines(ready);
        List<String> with =
                bench.lines(ready.row("population", "place", "hermitage", "age_band", "hermit", "residents", "1"));
        Same.lines(
                Same.only(without, line -> !line.contains("hermit")),
                Same.only(with, line -> !line.contains("hermit")));
        Same.holds(with.size() >= without.size(), "facts were lost: %d of %d", with.size(), without.size());
        return with.size() > without.size();
    }

    private static boolean twin(Draft draft, Workbench bench) {
        Draft both = draft;
        for (String table : draft.tableNames()) {
            for (Map<String, String> row : draft.rows(table)) {
                Map<String, String> twin = new LinkedHashMap<>(row);
                for (String column : List.of("id", "place", "town", "from", "to", "facility")) {
                    twin.computeIfPresent(column, (name, id) -> "twin-" + id);
                }
                both = both.rows(table, joined(both.rows(table), twin));
            }
        }
        both = both.row("roads", "from", "seat", "to", "twin-seat", "length", "900 km", "speed", "lane");
        List<String> all = bench.lines(both);
        Same.lines(bench.lines(draft), Same.only(all, line -> !line.contains("twin-")));
        return all.stream().anyMatch(line -> line.contains("twin-"));
    }

    private static List<Map<String, String>> joined(List<Map<String, String>> rows, Map<String, String> row) {
        List<Map<String, String>> joined = new ArrayList<>(rows);
        joined.add(row);
        return joined;
    }

    private static boolean nobody(Draft draft, Workbench bench) {
        Draft none = draft.without("beyond");
        for (String condition : draft.keys("conditions")) {
            for (String band : draft.keys("conditions/" + condition + "/rate")) {
                none = none.with("conditions/" + condition + "/rate/" + band, "0 /year");
            }
        }
        List<String> others =
                Same.only(bench.lines(none), line -> !Same.kind(line).equals("staffed"));
        Same.holds(
                others.isEmpty(), "without demand: %s", others.stream().limit(1).toList());
        noRuleIsBroken(none, bench);
        return true;
    }

    private static boolean unstaffed(Draft draft, Workbench bench) {
        Draft none = draft.at("facilities") == null
                ? draft.eachRow("resources", row -> {
                    row.put("servers", "0");
                    return row;
                })
                : draft.with("facilities/clinic/resources/doctor/servers", 0);
        nobodyIsServed(none, bench);
        Draft closed = draft;
        for (String hours : draft.keys("hours")) {
            closed = closed.with(
                    "hours/" + hours, Map.of("weekday", "closed", "weekend", "closed", "holiday", "closed"));
        }
        if (!draft.rows("resources").isEmpty()) {
            nobodyIsServed(
                    closed.withoutRows("resources", row -> row.get("hours").equals("always"))
                            .eachRow("resources", row -> row),
                    bench);
        }
        return true;
    }

    private static void nobodyIsServed(Draft draft, Workbench bench) {
        if (!bench.isValid(draft)) {
            return;
        }
        List<String> served = Same.named(bench.lines(draft), "starts");
        Same.holds(served.isEmpty(), "served: %s", served.stream().limit(1).toList());
        noRuleIsBroken(draft, bench);
    }

    private static void noRuleIsBroken(Draft draft, Workbench bench) {
        List<String> broken = InvariantCases.broken(bench.prepared(draft));
        Same.holds(broken.isEmpty(), "broken: %s", broken.stream().limit(1).toList());
    }
}
