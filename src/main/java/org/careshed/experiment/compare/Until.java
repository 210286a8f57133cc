package org.careshed.experiment.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.paired.Contrast;
import org.careshed.quantity.Require;
import org.careshed.result.Estimate;

/**
 * How narrow intervals of differences are to be. Worlds are added until the half-width is no larger, and was not larger
 * with any of the last {@value #BACK} worlds either, so that one lucky world stops nothing; at least {@value #LEAST}
 * worlds must have been seen at each look. Whether a difference is significant plays no part: stopping at the first
 * significant world would call equal scenarios different.
 *
 * @param share of what the figure is under the base, above 0; asked of figures that no width is given for and that are
 *     not 0
 * @param widths by measure, in its unit, above 0
 */
public record Until(Optional<BigDecimal> share, Map<String, BigDecimal> widths) {
    /** Worlds over which a width must have been small enough. */
    public static final int BACK = 5;

    private static final int LEAST = 5;

    public Until {
        widths = Map.copyOf(new TreeMap<>(widths));
        Require.that(share.isPresent() || !widths.isEmpty(), "a width must be asked for");
    }

    /** Largest half-width that is small enough; empty where none is asked for. */
    public Optional<BigDecimal> width(Figure figure, Estimate base) {
        if (widths.containsKey(figure.measure())) {
            return Optional.of(widths.get(figure.measure()));
        }
        return share.flatMap(part -> base.mean().map(mean -> mean.abs().multiply(part)))
                .filter(width -> width.signum() > 0);
    }

    /**
     * Whether a difference is known as well as was asked.
     *
     * @param base the figure in each world
     * @param with the same under the other arm
     */
    boolean reached(Figure figure, List<String> base, List<String> with) {
        Optional<BigDecimal> width = width(figure, Estimate.of(base));
        if (width.isEmpty() || Contrast.of(base, with).difference().mean().isEmpty()) {
            return true;
        }
        int worlds = base.size();
        if (worlds < LEAST + BACK) {
            return false;
        }
        for (int first = worlds - BACK; first <= worlds; first++) {
            Optional<BigDecimal> half = Contrast.of(base.subList(0, first), with.subList(0, first))
                    .difference()
                    .halfWidth();
            if (half.isEmpty() || half.get().compareTo(width.get()) > 0) {
                return false;
            }
        }
        return true;
    }
}
