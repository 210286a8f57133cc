package org.careshed.experiment.compare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.calibration.sheet.Spread;
import org.careshed.experiment.paired.Contrast;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;

/**
 * A difference over the draws of a calibrated ensemble, one world each under the same luck.
 *
 * @param draws in which the difference has a value, 2 or more
 * @param low 5 of 100 draws lie below
 * @param high 5 of 100 draws lie above
 * @param dominates which uncertainty of the mean difference is larger
 */
public record OverDraws(int draws, double low, double high, Source dominates) {
    private static final double TAIL = 0.05;
    private static final int DECIMALS = 9;

    /** Where uncertainty comes from. */
    public enum Source {
        /** The luck of the worlds that were run: more worlds help. */
        LUCK("luck", "随机波动"),
        /** What is not known of the county: more worlds do not help, more data would. */
        COUNTY("the county", "对该县的了解不足");

        private final Text told;

        Source(String english, String chinese) {
            this.told = Text.of(english, chinese);
        }

        /** For tables. */
        public String words() {
            return told.english();
        }

        /** For people. */
        public Text told() {
            return told;
        }
    }

    /**
     * Luck leaves the variance over replications divided by their number; the county leaves the variance over draws less
     * that over replications, as a draw is one world and its figure holds the luck of one. What the subtraction leaves
     * may be nothing: then the draws say no more than luck does.
     *
     * @param base the figure in each draw
     * @param with the same under the other arm
     * @param replications the difference over replications of the fit
     * @return empty with fewer than two draws that have a value
     */
    public static Optional<OverDraws> of(List<String> base, List<String> with, Estimate replications) {
        return of(Contrast.differences(base, with), replications);
    }

    /**
     * The same of any figure that is a difference in every world.
     *
     * @param drawn the difference in each draw as decimal text; empty where undefined
     * @param replications the difference over replications of the fit
     * @return empty with fewer than two draws that have a value
     */
    public static Optional<OverDraws> of(List<String> drawn, Estimate replications) {
        double[] differences = drawn.stream()
                .filter(text -> !text.isEmpty())
                .mapToDouble(text -> new BigDecimal(text).doubleValue())
                .toArray();
        Spread spread = new Spread(differences);
        if (spread.none()) {
            return Optional.empty();
        }
        double ofOneWorld = Contrast.variance(replications);
        double luck = ofOneWorld / Math.max(1, Contrast.defined(replications));
        double county = Math.max(0, spread.sd() * spread.sd() - ofOneWorld);
        return Optional.of(new OverDraws(
                differences.length,
                spread.quantile(TAIL),
                spread.quantile(1 - TAIL),
                county > luck ? Source.COUNTY : Source.LUCK));
    }

    /** What tables say of it by column, empty where there is nothing to say. */
    public static Map<String, String> cells(Optional<OverDraws> over) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("draws", over.map(some -> Integer.toString(some.draws)).orElse(""));
        cells.put("draws_p5", over.map(some -> Fixed.of(some.low, DECIMALS)).orElse(""));
        cells.put("draws_p95", over.map(some -> Fixed.of(some.high, DECIMALS)).orElse(""));
        cells.put("dominates", over.map(some -> some.dominates.words()).orElse(""));
        return cells;
    }
}
