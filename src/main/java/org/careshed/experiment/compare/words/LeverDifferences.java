package org.careshed.experiment.compare.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.result.name.LeverName;

/** Levers that one scenario has and another has not, or has otherwise. */
final class LeverDifferences {
    private static final Text ADDS = Text.of("adds ", "新增");
    private static final Text REMOVES = Text.of("removes ", "删去");
    private static final Set<String> COMMON = Set.of("lever", "from", "to", "where");

    private final Function<String, Text> name;
    private final List<Difference> found = new ArrayList<>();

    private LeverDifferences(Function<String, Text> name) {
        this.name = name;
    }

    /**
     * Compares entries as the resolved scenario writes them. Entries of one lever belong together where most of their
     * values agree.
     *
     * @param name the name of a facility by its id
     */
    static List<Difference> between(List<?> base, List<?> with, Function<String, Text> name) {
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
                    () -> differences.whole(Difference.Kind.ADDED, ADDS, entry));
        }
        before.forEach(entry -> differences.whole(Difference.Kind.REMOVED, REMOVES, entry));
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

    private void whole(Difference.Kind kind, Text verb, Map<?, ?> entry) {
        String lever = entry.get("lever").toString();
        boolean added = kind == Difference.Kind.ADDED;
        Optional<Text> sessions = Sessions.words(lever, entry.get(Sessions.KEY), name);
        String settings = entry.entrySet().stream()
                .filter(setting -> !COMMON.contains(setting.getKey()))
                .filter(setting -> sessions.isEmpty() || !setting.getKey().equals(Sessions.KEY))
                .filter(setting -> !Written.saysNothing(setting.getValue()))
                .map(setting -> setting.getKey() + " " + Written.text(setting.getValue()))
                .collect(Collectors.joining(", "));
        Text what = sessions.map(text -> text.then(when(entry)).then(bracketed(lever)))
                .orElseGet(() -> named(lever).then(when(entry)).then(where(entry)));
        Text words = verb.then(what)
                .then(settings.isEmpty() ? Text.NONE : Text.of(": ", "：").then(settings));
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
                sessions(Difference.Kind.ADDED, ADDS, after, minus(b, a));
                sessions(Difference.Kind.REMOVED, REMOVES, after, minus(a, b));
            } else {
                String was = text(before.get(key));
                String is = text(after.get(key));
                found.add(new Difference(
                        Difference.Kind.CHANGED,
                        "levers/" + lever + "/" + key,
                        was,
                        is,
                        Text.of("changes {lever}: {key} {is} instead of {was}", "{lever}：{key} 由 {was} 改为 {is}")
                                .with("lever", named(lever).then(when(after)).then(where(after)))
                                .with("key", key)
                                .with("is", said(is))
                                .with("was", said(was))));
            }
        }
    }

    private void sessions(Difference.Kind kind, Text verb, Map<?, ?> entry, List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String lever = entry.get("lever").toString();
        boolean added = kind == Difference.Kind.ADDED;
        Text what = Sessions.words(lever, rows, name)
                .orElseGet(() -> Text.of("{many} of `sessions`", "`sessions` 中的 {many} 行")
                        .with("many", rows.size()));
        String all = Written.text(rows);
        found.add(new Difference(
                kind,
                "levers/" + lever + "/" + Sessions.KEY,
                added ? "" : all,
                added ? all : "",
                verb.then(what).then(when(entry)).then(bracketed(lever))));
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

    private static Text said(String value) {
        return value.isEmpty() ? Text.of("nothing", "空") : Text.same(value);
    }

    private static Text named(String lever) {
        return Text.of("lever {id}", "措施 {id}")
                .with("id", lever)
                .then(
                        LeverName.knows(lever)
                                ? Text.of("", "（" + LeverName.of(lever).chinese() + "）")
                                : Text.NONE);
    }

    private static Text bracketed(String lever) {
        return Text.of(" (lever {lever})", "（措施 {lever}）").with("lever", lever);
    }

    private static Text when(Map<?, ?> entry) {
        Object to = entry.get("to");
        return to == null
                ? Text.of(" from {from}", "，自 {from}起").with("from", Written.date(entry.get("from")))
                : Text.of(" from {from} until {to}", "，自 {from}至 {to}")
                        .with("from", Written.date(entry.get("from")))
                        .with("to", Written.date(to));
    }

    private Text where(Map<?, ?> entry) {
        if (!(entry.get("where") instanceof Map<?, ?> where)) {
            return Text.NONE;
        }
        List<Text> places = new ArrayList<>();
        where.forEach((kind, ids) -> ((List<?>) ids).forEach(id -> places.add(name.apply(id.toString()))));
        return places.isEmpty() ? Text.NONE : Text.of(" at ", "，在").then(Text.joined(Text.of(", ", "、"), places));
    }
}
