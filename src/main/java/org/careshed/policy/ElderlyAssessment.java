package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.Severity;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;
import org.careshed.scenario.reform.Programmes.Shares;
import org.careshed.scenario.shape.IdKind;

/**
 * A yearly assessment of the elderly at the grassroots, and what is done after it to keep them well: after a lag, a small share
 * of the severe needs of who was assessed does not arise.
 */
public record ElderlyAssessment(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "elderly-assessment",
            "The elderly are assessed once a year at the grassroots, and some of their severe needs do not arise later.",
            List.of(
                    Setting.share("share", 0.6, "share of the elderly who are assessed"),
                    Setting.whole("from_age", 50, 80, 65, "age from which people are asked, years"),
                    Setting.time("every", 365 * Ticks.DAY, "time between two assessments"),
                    Setting.number("minutes", 1, 120, 15, "minutes of an assessment"),
                    Setting.share("spared", 0.03, "share of severe needs of the assessed that do not arise"),
                    Setting.ids("conditions", IdKind.CONDITION, "whose needs become rarer; none: all severe ones"),
                    Setting.time("lag", 90 * Ticks.DAY, "time until an assessment begins to act"),
                    Setting.time("lasts", 456 * Ticks.DAY, "time after which it does not act any more")),
            Map.of(
                    "conditions", new Evidence("careshed", Grade.C),
                    "share", new Evidence("careshed", Grade.C),
                    "from_age", new Evidence("careshed", Grade.C),
                    "every", new Evidence("county-facts 1.5", Grade.C),
                    "minutes", new Evidence("careshed", Grade.C),
                    "spared", new Evidence("careshed; 0 to 0.1", Grade.C),
                    "lag", new Evidence("careshed", Grade.C),
                    "lasts", new Evidence("careshed", Grade.C)));

    @Override
    public Scenario prepare(Scenario scenario) {
        return entry.strength() > 0 ? clinic().standing(scenario, new Reach(entry)) : scenario;
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Settings own = entry.settings();
        Set<String> facilities = clinic().facilities(scenario, new Reach(entry));
        Shares shares = new Shares(
                AgeGroups.shares(
                        scenario, 0, 0, strength * own.number("share"), Math.toIntExact(own.whole("from_age"))),
                0,
                0);
        Effect effect = new Effect(own.number("spared"), own.whole("lag"), own.whole("lasts"), rarer(scenario));
        Programme programme = new Programme(
                Kind.ASSESSMENT,
                clinic().condition(),
                facilities,
                shares,
                Math.max(Ticks.DAY, own.whole("every")),
                0,
                effect);
        return scenario.withReform(
                scenario.reforms().get(Programmes.class).orElse(Programmes.NONE).with(programme));
    }

    private Set<String> rarer(Scenario scenario) {
        Set<String> severe = new TreeSet<>(entry.settings().rows("conditions", String.class));
        if (!severe.isEmpty()) {
            return severe;
        }
        scenario.conditions().stream()
                .filter(condition -> condition.severity() == Severity.SEVERE)
                .map(Condition::id)
                .forEach(severe::add);
        return severe;
    }

    private Clinic clinic() {
        return new Clinic(
                SHAPE.name(),
                "elderly-assessment",
                new Name("Assessment of the elderly", "老年人健康评估"),
                List.of(Clinic.consultation("doctor", entry.settings().number("minutes"))),
                false);
    }
}
