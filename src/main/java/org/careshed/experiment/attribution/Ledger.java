package org.careshed.experiment.attribution;

import java.math.BigDecimal;
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
import org.careshed.experiment.compare.Millionths;
import org.careshed.result.Part;
import org.careshed.result.Reading;

/**
 * The figures of every county in every world, and nothing else of what was found there, as there may be millions.
 */
final class Ledger {
    private final Layout layout;
    private final Predicate<String> wanted;
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Figure, Millionths> values = new LinkedHashMap<>();

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
                values.computeIfAbsent(Figure.of(reading), first -> new Millionths())
                        .put(place(on, world), reading.text());
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
        if (!values.containsKey(figure)) {
            return List.of();
        }
        return IntStream.range(0, layout.replications())
                .mapToObj(world -> game(values.get(figure), world))
                .toList();
    }

    private Optional<IntFunction<BigDecimal>> game(Millionths found, int world) {
        Map<Integer, BigDecimal> game = new HashMap<>();
        for (int on : layout.counties(world)) {
            Optional<BigDecimal> value = found.value(place(on, world));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            game.put(on, value.get());
        }
        return Optional.of(game::get);
    }

    /** A figure of a county in a world as decimal text; empty where it is undefined. */
    String text(Figure figure, int on, int world) {
        return values.get(figure).text(place(on, world));
    }

    private boolean everywhere(Figure figure) {
        return IntStream.range(0, layout.runs()).allMatch(values.get(figure)::has);
    }

    private int place(int on, int world) {
        return first.get(on) + Collections.binarySearch(layout.worlds().get(on), world);
    }
}
