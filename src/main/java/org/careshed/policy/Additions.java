package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;

/** What levers add to a scenario before its first day, each in its place by id, once. */
final class Additions {

    private Additions() {}

    /** The scenario with one more resource; the same if the facility has one of the kind. */
    static Scenario with(Scenario scenario, Resource resource) {
        return scenario.withResources(
                inserted(scenario.resources(), resource, each -> each.facility() + "\n" + each.resource()));
    }

    /** The scenario with one more pathway; the same if one has the id. */
    static Scenario with(Scenario scenario, Pathway pathway) {
        return scenario.withPathways(inserted(scenario.pathways(), pathway, Pathway::id));
    }

    /** The facility with an id. */
    static Facility facility(Scenario scenario, String id) {
        return first(scenario.facilities(), each -> each.id().equals(id));
    }

    /** The tier of a facility. */
    static Tier tier(Scenario scenario, String facility) {
        String id = facility(scenario, facility).tier();
        return first(scenario.tiers(), each -> each.id().equals(id));
    }

    /** The pathway with an id. */
    static Pathway pathway(Scenario scenario, String id) {
        return first(scenario.pathways(), each -> each.id().equals(id));
    }

    /** A resource of a facility, if it has it. */
    static Optional<Resource> resource(Scenario scenario, String facility, String resource) {
        return scenario.resources().stream()
                .filter(each ->
                        each.facility().equals(facility) && each.resource().equals(resource))
                .findFirst();
    }

    private static <T> T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static <T> List<T> inserted(List<T> all, T one, Function<T, String> key) {
        List<T> more = new ArrayList<>(all);
        int at = 0;
        while (at < more.size() && key.apply(more.get(at)).compareTo(key.apply(one)) < 0) {
            at++;
        }
        if (at == more.size() || !key.apply(more.get(at)).equals(key.apply(one))) {
            more.add(at, one);
        }
        return more;
    }
}
