package org.careshed.experiment.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.experiment.example.Seen.Pair;
import org.careshed.experiment.paired.Contrast;

/**
 * What a lever does to a figure.
 *
 * @param figure which
 * @param contrast over the worlds
 * @param draws the differences of the draws, ascending; empty without an ensemble
 */
record Effect(Figure figure, Contrast contrast, List<BigDecimal> draws) {

    /** The effects on those figures that the county has. */
    static List<Effect> of(Seen seen) {
        return Figures.of(seen.example().lever()).stream()
                .map(figure -> of(figure, seen))
                .filter(effect -> effect.contrast().difference().mean().isPresent())
                .toList();
    }

    private static Effect of(Figure figure, Seen seen) {
        return new Effect(
                figure,
                Contrast.of(
                        texts(seen.worlds(), pair -> figure.text(pair.without())),
                        texts(seen.worlds(), pair -> figure.text(pair.with()))),
                seen.draws().stream()
                        .filter(pair -> !figure.text(pair.without()).isEmpty()
                                && !figure.text(pair.with()).isEmpty())
                        .map(pair -> new BigDecimal(figure.text(pair.with()))
                                .subtract(new BigDecimal(figure.text(pair.without()))))
                        .sorted()
                        .toList());
    }

    /** Whether the 95 % interval over worlds leaves out 0; never with one world. */
    boolean isSeen() {
        return contrast.difference()
                .halfWidth()
                .map(half -> contrast.difference().mean().orElseThrow().abs().compareTo(half) > 0)
                .orElse(false);
    }

    /** Whether most draws agree on the sign: 0 lies outside the 5 to 95 % range; true without draws. */
    boolean isSeenInDraws() {
        return draws.isEmpty() || quantile(0.05).signum() * quantile(0.95).signum() > 0;
    }

    /** The table row. */
    String row(boolean withDraws) {
        int decimals = figure.decimals();
        String shown = "| " + figure.title().english() + " | " + contrast.base().meanText(decimals) + " | "
                + contrast.with().meanText(decimals) + " | " + difference() + " |";
        return withDraws ? shown + " " + overDraws() + " |" : shown;
    }

    private String difference() {
        BigDecimal mean = contrast.difference().mean().orElseThrow();
        Optional<BigDecimal> half = contrast.difference().halfWidth();
        return signed(mean)
                + half.map(width -> " (" + signed(mean.subtract(width)) + " to " + signed(mean.add(width)) + ")")
                        .orElse("");
    }

    private String overDraws() {
        return draws.isEmpty()
                ? ""
                : signed(quantile(0.5)) + " (" + signed(quantile(0.05)) + " to " + signed(quantile(0.95)) + ")";
    }

    /** A quantile of the draws' differences, between neighbours in proportion. */
    private BigDecimal quantile(double share) {
        BigDecimal at = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(draws.size() - 1L));
        int below = at.intValue();
        BigDecimal low = draws.get(below);
        BigDecimal high = draws.get(Math.min(below + 1, draws.size() - 1));
        return low.add(high.subtract(low).multiply(at.subtract(BigDecimal.valueOf(below))));
    }

    private String signed(BigDecimal number) {
        BigDecimal rounded = number.setScale(figure.decimals() + 1, RoundingMode.HALF_EVEN);
        return (rounded.signum() > 0 ? "+" : "") + (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    private static List<String> texts(List<Pair> pairs, Function<Pair, String> text) {
        return pairs.stream().map(text).toList();
    }
}
