package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.careshed.experiment.compare.Figure;
import org.careshed.result.Part;
import org.careshed.result.Reading;

/** The figures of every county in every world, and nothing else of what was found there. */
final class Ledger {
    private final Predicate<String> wanted;
    private final Map<Figure, List<Map<Integer, String>>> values = new LinkedHashMap<>();
    private int runs;

    /** @param wanted names of the measures that are looked at */
    Ledger(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    void take(int on, int world, Part part) {
        runs++;
        for (Reading reading : part.readings()) {
            if (wanted.test(reading.measure())) {
                List<Map<Integer, String>> worlds =
                        values.computeIfAbsent(Figure.of(reading), figure -> new ArrayList<>());
                while (worlds.size() <= world) {
                    worlds.add(new HashMap<>());
                }
                worlds.get(world).put(on, reading.text());
            }
        }
    }

    /** Figures that every run has, though they may be undefined, in the order of the measures. */
    List<Figure> figures() {
        return values.keySet().stream().filter(figure -> told(figure) == runs).toList();
    }

    /** Figures that only some runs have: they come with a lever, so nothing can be said of the others. */
    List<Figure> partial() {
        return values.keySet().stream().filter(figure -> told(figure) < runs).toList();
    }

    /** What each county reaches, world by world; empty where that is undefined for one of them. */
    List<Optional<IntFunction<BigDecimal>>> games(Figure figure) {
        List<Optional<IntFunction<BigDecimal>>> games = new ArrayList<>();
        for (Map<Integer, String> world : values.get(figure)) {
            if (world.containsValue("")) {
                games.add(Optional.empty());
            } else {
                Map<Integer, BigDecimal> exact = new HashMap<>();
                world.forEach((on, text) -> exact.put(on, new BigDecimal(text)));
                games.add(Optional.of(exact::get));
            }
        }
        return games;
    }

    /** A figure of a county in a world as decimal text; empty where it is undefined. */
    String text(Figure figure, int on, int world) {
        return values.get(figure).get(world).get(on);
    }

    private int told(Figure figure) {
        return values.get(figure).stream().mapToInt(Map::size).sum();
    }
}
