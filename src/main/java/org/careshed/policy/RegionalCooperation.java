package org.careshed.policy;

import static org.careshed.scenario.lever.Setting.id;
import static org.careshed.scenario.lever.Setting.share;
import static org.careshed.scenario.lever.Setting.time;
import static org.careshed.scenario.lever.Setting.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.part.HoursReference;
import org.careshed.scenario.reform.Cooperation;
import org.careshed.scenario.reform.RemoteAdvice.Kind;
import org.careshed.scenario.reform.RemoteAdvice.Link;
import org.careshed.scenario.reform.Skills;
import org.careshed.scenario.reform.Skills.Skill;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** A partner hospital outside: second opinions, joint departments in the county, and places kept for those sent there. */
public record RegionalCooperation(LeverEntry entry) implements Policy {

    /** A joint department. */
    record Department(String facility, List<String> conditions, double covers) {}

    private static final Key<Department, String> FACILITY = Key.required(
            "facility", Texts.reference(IdKind.FACILITY), Department::facility, "the hospital that has the department");
    private static final Key<Department, List<String>> CONDITIONS = Key.required(
            "conditions",
            new ListOf<>(Texts.reference(IdKind.CONDITION), 1, 50),
            Department::conditions,
            "what it treats");
    private static final Key<Department, Double> COVERS = Key.preset(
            "covers",
            Numbers.number(0, 1),
            0.15,
            Department::covers,
            "share of needs for a hospital outside that it treats");
    private static final Shape<Department> DEPARTMENT = new Shape<>(
            "joint department",
            "A department that a partner hospital runs with a hospital of the county.",
            List.of(FACILITY, CONDITIONS, COVERS),
            f -> new Department(f.get(FACILITY), f.get(CONDITIONS), f.get(COVERS)));

    private static final Evidence ASSUMED = new Evidence("careshed", Grade.C);
    private static final Evidence HAS_CHANGED = new Evidence("behaviour 3.27", Grade.A);

    static final LeverShape SHAPE = new LeverShape(
            "regional-cooperation",
            "A partner hospital outside gives second opinions, joins departments and keeps places for those sent to it.",
            List.of(
                    id("partner", IdKind.FACILITY, "the hospital outside"),
                    id("users", IdKind.TIER, "the tier whose facilities within `where` ask for second opinions"),
                    Key.required(
                            "hours",
                            new HoursReference(),
                            settings -> (Hours) settings.values().get("hours"),
                            "when second opinions are given"),
                    whole("doctors", 0, 100, 1, "doctors who give them in these hours; 0 for none"),
                    time("consultation", 20 * Ticks.MINUTE, "mean time of a second opinion; log-normal, cv 0.6"),
                    time("asking", 10 * Ticks.MINUTE, "mean time of the doctor who asks; log-normal, cv 0.6"),
                    Setting.text("local", "doctor", "the resource that asks"),
                    whole("queue", 0, 100, 5, "how many may wait for an opinion; who asks then is refused"),
                    share("asks", 0.3, "probability that a provider asks before it refers or sends home"),
                    share("available", 0.95, "probability that the link works when it is wanted"),
                    share("avoided", 0.3, "share of would-be referrals that an opinion lets treat on the spot"),
                    share("changed", 0.55, "share of those sent home unresolved whose treatment an opinion changes"),
                    share("green", 0.5, "share of patients referred to the partner who need not wait for days"),
                    Setting.rows("departments", DEPARTMENT, Department.class, "joint departments")),
            Map.ofEntries(
                    Map.entry("doctors", ASSUMED),
                    Map.entry("consultation", ASSUMED),
                    Map.entry("asking", ASSUMED),
                    Map.entry("local", ASSUMED),
                    Map.entry("queue", ASSUMED),
                    Map.entry("asks", ASSUMED),
                    Map.entry("available", ASSUMED),
                    Map.entry("avoided", ASSUMED),
                    Map.entry("changed", HAS_CHANGED),
                    Map.entry("green", ASSUMED),
                    Map.entry("departments", ASSUMED)));

    @Override
    public Scenario prepare(Scenario scenario) {
        if (Additions.tier(scenario, partner()).inCounty()) {
            throw PolicyException.of(
                    "regional-cooperation",
                    Text.of(
                                    "`{partner}` lies in the county. Name a hospital outside as `partner`; inside,"
                                            + " `telemedicine` links hospitals.",
                                    "`{partner}` 在本县县域内。请在 `partner` 下写一所县外医院；县域内各医院由 `telemedicine` 连接。")
                            .with("partner", partner()));
        }
        return plan(scenario).prepare(scenario);
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Scenario advised = plan(scenario).reshape(scenario, strength);
        Skills skills = Skills.of(advised);
        for (Department department : entry.settings().rows("departments", Department.class)) {
            Map<String, Double> covers = new TreeMap<>();
            department.conditions().forEach(condition -> covers.put(condition, department.covers() * strength));
            skills = skills.with(department.facility(), new Skill(0, 0, 0, new TreeMap<>(covers)));
        }
        Scenario skilled = skills.equals(Skills.of(advised)) ? advised : advised.withReform(skills);
        double green = entry.settings().number("green") * strength;
        return green > 0 ? skilled.withReform(Cooperation.of(skilled).with(partner(), green)) : skilled;
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(AdvicePlan.asked(entry.settings().text("users")));
    }

    private String partner() {
        return entry.settings().text("partner");
    }

    private AdvicePlan plan(Scenario scenario) {
        List<String> conditions =
                scenario.conditions().stream().map(Condition::id).toList();
        Link link = AdvicePlan.link(Kind.SECOND_OPINION, entry.settings(), partner(), conditions);
        return AdvicePlan.of(entry, link, Optional.empty());
    }
}
