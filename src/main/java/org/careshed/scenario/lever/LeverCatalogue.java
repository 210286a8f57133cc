package org.careshed.scenario.lever;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;

/** The levers that a scenario may switch on, by name. The catalogue itself is filled elsewhere. */
public final class LeverCatalogue implements Type<LeverEntry> {

    /** No levers at all. */
    public static final LeverCatalogue NONE = new LeverCatalogue(List.of());

    private final Map<String, Shape<LeverEntry>> shapes = new TreeMap<>();

    public LeverCatalogue(List<LeverShape> levers) {
        levers.forEach(lever -> shapes.put(lever.name(), lever.shape()));
    }

    @Override
    public LeverEntry read(Node node, Binding in) {
        Node.Entries entries = Forms.map(node, words());
        Node.Entry lever = entries.map().get("lever");
        if (lever == null) {
            throw new Fault(Code.MISSING_KEY, Text.of("must have `lever`", "必须有 `lever`"))
                    .found(Text.of("no `lever`", "没有 `lever`"))
                    .fix(Text.of("add the lever's name: {keySet}", "加上措施的名称：{keySet}")
                            .with("keySet", Nearest.advice("", shapes.keySet())));
        }
        String name = lever.value() instanceof Node.Text text ? text.value() : "";
        Shape<LeverEntry> shape = shapes.get(name);
        if (shape == null) {
            in.problems()
                    .add(
                            lever.value().site(),
                            new Fault(
                                            Code.UNKNOWN_LEVER,
                                            Text.of("there is no lever {quoted}", "没有措施 {quoted}")
                                                    .with("quoted", Forms.quoted(name)))
                                    .found(Forms.quoted(name))
                                    .fix(Nearest.advice(name, shapes.keySet())));
            throw new Unreadable();
        }
        return shape.read(node, in);
    }

    @Override
    public Object write(LeverEntry value) {
        return shapes.get(value.lever()).write(value);
    }

    @Override
    public String words() {
        return "a map with `lever`, `from` and the lever's own keys";
    }

    @Override
    public String example() {
        return "{lever: capacity, from: 2022-04-01, resource: doctor, add: 2}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        List<Object> forms = new ArrayList<>();
        shapes.values().forEach(shape -> forms.add(shape.schema(true)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (!forms.isEmpty()) {
            schema.put("anyOf", forms);
        }
        return schema;
    }

    @Override
    public List<Shape<?>> parts() {
        return List.copyOf(shapes.values());
    }
}
