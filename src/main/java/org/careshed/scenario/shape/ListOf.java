package org.careshed.scenario.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.source.Node;

/** A list of {@code least} to {@code most} values of one type. */
public record ListOf<T>(Type<T> type, int least, int most) implements Type<List<T>> {

    /** A list of any length. */
    public static <T> ListOf<T> of(Type<T> type) {
        return new ListOf<>(type, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<T> read(Node node, Binding in) {
        Node.Items items = Forms.list(node, words());
        int count = items.nodes().size();
        if (count < least || count > most) {
            throw new Fault(Code.WRONG_COUNT, Rule.must(words()))
                    .found(Text.of("{count} value" + (count == 1 ? "" : "s"), "{count} 个值")
                            .with("count", count));
        }
        List<T> values = new ArrayList<>();
        boolean sound = true;
        for (Node item : items.nodes()) {
            try {
                values.add(type.read(item, in));
            } catch (Fault fault) {
                in.problems().add(item.site(), fault.about(item.name()));
                sound = false;
            } catch (Unreadable reported) {
                sound = false;
            }
        }
        if (!sound) {
            throw new Unreadable();
        }
        return List.copyOf(values);
    }

    @Override
    public Object write(List<T> value) {
        return value.stream().map(type::write).toList();
    }

    @Override
    public String words() {
        return (least == most ? "a list of " + least : "a list") + ", each " + type.words();
    }

    @Override
    public String example() {
        return "[" + String.join(", ", Collections.nCopies(Math.max(1, least), type.example())) + "]";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", type.schema(true));
        if (least > 0) {
            schema.put("minItems", least);
        }
        if (most < Integer.MAX_VALUE) {
            schema.put("maxItems", most);
        }
        return schema;
    }

    @Override
    public List<Shape<?>> parts() {
        return type.parts();
    }
}
