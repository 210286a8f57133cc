package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What holds for every single patient at one station: relations M19 to M21, M24, M25 and M42. */
final class StationRelations {

    private static final String SERVERS = "facilities/clinic/resources/doctor/servers";
    private static final String PER_HOUR = "arrivals/walk-in/per_hour";
    private static final String TIME = "pathways/visit/see/time";
    private static final int PLENTY = 100_000;

    private StationRelations() {}

    static List<Relation> all() {
        return List.of(
                pathwise("M19", "a server more: nobody waits longer", StationRelations::anotherServer),
                pathwise("M20", "services a tenth shorter: nobody waits longer", StationRelations::shorter),
                pathwise("M21", "some patients fewer: nobody else waits longer", StationRelations::thinned),
                exact("M24", "a server for each: nobody waits", ModelClass.STATION, StationRelations::serverForEach),
                exact(
                        "M25",
                        "gaps and services without luck, load below 1: nobody waits",
                        ModelClass.STATION.where("constant gaps and services", StationRelations::withoutLuck),
                        (draft, bench) -> nobodyWaits(draft, bench, 0)),
                pathwise(
                        "M42",
                        "stays a tenth longer, a place for each: every stay is a tenth longer, and so is occupancy",
                        StationRelations::longerStays));
    }

    private static Relation pathwise(String id, String says, Relation.Check check) {
        return new Relation(id, says, Relation.Kind.PATHWISE, ModelClass.STATION, check);
    }

    /** A service that began. */
    record Service(long waitedMs, long lastsMs) {}

    /** Services by key of the visit. */
    static Map<String, Service> services(List<String> lines) {
        Map<String, Service> services = new LinkedHashMap<>();
        for (String line : Same.named(lines, "starts")) {
            String[] words = line.split(" ");
            int last = words.length - 1;
            services.put(words[3], new Service(Long.parseLong(words[last - 1]), Long.parseLong(words[last])));
        }
        return services;
    }

    private static boolean anotherServer(Draft draft, Workbench bench) {
        return nobodyWaitsLonger(draft, draft.with(SERVERS, draft.number(SERVERS) + 1), bench);
    }

    private static boolean shorter(Draft draft, Workbench bench) {
        return nobodyWaitsLonger(draft, draft.with(TIME, scaled(draft.at(TIME), 9)), bench);
    }

    /** Hours of less than the highest rate lose three patients in ten; the candidates of arrivals stay the same. */
    private static boolean thinned(Draft draft, Workbench bench) {
        List<Double> rates = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            rates.add(Double.parseDouble(String.valueOf(draft.at(PER_HOUR + "/" + hour))));
        }
        double highest = Collections.max(rates);
        List<Object> fewer = new ArrayList<>();
        rates.forEach(rate -> fewer.add(rate == highest ? rate : Math.round(70 * rate) / 100.0));
        return nobodyWaitsLonger(draft, draft.with(PER_HOUR, fewer), bench);
    }

    /** Times in tenths of what they were; all of them are whole minutes, or seconds divisible by ten. */
    static Object scaled(Object time, int tenths) {
        if (time instanceof Map<?, ?> law) {
            Map<String, Object> scaled = new LinkedHashMap<>();
            law.forEach((key, value) -> scaled.put(String.valueOf(key), scaled(value, tenths)));
            return scaled;
        }
        String[] words = String.valueOf(time).split(" ");
        if (words.length < 2) {
            return time;
        }
        int seconds = Integer.parseInt(words[0]) * (words[1].equals("min") ? 60 : 1);
        return seconds * tenths / 10 + " s";
    }

    private static boolean nobodyWaitsLonger(Draft before, Draft after, Workbench bench) {
        Map<String, Service> was = services(bench.lines(before));
        services(bench.lines(after)).forEach((visit, now) -> {
            Service then = was.get(visit);
            Same.holds(
                    then == null || now.waitedMs() <= then.waitedMs(),
                    "visit %s waited %s ms and now %s",
                    visit,
                    then,
                    now);
        });
        return was.values().stream().anyMatch(service -> service.waitedMs() > 0);
    }

    private static boolean serverForEach(Draft draft, Workbench bench) {
        return nobodyWaits(draft.with(SERVERS, PLENTY), bench, 0);
    }

    private static Draft withoutLuck(Draft draft) {
        int servers = draft.number(SERVERS);
        return draft.with(TIME, "6 min")
                .with("arrivals/walk-in/thinning", "constant")
                .with(PER_HOUR, Collections.nCopies(24, 10 * servers - 1));
    }

    private static boolean nobodyWaits(Draft draft, Workbench bench, long mostMs) {
        Map<String, Service> services = services(bench.lines(draft));
        services.forEach((visit, service) ->
                Same.holds(service.waitedMs() <= mostMs, "visit %s waited %d ms", visit, service.waitedMs()));
        return !services.isEmpty();
    }

    private static boolean longerStays(Draft draft, Workbench bench) {
        Function<Draft, Map<String, Service>> stays = with -> services(bench.lines(with.with(SERVERS, PLENTY)));
        Map<String, Service> was = stays.apply(draft);
        Map<String, Service> is = stays.apply(draft.with(TIME, scaled(draft.at(TIME), 11)));
        Same.holds(was.keySet().equals(is.keySet()), "other patients came");
        is.forEach((visit, stay) -> {
            long tenth = Math.abs(10 * stay.lastsMs() - 11 * was.get(visit).lastsMs());
            Same.holds(tenth <= 11, "visit %s stayed %s and now %s", visit, was.get(visit), stay);
        });
        return !was.isEmpty();
    }
}
