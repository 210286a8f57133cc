package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.careshed.experiment.compare.Figure;
import org.careshed.result.Part;
import org.careshed.result.Reading;

/**
 * The figures of every county in every world, and nothing else of what was found there: a whole number of millionths
 * each, since readings have six decimals and there may be millions.
 */
final class Ledger {
    private static final long NOT_THERE = Long.MIN_VALUE;
    private static final long UNDEFINED = Long.MIN_VALUE + 1;

    private final Layout layout;
    private final Predicate<String> wanted;
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Figure, long[]> values = new LinkedHashMap<>();

    /** @param wanted names of the measures that are looked at */
    Ledger(Layout layout, Predicate<String> wanted) {
        this.layout = layout;
        this.wanted = wanted;
        int next = 0;
        for (Map.Entry<Integer, List<Integer>> county : layout.worlds().entrySet()) {
            first.put(county.getKey(), next);
            next += county.getValue().size();
        }
    }

    void take(int on, int world, Part part) {
        for (Reading reading : part.readings()) {
            if (wanted.test(reading.measure())) {
                values.computeIfAbsent(Figure.of(reading), figure -> empty())[place(on, world)] =
                        millionths(reading.text());
            }
        }
    }

    /** Figures that every run has, though they may be undefined, in the order of the measures. */
    List<Figure> figures() {
        return values.keySet().stream().filter(this::everywhere).toList();
    }

    /** Figures that only some runs have: they come with a lever, so nothing can be said of the others. */
    List<Figure> partial() {
        return values.keySet().stream().filter(figure -> !everywhere(figure)).toList();
    }

    /** What each county reaches, world by world; empty where that is undefined for one of them. */
    List<Optional<IntFunction<BigDecimal>>> games(Figure figure) {
        return IntStream.range(0, layout.replications())
                .mapToObj(world -> game(values.get(figure), world))
                .toList();
    }

    private Optional<IntFunction<BigDecimal>> game(long[] found, int world) {
        Map<Integer, BigDecimal> game = new HashMap<>();
        for (int on : layout.counties(world)) {
            long value = found[place(on, world)];
            if (value == UNDEFINED) {
                return Optional.empty();
            }
            game.put(on, exact(value));
        }
        return Optional.of(game::get);
    }

    /** A figure of a county in a world as decimal text; empty where it is undefined. */
    String text(Figure figure, int on, int world) {
        long found = values.get(figure)[place(on, world)];
        return found == UNDEFINED ? "" : exact(found).toPlainString();
    }

    private boolean everywhere(Figure figure) {
        return Arrays.stream(values.get(figure)).noneMatch(value -> value == NOT_THERE);
    }

    private long[] empty() {
        long[] empty = new long[layout.runs()];
        Arrays.fill(empty, NOT_THERE);
        return empty;
    }

    private int place(int on, int world) {
        return first.get(on) + Collections.binarySearch(layout.worlds().get(on), world);
    }

    private static long millionths(String text) {
        return text.isEmpty()
                ? UNDEFINED
                : new BigDecimal(text).movePointRight(Reading.DECIMALS).longValueExact();
    }

    private static BigDecimal exact(long millionths) {
        return BigDecimal.valueOf(millionths, Reading.DECIMALS);
    }
}
