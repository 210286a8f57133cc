package org.careshed.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.county.Tours;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Dated;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Place;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Closures;
import org.careshed.scenario.reform.OwnHours;
import org.careshed.scenario.reform.VisitingDays;
import org.careshed.scenario.shape.IdKind;

/**
 * Vehicles with a doctor visit villages on rounds, by shortest tours on the road graph. A stop is a small clinic that is
 * there on its days and at its hours only; each vehicle that is out takes a doctor from its base for the day, and driving
 * takes its part of that day.
 */
public record MobileClinics(LeverEntry entry) implements Policy {

    private static final String BASE = "base";
    private static final String LIKE = "like";
    private static final String DEBITS = "debits";
    private static final String VILLAGES = "villages";
    private static final String VEHICLES = "vehicles";
    private static final String ROUNDS = "rounds";
    private static final String STOP = "stop";
    private static final String DAY = "day";
    private static final long SET_OUT_MS = 8 * Ticks.HOUR;
    private static final Evidence JINGNING = new Evidence("county-facts 3.3", Grade.B);

    static final LeverShape SHAPE = new LeverShape(
            "mobile-clinics",
            "Vehicles with a doctor visit villages on rounds, by shortest tours.",
            List.of(
                    Setting.id(BASE, IdKind.FACILITY, "where vehicles set out and whose doctors go with them"),
                    Setting.id(LIKE, IdKind.FACILITY, "the facility whose tier and pathways a stop has"),
                    Setting.id(DEBITS, IdKind.RESOURCE, "the resource of the base that loses one server a vehicle"),
                    Setting.ids(
                            VILLAGES,
                            IdKind.PLACE,
                            "places that are visited; left out: villages and communities where no facility stands"),
                    Setting.whole(VEHICLES, 1, 1000, 7, "vehicles"),
                    Setting.whole(ROUNDS, 1, 20, 4, "rounds a month"),
                    Setting.time(STOP, 60 * Ticks.MINUTE, "time at a stop"),
                    Setting.time(DAY, 8 * Ticks.HOUR, "longest day, driving and stops together")),
            Map.of(
                    VILLAGES, new Evidence("careshed: none but those without a clinic", Grade.C),
                    VEHICLES, JINGNING,
                    ROUNDS, JINGNING,
                    STOP, new Evidence("careshed: assumed; range 30-120 min", Grade.C),
                    DAY, new Evidence("careshed: a working day", Grade.C)));

    @Override
    public Scenario prepare(Scenario scenario) {
        Scenario stands = scenario;
        List<Founding> stops = stops(scenario).stream()
                .map(place -> new Founding(
                        id(place), Optional.of(new Name("Mobile clinic at " + place, "")), like(), place, 1))
                .toList();
        stands = Founding.prepare(stands, stops);
        Rounds rounds = rounds(scenario);
        Set<String> ids = Set.copyOf(Founding.ids(stops));
        Map<String, Rounds.Stop> times = rounds.times(SET_OUT_MS);
        List<Resource> resources = new ArrayList<>();
        for (Resource resource : stands.resources()) {
            boolean atStop = ids.contains(resource.facility());
            resources.add(
                    atStop
                            ? resource.withServers(Dated.always(1))
                                    .withHours(
                                            hours(times.get(resource.facility().substring(prefix().length()))))
                            : resource);
        }
        stands = stands.withResources(resources);
        for (String place : stops(scenario)) {
            stands = OwnHours.give(stands, id(place), hours(times.get(place)));
            stands = VisitingDays.give(stands, id(place), List.of());
        }
        return stands;
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        LocalDate end = scenario.calendar().date(scenario.calendar().days());
        LocalDate last = new Reach(entry).to().isBefore(end) ? new Reach(entry).to() : end;
        Rounds rounds = rounds(scenario);
        List<SortedSet<LocalDate>> dates = rounds.dates(
                scenario.calendar(),
                entry.from(),
                last,
                Math.toIntExact(entry.settings().whole(VEHICLES)),
                Math.toIntExact(entry.settings().whole(ROUNDS)));
        int tours = (int) Math.rint(rounds.days().size() * strength);
        Scenario stands = scenario;
        SortedMap<LocalDate, Integer> out = new TreeMap<>();
        for (int tour = 0; tour < tours; tour++) {
            for (String place : rounds.days().get(tour)) {
                stands = VisitingDays.give(stands, id(place), dates.get(tour));
                stands = Closures.open(stands, List.of(id(place)));
            }
            dates.get(tour).forEach(date -> out.merge(date, 1, Integer::sum));
        }
        return debited(stands, out);
    }

