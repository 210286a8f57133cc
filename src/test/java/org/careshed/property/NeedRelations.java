package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** More and fewer needs, and needs that stay where they are first seen: relations M39 and M40. */
final class NeedRelations {

    private NeedRelations() {}

    static List<Relation> all() {
        ModelClass plain = ModelClass.PLAIN.where("no lever", draft -> draft.without("levers"));
        return List.of(
                exact(
                        "M39",
                        "with a wave that raises a rate: every need of before is among those of now",
                        plain,
                        NeedRelations::wave),
                exact(
                        "M39",
                        "four fifths of every rate in the months of the run: every need is among those of before",
                        plain,
                        NeedRelations::fewer),
                exact(
                        "M40",
                        "where nobody is referred: no referral is made, and who would follow one does not matter",
                        ModelClass.COUNTY.where("competence, without referrals", NeedRelations::unreferred),
                        NeedRelations::followers),
                exact(
                        "M40",
                        "where nobody is referred: what happens at a level is as if it stood alone, however the others"
                                + " are staffed",
                        ModelClass.LEVELS,
                        NeedRelations::alone));
    }

    private static boolean wave(Draft draft, Workbench bench) {
        if (!draft.keys("conditions").contains("minor")) {
            return false;
        }
        Map<String, Object> wave = new LinkedHashMap<>();
        wave.put("lever", "epidemic-wave");
        wave.put("from", draft.at("calendar/start"));
        wave.put("conditions", List.of("minor"));
        wave.put("factor", 1.8);
        wave.put("peak_after", "1 d");
        List<String> needs = Same.named(bench.lines(draft), "need");
        List<String> more = Same.named(bench.lines(draft.plus("levers", wave)), "need");
        Same.among(needs, more);
        return more.size() > needs.size();
    }

    private static boolean fewer(Draft draft, Workbench bench) {
        List<String> needs = Same.named(bench.lines(inSeason(draft, 1)), "need");
        List<String> fewer = Same.named(bench.lines(inSeason(draft, 0.8)), "need");
        Same.among(fewer, needs);
        return fewer.size() < needs.size();
    }

    /**
     * Every rate times a factor in the months of the run. A month half a year later has twice the rate, so that the
     * candidates of needs, which are drawn at the highest rate of a year, are the same for every factor up to 2.
     */
    static Draft inSeason(Draft draft, double factor) {
        int first = LocalDate.parse(String.valueOf(draft.at("calendar/start"))).getMonthValue() - 1;
        List<Double> months = new ArrayList<>(Collections.nCopies(12, (10 - 3 * factor) / 8));
        months.set((first + 11) % 12, factor); // warm-up
        months.set(first, factor);
        months.set((first + 1) % 12, factor);
        months.set((first + 6) % 12, 2.0);
        Draft seasonal = draft;
        for (String condition : draft.keys("conditions")) {
            seasonal = seasonal.with("conditions/" + condition + "/by_month", months);
        }
        return seasonal;
    }

    /** Who is seen by someone who cannot treat the need is helped there or not at all. */
    static Draft unreferred(Draft draft) {
        Draft none = draft.without("levers").without("follow_ups");
        for (String condition : draft.keys("competence/beyond")) {
            none = none.with("competence/beyond/" + condition + "/referred", 0);
        }
        return none;
    }

    private static boolean followers(Draft draft, Workbench bench) {
        if (draft.at("competence") == null) {
            return false;
        }
        List<String> none = bench.lines(draft.with("competence/accepts_up", 0));
        List<String> referred = Same.only(Same.named(none, "refers"), line -> line.contains("UP"));
        Same.holds(
                referred.isEmpty(), "referred: %s", referred.stream().limit(1).toList());
        Same.lines(none, bench.lines(draft.with("competence/accepts_up", 1).with("competence/green_channel", 1)));
        return true;
    }

    private static boolean alone(Draft draft, Workbench bench) {
        Set<String> tiers = draft.rows("facilities").stream()
                .map(row -> row.get("tier"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (draft.at("competence") == null || tiers.size() < 2) {
            return false;
        }
        boolean compared = false;
        for (String tier : tiers) {
            Set<String> houses = draft.rows("facilities").stream()
                    .filter(row -> row.get("tier").equals(tier))
                    .map(row -> row.get("id"))
                    .collect(Collectors.toSet());
            Draft others = draft.eachRow("resources", row -> {
                if (!houses.contains(row.get("facility"))) {
                    row.put("servers", String.valueOf(2 + 3 * Integer.parseInt(row.get("servers"))));
                }
                return row;
            });
            List<String> was = services(houses, bench.lines(draft));
            Same.lines(was, services(houses, bench.lines(others)));
            compared |= !was.isEmpty();
        }
        return compared;
    }

    /** Who began to be served at some houses, and when. */
    private static List<String> services(Set<String> houses, List<String> lines) {
        return Same.only(Same.named(lines, "starts"), line -> houses.contains(line.split("[ /]")[2]));
    }
}
