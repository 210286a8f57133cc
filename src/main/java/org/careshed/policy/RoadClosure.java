package org.careshed.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Place;
import org.careshed.scenario.Road;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/**
 * A shock: roads are cut. Everybody takes the next best way; places that no road joins to a facility do without it. With a
 * strength below 1 each road meant is cut with that probability.
 */
public record RoadClosure(LeverEntry entry) implements Policy {

    private static final String ROADS = "roads";
    private static final String TOWNS = "towns";
    private static final Evidence NONE = new Evidence("careshed: nothing is cut unless named", Grade.C);

    /** A road by its two ends, in any order. */
    record Stretch(String from, String to) {

        private static final Key<Stretch, String> FROM =
                Key.required("from", Texts.reference(IdKind.PLACE), Stretch::from, "one end");
        private static final Key<Stretch, String> TO =
                Key.required("to", Texts.reference(IdKind.PLACE), Stretch::to, "the other end");
        static final Shape<Stretch> SHAPE = new Shape<>(
                "road that is cut",
                "A road by the places at its ends, in any order.",
                List.of(FROM, TO),
                fields -> new Stretch(fields.get(FROM), fields.get(TO)));

        boolean is(Road road) {
            return road.from().equals(from) && road.to().equals(to)
                    || road.from().equals(to) && road.to().equals(from);
        }
    }

    private static final Key<Settings, List<Stretch>> STRETCHES =
            Setting.rows(ROADS, Stretch.SHAPE, Stretch.class, "roads that are cut, by their ends");

    static final LeverShape SHAPE = new LeverShape(
            "road-closure",
            "A shock: roads are cut; everybody takes the next best way, or finds none.",
            List.of(
                    STRETCHES,
                    Setting.ids(TOWNS, IdKind.TOWN, "towns of which every road is cut that has both ends in it")),
            Map.of(ROADS, NONE, TOWNS, NONE));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        if (!new Reach(entry).everywhere()) {
            throw PolicyException.of(
                    "road-closure",
                    Text.of(
                            "`where` names facilities, not roads. Write `roads` or `towns` instead.",
                            "`where` 写的是机构，不是道路。请改写 `roads` 或 `towns`。"));
        }
        List<Road> meant = scenario.roads().stream()
                .filter(road -> isMeant(scenario, road))
                .toList();
        if (meant.isEmpty()) {
            throw PolicyException.of(
                    "road-closure",
                    Text.of(
                            "no such road stands in the roads table. Name its two ends under `roads`, or a town"
                                    + " under `towns`.",
                            "道路表中没有这条道路。请在 `roads` 下写它的两端，或在 `towns` 下写乡镇。"));
        }
        List<Road> open = scenario.roads().stream()
                .filter(road -> !meant.contains(road)
                        || Draw.luck(scenario, "road-closure", road.from() + "/" + road.to()) >= strength)
                .toList();
        return scenario.edit().roads(open).done();
    }

    private boolean isMeant(Scenario scenario, Road road) {
        Set<String> towns = new HashSet<>(entry.settings().rows(TOWNS, String.class));
        Set<String> places = scenario.places().stream()
                .filter(place -> towns.contains(place.town()))
                .map(Place::id)
                .collect(Collectors.toSet());
        return places.contains(road.from()) && places.contains(road.to())
                || entry.settings().rows(ROADS, Stretch.class).stream().anyMatch(stretch -> stretch.is(road));
    }
}
