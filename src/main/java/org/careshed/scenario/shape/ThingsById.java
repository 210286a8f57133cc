package org.careshed.scenario.shape;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.scenario.source.Node;

/**
 * A map from new ids to things; as a list it is sorted by id, unless the written order means something.
 *
 * @param id the id of a finished thing
 * @param ordered whether the written order means something
 */
public record ThingsById<R>(Type<String> newId, Type<R> type, Function<R, String> id, boolean ordered)
        implements Type<List<R>> {

    /** Things whose order means nothing. */
    public static <R> ThingsById<R> sorted(Type<String> newId, Type<R> type, Function<R, String> id) {
        return new ThingsById<>(newId, type, id, false);
    }

    private MapOf<R> map() {
        return new MapOf<>(newId, type);
    }

    @Override
    public List<R> read(Node node, Binding in) {
        List<R> things = List.copyOf(map().inOrder(node, in).values());
        return ordered
                ? things
                : things.stream().sorted(Comparator.comparing(id)).toList();
    }

    @Override
    public Object write(List<R> value) {
        Map<String, Object> written = new LinkedHashMap<>();
        value.forEach(thing -> written.put(id.apply(thing), type.write(thing)));
        return written;
    }

    @Override
    public String words() {
        return map().words();
    }

    @Override
    public String example() {
        return map().example();
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return map().schema(whole);
    }

    @Override
    public Optional<Type<?>> each() {
        return Optional.of(type);
    }

    @Override
    public List<Shape<?>> parts() {
        return type.parts();
    }
}
