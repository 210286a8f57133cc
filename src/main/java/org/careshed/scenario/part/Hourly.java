package org.careshed.scenario.part;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Numbers;

/**
 * 24 numbers of 0 or more, one for each hour of the day from midnight, not all 0.
 *
 * @param single whether one number may stand for all hours
 */
public record Hourly(boolean single) implements Type<double[]> {

    private static final int HOURS = 24;
    private static final Type<Double> NUMBER = Numbers.number(0, 1_000_000);
    private static final Type<List<Double>> LIST = new ListOf<>(NUMBER, HOURS, HOURS);

    @Override
    public double[] read(Node node, Binding in) {
        boolean one = single && !(node instanceof Node.Items);
        List<Double> numbers = one ? Collections.nCopies(HOURS, NUMBER.read(node, in)) : LIST.read(node, in);
        if (numbers.stream().allMatch(number -> number == 0)) {
            throw new Fault(Code.OUT_OF_RANGE, Text.of("must be more than 0 in some hour", "至少有一个小时必须大于 0"))
                    .found(Text.of("0 in every hour", "每个小时都是 0"));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public Object write(double[] value) {
        return LIST.write(Arrays.stream(value).boxed().toList());
    }

    @Override
    public String words() {
        return (single ? "a number for every hour, or " : "") + LIST.words();
    }

    @Override
    public String example() {
        return single ? "12.5" : "[0,0,0,0,0,0,0,2,8,10,8,4,1,2,5,5,3,1,0,0,0,0,0,0]";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return single ? Map.of("anyOf", List.of(NUMBER.schema(whole), LIST.schema(whole))) : LIST.schema(whole);
    }
}
