package org.careshed.experiment.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.scenario.Expectation.Range;
import org.careshed.scenario.problem.Json;
import org.careshed.scenario.value.Texts;

/** Outcomes for programs: what is unknown is left out, never null. */
public final class EvidenceJson {
    private EvidenceJson() {}

    /** The text of a file. */
    public static String text(List<Outcome> outcomes, int worlds) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("worlds", worlds);
        List<Object> effects = new ArrayList<>();
        outcomes.forEach(outcome -> effects.add(outcome(outcome)));
        whole.put("effects", effects);
        return Json.pretty(whole);
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Effect effect = outcome.effect();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", effect.id());
        map.put("name_en", effect.name().english());
        map.put("name_zh", effect.name().chinese());
        map.put("rows", effect.rows());
        map.put("source", effect.evidence().source());
        map.put("grade", effect.evidence().grade().name());
        map.put("setting", effect.setting());
        map.put("population", effect.population());
        effect.published().ifPresent(published -> {
            map.put("estimand", Texts.word(published.estimand()));
            map.put("expected", Texts.word(published.expected()));
            map.put("unit", published.unit());
            published.value().ifPresent(value -> map.put("published", value));
            published.interval().ifPresent(range -> map.put("published_interval", ends(range)));
            published.margin().ifPresent(margin -> map.put("margin", margin));
            map.put("sizes_compared", published.comparable());
        });
        effect.trial().ifPresent(trial -> {
            map.put("base", trial.base().getFileName().toString());
            map.put("with", trial.with().getFileName().toString());
        });
        outcome.ours().ifPresent(ours -> {
            ours.base().ifPresent(value -> map.put("ours_without", value));
            ours.with().ifPresent(value -> map.put("ours_with", value));
            ours.effect().ifPresent(value -> map.put("ours", value));
            ours.interval().ifPresent(range -> map.put("ours_interval", ends(range)));
            map.put("worlds_with_a_value", ours.worlds());
        });
        map.put("verdict", outcome.verdict().words());
        if (effect.whatIf()) {
            map.put("assuming", effect.assuming());
        }
        map.put("reason", effect.reason());
        map.put("remark", effect.remark());
        return map;
    }

    private static List<Double> ends(Range range) {
        return List.of(range.low(), range.high());
    }
}
