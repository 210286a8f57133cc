package org.careshed.policy;

import static org.careshed.scenario.lever.Setting.money;
import static org.careshed.scenario.lever.Setting.number;
import static org.careshed.scenario.lever.Setting.oneOf;
import static org.careshed.scenario.lever.Setting.rows;
import static org.careshed.scenario.lever.Setting.share;
import static org.careshed.scenario.lever.Setting.time;
import static org.careshed.scenario.lever.Setting.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.chance.Dist;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Level;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.reform.VisitingSessions;
import org.careshed.scenario.reform.VisitingSessions.Doctor;
import org.careshed.scenario.reform.VisitingSessions.Kind;
import org.careshed.scenario.reform.VisitingSessions.Session;
import org.careshed.scenario.reform.VisitingSessions.Slots;
import org.careshed.scenario.reform.VisitingSessions.Times;
import org.careshed.scenario.shape.Key;

/**
 * What the levers that send doctors to sessions elsewhere have in common: the sessions stand from the first day on with
 * nobody in them, and while the lever is in force the first of them, as many as it carries out, are held.
 *
 * @param kind who comes
 */
record VisitingPlan(Kind kind, LeverEntry entry) {

    private static final double CONSULTATION_CV = 0.6;

    /** Defaults that differ by lever. */
    record Usual(Level level, double title, int horizonDays, long feeFen, double followsHome) {}

    /** The lever's shape with its defaults and their sources. */
    static LeverShape shape(Kind kind, String meaning, Usual usual, Map<String, Evidence> own) {
        List<Key<Settings, ?>> keys = List.of(
                rows("sessions", VisitingShape.SHAPE, VisitingShape.Row.class, "who comes where and when"),
                oneOf("level", Level.class, usual.level(), "highest level of needs that the doctor can treat there"),
                number("title", 0, 1, usual.title(), "title of the doctor, 0 (village) to 1 (chief physician)"),
                time("consultation", 12 * Ticks.MINUTE, "mean length of a consultation; log-normal, cv 0.6"),
                whole("horizon_days", 1, 90, usual.horizonDays(), "how many days ahead a slot can be booked"),
                share("no_show", 0.144, "probability that who booked does not come"),
                share("wait_factor", 0.55, "expected wait on the spot in units of the host's walk-in wait"),
                money("fee", 10_000, usual.feeFen(), "paid out of pocket beside the bill of the host"),
                share(
                        "follows_home",
                        usual.followsHome(),
                        "probability that who is asked back goes to the doctor's home"));
        Map<String, Evidence> evidence = new TreeMap<>(own);
        Evidence assumed = new Evidence("careshed", Grade.C);
        for (String key :
                List.of("sessions", "level", "title", "consultation", "horizon_days", "fee", "follows_home")) {
            evidence.putIfAbsent(key, assumed);
        }
        evidence.put("no_show", new Evidence("behaviour 3.18", Grade.A));
        evidence.put("wait_factor", new Evidence("behaviour 7.17", Grade.C));
        return new LeverShape(kind.lever(), meaning, keys, evidence);
    }

    /** Sessions, pathways of their patients and pools of who comes, all of them still empty. */
    Scenario prepare(Scenario scenario) {
        List<Session> sessions = sessions(scenario);
        if (sessions.isEmpty()) {
            throw new PolicyException(Text.of(
                            "lever `{lever}` has no session within `where`. Write at least one row under"
                                    + " `sessions`.",
                            "措施 `{lever}` 在 `where` 范围内没有门诊班次。请在 `sessions` 下至少写一行。")
                    .with("lever", kind.lever()));
        }
        Scenario prepared = scenario;
        for (Session session : sessions) {
            prepared = prepare(prepared, session);
        }
        VisitingSessions all = VisitingSessions.of(prepared).with(sessions);
        for (Session session : sessions) {
            if (all.at(session.host()).size() > VisitingSessions.MOST) {
                throw new PolicyException(Text.of(
                                "lever `{lever}` brings `{host}` to more than {most} sessions. Give rows more days,"
                                        + " or fewer rows.",
                                "措施 `{lever}` 使 `{host}` 的门诊班次超过 {most} 个。请让每行多写几天，或减少行数。")
                        .with("lever", kind.lever())
                        .with("host", session.host())
                        .with("most", VisitingSessions.MOST));
            }
        }
        return prepared.withReform(all);
    }