    private Scenario debited(Scenario scenario, SortedMap<LocalDate, Integer> out) {
        List<Resource> resources = new ArrayList<>();
        boolean found = false;
        for (Resource resource : scenario.resources()) {
            boolean meant = resource.facility().equals(base())
                    && resource.resource().equals(entry.settings().text(DEBITS));
            found |= meant;
            Dated servers = resource.servers();
            if (meant) {
                for (Map.Entry<LocalDate, Integer> day : out.entrySet()) {
                    servers = servers.between(
                            day.getKey(), day.getKey().plusDays(1), now -> Math.max(0, now - day.getValue()));
                }
            }
            resources.add(meant ? resource.withServers(servers) : resource);
        }
        if (!found) {
            throw PolicyException.of(
                    "mobile-clinics",
                    Text.of(
                                    "the base `{base}` has no `{debits}`. Name a resource that it has under `debits`.",
                                    "出发机构 `{base}` 没有 `{debits}`。请在 `debits` 下写它有的资源。")
                            .with("base", base())
                            .with("debits", entry.settings().text(DEBITS)));
        }
        return scenario.withResources(resources);
    }

    private Rounds rounds(Scenario scenario) {
        String home = scenario.facilities().stream()
                .filter(facility -> facility.id().equals(base()))
                .map(Facility::place)
                .findFirst()
                .orElseThrow(() -> PolicyException.of(
                        "mobile-clinics",
                        Text.of(
                                        "no facility `{base}`. Name one that stands under `base`.",
                                        "没有机构 `{base}`。请在 `base` 下写现有的机构。")
                                .with("base", base())));
        List<String> stops = stops(scenario);
        Tours tours = new Tours(scenario, home, stops);
        stops.stream().filter(stop -> !tours.reaches(stop)).findFirst().ifPresent(stop -> {
            throw PolicyException.of(
                    "mobile-clinics",
                    Text.of(
                                    "no road leads from `{home}` to `{stop}`. Name the places that can be reached under"
                                            + " `villages`.",
                                    "从 `{home}` 到 `{stop}` 没有道路。请在 `villages` 下写可以到达的地点。")
                            .with("home", home)
                            .with("stop", stop));
        });
        return Rounds.plan(
                tours,
                home,
                stops,
                entry.settings().whole(STOP),
                entry.settings().whole(DAY));
    }

    private List<String> stops(Scenario scenario) {
        List<String> named = entry.settings().rows(VILLAGES, String.class);
        if (!named.isEmpty()) {
            return named.stream().sorted().toList();
        }
        Set<String> served = scenario.facilities().stream()
                .filter(facility -> !facility.id().startsWith(prefix()))
                .map(Facility::place)
                .collect(Collectors.toSet());
        List<String> without = scenario.places().stream()
                .filter(place -> place.kind() == Place.Kind.VILLAGE || place.kind() == Place.Kind.COMMUNITY)
                .map(Place::id)
                .filter(place -> !served.contains(place))
                .toList();
        if (without.isEmpty()) {
            throw PolicyException.of(
                    "mobile-clinics",
                    Text.of(
                            "every village has a facility. Name places under `villages`.",
                            "每个村都有机构。请在 `villages` 下写明地点。"));
        }
        return without;
    }

    private static Hours hours(Rounds.Stop stop) {
        List<Hours.Interval> open = List.of(new Hours.Interval(stop.arrivesMs(), stop.leavesMs()));
        return new Hours(
                "stop-" + stop.arrivesMs() / Ticks.MINUTE,
                Map.of(DayKind.WEEKDAY, open, DayKind.WEEKEND, open, DayKind.HOLIDAY, open));
    }

    private String id(String place) {
        return prefix() + place;
    }

    private String prefix() {
        return "mobile-" + base() + "-";
    }

    private String base() {
        return entry.settings().text(BASE);
    }

    private String like() {
        return entry.settings().text(LIKE);
    }
}
