package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.OneCard;

/**
 * "At most one visit": with one card nobody stops at a desk before the doctor, the other desks take less time, and some results
 * are told by phone instead of at another visit.
 */
public record OneVisitService(LeverEntry entry) implements Policy {

    static final LeverShape SHAPE = new LeverShape(
            "one-visit-service",
            "One card spares desks, shortens others, and some results come by phone.",
            List.of(
                    Setting.resource("resource", "the kind of resource that desks are"),
                    Setting.share("share", 0.5, "share of visits that use the card"),
                    Setting.share("shorter", 0.3, "part by which the desks that remain take less time with the card"),
                    Setting.share(
                            "results", 0.1, "share of follow-up visits spared because the result comes by phone")),
            Map.of(
                    "share", new Evidence("careshed; 0.2 to 0.8", Grade.C),
                    "shorter", new Evidence("careshed; 0 to 0.5", Grade.C),
                    "results", new Evidence("careshed; 0 to 0.3", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Settings own = entry.settings();
        Set<String> facilities = new TreeSet<>();
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        scenario.resources().stream()
                .filter(desk -> desk.resource().equals(own.text("resource")) && within.get(desk.facility()))
                .forEach(desk -> facilities.add(desk.facility()));
        if (facilities.isEmpty()) {
            throw PolicyException.of(
                    "one-visit-service",
                    Text.of(
                                    "no facility within `where` has the resource `{resource}`. Name a facility that has"
                                            + " it, or a resource that stands in the table.",
                                    "`where` 范围内没有机构拥有资源 `{resource}`。请写有该资源的机构，或表中有的资源。")
                            .with("resource", own.text("resource")));
        }
        return scenario.withReform(new OneCard(
                own.text("resource"),
                strength * own.number("share"),
                own.number("shorter"),
                strength * own.number("results"),
                facilities));
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(Text.of("which visits use one card", "哪些就诊使用一卡通"));
    }
}
