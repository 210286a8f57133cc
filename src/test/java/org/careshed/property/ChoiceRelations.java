package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;

/** Who goes where when utilities change and routing looks at nothing else: relations M31 to M35. */
final class ChoiceRelations {

    static final ModelClass ALL_CONSIDERED =
            ModelClass.FIXED_ROUTING.where("everybody considers every house", ChoiceRelations::considersAll);

    private static final ModelClass NO_CONSTANTS = ModelClass.FIXED_ROUTING.where(
            "no constants, no tastes",
            draft -> draft.without("choice/constants").with("choice/taste_sd", 0));

    private ChoiceRelations() {}

    static List<Relation> all() {
        return List.of(
                exact(
                        "M31",
                        "every minute on the way weighs 10 utils: all go to the nearest house that can treat them",
                        NO_CONSTANTS.where("a heavy weight on travel", ChoiceRelations::heavy),
                        ChoiceRelations::nearest),
                exact(
                        "M32",
                        "2 utils more for every house: the same choices",
                        ModelClass.FIXED_ROUTING,
                        ChoiceRelations::lifted),
                exact(
                        "M33",
                        "a house is closed, though not the last that treats a condition: who did not go there goes where they"
                                + " went",
                        ALL_CONSIDERED,
                        ChoiceRelations::closed),
                exact("M34", "a house is built: who moves, moves there", ALL_CONSIDERED, ChoiceRelations::built),
                new Relation(
                        "M35",
                        "the houses of a tier are worth more: nobody leaves them, who moves, moves there",
                        Relation.Kind.PATHWISE,
                        ALL_CONSIDERED,
                        ChoiceRelations::better));
    }

    private static Draft considersAll(Draft draft) {
        Draft all = draft;
        for (String tier : draft.keys("choice/considered")) {
            all = all.with("choice/considered/" + tier, (int) draft.rows("facilities").stream()
                    .filter(row -> row.get("tier").equals(tier))
                    .count());
        }
        return all;
    }

    /** The house chosen for each need, by time, resident and condition. */
    static Map<String, String> choices(Draft draft, Workbench bench) {
        Map<String, String> choices = new TreeMap<>();
        for (String line : Same.named(bench.lines(draft), "choice")) {
            String[] words = line.split(" ");
            choices.put(words[0] + " " + words[2] + " " + words[3], words[4]);
        }
        return choices;
    }

    private static boolean lifted(Draft draft, Workbench bench) {
        Draft lifted = draft;
        for (String tier : draft.keys("tiers")) {
            for (String condition : draft.keys("tiers/" + tier + "/pathways")) {
                String at = "choice/constants/" + tier + "/" + condition;
                double now = draft.at(at) == null ? 0 : Double.parseDouble(String.valueOf(draft.at(at)));
                lifted = lifted.with(at, now + 2);
            }
        }
        Map<String, String> was = choices(draft, bench);
        Map<String, String> is = choices(lifted, bench);
        was.forEach(
                (need, house) -> Same.holds(house.equals(is.get(need)), "%s: %s, now %s", need, house, is.get(need)));
        return !was.isEmpty();
    }

    private static boolean closed(Draft draft, Workbench bench) {
        Map<String, String> open = choices(draft, bench);
        boolean moved = false;
        for (Map<String, String> house : draft.rows("facilities")) {
            String id = house.get("id");
            Draft fewer = Pruned.of(draft.withoutRows("facilities", house::equals));
            boolean sameNeeds = fewer.keys("conditions").equals(draft.keys("conditions"));
            if (sameNeeds && bench.isValid(fewer)) {
                Map<String, String> closed = choices(fewer, bench);
                open.forEach((need, chosen) -> Same.holds(
                        chosen.equals(id) || chosen.equals(closed.get(need)),
                        "without %s, %s went to %s and goes to %s",
                        id,
                        need,
                        chosen,
                        closed.get(need)));
                moved |= open.containsValue(id);
            }
        }
        return moved;
    }

