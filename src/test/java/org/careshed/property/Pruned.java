package org.careshed.property;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A county's draft without what points at something that is no longer there: rows of removed places and facilities, tiers
 * that no facility has, conditions that no tier treats, pathways that nobody takes, levers and arrangements of what is
 * gone. Who generates and who shrinks writes what is meant, and leaves the rest to this.
 */
final class Pruned {

    private static final List<String> BY_CONDITION =
            List.of("competence/needs", "competence/beyond", "patience", "follow_ups/contacts");

    private Draft draft;

    private Pruned(Draft draft) {
        this.draft = draft;
    }

    static Draft of(Draft draft) {
        return "county".equals(draft.at("kind")) ? new Pruned(draft).pruned() : draft;
    }

    private Draft pruned() {
        Set<String> places = ids("places");
        draft = draft.withoutRows("roads", row -> !places.contains(row.get("from")) || !places.contains(row.get("to")))
                .withoutRows("facilities", row -> !places.contains(row.get("place")))
                .withoutRows("population", row -> !places.contains(row.get("place")))
                .eachRow("places", row -> {
                    row.computeIfPresent("town", (column, town) -> places.contains(town) ? town : row.get("id"));
                    return row;
                });
        Set<String> facilities = ids("facilities");
        draft = draft.withoutRows("resources", row -> !facilities.contains(row.get("facility")))
                .withoutRows("beds", row -> !facilities.contains(row.get("facility")));
        tiers();
        conditions();
        arrangements(facilities);
        levers(facilities);
        return draft;
    }

    private Set<String> ids(String table) {
        return draft.rows(table).stream().map(row -> row.get("id")).collect(Collectors.toSet());
    }

    private void tiers() {
        Map<String, Long> standing = draft.rows("facilities").stream()
                .collect(Collectors.groupingBy(row -> row.get("tier"), Collectors.counting()));
        for (String tier : draft.keys("tiers")) {
            if (!standing.containsKey(tier)) {
                without("tiers/" + tier);
            }
        }
        List<String> byTier = List.of(
                "choice/considered",
                "choice/constants",
                "competence/tiers",
                "money/residents/visit_share",
                "money/residents/stay_share",
                "money/employees/visit_share",
                "money/employees/stay_share",
                "money/stays",
                "money/visits",
                "wards/admissions",
                "booking");
        byTier.forEach(path -> keep(path, standing::containsKey));
        for (String tier : draft.keys("choice/considered")) {
            int most = standing.get(tier).intValue();
            if (draft.number("choice/considered/" + tier) > most) {
                draft = draft.with("choice/considered/" + tier, most);
            }
        }
        Set<String> taken = draft.keys("tiers").stream()
                .flatMap(tier -> ((Map<?, ?>) draft.at("tiers/" + tier + "/pathways")).values().stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
        keep("pathways", taken::contains);
    }

    private void conditions() {
        Set<String> treated = draft.keys("tiers").stream()
                .flatMap(tier -> draft.keys("tiers/" + tier + "/pathways").stream())
                .collect(Collectors.toSet());
        keep("conditions", treated::contains);
        Set<String> left = Set.copyOf(draft.keys("conditions"));
        BY_CONDITION.forEach(path -> keep(path, left::contains));
        for (String tier : draft.keys("tiers")) {
            keep("tiers/" + tier + "/pathways", left::contains);
        }
        for (String path : List.of("choice/constants", "money/visits", "wards/admissions")) {
            draft.keys(path).forEach(tier -> keep(path + "/" + tier, left::contains));
            draft.keys(path).forEach(tier -> emptied(path + "/" + tier));
        }
        BY_CONDITION.forEach(this::emptied);
    }

    private void arrangements(Set<String> facilities) {
        boolean county = draft.keys("tiers").contains("county-hospital");
        if (draft.rows("beds").isEmpty()
                || !county
                || draft.keys("wards/admissions").isEmpty()) {
            without("wards");
            draft = draft.rows("beds", List.of());
        }
        if (draft.at("wards/outside") instanceof String outside && !facilities.contains(outside)) {
            without("wards/outside");
        }
        for (int i = draft.items("beyond/inflow") - 1; i >= 0; i--) {
            boolean there = facilities.contains(String.valueOf(draft.at("beyond/inflow/" + i + "/facility")))
                    && draft.keys("conditions").contains(draft.at("beyond/inflow/" + i + "/condition"));
            if (!there) {
                without("beyond/inflow/" + i);
            }
        }
        if (draft.items("beyond/inflow") == 0) {
            without("beyond");
        }
        List.of("booking", "follow_ups", "competence").forEach(this::emptied);
    }

    private void levers(Set<String> facilities) {
        Set<Set<String>> roads = draft.rows("roads").stream()
                .map(row -> Set.of(row.get("from"), row.get("to")))
                .collect(Collectors.toSet());
        for (int i = draft.items("levers") - 1; i >= 0; i--) {
            String at = "levers/" + i + "/";
            boolean gone = strings(at + "where/facilities").stream().anyMatch(id -> !facilities.contains(id))
                    || strings(at + "conditions").stream()
                            .anyMatch(id -> !draft.keys("conditions").contains(id));
            for (int road = draft.items(at + "roads") - 1; road >= 0; road--) {
                gone |= !roads.contains(Set.of(
                        String.valueOf(draft.at(at + "roads/" + road + "/from")),
                        String.valueOf(draft.at(at + "roads/" + road + "/to"))));
            }
            Object lever = draft.at(at + "lever");
            gone |= "reimbursement".equals(lever) && draft.at("money") == null;
            gone |= "two-way-referral".equals(lever) && draft.at("competence") == null;
            gone |= "link-down".equals(lever) && draft.at("booking") == null;
            if (gone) {
                without("levers/" + i);
            }
        }
    }

    private List<String> strings(String path) {
        return draft.at(path) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void keep(String path, Predicate<String> which) {
        for (String key : draft.keys(path)) {
            if (!which.test(key)) {
                without(path + "/" + key);
            }
        }
    }

    private void emptied(String path) {
        if (draft.at(path) instanceof Map<?, ?> map && map.isEmpty()) {
            without(path);
        }
    }

    private void without(String path) {
        draft = draft.without(path);
    }
}
