package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.chance.Keys;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Skills;
import org.careshed.scenario.reform.Skills.Skill;

/**
 * A machine's aid in triage and diagnosis at the grassroots. Most places have it already; it changes something only at
 * those that get it because of the lever.
 */
public record AiAssistance(LeverEntry entry) implements Policy {

    private static final long HAS_IT = Keys.id("has-diagnostic-aid");
    private static final Evidence ASSUMED = new Evidence("careshed", Grade.C);

    static final LeverShape SHAPE = new LeverShape(
            "ai-assistance",
            "Aid by a machine lets grassroots doctors treat more, and takes time at each consultation.",
            List.of(
                    Setting.share("coverage_before", 0.98, "share of grassroots facilities that have it already"),
                    Setting.share("coverage", 1, "share that has it once the lever is carried out"),
                    Setting.share("effect", 0.1, "share of would-be referrals and failures that are treated instead"),
                    Setting.time("extra_time", 30 * Ticks.SECOND, "how much longer each consultation takes")),
            Map.of(
                    "coverage_before", new Evidence("county-facts E1", Grade.B),
                    "coverage", ASSUMED,
                    "effect", ASSUMED,
                    "extra_time", ASSUMED));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        double before = entry.settings().number("coverage_before");
        double after = before + Math.max(0, entry.settings().number("coverage") - before) * strength;
        Skill aided =
                new Skill(0, entry.settings().number("effect"), entry.settings().whole("extra_time"), new TreeMap<>());
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        Skills skills = Skills.of(scenario);
        boolean found = false;
        for (Facility facility : scenario.facilities()) {
            if (within.get(facility.id())
                    && Additions.tier(scenario, facility.id()).grassroots()) {
                found = true;
                double u = Keys.uniform(Keys.of(Keys.id(facility.id()), HAS_IT));
                skills = before <= u && u < after ? skills.with(facility.id(), aided) : skills;
            }
        }
        if (!found) {
            throw PolicyException.of(
                    "ai-assistance",
                    Text.of(
                            "no grassroots facility lies within `where`. Name stations or centres, or leave"
                                    + " `where` out.",
                            "`where` 范围内没有基层机构。请写明卫生室或卫生院，或不写 `where`。"));
        }
        return skills.equals(Skills.of(scenario)) ? scenario : scenario.withReform(skills);
    }
}
