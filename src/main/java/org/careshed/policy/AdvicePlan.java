package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.chance.Dist;
import org.careshed.language.Text;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.reform.RemoteAdvice;
import org.careshed.scenario.reform.RemoteAdvice.Link;

/**
 * What levers have in common by which some facilities ask doctors elsewhere: a pool of consultants and a pathway of two
 * steps stand from the first day on; the consultants are there, and asked, while the lever is in force.
 *
 * @param users tier whose facilities ask
 * @param local resource at those facilities that asks
 * @param localMs mean time that asking takes there, milliseconds
 * @param takes resource of the consultants' facility of which there are as many fewer
 */
record AdvicePlan(LeverEntry entry, Link link, String users, String local, long localMs, Optional<String> takes) {

    private static final double CV = 0.6;

    /** The plan of a lever, whose entry states who asks under {@code users}, {@code local} and {@code asking}. */
    static AdvicePlan of(LeverEntry entry, Link link, Optional<String> takes) {
        Settings settings = entry.settings();
        return new AdvicePlan(
                entry, link, settings.text("users"), settings.text("local"), settings.whole("asking"), takes);
    }

    /** Consultants and terms as the settings of a lever state them; who asks is known later. */
    static Link link(RemoteAdvice.Kind kind, Settings settings, String at, List<String> conditions) {
        return new Link(
                kind,
                new TreeSet<>(),
                new RemoteAdvice.Consultants(
                        at,
                        Math.toIntExact(settings.whole("doctors")),
                        (Hours) settings.values().get("hours"),
                        settings.whole("consultation"),
                        Math.toIntExact(settings.whole("queue"))),
                new RemoteAdvice.Terms(
                        settings.number("asks"),
                        settings.number("available"),
                        settings.number("avoided"),
                        settings.number("changed")),
                conditions,
                true);
    }

    /** Everything but the consultants themselves. */
    Scenario prepare(Scenario scenario) {
        String at = link.consultants().at();
        requireAble(scenario, at);
        Pathway pathway = new Pathway(
                RemoteAdvice.pathway(at),
                List.of(
                        new Pathway.Step(
                                "ask",
                                Optional.of(local),
                                new Dist.LogNormal(localMs, CV),
                                false,
                                Optional.empty(),
                                List.of(new Pathway.Next("answer", 1))),
                        new Pathway.Step(
                                "answer",
                                Optional.of(RemoteAdvice.resource(at)),
                                new Dist.LogNormal(link.consultants().meanMs(), CV),
                                false,
                                Optional.empty(),
                                List.of())));
        Resource nobody = new Resource(
                at,
                RemoteAdvice.resource(at),
                Dated.always(0),
                Hours.ON_CALL,
                OptionalInt.empty(),
                new Evidence("lever " + entry.lever(), Grade.C));
        Scenario prepared = Additions.with(Additions.with(scenario, nobody), pathway);
        Sharing asked = new Sharing(users, RemoteAdvice.resource(at), at, Sharing.Way.SAMPLE);
        List<Sharing> sharing = new ArrayList<>(prepared.arrangements().sharing());
        if (!sharing.contains(asked)) {
            sharing.add(asked);
        }
        return prepared.withArrangements(prepared.arrangements().withSharing(sharing));
    }

    /** Consultants are there, that part of those planned, and are asked by that part of who would ask. */
    Scenario reshape(Scenario scenario, double strength) {
        var stated = link.consultants();
        int doctors = (int) Math.rint(stated.doctors() * strength);
        if (doctors == 0) {
            return scenario;
        }
        var terms = link.terms();
        Link now = new Link(
                link.kind(),
                usersWithin(scenario),
                new RemoteAdvice.Consultants(
                        stated.at(), doctors, stated.hours(), stated.meanMs(), stated.queueLimit()),
                new RemoteAdvice.Terms(terms.asks() * strength, terms.available(), terms.avoided(), terms.changed()),
                link.conditions(),
                link.up());
        Scenario staffed = scenario.withResources(scenario.resources().stream()
                .map(resource -> resource.facility().equals(stated.at()) ? staffed(resource, doctors) : resource)
                .toList());
        return staffed.withReform(RemoteAdvice.of(staffed).with(now));
    }

    private Resource staffed(Resource resource, int doctors) {
        if (resource.resource().equals(RemoteAdvice.resource(resource.facility()))) {
            return new Resource(
                    resource.facility(),
                    resource.resource(),
                    resource.servers().each(now -> now + doctors),
                    link.consultants().hours(),
                    resource.queueLimit(),
                    resource.evidence());
        }
        return takes.filter(resource.resource()::equals).isPresent()
                ? resource.withServers(resource.servers().each(now -> Math.max(0, now - doctors)))
                : resource;
    }

    /** The decision of whoever links facilities of a tier with doctors elsewhere. */
    static Text asked(String users) {
        return Text.of("whom facilities of tier `{users}` ask for advice", "`{users}` 层级的机构向谁求助")
                .with("users", users);
    }

    private SortedSet<String> usersWithin(Scenario scenario) {
        Reach reach = new Reach(entry);
        SortedSet<String> within = new TreeSet<>();
        var facilities = reach.facilities(scenario);
        for (Facility facility : scenario.facilities()) {
            boolean asks = facility.tier().equals(users)
                    && !facility.id().equals(link.consultants().at())
                    && Additions.resource(scenario, facility.id(), local).isPresent();
            if (asks && facilities.get(facility.id())) {
                within.add(facility.id());
            }
        }
        return within;
    }

    private void requireAble(Scenario scenario, String at) {
        if (usersWithin(scenario).isEmpty()) {
            throw PolicyException.of(
                    entry.lever(),
                    Text.of(
                                    "no facility of tier `{users}` within `where` has a `{local}` who could ask `{at}`."
                                            + " Name another tier in `users`, or another resource in `local`.",
                                    "`where` 范围内没有哪个 `{users}` 层级的机构有 `{local}` 可以向 `{at}` 求助。"
                                            + "请在 `users` 下写另一个层级，或在 `local` 下写另一种资源。")
                            .with("users", users)
                            .with("local", local)
                            .with("at", at));
        }
        if (takes.isPresent() && Additions.resource(scenario, at, takes.get()).isEmpty()) {
            throw PolicyException.of(
                    entry.lever(),
                    Text.of(
                                    "`{at}` has no `{takes}` to take consultants from. Name one of its resources in"
                                            + " `takes`, or leave `takes` out.",
                                    "`{at}` 没有 `{takes}`，无从抽调会诊医师。请在 `takes` 下写该机构有的资源，或不写 `takes`。")
                            .with("at", at)
                            .with("takes", takes.get()));
        }
    }
}
