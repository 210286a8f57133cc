package org.careshed.experiment.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.result.Part;
import org.careshed.result.Reading;

/** The figures of every arm in every world, and nothing else of what was found there. */
final class Ledger {
    private final Predicate<String> wanted;
    private final Set<Figure> figures = new LinkedHashSet<>();
    private final Map<Row, Millionths> rows = new HashMap<>();

    /** @param wanted names of the measures that are compared */
    Ledger(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    void take(Cast cast, Part part) {
        for (Reading reading : part.readings()) {
            if (wanted.test(reading.measure())) {
                Figure figure = Figure.of(reading);
                figures.add(figure);
                rows.computeIfAbsent(new Row(cast.arm().id(), cast.luck().draw(), figure), first -> new Millionths())
                        .put(cast.luck().replication(), reading.text());
            }
        }
    }

    /** All figures, in the order of the measures; those that only later arms have come last. */
    List<Figure> figures() {
        List<Figure> ordered = new ArrayList<>(figures);
        List<String> measures = ordered.stream().map(Figure::measure).distinct().toList();
        ordered.sort(Comparator.comparingInt(figure -> measures.indexOf(figure.measure())));
        return ordered;
    }

    /** A figure of an arm in these worlds as decimal text; empty where it is undefined or nobody measures it. */
    List<String> values(String arm, Figure figure, List<Luck> worlds) {
        return worlds.stream()
                .map(luck -> {
                    Millionths row = rows.get(new Row(arm, luck.draw(), figure));
                    return row == null ? "" : row.text(luck.replication());
                })
                .toList();
    }

    /** A figure of an arm under a draw, by replication. */
    private record Row(String arm, int draw, Figure figure) {}
}
