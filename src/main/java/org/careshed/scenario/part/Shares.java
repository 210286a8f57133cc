package org.careshed.scenario.part;

import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;

/** Shares and probabilities: plain numbers 0 to 1. */
public final class Shares {

    /** One share. */
    public static final Type<Double> TYPE = Numbers.number(0, 1);

    private static final double ROUNDING = 1e-9;

    private Shares() {}

    /** Reports two shares that together pass 1; what is missing to 1 is {@code rest}. */
    public static void atMostOne(Fields fields, Key<?, Double> a, Key<?, Double> b, String rest) {
        double sum = fields.get(a) + fields.get(b);
        if (sum > 1 + ROUNDING) {
            fields.report(
                    b,
                    new Fault(
                                    Code.PROBABILITIES,
                                    Text.of("`{a}` and `{b}` must sum to at most 1", "`{a}` 与 `{b}` 之和最多为 1")
                                            .with("a", a.name())
                                            .with("b", b.name()))
                            .found(sum(sum))
                            .why(Text.of("what is missing to 1 {rest}", "不足 1 的部分{rest}")
                                    .with("rest", Rule.told(rest))));
        }
    }

    /** A sum for a message, without the dust of binary fractions. */
    public static Text sum(double sum) {
        return Text.of("a sum of {sum}", "总和为 {sum}").with("sum", Numbers.plain(Math.rint(sum * 1e9) / 1e9));
    }
}
