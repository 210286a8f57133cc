package org.careshed.scenario.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.scenario.source.Node;

/** How a value is written, checked, read and described. */
public interface Type<T> {

    /**
     * The value at a node; throws {@link org.careshed.scenario.problem.Fault} for the node itself, or
     * {@link org.careshed.scenario.problem.Unreadable} when faults inside it are reported.
     */
    T read(Node node, Binding in);

    /** The value in its one canonical form: a map, list, text, whole number or boolean; {@link Bare} for decimals. */
    Object write(T value);

    /** What must stand there, in words: {@code a whole number 0 to 9}. */
    String words();

    /** A value as a planner would write it. */
    String example();

    /**
     * JSON Schema of the value.
     *
     * @param whole whether required keys are demanded; not in a file that extends another
     */
    Map<String, Object> schema(boolean whole);

    /** The known keys of a value that is a map with such. */
    default Optional<Shape<?>> known() {
        return Optional.empty();
    }

    /** What stands under every key of a value that is a map with ids for keys. */
    default Optional<Type<?>> each() {
        return Optional.empty();
    }

    /** Shapes of maps inside the value, for the reference page. */
    default List<Shape<?>> parts() {
        return List.of();
    }
}
