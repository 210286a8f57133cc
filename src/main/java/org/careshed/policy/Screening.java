package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;
import org.careshed.scenario.reform.Programmes.Shares;

/**
 * Free examinations: residents are asked by age, over the whole year, to a facility with a doctor and a laboratory. Long
 * illnesses that nobody knew of are found, and some of those found come for their drugs from then on: first of all, screening
 * adds load.
 */
public record Screening(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "screening",
            "Free examinations find long illnesses that nobody knew of, and use minutes of the centres that give them.",
            List.of(
                    Setting.share("elderly", 0.5, "share of the elderly who come"),
                    Setting.share("adults", 0.15, "share of adults below that age who come"),
                    Setting.whole("from_age", 40, 80, 60, "age at which people count as elderly, years"),
                    Setting.time("every", 365 * Ticks.DAY, "time between two examinations of who comes"),
                    Setting.share("finds", 0.8, "probability that an examination finds an illness that is there"),
                    Setting.share("linked", 0.2, "share of those found who know from then on and come for their drugs"),
                    Setting.number("minutes", 1, 120, 8, "minutes of the doctor"),
                    Setting.number("laboratory", 0.5, 60, 3.5, "minutes of the laboratory")),
            Map.of(
                    "elderly", new Evidence("careshed", Grade.C),
                    "adults", new Evidence("careshed", Grade.C),
                    "from_age", new Evidence("careshed", Grade.C),
                    "every", new Evidence("careshed", Grade.C),
                    "finds", new Evidence("careshed", Grade.C),
                    "linked", new Evidence("behaviour 7.20", Grade.A),
                    "minutes", new Evidence("careshed", Grade.C),
                    "laboratory", new Evidence("behaviour, proposed defaults", Grade.A)));

    @Override
    public Scenario prepare(Scenario scenario) {
        return entry.strength() > 0 ? clinic().standing(scenario, new Reach(entry)) : scenario;
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Settings own = entry.settings();
        Set<String> facilities = clinic().facilities(scenario, new Reach(entry));
        Programme programme = new Programme(
                Kind.SCREENING,
                clinic().condition(),
                facilities,
                new Shares(
                        AgeGroups.shares(
                                scenario,
                                0,
                                strength * own.number("adults"),
                                strength * own.number("elderly"),
                                Math.toIntExact(own.whole("from_age"))),
                        0,
                        0),
                Math.max(Ticks.DAY, own.whole("every")),
                0,
                Effect.atOnce(own.number("finds") * own.number("linked")));
        return scenario.withReform(
                scenario.reforms().get(Programmes.class).orElse(Programmes.NONE).with(programme));
    }

    private Clinic clinic() {
        Settings own = entry.settings();
        return new Clinic(
                SHAPE.name(),
                "screening",
                new Name("Free examination", "免费体检筛查"),
                List.of(
                        Clinic.consultation("doctor", own.number("minutes"), "lab"),
                        Clinic.examination("lab", own.number("laboratory"))),
                false);
    }
}
