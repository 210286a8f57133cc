package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careshed.county.County;
import org.careshed.language.Text;
import org.careshed.model.MorningAct;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Closures;
import org.careshed.scenario.reform.OwnHours;
import org.careshed.scenario.shape.IdKind;

/**
 * Open, close, move, extend. Of a resource within reach there are {@code add} more servers (fewer, if negative; never
 * below none), of a bed class {@code add_beds} more beds; rooms and doors have other hours; facilities close, stand
 * elsewhere, or open. With {@code when_wait_exceeds} servers are added only on days after a night on which the published
 * wait of the facility was longer: a doctor who is sent where the line is long.
 */
public record Capacity(LeverEntry entry) implements Policy {

    /** Settings key: kind of resource. */
    public static final String RESOURCE = "resource";

    /** Settings key: servers to add, may be negative. */
    public static final String ADD = "add";

    /** Settings key: optional published wait, milliseconds. */
    public static final String WHEN_WAIT_EXCEEDS = "when_wait_exceeds";

    private static final String HOURS = "hours";
    private static final String DOORS = "doors";
    private static final String CLOSE = "close";
    private static final String MOVE_TO = "move_to";
    private static final String OPEN = "open";
    private static final Evidence NOTHING = new Evidence("careshed: nothing changes unless stated", Grade.C);

    static final LeverShape SHAPE = new LeverShape(
            "capacity",
            "Open, close, move, extend: doctors, devices, beds, hours and whole facilities, from one date to another.",
            List.of(
                    Setting.maybeId(RESOURCE, IdKind.RESOURCE, "the resource that `add` and `hours` mean"),
                    Setting.whole(
                            ADD,
                            -1000,
                            1000,
                            0,
                            "how many of the resource are added at each facility; negative takes away, never below none"),
                    Setting.maybeTime(
                            WHEN_WAIT_EXCEEDS,
                            "`add` only on days after a night on which the published wait of the facility was longer"),
                    Setting.maybeHours(HOURS, "other hours of the resource, or of every resource if none is named"),
                    Setting.maybeHours(DOORS, "other hours at which walk-in patients may enter"),
                    Setting.maybeId(
                            MoreBeds.CLASS,
                            IdKind.BED_CLASS,
                            "the bed class that `add_beds` means; facilities without such beds must be named in `where`"),
                    Setting.whole(
                            MoreBeds.ADD,
                            -10_000,
                            10_000,
                            0,
                            "how many beds are added at each facility; negative takes away, never below none"),
                    Setting.flag(CLOSE, false, "the facilities that `where` names close"),
                    Setting.maybeId(MOVE_TO, IdKind.PLACE, "the facilities that `where` names stand at this place"),
                    Founding.setting(OPEN, "facilities that open, wherever `where` is")),
            Map.of(ADD, NOTHING, MoreBeds.ADD, NOTHING, CLOSE, NOTHING, OPEN, NOTHING));

    @Override
    public Scenario prepare(Scenario scenario) {
        return new MoreBeds(entry).prepare(Founding.prepare(scenario, foundings()));
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        requireSomethingToDo();
        Scenario changed = new MoreBeds(entry).reshape(scenario, strength);
        if (resource().isPresent() || hours(HOURS).isPresent()) {
            changed = changed.withResources(resources(changed, strength));
        }
        boolean whole = Math.rint(strength) == 1;
        if (hours(DOORS).isPresent() && whole) {
            for (String facility : new Reach(entry).within(changed)) {
                changed = OwnHours.give(changed, facility, hours(DOORS).get());
            }
        }
        if (closes()) {
            changed = Closures.close(changed, Draw.below(changed, "capacity-close", named(changed), strength));
        }
        if (place().isPresent() && whole) {
            changed = moved(changed, place().get());
        }
        return Founding.open(changed, foundings(), strength);
    }

