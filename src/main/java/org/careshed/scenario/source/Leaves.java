package org.careshed.scenario.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Site;

/**
 * The numbers of a tree by their path: keys joined by {@code /}, items of lists counted from 1, as in
 * {@code conditions/minor/rate/child}. A number keeps its unit when it is changed, so {@code 0.018 /min} stays a rate, and
 * its place, so a rule that the new number breaks points at the line it came from.
 */
public final class Leaves {

    private static final Pattern AMOUNT =
            Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?)( ?[A-Za-z/%][A-Za-z/]*)?");

    private static final Map<String, Long> MILLISECONDS =
            Map.of("ms", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private Leaves() {}

    /** All numbers by path; quoted texts are none. */
    public static SortedMap<String, BigDecimal> of(Node.Entries tree) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        mapped(tree, "", (path, text) -> {
            amount(text).ifPresent(amount -> numbers.put(path, new BigDecimal(amount.group(1))));
            return text;
        });
        return Collections.unmodifiableSortedMap(numbers);
    }

    /** What stands behind each number, by path: a space and its unit, or nothing. */
    public static SortedMap<String, String> units(Node.Entries tree) {
        SortedMap<String, String> units = new TreeMap<>();
        mapped(tree, "", (path, text) -> {
            amount(text)
                    .ifPresent(amount ->
                            units.put(path, Optional.ofNullable(amount.group(2)).orElse("")));
            return text;
        });
        return Collections.unmodifiableSortedMap(units);
    }

    /**
     * Another number in the place of one in a file.
     *
     * @param site where the number begins
     * @param before what stands there, unit included
     * @param after what is to stand there
     */
    public record Edit(Site site, String before, String after) {}

    /** What to write where so that the tree has other numbers; those that stand in no file are left out. */
    public static List<Edit> edits(Node.Entries tree, SortedMap<String, BigDecimal> numbers) {
        List<Edit> edits = new ArrayList<>();
        mapped(tree, "", (path, text) -> {
            Optional<Matcher> amount = amount(text);
            if (amount.isPresent() && numbers.containsKey(path)) {
                String after = changed(text, numbers.get(path), amount.get()).value();
                edits.add(new Edit(text.site(), text.value(), after));
            }
            return text;
        });
        return edits;
    }

    /** The tree with other numbers; a plain number is added where only its own key is missing. */
    public static Node.Entries with(Node.Entries tree, SortedMap<String, BigDecimal> numbers) {
        SortedMap<String, BigDecimal> left = new TreeMap<>(numbers);
        Node changed = mapped(tree, "", (path, text) -> {
            Optional<Matcher> amount = amount(text);
            BigDecimal number = amount.isPresent() ? left.remove(path) : null;
            return number == null ? text : changed(text, number, amount.get());
        });
        for (Map.Entry<String, BigDecimal> missing : left.entrySet()) {
            changed = added(changed, List.of(missing.getKey().split("/")), missing);
        }
        return (Node.Entries) changed;
    }

    private static Optional<Matcher> amount(Node.Text text) {
        Matcher amount = AMOUNT.matcher(text.value());
        return !text.quoted() && amount.matches() ? Optional.of(amount) : Optional.empty();
    }

    /** Times are whole milliseconds and money whole fen: files may state nothing finer. */
    private static String written(BigDecimal number, String unit) {
        String plainUnit = unit.strip();
        if (MILLISECONDS.containsKey(plainUnit)) {
            BigDecimal ms = number.multiply(BigDecimal.valueOf(MILLISECONDS.get(plainUnit)));
            BigDecimal whole = ms.setScale(0, RoundingMode.HALF_EVEN);
            return ms.compareTo(whole) == 0 ? number.toPlainString() + unit : whole.toPlainString() + " ms";
        }
        return (plainUnit.equals("CNY") ? number.setScale(2, RoundingMode.HALF_EVEN) : number).toPlainString() + unit;
    }

    private static Node.Text changed(Node.Text text, BigDecimal number, Matcher amount) {
        String unit = Optional.ofNullable(amount.group(2)).orElse("");
        return new Node.Text(text.name(), text.source(), text.site(), written(number, unit), false);
    }

    private static Node mapped(Node node, String path, BiFunction<String, Node.Text, Node.Text> change) {
        String before = path.isEmpty() ? "" : path + "/";
        if (node instanceof Node.Entries entries) {
            Map<String, Node.Entry> map = new LinkedHashMap<>();
            entries.map()
                    .forEach((key, entry) ->
                            map.put(key, new Node.Entry(entry.keySite(), mapped(entry.value(), before + key, change))));
            return new Node.Entries(entries.name(), entries.source(), entries.site(), map);
        }
        if (node instanceof Node.Items items) {
            List<Node> nodes = new ArrayList<>();
            for (int i = 0; i < items.nodes().size(); i++) {
                nodes.add(mapped(items.nodes().get(i), before + (i + 1), change));
            }
            return new Node.Items(items.name(), items.source(), items.site(), nodes);
        }
        return node instanceof Node.Text text ? change.apply(path, text) : node;
    }

    private static Node added(Node node, List<String> keys, Map.Entry<String, BigDecimal> missing) {
        String key = keys.get(0);
        if (!(node instanceof Node.Entries entries)
                || keys.size() > 1 && !entries.map().containsKey(key)) {
            List<String> known =
                    node instanceof Node.Entries map ? List.copyOf(map.map().keySet()) : List.of();
            throw unknown(missing.getKey(), key, known);
        }
        Map<String, Node.Entry> map = new LinkedHashMap<>(entries.map());
        if (keys.size() > 1) {
            Node.Entry entry = map.get(key);
            map.put(key, new Node.Entry(entry.keySite(), added(entry.value(), keys.subList(1, keys.size()), missing)));
        } else if (map.containsKey(key)) {
            throw new Fault(
                    Code.NOT_A_NUMBER,
                    Text.of("`{getKey}` is no number of the scenario", "`{getKey}` 不是情景中的数字")
                            .with("getKey", missing.getKey()));
        } else {
            String text = missing.getValue().toPlainString();
            Node.Text value = new Node.Text(key, entries.source(), entries.site(), text, false);
            map.put(key, new Node.Entry(entries.site(), value));
        }
        return new Node.Entries(entries.name(), entries.source(), entries.site(), map);
    }

    private static Fault unknown(String path, String key, List<String> known) {
        return new Fault(
                        Code.UNKNOWN_ID,
                        Text.of("the scenario has no number at `{path}`", "情景在 `{path}` 处没有数字")
                                .with("path", path))
                .found("`" + key + "`")
                .fix(Nearest.advice(key, known));
    }
}
