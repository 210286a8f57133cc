package org.careshed.report.subject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.result.Estimate;
import org.careshed.result.Reading;
import org.careshed.result.pairs.Holm;
import org.careshed.result.pairs.PairedDifference;

/** Differences of results folders, replication by replication, told by the rules of {@code compare}. */
final class Pairing {
    private static final double SIGNIFICANT = 0.05;

    /** A difference that may come from the rounding of readings. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE.movePointLeft(Reading.DECIMALS);

    private record Figure(String measure, String of, String unit) {}

    private record Pair(String arm, Figure figure, Estimate base, Estimate with, Estimate difference) {}

    private Pairing() {}

    /** Of all arms but the first against the first, over these worlds. */
    static List<Contrast> of(List<RunFolder> folders, List<Integer> worlds) {
        List<Pair> pairs = new ArrayList<>();
        Map<Figure, List<String>> base = values(folders.get(0), worlds);
        for (RunFolder folder : folders.subList(1, folders.size())) {
            Map<Figure, List<String>> with = values(folder, worlds);
            base.forEach((figure, values) -> {
                if (with.containsKey(figure)) {
                    pairs.add(pair(folder.arm().id(), figure, values, with.get(figure)));
                }
            });
        }
        List<Pair> tested = pairs.stream().filter(pair -> p(pair).isPresent()).toList();
        List<Double> holm =
                Holm.adjusted(tested.stream().map(pair -> p(pair).orElseThrow()).toList());
        Map<Pair, Double> adjusted = new LinkedHashMap<>();
        for (int i = 0; i < tested.size(); i++) {
            adjusted.put(tested.get(i), holm.get(i));
        }
        return pairs.stream()
                .map(pair -> contrast(pair, Optional.ofNullable(adjusted.get(pair)), worlds.size()))
                .toList();
    }

    private static Optional<Double> p(Pair pair) {
        return PairedDifference.pValue(pair.difference());
    }

    private static Pair pair(String arm, Figure figure, List<String> base, List<String> with) {
        return new Pair(
                arm, figure, Estimate.of(base), Estimate.of(with), Estimate.of(PairedDifference.of(base, with)));
    }

    /** Figures by name, a text a world, empty where undefined. */
    private static Map<Figure, List<String>> values(RunFolder folder, List<Integer> worlds) {
        Map<Figure, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < worlds.size(); i++) {
            for (Reading reading : folder.readings().get(worlds.get(i))) {
                List<String> texts = values.computeIfAbsent(
                        new Figure(reading.measure(), reading.of(), reading.unit()), f -> new ArrayList<>());
                while (texts.size() < i) {
                    texts.add("");
                }
                texts.add(reading.text());
            }
        }
        values.values().forEach(texts -> {
            while (texts.size() < worlds.size()) {
                texts.add("");
            }
        });
        return values;
    }

    private static Contrast contrast(Pair pair, Optional<Double> holm, int worlds) {
        return new Contrast(
                pair.arm(),
                pair.figure().measure(),
                pair.figure().of(),
                pair.figure().unit(),
                number(pair.base().mean()),
                number(pair.with().mean()),
                number(pair.difference().mean()),
                pair.difference().halfWidth().isPresent()
                        ? OptionalDouble.of(number(pair.difference().halfWidth()))
                        : OptionalDouble.empty(),
                verdict(pair.difference(), holm),
                worlds);
    }

    private static Contrast.Verdict verdict(Estimate difference, Optional<Double> holm) {
        if (holm.isEmpty()) {
            return Contrast.Verdict.UNDECIDED;
        }
        BigDecimal mean = difference.mean().orElseThrow();
        if (holm.get() > SIGNIFICANT || mean.abs().compareTo(ROUNDING) <= 0) {
            return Contrast.Verdict.NONE_DETECTED;
        }
        return mean.signum() > 0 ? Contrast.Verdict.MORE : Contrast.Verdict.LESS;
    }

    private static double number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::doubleValue).orElse(Double.NaN);
    }
}
