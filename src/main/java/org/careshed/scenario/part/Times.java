package org.careshed.scenario.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.chance.Dist;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Units;

/** How long something lasts: always the same time, or times that follow a law. */
public final class Times implements Type<Dist> {

    private static final List<String> NAMES =
            Law.ALL.stream().<String>map(Law::name).toList();

    private final Type<Long> constant = Units.time("0 s", "365 d");

    @Override
    public Dist read(Node node, Binding in) {
        if (!(node instanceof Node.Entries entries)) {
            return new Dist.Constant(constant.read(node, in));
        }
        Node.Entry law = entries.map().get("law");
        if (law == null) {
            throw new Fault(Code.MISSING_KEY, Text.of("must have `law`", "必须有 `law`"))
                    .found(Text.of("a map without `law`", "没有 `law` 的映射"))
                    .fix(Text.of(
                            "write for example `{law: log-normal, mean: 5 min, cv: 0.6}`, or plainly `5 min`",
                            "例如写 `{law: log-normal, mean: 5 min, cv: 0.6}`，或直接写 `5 min`"));
        }
        String name = law.value() instanceof Node.Text text ? text.value() : "";
        for (Law<?> known : Law.ALL) {
            if (known.name().equals(name)) {
                return known.shape().read(node, in);
            }
        }
        in.problems()
                .add(
                        law.value().site(),
                        new Fault(
                                        Code.NOT_A_CHOICE,
                                        Text.of("`law` must be one of {names}", "`law` 必须是 {names} 之一")
                                                .with("names", Text.ids(NAMES)))
                                .found(Forms.quoted(name))
                                .why(Text.of(
                                        "a time that never varies is written plainly, for example `5 min`",
                                        "固定不变的时间直接写出，例如 `5 min`"))
                                .fix(Nearest.advice(name, NAMES)));
        throw new Unreadable();
    }

    @Override
    public Object write(Dist value) {
        for (Law<?> law : Law.ALL) {
            if (law.type().isInstance(value)) {
                return law.write(value);
            }
        }
        return constant.write((long) value.mean());
    }

    @Override
    public String words() {
        return constant.words() + ", or a law of times";
    }

    @Override
    public String example() {
        return "{law: log-normal, mean: 5 min, cv: 0.6}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        List<Object> forms = new ArrayList<>();
        forms.add(constant.schema(whole));
        Law.ALL.forEach(law -> forms.add(law.shape().schema(true)));
        return Map.of("anyOf", forms);
    }

    @Override
    public List<Shape<?>> parts() {
        return Law.ALL.stream().<Shape<?>>map(Law::shape).toList();
    }
}
