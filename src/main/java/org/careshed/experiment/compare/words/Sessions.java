package org.careshed.experiment.compare.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows of a lever that are sessions of visiting doctors, counted by week and place. */
final class Sessions {
    /** Key of the rows. */
    static final String KEY = "sessions";

    private static final int FEW_PLACES = 3;
    private static final Map<String, String> NOUNS = Map.of(
            "specialist-clinics", "specialist session",
            "famous-doctor-workshops", "expert session",
            "dispatched-teams", "team session");

    private Sessions() {}

    /**
     * {@code two specialist sessions a week at Ganpu Health Centre}.
     *
     * @param name the name of a facility by its id
     * @return empty where the rows are none of sessions
     */
    static Optional<String> words(String lever, Object rows, UnaryOperator<String> name) {
        if (!NOUNS.containsKey(lever) || !(rows instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        long weeks = list.stream().mapToLong(Sessions::every).reduce(1, Sessions::commonMultiple);
        SortedMap<String, Long> byHost = new TreeMap<>();
        list.forEach(row -> byHost.merge(host(row), days(row) * weeks / every(row), Long::sum));
        long many = byHost.values().stream().mapToLong(Long::longValue).sum();
        boolean weekly = many % weeks == 0;
        String count = Written.number(weekly ? many / weeks : many) + " " + NOUNS.get(lever)
                + ((weekly ? many / weeks : many) == 1 ? "" : "s")
                + (weekly ? " a week" : " in " + Written.number(weeks) + " weeks");
        return Optional.of(count + " at " + places(new ArrayList<>(byHost.keySet()), name));
    }

    private static String places(List<String> hosts, UnaryOperator<String> name) {
        return hosts.size() > FEW_PLACES
                ? Written.number(hosts.size()) + " facilities"
                : hosts.stream().map(name).collect(Collectors.joining(" and "));
    }

    private static String host(Object row) {
        return String.valueOf(((Map<?, ?>) row).get("host"));
    }

    private static long days(Object row) {
        return ((Map<?, ?>) row).get("days") instanceof List<?> days ? days.size() : 1;
    }

    private static long every(Object row) {
        Object weeks = ((Map<?, ?>) row).get("every_weeks");
        return weeks == null ? 1 : Long.parseLong(weeks.toString());
    }

    private static long commonMultiple(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
