package org.careshed.experiment.bill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.result.Part;

/**
 * What is about to be run.
 *
 * @param runs where it is run and kept
 * @param casts every run that is asked for, those that are kept among them
 * @param least runs at least, where the command decides as it goes which; else as many as there are casts
 * @param most runs at most, where the command may add some; else as many as there are casts
 * @param tried arms whose speed is tried; the others are taken to be as fast as the first
 * @param pairs what will be compared
 * @param worlds in which each pair is compared
 * @param figures what is looked at in a finding, as decimal text, empty where undefined
 * @param fit numbers of draw 0, by path
 * @param measured what listens
 * @param tables names of the tables that are kept of a run
 * @param threads runs at once
 * @param fresh whether nothing can be kept yet, so that nobody need look
 * @param tableBytes of the tables at the end, about, given how many figures are looked at
 */
public record Order(
        PairedRuns runs,
        List<Cast> casts,
        int least,
        int most,
        List<Arm> tried,
        List<Pair> pairs,
        int worlds,
        Function<Part, Map<Figure, String>> figures,
        SortedMap<String, BigDecimal> fit,
        MeasureSet measured,
        List<String> tables,
        int threads,
        boolean fresh,
        IntToLongFunction tableBytes) {
    public Order {
        casts = List.copyOf(casts);
        tried = List.copyOf(tried);
        pairs = List.copyOf(pairs);
        tables = List.copyOf(tables);
    }

    /** How many counties the pairs are of. */
    public int arms() {
        return (int) pairs.stream()
                .flatMap(pair -> Stream.of(pair.base(), pair.with()))
                .distinct()
                .count();
    }
}
