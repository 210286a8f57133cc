package org.careshed.report.tell;

import java.util.OptionalDouble;
import org.careshed.language.Text;

/** A value and its interval in words, with the digits that the interval supports. */
public record Told(double value, OptionalDouble half, Unit unit) {

    /** A figure of a unit as results have it. */
    public static Told of(double value, OptionalDouble half, String unit) {
        Unit told = Unit.of(unit);
        OptionalDouble scaled =
                half.isPresent() ? OptionalDouble.of(told.scaled(half.getAsDouble())) : OptionalDouble.empty();
        return new Told(told.scaled(value), scaled, told);
    }

    /** How many decimals it is told with. */
    public int decimals() {
        return half.isPresent() ? Numbers.decimals(half.getAsDouble()) : Numbers.decimalsAlone(value);
    }

    /** The value without its unit. */
    public Text number() {
        return Double.isNaN(value) ? Text.same("–") : Numbers.of(value, decimals());
    }

    /** The size of the value without its sign and unit. */
    public Text size() {
        return Numbers.of(Math.abs(value), decimals());
    }

    /** The value with its unit. */
    public Text whole() {
        return Double.isNaN(value) ? number() : number().then(unit.value());
    }

    /** Another value beside it, with as many decimals. */
    public Text beside(double other) {
        return Double.isNaN(other) ? Text.same("–") : Numbers.of(unit.scaled(other), decimals());
    }

    /** Both ends of the interval, the nearer to zero first where it is told as a size. */
    public Text interval(boolean asSize) {
        double low = value - half.orElse(0);
        double high = value + half.orElse(0);
        if (asSize && value < 0) {
            return ends(-high, -low);
        }
        return ends(low, high);
    }

    /** Both ends of the interval of a level: that of a share ends at 0 and 100, beyond which no share lies. */
    public Text level() {
        double low = value - half.orElse(0);
        double high = value + half.orElse(0);
        boolean share = unit.scale() == 100;
        return ends(share ? Math.max(0, low) : low, share ? Math.min(100, high) : high);
    }

    private Text ends(double low, double high) {
        return Text.of("{low} to {high}", "{low}至{high}")
                .with("low", Numbers.of(low, decimals()))
                .with("high", Numbers.of(high, decimals()));
    }
}
