package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careshed.county.County;
import org.careshed.model.MorningAct;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;

/**
 * More or fewer servers of a resource: rooms with a doctor, desks, devices. From its first to its last day every resource
 * of that kind within reach has {@code add} more (fewer, if negative; never below none). With {@code
 * when_wait_exceeds} the change holds only on days after a night on which the published wait of the facility was longer:
 * a doctor who is sent where the line is long.
 */
public record Capacity(LeverEntry entry) implements Policy {

    /** Settings key: kind of resource. */
    public static final String RESOURCE = "resource";

    /** Settings key: servers to add, may be negative. */
    public static final String ADD = "add";

    /** Settings key: optional published wait, milliseconds. */
    public static final String WHEN_WAIT_EXCEEDS = "when_wait_exceeds";

    static final LeverShape SHAPE = new LeverShape(
            "capacity",
            "More or fewer of a resource from one date to another.",
            List.of(
                    Setting.resource(RESOURCE, "what is added"),
                    Setting.whole(ADD, -1000, 1000, "how many are added; negative takes away, never below none"),
                    Setting.maybeTime(
                            WHEN_WAIT_EXCEEDS,
                            "only on days after a night on which the published wait of the facility was longer")));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Reach reach = new Reach(entry);
        int more = (int) Math.rint(add() * strength);
        Map<String, Boolean> within = reach.facilities(scenario);
        List<Resource> changed = new ArrayList<>();
        boolean found = false;
        for (Resource resource : scenario.resources()) {
            boolean meant =
                    within.get(resource.facility()) && resource.resource().equals(resource());
            found |= meant;
            changed.add(meant && !conditional() ? extended(resource, more) : resource);
        }
        if (!found) {
            throw new PolicyException("lever `capacity`: no facility within `where` has the resource `" + resource()
                    + "`. Name a facility that has it, or a resource that stands in the resources table.");
        }
        return scenario.withResources(changed);
    }

    @Override
    public Optional<MorningAct> act(County county) {
        if (!conditional()) {
            return Optional.empty();
        }
        double limitMinutes = Ticks.minutes(limitMs().getAsLong());
        List<int[]> pools = poolsWithin(county);
        Reach reach = new Reach(entry);
        return Optional.of((levers, date) -> {
            if (reach.on(date)) {
                for (int[] pool : pools) {
                    if (levers.sessions().publishedWaitMinutes(pool[0]) > limitMinutes) {
                        levers.sessions().addForToday(pool[0], pool[1], add());
                    }
                }
            }
        });
    }

    private static Resource extended(Resource resource, int more) {
        return resource.withServers(resource.servers().each(now -> Math.max(0, now + more)));
    }

    private List<int[]> poolsWithin(County county) {
        Map<String, Boolean> within = new Reach(entry).facilities(county.scenario());
        List<int[]> pools = new ArrayList<>();
        for (int facility = 0; facility < county.facilities(); facility++) {
            List<Resource> resources = county.pools().get(facility);
            for (int pool = 0; pool < resources.size(); pool++) {
                if (within.get(county.facility(facility).id())
                        && resources.get(pool).resource().equals(resource())) {
                    pools.add(new int[] {facility, pool});
                }
            }
        }
        return pools;
    }

    private String resource() {
        return entry.settings().text(RESOURCE);
    }

    private int add() {
        return Math.toIntExact(entry.settings().whole(ADD));
    }

    private boolean conditional() {
        return limitMs().isPresent();
    }

    private OptionalLong limitMs() {
        return entry.settings().maybeWhole(WHEN_WAIT_EXCEEDS);
    }
}
