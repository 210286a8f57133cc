package org.careshed.experiment.compare.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.careshed.language.Text;

/** Rows of a lever that are sessions of visiting doctors, counted by week and place. */
final class Sessions {
    /** Key of the rows. */
    static final String KEY = "sessions";

    private static final int FEW_PLACES = 3;
    private static final Map<String, Text> NOUNS = Map.of(
            "specialist-clinics", Text.of("specialist session", "专科门诊"),
            "famous-doctor-workshops", Text.of("expert session", "专家门诊"),
            "dispatched-teams", Text.of("team session", "医疗队出诊"));

    private Sessions() {}

    /**
     * {@code two specialist sessions a week at Ganpu Health Centre}.
     *
     * @param name the name of a facility by its id
     * @return empty where the rows are none of sessions
     */
    static Optional<Text> words(String lever, Object rows, Function<String, Text> name) {
        if (!NOUNS.containsKey(lever) || !(rows instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        long weeks = list.stream().mapToLong(Sessions::every).reduce(1, Sessions::commonMultiple);
        SortedMap<String, Long> byHost = new TreeMap<>();
        list.forEach(row -> byHost.merge(host(row), days(row) * weeks / every(row), Long::sum));
        long many = byHost.values().stream().mapToLong(Long::longValue).sum();
        boolean weekly = many % weeks == 0;
        long told = weekly ? many / weeks : many;
        return Optional.of(Text.of("{count} {noun}{s}{rate} at {places}", "{places}{rate} {count} 次{noun}")
                .with("count", Written.number(told))
                .with("noun", NOUNS.get(lever))
                .with("s", told == 1 ? "" : "s")
                .with(
                        "rate",
                        weekly
                                ? Text.of(" a week", "每周")
                                : Text.of(" in {weeks} weeks", "每 {weeks} 周").with("weeks", Written.number(weeks)))
                .with("places", places(new ArrayList<>(byHost.keySet()), name)));
    }

    private static Text places(List<String> hosts, Function<String, Text> name) {
        return hosts.size() > FEW_PLACES
                ? Text.of("{many} facilities", "{many} 个机构").with("many", Written.number(hosts.size()))
                : Text.joined(Text.of(" and ", "、"), hosts.stream().map(name).toList());
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
