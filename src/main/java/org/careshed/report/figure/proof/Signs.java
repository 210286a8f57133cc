package org.careshed.report.figure.proof;

import java.util.Map;
import org.careshed.report.option.Sign;
import org.careshed.report.proof.Agreement;

/** Symbols of published effects and ours. */
final class Signs {
    private static final double RIM = 1.6;

    static final Sign PUBLISHED = new Sign("rect", "$ink", RIM);

    private static final Map<Agreement, Sign> AGREEMENTS = Map.of(
            Agreement.ORDER_OF_SIZE, Sign.filled("circle", "$009e73"),
            Agreement.SIGN, Sign.filled("triangle", "$0072b2"),
            Agreement.DISAGREES, Sign.filled("diamond", "$d55e00"),
            Agreement.UNDECIDED, new Sign("circle", "$999999", RIM),
            Agreement.CANNOT_BE_EXPRESSED, new Sign("circle", "$999999", RIM));

    private Signs() {}

    static Sign of(Agreement agreement) {
        return AGREEMENTS.get(agreement);
    }
}