    /** With a house like the first one at a place. */
    static Draft withNewHouse(Draft draft, String place) {
        Map<String, String> like = new LinkedHashMap<>(draft.rows("facilities").get(0));
        String model = like.get("id");
        like.put("id", "new-house");
        like.put("place", place);
        List<Map<String, String>> facilities = new ArrayList<>(draft.rows("facilities"));
        facilities.add(like);
        List<Map<String, String>> resources = new ArrayList<>(draft.rows("resources"));
        for (Map<String, String> row : draft.rows("resources")) {
            if (row.get("facility").equals(model)) {
                Map<String, String> copy = new LinkedHashMap<>(row);
                copy.put("facility", "new-house");
                resources.add(copy);
            }
        }
        return considersAll(draft.rows("facilities", facilities).rows("resources", resources));
    }

    private static boolean built(Draft draft, Workbench bench) {
        List<Map<String, String>> places = draft.rows("places");
        Draft more = withNewHouse(draft, places.get(places.size() - 1).get("id"));
        Map<String, String> was = choices(draft, bench);
        Map<String, String> is = choices(more, bench);
        was.forEach((need, chosen) -> Same.holds(
                Set.of(chosen, "new-house").contains(is.get(need)),
                "%s went to %s, now %s",
                need,
                chosen,
                is.get(need)));
        return is.containsValue("new-house");
    }

    private static boolean better(Draft draft, Workbench bench) {
        Map<String, String> was = choices(draft, bench);
        boolean compared = false;
        for (String tier : draft.keys("choice/considered")) {
            Draft better = draft;
            for (String condition : draft.keys("tiers/" + tier + "/pathways")) {
                String at = "choice/constants/" + tier + "/" + condition;
                double now = draft.at(at) == null ? 0 : Double.parseDouble(String.valueOf(draft.at(at)));
                better = better.with(at, now + 1);
            }
            List<String> houses = draft.rows("facilities").stream()
                    .filter(row -> row.get("tier").equals(tier))
                    .map(row -> row.get("id"))
                    .toList();
            Map<String, String> is = choices(better, bench);
            was.forEach((need, chosen) -> Same.holds(
                    chosen.equals(is.get(need)) || !houses.contains(chosen) && houses.contains(is.get(need)),
                    "with a better %s, %s went to %s and goes to %s",
                    tier,
                    need,
                    chosen,
                    is.get(need)));
            compared |= !was.isEmpty();
        }
        return compared;
    }

    private static Draft heavy(Draft draft) {
        Draft heavy = draft;
        for (String severity : draft.keys("choice/weights")) {
            heavy = heavy.with("choice/weights/" + severity + "/travel", "10 /min");
        }
        return heavy;
    }

    /** Within three minutes: at 10 utils a minute luck moves nobody further in as many draws as there are. */
    private static boolean nearest(Draft draft, Workbench bench) {
        Prepared prepared = bench.prepared(draft);
        List<String> wrong = new ArrayList<>();
        int[] chosen = {0};
        County county = prepared.county();
        FacilityChosen check = (atMs, resident, condition, facility, travelMs) -> {
            chosen[0]++;
            eachConsidered(county, county.population().place(resident), condition, atMs, other -> {
                if (county.travel().ms(county.population().place(resident), other) + 3 * Ticks.MINUTE < travelMs) {
                    wrong.add(county.facility(other).id() + " is nearer than "
                            + county.facility(facility).id());
                }
            });
        };
        prepared.world(0, Facts.to(List.of(check))).run(RunControl.NONE);
        Same.holds(wrong.isEmpty(), "%s", wrong.stream().limit(1).toList());
        return chosen[0] > 0;
    }

    private static void eachConsidered(County county, int place, int condition, long atMs, Consumer<Integer> other) {
        DayKind day = county.scenario().calendar().dayKind(Ticks.day(atMs));
        boolean chooses = county.scenario().conditions().get(condition).severity() != Severity.EMERGENCY;
        for (int position = 0; chooses && position < ChoiceSets.SIZE; position++) {
            int facility = county.choiceSets().facility(place, position);
            if (facility != ChoiceSets.NONE
                    && county.sites().get(facility).start()[condition] >= 0
                    && !county.tier(facility).doors().on(day).isEmpty()) {
                other.accept(facility);
            }
        }
    }
}
