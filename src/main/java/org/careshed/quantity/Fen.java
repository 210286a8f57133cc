package org.careshed.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money in whole fen (1 yuan = 100 fen): sums are exact. */
public final class Fen {

    public static final long YUAN = 100L;

    private Fen() {}

    /** Whole fen nearest to an amount in yuan, half to even. */
    public static long ofYuan(BigDecimal yuan) {
        return yuan.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