    private List<Resource> resources(Scenario scenario, double strength) {
        int more = conditional() ? 0 : (int) Math.rint(add() * strength);
        Optional<Hours> hours = hours(HOURS).filter(other -> Math.rint(strength) == 1);
        Map<String, Boolean> within = new Reach(entry).facilities(scenario);
        List<Resource> changed = new ArrayList<>();
        boolean found = false;
        for (Resource each : scenario.resources()) {
            boolean meant = within.get(each.facility()) && isMeant(each);
            found |= meant;
            changed.add(meant ? changed(each, more, hours) : each);
        }
        if (!found) {
            throw PolicyException.of(
                    "capacity",
                    Text.of(
                                    "no facility within `where` has the resource `{resource}`. Name a facility that has"
                                            + " it, or a resource that stands in the resources table.",
                                    "`where` 范围内没有机构拥有资源 `{resource}`。请写有该资源的机构，或资源表中有的资源。")
                            .with("resource", resource().map(Text::same).orElse(Text.of("(any)", "（任一种）"))));
        }
        return changed;
    }

    private boolean isMeant(Resource each) {
        return resource().isEmpty() || resource().get().equals(each.resource());
    }

    private static Resource changed(Resource resource, int more, Optional<Hours> hours) {
        Resource extended = resource.withServers(resource.servers().each(now -> Math.max(0, now + more)));
        return hours.map(extended::withHours).orElse(extended);
    }

    private Scenario moved(Scenario scenario, String place) {
        List<String> moving = named(scenario);
        List<Facility> facilities = scenario.facilities().stream()
                .map(facility -> moving.contains(facility.id()) ? facility.at(place) : facility)
                .toList();
        return scenario.edit().facilities(facilities).done();
    }

    private List<String> named(Scenario scenario) {
        Reach reach = new Reach(entry);
        if (reach.everywhere() || reach.within(scenario).isEmpty()) {
            throw PolicyException.of(
                    "capacity",
                    Text.of(
                                    "`{key}` needs `where` to name the facilities. Add for example `where: {facilities:"
                                            + " [...]}`.",
                                    "`{key}` 需要用 `where` 指明机构。可写例如 `where: {facilities: [...]}`。")
                            .with("key", closes() ? CLOSE : MOVE_TO));
        }
        return reach.within(scenario);
    }

    private void requireSomethingToDo() {
        boolean something = resource().isPresent()
                || hours(HOURS).isPresent()
                || hours(DOORS).isPresent()
                || new MoreBeds(entry).bedClass().isPresent()
                || closes()
                || place().isPresent()
                || !foundings().isEmpty();
        if (!something) {
            throw PolicyException.of(
                    "capacity",
                    Text.of(
                            "nothing is named that opens, closes, moves or is extended. Write `resource`,"
                                    + " `bed_class`, `hours`, `doors`, `close`, `move_to` or `open`.",
                            "没有写明要开设、关闭、迁移或扩充什么。请写 `resource`、`bed_class`、`hours`、"
                                    + "`doors`、`close`、`move_to` 或 `open`。"));
        }
    }

    @Override
    public Optional<MorningAct> act(County county) {
        if (!conditional() || resource().isEmpty()) {
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

    private List<int[]> poolsWithin(County county) {
        Map<String, Boolean> within = new Reach(entry).facilities(county.scenario());
        List<int[]> pools = new ArrayList<>();
        for (int facility = 0; facility < county.facilities(); facility++) {
            List<Resource> resources = county.pools().get(facility);
            for (int pool = 0; pool < resources.size(); pool++) {
                if (within.get(county.facility(facility).id()) && isMeant(resources.get(pool))) {
                    pools.add(new int[] {facility, pool});
                }
            }
        }
        return pools;
    }

    private Optional<String> resource() {
        return entry.settings().maybeText(RESOURCE);
    }

    private int add() {
        return Math.toIntExact(entry.settings().maybeWhole(ADD).orElse(0));
    }

    private boolean closes() {
        return entry.settings().maybe(CLOSE, Boolean.class).orElse(false);
    }

    private Optional<String> place() {
        return entry.settings().maybeText(MOVE_TO);
    }

    private Optional<Hours> hours(String key) {
        return entry.settings().maybe(key, Hours.class);
    }

    private List<Founding> foundings() {
        return entry.settings().values().containsKey(OPEN) ? entry.settings().rows(OPEN, Founding.class) : List.of();
    }

    private boolean conditional() {
        return limitMs().isPresent();
    }

    private OptionalLong limitMs() {
        return entry.settings().maybeWhole(WHEN_WAIT_EXCEEDS);
    }
}
