package org.careshed.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Levers and shocks of a made-up county, each at dates of its own: before, within and after the run. */
final class SmallLevers {

    private final CaseLuck luck;
    private final LocalDate start;
    private final int days;
    private final List<String> facilities;
    private Draft draft;

    private SmallLevers(Draft draft, CaseLuck luck) {
        this.draft = draft;
        this.luck = luck;
        start = LocalDate.parse((String) draft.at("calendar/start"));
        days = draft.number("calendar/length");
        facilities = draft.rows("facilities").stream().map(row -> row.get("id")).toList();
    }

    static Draft added(Draft draft, CaseLuck luck) {
        return new SmallLevers(draft, luck).all();
    }

    private Draft all() {
        String other = luck.oneOf(facilities, "facility of the shocks");
        List<String> staffed =
                facilities.stream().filter(id -> !id.equals("city-hospital")).toList();
        if (!staffed.isEmpty()) {
            Map<String, Object> where = at(luck.oneOf(staffed, "facility of the levers"));
            maybe("capacity", Map.of("where", where, "resource", "doctor", "add", luck.between(-1, 2, "added")));
        }
        maybe("facility-closure", Map.of("where", at(other)));
        if (luck.percent(50, "roads")) {
            Map<String, String> road = luck.oneOf(draft.rows("roads"), "road that is cut");
            maybe("road-closure", Map.of("roads", List.of(Map.of("from", road.get("from"), "to", road.get("to")))));
        }
        maybe("staff-absence", Map.of("share", luck.tenths(9, "absent")));
        maybe("epidemic-wave", Map.of("conditions", List.of("minor"), "factor", 1 + luck.tenths(9, "wave")));
        if (draft.at("money") != null) {
            maybe("reimbursement", Map.of("grassroots", luck.tenths(3, "points")));
        }
        if (draft.at("competence") != null) {
            maybe("two-way-referral", Map.of("green_channel", luck.tenths(9, "green")));
        }
        if (draft.at("booking") != null) {
            maybe("link-down", Map.of("where", at("hospital")));
        }
        return draft;
    }

    private static Map<String, Object> at(String facility) {
        return Map.of("facilities", List.of(facility));
    }

    private void maybe(String lever, Map<String, Object> settings) {
        if (!luck.percent(25, lever)) {
            return;
        }
        LocalDate from = start.plusDays(luck.between(-2, days + 2, lever + " from"));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("lever", lever);
        entry.put("from", from.toString());
        if (luck.percent(50, lever + " ends")) {
            entry.put("to", from.plusDays(luck.between(1, 5, lever + " to")).toString());
        }
        new ArrayList<>(settings.keySet()).stream().sorted().forEach(key -> entry.put(key, settings.get(key)));
        draft = draft.plus("levers", entry);
    }
}
