package org.careshed.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.bill.Order;
import org.careshed.experiment.bill.Pair;
import org.careshed.experiment.compare.Asked;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.compare.Question;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.result.Part;
import org.careshed.result.Reading;

/** What commands would run, for their bills. */
final class Orders {
    /** Of a figure of an arm in contrasts.csv and comparison.json, about. */
    private static final long ROW_BYTES = 700;

    private Orders() {}

    /** A comparison, all of whose arms are tried out. */
    static Order of(Question question, PairedRuns runs, SortedMap<String, BigDecimal> fit, int threads) {
        List<Cast> casts = Asked.atFirst(question, runs);
        int arms = 1 + question.others().size();
        int most = question.until().isPresent()
                ? arms
                        * (Math.max(question.most(), question.worlds())
                                + question.draws().size())
                : casts.size();
        int worlds = (int) casts.stream()
                .filter(cast ->
                        cast.arm().equals(question.base()) && cast.luck().draw() == 0)
                .count();
        return new Order(
                runs,
                casts,
                casts.size(),
                Math.max(most, casts.size()),
                Asked.arms(question).toList(),
                question.others().stream()
                        .map(arm -> new Pair(question.base(), arm))
                        .toList(),
                worlds,
                part -> figures(question, part),
                fit,
                MeasureSet.COMPARED,
                RunTables.KEPT,
                threads,
                false,
                figures -> ROW_BYTES * figures * question.others().size());
    }

    private static Map<Figure, String> figures(Question question, Part part) {
        Map<Figure, String> found = new LinkedHashMap<>();
        for (Reading reading : part.readings()) {
            if (question.measures().isEmpty() || question.measures().contains(reading.measure())) {
                found.put(new Figure(reading.measure(), reading.of(), reading.unit()), reading.text());
            }
        }
        return found;
    }
}
