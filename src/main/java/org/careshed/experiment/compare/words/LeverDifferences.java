package org.careshed.experiment.compare.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Levers that one scenario has and another has not, or has otherwise. */
final class LeverDifferences {
    private static final Set<String> COMMON = Set.of("lever", "from", "to", "where");

    private final UnaryOperator<String> name;
    private final List<Difference> found = new ArrayList<>();

    private LeverDifferences(UnaryOperator<String> name) {
        this.name = name;
    }

    /**
     * Compares entries as the resolved scenario writes them. Entries of one lever belong together where most of their
     * values agree.
     *
     * @param name the name of a facility by its id
     */
    static List<Difference> between(List<?> base, List<?> with, UnaryOperator<String> name) {
        LeverDifferences differences = new LeverDifferences(name);
        List<Map<?, ?>> before = entries(base);
        List<Map<?, ?>> after = entries(with);
        List.copyOf(after).forEach(entry -> {
            if (before.remove(entry)) {
                after.remove(entry);
            }
        });
        for (Map<?, ?> entry : after) {
            Optional<Map<?, ?>> same = before.stream()
                    .filter(other -> other.get("lever").equals(entry.get("lever")))
                    .max(Comparator.comparingLong(other -> agreement(other, entry)));
            same.ifPresent(before::remove);
            same.ifPresentOrElse(
                    other -> differences.changed(other, entry),
                    () -> differences.whole(Difference.Kind.ADDED, "adds ", entry));
        }
        before.forEach(entry -> differences.whole(Difference.Kind.REMOVED, "removes ", entry));
        return differences.found;
    }

    private static List<Map<?, ?>> entries(List<?> levers) {
        List<Map<?, ?>> entries = new ArrayList<>();
        levers.forEach(lever -> entries.add((Map<?, ?>) lever));
        return entries;
    }

    private static long agreement(Map<?, ?> one, Map<?, ?> other) {
        return one.entrySet().stream()
                .filter(entry -> entry.getValue().equals(other.get(entry.getKey())))
                .count();
    }

    private void whole(Difference.Kind kind, String verb, Map<?, ?> entry) {
        String lever = entry.get("lever").toString();
        boolean added = kind == Difference.Kind.ADDED;
        Optional<String> sessions = Sessions.words(lever, entry.get(Sessions.KEY), name);
        String settings = entry.entrySet().stream()
                .filter(setting -> !COMMON.contains(setting.getKey()))
                .filter(setting -> sessions.isEmpty() || !setting.getKey().equals(Sessions.KEY))
                .filter(setting -> !Written.saysNothing(setting.getValue()))
                .map(setting -> setting.getKey() + " " + Written.text(setting.getValue()))
                .collect(Collectors.joining(", "));
        String words = verb
                + sessions.map(text -> text + when(entry) + " (lever " + lever + ")")
                        .orElse("lever " + lever + when(entry) + where(entry))
                + (settings.isEmpty() ? "" : ": " + settings);
        String all = Written.text(entry);
        found.add(new Difference(kind, "levers/" + lever, added ? "" : all, added ? all : "", words));
    }

    private void changed(Map<?, ?> before, Map<?, ?> after) {
        String lever = after.get("lever").toString();
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Object key : keys) {
            if (Objects.equals(before.get(key), after.get(key))) {
                continue;
            }
            if (key.equals(Sessions.KEY) && rows(before) instanceof List<?> a && rows(after) instanceof List<?> b) {
                sessions(Difference.Kind.ADDED, "adds ", after, minus(b, a));
                sessions(Difference.Kind.REMOVED, "removes ", after, minus(a, b));
            } else {
                String was = text(before.get(key));
                String is = text(after.get(key));
                found.add(new Difference(
                        Difference.Kind.CHANGED,
                        "levers/" + lever + "/" + key,
                        was,
                        is,
                        "changes lever " + lever + when(after) + where(after) + ": " + key + " " + said(is)
                                + " instead of " + said(was)));
            }
        }
    }

    private void sessions(Difference.Kind kind, String verb, Map<?, ?> entry, List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String lever = entry.get("lever").toString();
        boolean added = kind == Difference.Kind.ADDED;
        String what = Sessions.words(lever, rows, name).orElse(rows.size() + " of `sessions`");
        String all = Written.text(rows);
        found.add(new Difference(
                kind,
                "levers/" + lever + "/" + Sessions.KEY,
                added ? "" : all,
                added ? all : "",
                verb + what + when(entry) + " (lever " + lever + ")"));
    }

    private static Object rows(Map<?, ?> entry) {
        return entry.get(Sessions.KEY);
    }

    private static List<?> minus(List<?> all, List<?> without) {
        List<Object> rest = new ArrayList<>(all);
        without.forEach(rest::remove);
        return rest;
    }

    private static String text(Object value) {
        return value == null ? "" : Written.text(value);
    }

    private static String said(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static String when(Map<?, ?> entry) {
        Object to = entry.get("to");
        return " from " + Written.date(entry.get("from")) + (to == null ? "" : " until " + Written.date(to));
    }

    private String where(Map<?, ?> entry) {
        if (!(entry.get("where") instanceof Map<?, ?> where)) {
            return "";
        }
        List<String> places = new ArrayList<>();
        where.forEach((kind, ids) -> ((List<?>) ids).forEach(id -> places.add(name.apply(id.toString()))));
        return places.isEmpty() ? "" : " at " + String.join(", ", places);
    }
}
