package org.careshed.scenario.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.quantity.Fen;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Type;

/** Money, kept in whole fen and written in yuan, and weights by the yuan. */
public final class Prices {

    private static final Map<String, BigDecimal> MONEY =
            Quantities.units("CNY", "100", "yuan", "100", "元", "100", "fen", "1");
    private static final Map<String, BigDecimal> BY_YUAN =
            Quantities.units("/CNY", "1", "/yuan", "1", "/元", "1", "/fen", "100");
    private static final BigDecimal YUAN = BigDecimal.valueOf(Fen.YUAN);

    private Prices() {}

    /** An amount of 0 to {@code mostYuan} yuan, in whole fen. */
    public static Type<Long> fen(long mostYuan) {
        Quantities money = new Quantities("an amount of money", MONEY, "of 0 to " + mostYuan + " CNY", "85 CNY");
        return new Scalar<>(
                money.words(),
                money.example(),
                money.schema(),
                false,
                text -> whole(money, text, BigDecimal.valueOf(mostYuan * Fen.YUAN)),
                Prices::text);
    }

    /** A weight per yuan, 0 or more. */
    public static Type<Double> perYuan(double most) {
        return Units.quantity(
                new Quantities("a weight", BY_YUAN, "of 0 to " + Numbers.plain(most) + " /CNY", "0.0055 /CNY"),
                new Range(0, false, most, " /CNY"),
                "/CNY");
    }

    /** An amount in yuan, with fen as decimals where there are some. */
    public static String text(long fen) {
        return Numbers.plain(BigDecimal.valueOf(fen).divide(YUAN)) + " CNY";
    }

    private static Long whole(Quantities money, String text, BigDecimal most) {
        BigDecimal fen = money.amount(text);
        if (fen.signum() < 0 || fen.compareTo(most) > 0) {
            throw new Fault(Code.OUT_OF_RANGE, Rule.must(money.words())).found(Forms.quoted(text));
        }
        if (fen.stripTrailingZeros().scale() > 0) {
            throw new Fault(Code.TOO_PRECISE, Rule.must(money.words()))
                    .found(Text.of("{fen} fen", "{fen} fen").with("fen", Numbers.plain(fen)))
                    .why(Text.of("money is kept in whole fen and nothing is rounded in silence", "金额按整分保存，不会悄悄舍入"))
                    .fix(Text.of("write `{longValueExact}`", "写 `{longValueExact}`")
                            .with(
                                    "longValueExact",
                                    text(fen.setScale(0, RoundingMode.HALF_EVEN).longValueExact())));
        }
        return fen.longValueExact();
    }
}
