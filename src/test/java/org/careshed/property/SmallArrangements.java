package org.careshed.property;

import java.util.List;
import java.util.Map;

/** Some of what can be arranged between the facilities of a made-up county, each section in some of the cases. */
final class SmallArrangements {

    private final CaseLuck luck;
    private Draft draft;

    private SmallArrangements(Draft draft, CaseLuck luck) {
        this.draft = draft;
        this.luck = luck;
    }

    static Draft added(Draft draft, CaseLuck luck) {
        return luck.percent(50, "arrangements") ? new SmallArrangements(draft, luck).all() : draft;
    }

    private Draft all() {
        residents();
        if (luck.percent(50, "competence")) {
            competence();
        }
        if (luck.percent(50, "patience")) {
            patience();
        }
        if (luck.percent(50, "follow-ups")) {
            draft = draft.with("follow_ups/contacts/minor", then(3)).with("follow_ups/contacts/severe", then(5));
        }
        if (has("hospital")) {
            if (luck.percent(60, "wards")) {
                wards();
            }
            if (luck.percent(50, "booking")) {
                booking();
            }
            if (luck.percent(40, "inflow")) {
                inflow();
            }
        }
        if (luck.percent(60, "money")) {
            money();
        }
        if (luck.percent(50, "memory")) {
            draft = draft.with("memory/trust_gained", 0.05)
                    .with("memory/trust_lost", 0.2)
                    .with("memory/trust_at_start", 0.6);
            weights("usual", 0.7);
            weights("trust", 0.5);
        }
        return draft;
    }

    private boolean has(String facility) {
        return draft.rows("facilities").stream().anyMatch(row -> row.get("id").equals(facility));
    }

    private void residents() {
        for (String trait : List.of("employees", "digital", "contract", "poor", "female")) {
            for (String band : SmallCounty.BANDS) {
                draft = draft.with("residents/" + trait + "/" + band, luck.tenths(9, trait + " " + band));
            }
        }
    }

    private void competence() {
        draft = draft.with(
                        "competence/tiers",
                        Map.of("village-station", "village", "town-health-centre", "town", "county-hospital", "county"))
                .with("competence/needs/minor", Map.of("village", 0.7, "town", 0.2, "county", 0.1))
                .with("competence/needs/moderate", Map.of("town", 0.4, "county", 0.5, "outside", 0.1))
                .with("competence/needs/severe", Map.of("county", 0.7, "outside", 0.3))
                .with("competence/return_after", luck.days(3, "returns after"))
                .with("competence/returns", luck.upTo(2, "returns"))
                .with("competence/accepts_up", luck.tenths(9, "accepts up"))
                .with("competence/green_channel", luck.tenths(9, "green channel"));
        for (String condition : List.of("minor", "moderate", "severe")) {
            draft = draft.with("competence/beyond/" + condition, Map.of("resolved", 0.2, "referred", 0.5));
        }
        weights("referral", 0.8);
    }

    private void patience() {
        for (String condition : List.of("minor", "moderate")) {
            String at = "patience/" + condition + "/";
            String mean = luck.between(5, 60, condition + " patience") + " min";
            draft = draft.with(at + "balks_at", luck.between(1, 8, condition + " balks"))
                    .with(at + "leaves_after", Map.of("law", "exponential", "mean", mean))
                    .with(at + "elsewhere", 0.4)
                    .with(at + "other_day", 0.4)
                    .with(at + "tries", luck.between(1, 4, condition + " tries"));
        }
    }

    private Map<String, Object> then(int most) {
        return Map.of("probability", luck.tenths(most, "follow-up " + most), "after", luck.days(2, "later " + most));
    }

    private void wards() {
        draft = draft.with("wards/classes/medical/en", "Medical")
                .with("wards/outlying", false)
                .with("wards/patience", luck.days(3, "patience for a bed"));
        if (has("city-hospital")) {
            draft = draft.with("wards/outside", "city-hospital");
        }
        for (String condition : List.of("moderate", "severe", "emergency")) {
            String at = "wards/admissions/county-hospital/" + condition + "/";
            draft = draft.with(at + "share", luck.tenths(9, condition + " admitted"))
                    .with(at + "urgent", luck.tenths(9, condition + " urgent"))
                    .with(at + "class", "medical")
                    .with(at + "stay/law", "exponential")
                    .with(at + "stay/mean", luck.days(3, condition + " stay"));
        }
        String beds = String.valueOf(luck.between(1, 3, "beds"));
        draft = draft.row("beds", "facility", "hospital", "class", "medical", "beds", beds);
    }

    private void booking() {
        draft = draft.with(
                "booking/county-hospital",
                Map.of(
                        "resource", "doctor",
                        "per_server_day", luck.between(2, 12, "slots"),
                        "horizon", luck.days(4, "booked ahead"),
                        "no_show", luck.tenths(3, "no show"),
                        "rebooks", luck.tenths(9, "rebooks"),
                        "wait_factor", 0.5,
                        "priority", 1));
        weights("day_to_slot", "0.08 /d");
    }

    private void inflow() {
        int perDay = luck.between(1, 6, "inflow a day");
        draft = draft.with(
                "beyond/inflow", List.of(Map.of("facility", "hospital", "condition", "moderate", "per_day", perDay)));
    }

    private void money() {
        for (String tier : draft.keys("tiers")) {
            for (String scheme : List.of("residents", "employees")) {
                String paid = scheme + " " + tier;
                draft = draft.with("money/" + scheme + "/visit_share/" + tier, luck.tenths(9, paid + " visits"))
                        .with("money/" + scheme + "/stay_share/" + tier, luck.tenths(9, paid + " stays"));
            }
            draft = draft.with("money/stays/" + tier, luck.between(1_000, 9_000, tier + " stay") + " CNY");
        }
        draft = draft.with("money/visits/village-station", Map.of("minor", "40 CNY", "refill", "30 CNY"))
                .with("money/visits/town-health-centre", Map.of("minor", "80 CNY", "moderate", "150 CNY"))
                .with("money/visits/county-hospital", Map.of("minor", "200 CNY", "severe", "900 CNY"))
                .with("money/residents/deductible", "300 CNY")
                .with("money/residents/unreferred", 0.7)
                .with("money/employees/cap", "5000 CNY");
        weights("cost", "0.005 /CNY");
    }

    private void weights(String weight, Object value) {
        for (String severity : List.of("minor", "moderate", "severe")) {
            draft = draft.with("choice/weights/" + severity + "/" + weight, value);
        }
    }
}
