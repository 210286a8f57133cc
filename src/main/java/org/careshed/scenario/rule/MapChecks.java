package org.careshed.scenario.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.section.TravelShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.table.FacilityRow;
import org.careshed.scenario.table.PlaceRow;
import org.careshed.scenario.value.Numbers;

/** Whether places, facilities and speeds are where and what one would expect. */
final class MapChecks {

    private static final double FAR_FROM_ALL = 500_000;
    private static final double FAR_FOR_PATIENTS = 400_000;
    private static final double SLOWEST = 5;
    private static final double FASTEST = 130;

    private final Scenario scenario;
    private final Binding in;
    private final Map<String, Place> places;

    MapChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
        this.places = scenario.places().stream().collect(Collectors.toMap(Place::id, place -> place, (a, b) -> a));
    }

    void run() {
        coordinates();
        facilities();
        speeds();
    }

    private void coordinates() {
        Place first = scenario.places().get(0);
        Place middle = new Place(
                "middle",
                first.name(),
                first.kind(),
                "",
                median(Place::longitude),
                median(Place::latitude),
                first.evidence());
        for (Place place : scenario.places()) {
            double away = Distance.metres(place, middle);
            if (away > FAR_FROM_ALL) {
                in.problems()
                        .add(
                                in.site(place, PlaceRow.LONGITUDE),
                                new Fault(
                                                Code.COORDINATES_UNLIKELY,
                                                Text.of(
                                                                "`{place}` lies far from all other places",
                                                                "`{place}` 远离其他所有地点")
                                                        .with("place", place.id()))
                                        .found(Text.of("{away} from the middle of the map", "距地图中心 {away}")
                                                .with("away", Distance.km(away)))
                                        .why(
                                                swapped(place, middle)
                                                        ? Text.of(
                                                                "swapped, longitude and latitude would fit",
                                                                "经度与纬度对调后就吻合")
                                                        : Text.NONE)
                                        .fix(Text.of(
                                                "check longitude and latitude, in degrees, longitude first",
                                                "请检查经度和纬度，以度计，经度在前")));
            }
        }
    }

    private static boolean swapped(Place place, Place middle) {
        return Math.abs(place.latitude()) <= 180
                && Math.abs(place.longitude() - middle.latitude()) < 5
                && Math.abs(place.latitude() - middle.longitude()) < 5;
    }

    private double median(ToDoubleFunction<Place> coordinate) {
        return scenario.places().stream()
                .mapToDouble(coordinate)
                .sorted()
                .toArray()[scenario.places().size() / 2];
    }

    private void facilities() {
        Set<String> settled = new HashSet<>();
        scenario.population().stream()
                .filter(row -> row.residents() > 0)
                .map(PopulationRow::place)
                .forEach(settled::add);
        List<Place> inhabited = scenario.places().stream()
                .filter(place -> settled.contains(place.id()))
                .toList();
        for (Facility facility : scenario.facilities()) {
            Place place = places.get(facility.place());
            if (place == null || inhabited.isEmpty()) {
                continue;
            }
            double nearest = inhabited.stream()
                    .mapToDouble(home -> Distance.metres(home, place))
                    .min()
                    .orElse(0);
            if (nearest > FAR_FOR_PATIENTS) {
                in.problems()
                        .add(
                                in.site(facility, FacilityRow.PLACE),
                                new Fault(
                                                Code.FAR_AWAY,
                                                Text.of(
                                                                "`{facility}` is far from every resident",
                                                                "`{facility}` 距所有居民都很远")
                                                        .with("facility", facility.id()))
                                        .found(Text.of("{nearest} to the nearest", "距最近的 {nearest}")
                                                .with("nearest", Distance.km(nearest)))
                                        .fix(Text.of("check the coordinates of `{place}`", "请检查 `{place}` 的坐标")
                                                .with("place", place.id())));
            }
        }
    }

    private void speeds() {
        scenario.travel().kmPerHour().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(speed -> {
                    if (speed.getValue() < SLOWEST || speed.getValue() > FASTEST) {
                        in.problems()
                                .add(
                                        in.site(scenario.travel(), TravelShape.SPEEDS),
                                        new Fault(
                                                        Code.SPEED_UNLIKELY,
                                                        Text.of(
                                                                        "the speed of `{getKey}` is unlikely",
                                                                        "`{getKey}` 的速度不太可能")
                                                                .with("getKey", speed.getKey()))
                                                .found(Text.of("{getValue} km/h", "{getValue} km/h")
                                                        .with("getValue", Numbers.plain(speed.getValue())))
                                                .why(
                                                        speed.getValue() < SLOWEST
                                                                ? Text.of("slower than a walk", "比步行还慢")
                                                                : Text.of("faster than any road allows", "比任何道路所允许的都快"))
                                                .fix(Text.of(
                                                        "check whether km/h or m/s was meant", "请检查原意是 km/h 还是 m/s")));
                    }
                });
    }
}