    /** The first sessions are held, as many as that part of all. */
    Scenario reshape(Scenario scenario, double strength) {
        List<Session> sessions = sessions(scenario);
        int held = (int) Math.rint(sessions.size() * strength);
        return scenario.withReform(VisitingSessions.of(scenario).holding(sessions.subList(0, held)));
    }

    private Scenario prepare(Scenario scenario, Session session) {
        Scenario prepared = Additions.with(
                scenario,
                new Resource(
                        session.host(),
                        kind.resource(),
                        Dated.always(0),
                        Hours.ON_CALL,
                        OptionalInt.empty(),
                        new Evidence("lever " + kind.lever(), Grade.C)));
        Map<String, String> pathways = Additions.tier(scenario, session.host()).pathways();
        for (String condition : session.conditions()) {
            if (!pathways.containsKey(condition)) {
                throw PolicyException.of(
                        kind.lever(),
                        Text.of(
                                        "`{host}` has no pathway for `{condition}`, so nobody could come with it. Take the"
                                                + " condition out of the session, or give the tier a pathway.",
                                        "`{host}` 没有 `{condition}` 的诊疗路径，无人能因此就诊。请从该班次中去掉这种病情，或为该层级写上诊疗路径。")
                                .with("host", session.host())
                                .with("condition", condition));
            }
            prepared = Additions.with(prepared, visited(Additions.pathway(prepared, pathways.get(condition))));
        }
        session.doctor()
                .home()
                .ifPresent(home -> requireLent(scenario, home, session.doctor().takes()));
        return prepared;
    }

    /** A home in the county must have what it lends; of hospitals outside nothing is simulated. */
    private void requireLent(Scenario scenario, String home, String takes) {
        if (Additions.tier(scenario, home).inCounty()
                && Additions.resource(scenario, home, takes).isEmpty()) {
            throw PolicyException.of(
                    kind.lever(),
                    Text.of(
                                    "`{home}` has no `{takes}` to lend. Name one of its resources in `takes`.",
                                    "`{home}` 没有可以派出的 `{takes}`。请在 `takes` 下写它有的资源。")
                            .with("home", home)
                            .with("takes", takes));
        }
    }

    /** The pathway of those who come for the visitor: that of the others with another doctor in the consultation. */
    private Pathway visited(Pathway own) {
        Set<String> doctors = Set.copyOf(own.steps().stream()
                .filter(Pathway.Step::consultation)
                .flatMap(step -> step.resource().stream())
                .toList());
        return new Pathway(
                kind.pathway(own.id()),
                own.steps().stream()
                        .map(step -> new Pathway.Step(
                                step.id(),
                                step.resource().map(each -> doctors.contains(each) ? kind.resource() : each),
                                step.consultation() ? consultation() : step.time(),
                                step.consultation(),
                                step.branch(),
                                step.next()))
                        .toList());
    }

    private Dist consultation() {
        return new Dist.LogNormal(entry.settings().whole("consultation"), CONSULTATION_CV);
    }

    private List<Session> sessions(Scenario scenario) {
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        List<Session> sessions = new ArrayList<>();
        for (VisitingShape.Row row : entry.settings().rows("sessions", VisitingShape.Row.class)) {
            if (within.get(row.host())) {
                sessions.add(session(row));
            }
        }
        return sessions;
    }

    private Session session(VisitingShape.Row row) {
        Settings settings = entry.settings();
        return new Session(
                kind,
                row.host(),
                new Times(
                        Set.copyOf(row.days()),
                        row.everyWeeks(),
                        entry.from(),
                        row.hours().openMs(),
                        row.hours().closeMs()),
                new Slots(
                        row.slots(),
                        Math.toIntExact(settings.whole("horizon_days")),
                        settings.number("no_show"),
                        settings.number("wait_factor")),
                new Doctor(
                        row.home(),
                        row.takes(),
                        settings.one("level", Level.class),
                        settings.number("title"),
                        settings.whole("fee"),
                        settings.number("follows_home")),
                row.conditions(),
                false);
    }
}
