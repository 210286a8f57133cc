package org.careshed.report.look;

import java.util.Locale;
import org.careshed.quantity.Fixed;

/** Numbers as pictures print them. */
public final class Figures {

    private Figures() {}

    /** {@code 64.5 %} from 0.645; {@code <0.1 %} rather than 0. */
    public static String percent(double share) {
        return share > 0 && share < 0.0005 ? "<0.1 %" : Fixed.of(share * 100, 1) + " %";
    }

    /** {@code 65} from 0.645 where the unit stands beside; {@code <1} rather than 0. */
    public static String wholePercent(double share) {
        return share > 0 && share < 0.005 ? "<1" : Fixed.of(share * 100, 0);
    }

    /** {@code 1.57 million}, {@code 312,000}, {@code 4,510}, {@code 87}: three significant digits. */
    public static String about(double count) {
        if (count >= 999_500) {
            return String.format(Locale.ROOT, "%.2f million", count / 1e6);
        }
        double step = count >= 99_950 ? 1000 : count >= 9_995 ? 100 : count >= 999.5 ? 10 : 1;
        return String.format(Locale.ROOT, "%,.0f", Math.rint(count / step) * step);
    }

    /** All digits, one decimal where a mean over replications has a fraction. */
    public static String exact(double count) {
        return count == Math.rint(count)
                ? String.format(Locale.ROOT, "%,.0f", count)
                : String.format(Locale.ROOT, "%,.1f", count);
    }

    /** The largest of 1, 2, 5 times a power of ten that is not above the value. */
    public static double round(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = 1e-9;
        while (power * 10 <= value) {
            power *= 10;
        }
        return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
    }
}
