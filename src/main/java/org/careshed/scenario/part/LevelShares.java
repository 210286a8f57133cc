package org.careshed.scenario.part;

import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.Level;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Numbers;

/** Shares of levels of care, which sum to 1. */
public final class LevelShares implements Type<Map<Level, Double>> {

    private static final double ROUNDING = 1e-9;

    private final Type<Map<Level, Double>> shares = ByWord.of(Level.class, Numbers.number(0, 1));

    @Override
    public Map<Level, Double> read(Node node, Binding in) {
        Map<Level, Double> read = shares.read(node, in);
        double sum = read.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new Fault(Code.LEVEL_SHARES, Text.of("must have shares that sum to 1", "各份额之和必须是 1"))
                    .found(Shares.sum(sum))
                    .why(Text.of("each need has one lowest level of care that can treat it", "每次需要都有一个能够治疗它的最低诊疗级别"))
                    .fix(Text.of(
                            "correct the shares of `village`, `town`, `county` and `outside`",
                            "更正 `village`、`town`、`county` 和 `outside` 的份额"));
        }
        return read;
    }

    @Override
    public Object write(Map<Level, Double> value) {
        return shares.write(value);
    }

    @Override
    public String words() {
        return "shares of `village`, `town`, `county`, `outside` that sum to 1";
    }

    @Override
    public String example() {
        return "{village: 0.8, town: 0.15, county: 0.04, outside: 0.01}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return shares.schema(whole);
    }

    @Override
    public List<Shape<?>> parts() {
        return shares.parts();
    }
}
