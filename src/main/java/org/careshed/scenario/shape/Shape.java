package org.careshed.scenario.shape;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.language.Meanings;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.PartName;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.problem.WideMark;
import org.careshed.scenario.source.Node;

/**
 * A map with known keys, or a row with known columns, and the record it becomes.
 *
 * @param name title on the reference page
 * @param meaning one sentence
 * @param make builds the record from its fields; may report or throw faults of their combination
 */
public record Shape<R>(String name, String meaning, List<Key<R, ?>> keys, Function<Fields, R> make) implements Type<R> {
    public Shape {
        keys = List.copyOf(keys);
    }

    @Override
    public R read(Node node, Binding in) {
        Node.Entries entries = Forms.map(node, words());
        int before = in.problems().errors();
        unknown(entries, in);
        Map<Key<?, ?>, Object> values = new IdentityHashMap<>();
        for (Key<R, ?> key : keys) {
            value(key, entries, in, values);
        }
        if (in.problems().errors() > before) {
            throw new Unreadable();
        }
        Fields fields = new Fields(entries, values, in);
        R record = make.apply(fields);
        if (in.problems().errors() > before) {
            throw new Unreadable();
        }
        in.remember(record, fields);
        return record;
    }

    private void unknown(Node.Entries entries, Binding in) {
        List<String> known = names();
        entries.map().forEach((key, entry) -> {
            if (!known.contains(key)) {
                in.problems()
                        .add(
                                entry.keySite(),
                                WideMark.blamed(
                                        key,
                                        new Fault(
                                                        Code.UNKNOWN_KEY,
                                                        Text.of("`{key}` is not a key of {name}", "`{key}` 不是{name}的键")
                                                                .with("key", key)
                                                                .with("name", PartName.of(name)))
                                                .found("`" + key + "`")
                                                .why(Text.of(
                                                        "a misspelt key would be overlooked and a default used",
                                                        "拼错的键会被忽略，并悄悄使用默认值"))
                                                .fix(Nearest.advice(key, known))));
            }
        });
    }

    private <T> void value(Key<R, T> key, Node.Entries entries, Binding in, Map<Key<?, ?>, Object> values) {
        Node.Entry entry = entries.map().get(key.name());
        if (entry == null) {
            if (key.required()) {
                in.problems().add(entries.site(), missing(key, entries.name()));
            }
            key.preset().ifPresent(preset -> values.put(key, preset));
            return;
        }
        try {
            values.put(key, key.type().read(entry.value(), in));
        } catch (Fault fault) {
            Fault reason = fault.why().isEmpty()
                    ? fault.why(Text.of("{meaning}", "它的含义是：{meaning}").with("meaning", Meanings.of(key.meaning())))
                    : fault;
            in.problems()
                    .add(entry.value().site(), Example.of(reason, key.type()).about(key.name()));
        } catch (Unreadable reported) {
            // its faults are in the list already; the record is not built
            assert in.problems().errors() > 0;
        }
    }

    private Fault missing(Key<R, ?> key, String owner) {
        return new Fault(
                        Code.MISSING_KEY,
                        Text.of("`{owner}` must have `{key}`", "`{owner}` 必须有 `{key}`")
                                .with("owner", owner)
                                .with("key", key.name()))
                .found(Text.of("no `{key}`", "没有 `{key}`").with("key", key.name()))
                .why(Text.of("{meaning}", "它的含义是：{meaning}").with("meaning", Meanings.of(key.meaning())))
                .fix(Text.of("add {words}, for example `{key}: {example}`", "加上{words}，例如 `{key}: {example}`")
                        .with("words", Rule.parted(key.type().words()))
                        .with("key", key.name())
                        .with("example", key.type().example()));
    }

    /** The names of the keys, in order. */
    public List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }

    @Override
    public Map<String, Object> write(R record) {
        Map<String, Object> written = new LinkedHashMap<>();
        keys.forEach(key -> key.written(record).ifPresent(value -> written.put(key.name(), value)));
        return written;
    }

    @Override
    public String words() {
        return "a map with keys of " + name;
    }

    /** All required keys; the first key where none is required. */
    @Override
    public String example() {
        List<Key<R, ?>> required = keys.stream().filter(Key::required).toList();
        List<Key<R, ?>> shown = required.isEmpty() ? keys.subList(0, 1) : required;
        return "{"
                + String.join(
                        ", ",
                        shown.stream()
                                .map(key -> key.name() + ": " + key.type().example())
                                .toList())
                + "}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Key<R, ?> key : keys) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.meaning());
            property.putAll(key.type().schema(whole));
            key.presetWritten()
                    .filter(preset -> !(preset instanceof Map))
                    .ifPresent(preset -> property.put("default", preset));
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> required =
                keys.stream().filter(Key::required).<String>map(Key::name).toList();
        if (whole && !required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    @Override
    public Optional<Shape<?>> known() {
        return Optional.of(this);
    }

    @Override
    public List<Shape<?>> parts() {
        return List.of(this);
    }
}
