package org.careshed.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every draft that is a step smaller than another one, the larger steps first. Not all of them are valid scenarios. */
final class Smaller {

    private static final List<String> SECTIONS = List.of(
            "levers",
            "wards",
            "money",
            "memory",
            "competence",
            "booking",
            "beyond",
            "follow_ups",
            "patience",
            "residents",
            "choice/constants",
            "name",
            "calendar/holidays");

    private final Draft draft;
    private final List<Draft> smaller = new ArrayList<>();

    private Smaller(Draft draft) {
        this.draft = draft;
    }

    static Stream<Draft> than(Draft draft) {
        Smaller steps = new Smaller(draft);
        steps.sections();
        steps.rows("places");
        steps.rows("facilities");
        steps.items("levers");
        steps.days();
        steps.people();
        steps.entries();
        steps.rows("roads");
        steps.rows("beds");
        steps.servers();
        return steps.smaller.stream().filter(step -> step.lines() > 0);
    }

    private void add(Draft step) {
        smaller.add(Pruned.of(step));
    }

    private void sections() {
        for (String section : SECTIONS) {
            if (draft.at(section) != null) {
                add(draft.without(section));
            }
        }
    }

    private void rows(String table) {
        List<Map<String, String>> rows = draft.rows(table);
        for (int i = rows.size() - 1; i >= 0; i--) {
            List<Map<String, String>> fewer = new ArrayList<>(rows);
            fewer.remove(i);
            add(draft.rows(table, fewer));
        }
    }

    private void items(String list) {
        for (int i = draft.items(list) - 1; i >= 0 && draft.items(list) > 1; i--) {
            add(draft.without(list + "/" + i));
        }
    }

    private void days() {
        int length = draft.number("calendar/length");
        for (int days : new int[] {1, length / 2, length - 1}) {
            if (days > 0 && days < length) {
                add(draft.with("calendar/length", days + " d"));
            }
        }
        if (draft.at("calendar/warm_up") != null) {
            add(draft.without("calendar/warm_up"));
        }
    }

    private void people() {
        List<Map<String, String>> rows = draft.rows("population");
        if (rows.size() > 2) {
            add(draft.rows("population", rows.subList(0, rows.size() / 2)));
            add(draft.rows("population", rows.subList(rows.size() / 2, rows.size())));
        }
        rows("population");
        for (int i = 0; i < rows.size(); i++) {
            int residents = Integer.parseInt(rows.get(i).get("residents"));
            for (int fewer : new int[] {1, residents / 2, residents - 1}) {
                if (fewer > 0 && fewer < residents) {
                    List<Map<String, String>> changed = new ArrayList<>(rows);
                    Map<String, String> row = new LinkedHashMap<>(rows.get(i));
                    row.put("residents", String.valueOf(fewer));
                    changed.set(i, row);
                    add(draft.rows("population", changed));
                }
            }
        }
    }

    /** Conditions, kinds of hours, and the hours of a station's day. */
    private void entries() {
        for (String condition : draft.keys("conditions")) {
            Draft without = draft.without("conditions/" + condition);
            for (String tier : draft.keys("tiers")) {
                without = without.without("tiers/" + tier + "/pathways/" + condition);
            }
            if (draft.keys("conditions").size() > 1) {
                add(without);
            }
        }
        for (String hours : draft.keys("hours")) {
            add(draft.without("hours/" + hours));
        }
        String perHour = "arrivals/walk-in/per_hour";
        for (int hour = 0; hour < draft.items(perHour); hour++) {
            if (!"0".equals(String.valueOf(draft.at(perHour + "/" + hour)))) {
                add(draft.with(perHour + "/" + hour, 0));
            }
        }
    }

    private void servers() {
        List<Map<String, String>> rows = draft.rows("resources");
        rows("resources");
        for (int i = 0; i < rows.size(); i++) {
            if (Integer.parseInt(rows.get(i).get("servers")) > 1) {
                List<Map<String, String>> changed = new ArrayList<>(rows);
                Map<String, String> row = new LinkedHashMap<>(rows.get(i));
                row.put("servers", "1");
                changed.set(i, row);
                add(draft.rows("resources", changed));
            }
        }
        String clinic = "facilities/clinic/resources/doctor/servers";
        if (draft.at(clinic) instanceof Integer servers && servers > 1) {
            add(draft.with(clinic, 1));
        }
    }
}
