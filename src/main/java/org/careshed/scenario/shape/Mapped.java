package org.careshed.scenario.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.scenario.source.Node;

/** A value that is written like another and kept in another form. */
public record Mapped<S, T>(Type<S> type, Function<S, T> in, Function<T, S> out) implements Type<T> {
    @Override
    public T read(Node node, Binding binding) {
        return in.apply(type.read(node, binding));
    }

    @Override
    public Object write(T value) {
        return type.write(out.apply(value));
    }

    @Override
    public String words() {
        return type.words();
    }

    @Override
    public String example() {
        return type.example();
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return type.schema(whole);
    }

    @Override
    public Optional<Shape<?>> known() {
        return type.known();
    }

    @Override
    public Optional<Type<?>> each() {
        return type.each();
    }

    @Override
    public List<Shape<?>> parts() {
        return type.parts();
    }
}
