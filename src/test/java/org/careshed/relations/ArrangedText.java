package org.careshed.relations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Everything that can be arranged between the facilities of a made-up county, drawn from a seed. */
final class ArrangedText {

    private static final List<String> BANDS = List.of("child", "adult", "elder");
    private static final List<String> PLANNED = List.of("minor", "moderate", "severe", "refill");

    private final SplittableRandom random;
    private ScenarioText text;

    private ArrangedText(ScenarioText text, long seed) {
        this.text = text;
        random = new SplittableRandom(seed ^ 0x5EED);
    }

    static ScenarioText addTo(ScenarioText text, long seed) {
        return new ArrangedText(text, seed).everything();
    }

    private ScenarioText everything() {
        residents();
        chronic();
        competence();
        patience();
        beyond();
        sharing();
        wards();
        money();
        choice();
        text = text.with("memory", Map.of("trust_gained", 0.05, "trust_lost", 0.2, "trust_at_start", 0.6))
                .with("follow_ups/contacts/minor", Map.of("probability", share(3), "after", days(3)))
                .with("follow_ups/contacts/severe", Map.of("probability", share(5), "after", days(3)))
                .with("follow_ups/after_stay", Map.of("probability", share(9), "after", days(2)))
                .with(
                        "booking/county-hospital",
                        Map.of(
                                "resource",
                                "doctor",
                                "per_server_day",
                                4 + random.nextInt(9),
                                "horizon",
                                days(4),
                                "no_show",
                                share(3),
                                "rebooks",
                                share(9),
                                "wait_factor",
                                0.5,
                                "priority",
                                1));
        return text;
    }

    private void residents() {
        for (String trait : List.of("employees", "digital", "contract", "poor", "female")) {
            for (String band : BANDS) {
                text = text.with("residents/" + trait + "/" + band, share(9));
            }
        }
    }

    private void chronic() {
        for (String band : BANDS) {
            text = text.with("conditions/refill/rate/" + band, "0 /year")
                    .with("chronic/diseases/pressure/prevalence/" + band, share(6));
        }
        text = text.with("chronic/diseases/pressure/name", Map.of("en", "High pressure"))
                .with("chronic/diseases/pressure/managed", share(9))
                .with("chronic/diseases/pressure/controlled", 0.5)
                .with(
                        "chronic/refills",
                        Map.of("condition", "refill", "every", "7 d", "jitter", "2 d", "same_provider", share(9)))
                .with("chronic/control/gained", 0.2)
                .with("chronic/control/lost", 0.3)
                .with("chronic/control/rate_factor/moderate", 1.3);
    }

    private void competence() {
        text = text.with(
                        "competence/tiers",
                        Map.of(
                                "village-station",
                                "village",
                                "town-health-centre",
                                "town",
                                "county-hospital",
                                "county",
                                "hermit-station",
                                "village"))
                .with("competence/needs/minor", Map.of("village", 0.7, "town", 0.2, "county", 0.1))
                .with("competence/needs/moderate", Map.of("town", 0.4, "county", 0.5, "outside", 0.1))
                .with("competence/needs/severe", Map.of("county", 0.7, "outside", 0.3))
                .with("competence/return_after", days(3))
                .with("competence/returns", random.nextInt(3))
                .with("competence/accepts_up", share(9))
                .with("competence/green_channel", share(9));
        for (String condition : List.of("minor", "moderate", "severe")) {
            text = text.with("competence/beyond/" + condition, Map.of("resolved", 0.2, "referred", 0.5));
        }
    }

    private void patience() {
        for (String condition : PLANNED) {
            Map<String, Object> patience = new LinkedHashMap<>();
            patience.put("balks_at", 2 + random.nextInt(8));
            patience.put("leaves_after", Map.of("law", "exponential", "mean", (5 + random.nextInt(60)) + " min"));
            patience.put("elsewhere", 0.4);
            patience.put("other_day", 0.4);
            patience.put("tries", 1 + random.nextInt(4));
            text = text.with("patience/" + condition, patience);
        }
    }

