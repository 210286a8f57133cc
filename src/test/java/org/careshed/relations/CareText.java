package org.careshed.relations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Tiers, conditions, pathways and choice of a made-up county. */
final class CareText {

    private static final List<Integer> MORNINGS =
            List.of(0, 0, 0, 0, 0, 0, 0, 0, 12, 11, 8, 3, 0, 3, 6, 5, 3, 0, 0, 0, 0, 0, 0, 0);
    private static final List<String> BANDS = List.of("child", "adult", "elder");

    private CareText() {}

    static ScenarioText addTo(ScenarioText text, SplittableRandom random) {
        return choice(pathways(conditions(tiers(text), random)), random);
    }

    private static ScenarioText tiers(ScenarioText text) {
        ScenarioText with = tier(text, "village-station", true, "station", "6 min")
                .with("tiers/village-station/pathways", Map.of("minor", "short", "refill", "short"));
        with = tier(with, "town-health-centre", true, "clinic-doors", "15 min")
                .with(
                        "tiers/town-health-centre/pathways",
                        Map.of("minor", "long", "moderate", "long", "refill", "long"));
        with = tier(with, "county-hospital", false, "clinic-doors", "20 min")
                .with("tiers/county-hospital/pathways", hospital());
        with = tier(with, "outside-city", false, "clinic", "30 min")
                .with("tiers/outside-city/in_county", false)
                .with("tiers/outside-city/outside_wait", law("log-normal", "30 min", 0.8))
                .with("tiers/outside-city/pathways", Map.of("moderate", "away", "severe", "away"));
        return tier(with, "hermit-station", true, "always", "0 min")
                .with("tiers/hermit-station/pathways", Map.of("pilgrimage", "short"));
    }

    private static ScenarioText tier(ScenarioText text, String id, boolean grassroots, String doors, String wait) {
        String at = "tiers/" + id + "/";
        return text.with(at + "name", Map.of("en", id))
                .with(at + "grassroots", grassroots)
                .with(at + "in_county", true)
                .with(at + "doors", doors)
                .with(at + "arrivals", MORNINGS)
                .with(at + "expected_wait", wait)
                .with(at + "source", "test")
                .with(at + "grade", "C");
    }

    private static Map<String, Object> hospital() {
        return Map.of("minor", "long", "moderate", "long", "severe", "long", "refill", "long", "emergency", "rescue");
    }

    private static ScenarioText conditions(ScenarioText text, SplittableRandom random) {
        ScenarioText with = condition(text, "minor", "minor", 20 + random.nextInt(60));
        with = condition(with, "moderate", "moderate", 5 + random.nextInt(20));
        with = condition(with, "severe", "severe", 1 + random.nextInt(5));
        with = condition(with, "refill", "minor", random.nextInt(20)).with("conditions/refill/first_contact", false);
        with = condition(with, "emergency", "emergency", 1 + random.nextInt(9))
                .with("conditions/emergency/priority", 0);
        return condition(with, "pilgrimage", "minor", 0).with("conditions/pilgrimage/rate/hermit", "200 /year");
    }

    private static ScenarioText condition(ScenarioText text, String id, String severity, int perYear) {
        String at = "conditions/" + id + "/";
        ScenarioText with = text.with(at + "name", Map.of("en", id))
                .with(at + "severity", severity)
                .with(at + "first_contact", true)
                .with(at + "rate/never", "0 /year")
                .with(at + "rate/hermit", "0 /year")
                .with(at + "source", "test")
                .with(at + "grade", "C");
        for (String band : BANDS) {
            with = with.with(at + "rate/" + band, perYear + " /year");
        }
        return with;
    }

    private static ScenarioText pathways(ScenarioText text) {
        return text.with("needs/ceiling", 1.5)
                .with("pathways/short/consult", step("doctor", law("log-normal", "5 min", 0.6), true, "dispense", 0.8))
                .with("pathways/short/dispense", step("doctor", "2 min"))
                .with("pathways/long/register", step("desk", law("exponential", "2 min"), false, "consult", 1))
                .with("pathways/long/consult", step("doctor", law("log-normal", "9 min", 0.7), true, "laboratory", 0.4))
                .with("pathways/long/laboratory", step("lab", law("uniform"), false, "review", 0.9))
                .with("pathways/long/review", step("doctor", "2 min"))
                .with(
                        "pathways/rescue/treat",
                        step("emergency-doctor", law("log-normal", "15 min", 0.8), true, "observe", 0.5))
                .with("pathways/rescue/observe", Map.of("time", "30 min"))
                .with("pathways/away/visit", Map.of("time", law("log-normal", "60 min", 0.5), "consultation", true));
    }

    private static Map<String, Object> step(String resource, Object time) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("resource", resource);
        step.put("time", time);
        return step;
    }

    private static Map<String, Object> step(
            String resource, Object time, boolean consultation, String next, double probability) {
        Map<String, Object> step = step(resource, time);
        step.put("consultation", consultation);
        step.put("next", Map.of(next, probability));
        return step;
    }

    private static Map<String, Object> law(String law, String mean) {
        return Map.of("law", law, "mean", mean);
    }

    private static Map<String, Object> law(String law, String mean, double cv) {
        return Map.of("law", law, "mean", mean, "cv", cv);
    }

    private static Map<String, Object> law(String uniform) {
        return Map.of("law", uniform, "from", "2 min", "to", "6 min");
    }

    private static ScenarioText choice(ScenarioText text, SplittableRandom random) {
        ScenarioText with = text.with("choice/taste_sd", random.nextInt(6) / 10.0)
                .with("choice/information_weight", List.of(0.0, 0.2, 1.0).get(random.nextInt(3)))
                .with("choice/provisional", true)
                .with("choice/constants/village-station", Map.of("minor", 0.6, "refill", 0.6))
                .with("choice/constants/town-health-centre", Map.of("minor", 0.5, "moderate", 0.6))
                .with("choice/constants/county-hospital", Map.of("moderate", 0.9, "severe", 1.2))
                .with("choice/constants/outside-city", Map.of("moderate", -0.3, "severe", 0.6));
        for (String severity : List.of("minor", "moderate", "severe")) {
            String at = "choice/weights/" + severity + "/";
            with = with.with(at + "travel", "0.0" + (1 + random.nextInt(3)) + " /min")
                    .with(at + "wait", "0.0" + (1 + random.nextInt(5)) + " /min")
                    .with(at + "seek", 1.5)
                    .with(at + "seek_log_sum", random.nextInt(3) / 10.0);
        }
        return with;
    }
}
