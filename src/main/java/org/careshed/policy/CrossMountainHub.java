package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Level;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.Wards;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.BedDesk;
import org.careshed.scenario.reform.PatientTransport;
import org.careshed.scenario.reform.VisitingSessions.Kind;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;

/**
 * Several counties share a prefecture hub: its doctors hold sessions in their hospitals and are missed at home, beds of hub
 * and members have one desk, and patients are brought from one to another. The hub's queues are simulated.
 */
public record CrossMountainHub(LeverEntry entry) implements Policy {

    private static final String NAME = "cross-mountain-hub";
    private static final String HUB = "hub";
    private static final String AFTER = "looks_after";
    private static final String ACCEPTED = "accepted";
    private static final String TRANSPORT = "transport";
    private static final String SESSIONS = "sessions";

    static final LeverShape SHAPE = shape();

    private static LeverShape shape() {
        LeverShape sessions = VisitingPlan.shape(
                Kind.TEAM,
                "Sessions of the hub's doctors.",
                new VisitingPlan.Usual(Level.OUTSIDE, 0.9, 14, 0, 0.05),
                Map.of());
        List<Key<Settings, ?>> keys = new ArrayList<>(
                List.of(
                        Setting.id(HUB, IdKind.FACILITY, "the hospital that the facilities within `where` share"),
                        Setting.time(AFTER, 12 * Ticks.HOUR, "wait for a bed before the common desk looks elsewhere"),
                        Setting.share(ACCEPTED, 0.5, "probability that a patient goes to another unit for a bed"),
                        Setting.number(
                                TRANSPORT,
                                0.05,
                                1,
                                0.8,
                                "share of the usual time that the way between hub and members takes, as patients are brought")));
        keys.addAll(sessions.settings());
        Map<String, Evidence> evidence = new TreeMap<>(sessions.evidence());
        evidence.put(AFTER, new Evidence("careshed; 0.1 d to 3 d", Grade.C));
        evidence.put(ACCEPTED, new Evidence("careshed; 0.376 accept a referral down (behaviour 1.36)", Grade.C));
        evidence.put(TRANSPORT, new Evidence("careshed; range 0.5-1; content of pooling not found", Grade.C));
        return new LeverShape(
                NAME, "Several counties share a prefecture hub: its doctors, its beds and transport.", keys, evidence);
    }

    @Override
    public Scenario prepare(Scenario scenario) {
        return sendsDoctors() ? plan().prepare(scenario) : scenario;
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        SortedSet<String> members = members(scenario);
        if (strength == 0) {
            return scenario;
        }
        Scenario sent = sendsDoctors() ? plan().reshape(scenario, strength) : scenario;
        double share = 1 + (entry.settings().number(TRANSPORT) - 1) * strength;
        Scenario brought = share < 1 ? sent.withReform(new PatientTransport(members, share)) : sent;
        return withDesk(brought, members, entry.settings().number(ACCEPTED) * strength);
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(SharedBeds.DESK, Text.of("how patients are brought between hospitals", "患者怎样在医院之间转运"));
    }

    private Scenario withDesk(Scenario scenario, SortedSet<String> members, double accepted) {
        SortedSet<String> pooled = new TreeSet<>();
        scenario.arrangements().wards().beds().stream()
                .map(Wards.Beds::facility)
                .filter(members::contains)
                .forEach(pooled::add);
        long afterMs = Math.max(1, entry.settings().whole(AFTER));
        return accepted > 0 && pooled.size() > 1
                ? scenario.withReform(new BedDesk(pooled, afterMs, accepted))
                : scenario;
    }

    private SortedSet<String> members(Scenario scenario) {
        SortedSet<String> members = new TreeSet<>(new Reach(entry).within(scenario));
        members.remove(hub());
        if (new Reach(entry).everywhere() || members.isEmpty()) {
            throw PolicyException.of(
                    NAME,
                    Text.of(
                                    "nobody shares the hub `{hub}`. Name hospitals, for example `where: {tiers:"
                                            + " [county-hospital]}`.",
                                    "没有医院与中心 `{hub}` 共用床位。请写明医院，例如 `where: {tiers: [county-hospital]}`。")
                            .with("hub", hub()));
        }
        members.add(hub());
        return members;
    }

    private boolean sendsDoctors() {
        return !((List<?>) entry.settings().values().get(SESSIONS)).isEmpty();
    }

    /** Sessions are held wherever they say; `where` names who shares the hub. */
    private VisitingPlan plan() {
        return new VisitingPlan(
                Kind.TEAM,
                new LeverEntry(
                        entry.lever(),
                        entry.from(),
                        entry.to(),
                        LeverEntry.Scope.EVERYWHERE,
                        entry.strength(),
                        entry.phaseInDays(),
                        entry.settings()));
    }

    private String hub() {
        return entry.settings().text(HUB);
    }
}