    private void beyond() {
        text = text.with("beyond/away_share", 0.05)
                .with("beyond/away_facility", "city-hospital")
                .with(
                        "beyond/inflow",
                        List.of(Map.of(
                                "facility", "hospital", "condition", "moderate", "per_day", 2 + random.nextInt(9))))
                .with("beyond/days_to_slot/outside-city", days(3));
    }

    /** Centres lose their laboratories and send what they have to the hospital's. */
    private void sharing() {
        for (String row : text.rows("resources")) {
            if (row.startsWith("centre-") && row.contains(",lab,")) {
                text = text.withoutRows("resources", row);
            }
        }
        text = text.with(
                "sharing",
                List.of(Map.of(
                        "users",
                        "town-health-centre",
                        "resource",
                        "lab",
                        "at",
                        "hospital",
                        "way",
                        random.nextBoolean() ? "patient" : "sample")));
    }

    private void wards() {
        text = text.with("wards/classes/medical/en", "Medical")
                .with("wards/classes/surgical/en", "Surgical")
                .with("wards/outlying", random.nextBoolean())
                .with("wards/patience", days(3))
                .with("wards/outside", "city-hospital")
                .with(
                        "wards/step_down",
                        Map.of("offered", 0.7, "accepted", 0.8, "after", 0.4, "tier", "town-health-centre"));
        for (String condition : List.of("moderate", "severe", "emergency")) {
            text = text.with(
                    "wards/admissions/county-hospital/" + condition,
                    Map.of(
                            "share",
                            share(7),
                            "urgent",
                            share(9),
                            "class",
                            "medical",
                            "stay",
                            Map.of("law", "exponential", "mean", (1 + random.nextInt(4)) + " d")));
        }
        text = beds(beds(text, "hospital,medical", 2 + random.nextInt(3)), "hospital,surgical", 1);
        for (String row : text.rows("facilities")) {
            if (row.startsWith("centre-")) {
                text = beds(text, row.substring(0, row.indexOf(',')) + ",medical", 1 + random.nextInt(2));
            }
        }
    }

    private static ScenarioText beds(ScenarioText text, String where, int beds) {
        return text.withRow("beds", where + "," + beds + ",test,C,");
    }

    private void money() {
        for (String tier : List.of("village-station", "town-health-centre", "county-hospital", "outside-city")) {
            for (String scheme : List.of("residents", "employees")) {
                text = text.with("money/" + scheme + "/visit_share/" + tier, share(9))
                        .with("money/" + scheme + "/stay_share/" + tier, share(9));
            }
            text = text.with("money/stays/" + tier, (1_000 + random.nextInt(9_000)) + " CNY");
        }
        text = text.with("money/visits/village-station", Map.of("minor", "40 CNY", "refill", "30 CNY"))
                .with("money/visits/town-health-centre", Map.of("minor", "80 CNY", "moderate", "150 CNY"))
                .with(
                        "money/visits/county-hospital",
                        Map.of("minor", "200 CNY", "moderate", "300 CNY", "severe", "900 CNY"))
                .with("money/residents/deductible", "300 CNY")
                .with("money/residents/unreferred", 0.7)
                .with("money/employees/cap", "5000 CNY");
    }

    private void choice() {
        for (String severity : List.of("minor", "moderate", "severe")) {
            String at = "choice/weights/" + severity + "/";
            text = text.with(at + "day_to_slot", "0.08 /d")
                    .with(at + "cost", "0.005 /CNY")
                    .with(at + "title", 0.2)
                    .with(at + "contract", 0.3)
                    .with(at + "referral", 0.8)
                    .with(at + "missing", 0.5)
                    .with(at + "usual", 0.7)
                    .with(at + "trust", 0.5);
        }
        text = text.with("choice/nests/dissimilarity", random.nextBoolean() ? 0.7 : 1.0)
                .with("choice/nests/taste_sd", share(5))
                .with("choice/nests/title", Map.of("county-hospital", 0.7, "outside-city", 1.0))
                .with("choice/nests/missing", Map.of("village-station", 0.3));
    }

    /** A share from 0.1 to so many tenths. */
    private double share(int tenths) {
        return (1 + random.nextInt(tenths)) / 10.0;
    }

    private String days(int most) {
        return (1 + random.nextInt(most)) + " d";
    }
}
