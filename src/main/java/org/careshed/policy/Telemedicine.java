package org.careshed.policy;

import static org.careshed.scenario.lever.Setting.id;
import static org.careshed.scenario.lever.Setting.share;
import static org.careshed.scenario.lever.Setting.time;
import static org.careshed.scenario.lever.Setting.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.part.HoursReference;
import org.careshed.scenario.reform.RemoteAdvice.Kind;
import org.careshed.scenario.reform.RemoteAdvice.Link;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;

/** The facilities of a tier ask consultants elsewhere about patients whom they would send on, or home unresolved. */
public record Telemedicine(LeverEntry entry) implements Policy {

    private static final String USERS = "users";
    private static final Evidence ASSUMED = new Evidence("careshed", Grade.C);

    static final LeverShape SHAPE = new LeverShape(
            "telemedicine",
            "Stations, centres or hospitals ask consultants elsewhere about patients whom they would refer.",
            List.of(
                    id(USERS, IdKind.TIER, "the tier whose facilities within `where` ask"),
                    id("at", IdKind.FACILITY, "where the consultants are, in the county or outside"),
                    Key.required(
                            "hours",
                            new HoursReference(),
                            settings -> (Hours) settings.values().get("hours"),
                            "when they answer"),
                    whole("doctors", 0, 1_000, "how many consultants are on duty in these hours"),
                    Setting.maybeId(
                            "takes",
                            IdKind.RESOURCE,
                            "the resource at `at` of which there are as many fewer; left out: they come on top"),
                    Setting.ids("conditions", IdKind.CONDITION, "what they are asked about; none named: everything"),
                    time("consultation", 12 * Ticks.MINUTE, "mean time of a consultant; log-normal, cv 0.6"),
                    time("asking", 10 * Ticks.MINUTE, "mean time of the own doctor; log-normal, cv 0.6"),
                    Setting.text("local", "doctor", "the resource that asks"),
                    whole("queue", 0, 1_000, 5, "how many may wait for consultants; who asks then is refused"),
                    share("asks", 0.5, "probability that a provider asks before it refers or sends home"),
                    share("available", 0.95, "probability that the link works when it is wanted"),
                    share("avoided", 0.3, "share of would-be referrals that advice lets treat on the spot"),
                    share("changed", 0.55, "share of those sent home unresolved whose treatment advice changes")),
            Map.ofEntries(
                    Map.entry("conditions", ASSUMED),
                    Map.entry("consultation", ASSUMED),
                    Map.entry("asking", ASSUMED),
                    Map.entry("local", ASSUMED),
                    Map.entry("queue", ASSUMED),
                    Map.entry("asks", ASSUMED),
                    Map.entry("available", ASSUMED),
                    Map.entry("avoided", new Evidence("behaviour, proposed defaults", Grade.C)),
                    Map.entry("changed", new Evidence("behaviour 3.27", Grade.A))));

    @Override
    public Scenario prepare(Scenario scenario) {
        return plan(scenario).prepare(scenario);
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        return plan(scenario).reshape(scenario, strength);
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(AdvicePlan.asked(entry.settings().text(USERS)));
    }

    private AdvicePlan plan(Scenario scenario) {
        Settings settings = entry.settings();
        List<String> named = settings.rows("conditions", String.class);
        List<String> conditions = named.isEmpty()
                ? scenario.conditions().stream().map(Condition::id).toList()
                : named;
        Link link = AdvicePlan.link(Kind.TELECONSULTATION, settings, settings.text("at"), conditions);
        return AdvicePlan.of(entry, link, settings.maybeText("takes"));
    }
}
