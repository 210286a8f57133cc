package org.careshed.experiment.compare.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.careshed.experiment.compare.Compared;
import org.careshed.experiment.compare.Figure;
import org.careshed.language.Text;
import org.careshed.result.Estimate;
import org.careshed.result.MeasureName;
import org.careshed.result.name.UnitName;

/** Figures of one row as a reader takes them: shares of 100, as many decimals as the interval deserves. */
record Shown(boolean share, int decimals) {
    private static final int MOST_DECIMALS = 4;
    private static final int USUAL = 2;

    /** Two digits of the half-width, and as many decimals elsewhere in the row. */
    static Shown of(Compared row) {
        boolean share = row.figure().unit().equals("share");
        Optional<BigDecimal> half = row.contrast()
                .difference()
                .halfWidth()
                .filter(width -> width.signum() > 0)
                .map(width -> scaled(width, share));
        int decimals =
                half.map(width -> 2 - (width.precision() - width.scale())).orElse(USUAL);
        return new Shown(share, Math.max(0, Math.min(MOST_DECIMALS, decimals)));
    }

    String mean(Estimate estimate) {
        return text(estimate.mean());
    }

    String halfWidth(Estimate estimate) {
        return text(estimate.halfWidth());
    }

    String text(double value) {
        return text(Optional.of(BigDecimal.valueOf(value)));
    }

    private String text(Optional<BigDecimal> value) {
        return value.map(number -> scaled(number, share).setScale(decimals, RoundingMode.HALF_EVEN))
                .map(rounded -> (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString())
                .orElse("-");
    }

    private static BigDecimal scaled(BigDecimal value, boolean share) {
        return share ? value.movePointRight(2) : value;
    }

    /** {@code Mean wait, minutes}; a share is told of 100. */
    static Text title(Figure figure) {
        String name = figure.measure().replace('_', ' ');
        String unit = UnitName.of(figure.unit()).english();
        boolean ends = name.endsWith(" " + unit);
        String bare = ends ? name.substring(0, name.length() - unit.length() - 1) : name;
        boolean told = unit.isEmpty() || name.startsWith(unit.replace('-', ' '));
        return Text.of(
                Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + (told ? "" : ", " + unit),
                MeasureName.of(figure.measure()).chinese() + UnitName.behind(figure.unit()));
    }
}
