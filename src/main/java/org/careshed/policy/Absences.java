package org.careshed.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.careshed.scenario.Dated;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;

/**
 * Servers who are absent, drawn anew each week: of n servers at a facility, floor(n share + u) with u keyed by seed,
 * facility, resource and week. On average that is the share; a station with one doctor is closed with that probability, and
 * a larger share takes away those that a smaller one takes and more.
 *
 * @param resources kinds of resources that are meant; empty means those at which patients are consulted
 * @param share absent in the week that begins on a day, 0 to 1
 */
record Absences(LeverEntry entry, List<String> resources, ToDoubleFunction<LocalDate> share) {

    private static final int WEEK = 7;

    /** Days after the end of a run for which its last patients may still book: nobody books one who will be absent. */
    private static final int BOOKED_AHEAD = 366;

    Scenario reshape(Scenario scenario) {
        Set<String> meant = resources.isEmpty() ? consulting(scenario) : Set.copyOf(resources);
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        List<Resource> changed = new ArrayList<>();
        for (Resource resource : scenario.resources()) {
            boolean here = within.getOrDefault(resource.facility(), false) && meant.contains(resource.resource());
            changed.add(here ? resource.withServers(left(scenario, resource)) : resource);
        }
        return scenario.withResources(changed);
    }

    private Dated left(Scenario scenario, Resource resource) {
        LocalDate end = scenario.calendar().date(scenario.calendar().days() + BOOKED_AHEAD);
        LocalDate last = new Reach(entry).to().isBefore(end) ? new Reach(entry).to() : end;
        Dated servers = resource.servers();
        for (LocalDate week = entry.from(); week.isBefore(last); week = week.plusDays(WEEK)) {
            LocalDate next = week.plusDays(WEEK);
            double absent = share.applyAsDouble(week);
            double luck =
                    Draw.luck(scenario, "staff-absence", resource.facility() + "/" + resource.resource() + "/" + week);
            servers = servers.between(
                    week,
                    next.isBefore(last) ? next : last,
                    now -> now - (int) Math.min(now, Math.floor(now * absent + luck)));
        }
        return servers;
    }

    private static Set<String> consulting(Scenario scenario) {
        Set<String> kinds = new HashSet<>();
        for (Pathway pathway : scenario.pathways()) {
            pathway.steps().stream()
                    .filter(Pathway.Step::consultation)
                    .forEach(step -> step.resource().ifPresent(kinds::add));
        }
        return kinds;
    }
}
