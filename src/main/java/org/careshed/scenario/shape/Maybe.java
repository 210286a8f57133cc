package org.careshed.scenario.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.scenario.source.Node;

/** A value that may be left out. */
record Maybe<T>(Type<T> type) implements Type<Optional<T>> {
    @Override
    public Optional<T> read(Node node, Binding in) {
        return Optional.of(type.read(node, in));
    }

    @Override
    public Object write(Optional<T> value) {
        return type.write(value.orElseThrow());
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
    public List<Shape<?>> parts() {
        return type.parts();
    }
}
