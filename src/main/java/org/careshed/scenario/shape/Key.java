package org.careshed.scenario.shape;

import java.util.Optional;
import java.util.function.Function;

/**
 * One key of a map or one column of a table.
 *
 * @param name as written in the file
 * @param type what may stand there, with unit and range
 * @param of takes the value from the finished record
 * @param preset the value when the key is left out; none means that the key is required
 * @param meaning one line for messages and the reference page
 * @param quiet whether the default is left out of the canonical form, since it says that there is no such thing
 */
public record Key<R, T>(
        String name, Type<T> type, Function<R, T> of, Optional<T> preset, String meaning, boolean quiet) {

    /** A key that must be given. */
    public static <R, T> Key<R, T> required(String name, Type<T> type, Function<R, T> of, String meaning) {
        return new Key<>(name, type, of, Optional.empty(), meaning, false);
    }

    /** A key with a default. */
    public static <R, T> Key<R, T> preset(String name, Type<T> type, T preset, Function<R, T> of, String meaning) {
        return new Key<>(name, type, of, Optional.of(preset), meaning, false);
    }

    /** A key whose default says that there is no such thing; it is written only where there is. */
    public static <R, T> Key<R, T> quiet(String name, Type<T> type, T preset, Function<R, T> of, String meaning) {
        return new Key<>(name, type, of, Optional.of(preset), meaning, true);
    }

    /** A key that may be left out, which itself means something. */
    public static <R, T> Key<R, Optional<T>> maybe(
            String name, Type<T> type, Function<R, Optional<T>> of, String meaning) {
        return new Key<>(
                name,
                new Mapped<>(type, Optional::of, Optional::orElseThrow),
                of,
                Optional.of(Optional.empty()),
                meaning,
                false);
    }

    /** Whether the key must be given. */
    public boolean required() {
        return preset.isEmpty();
    }

    /** The value in canonical form; none where the record leaves it out. */
    Optional<Object> written(R record) {
        T value = of.apply(record);
        boolean leftOut = value instanceof Optional<?> maybe && maybe.isEmpty()
                || quiet && preset.filter(value::equals).isPresent();
        return leftOut ? Optional.empty() : Optional.of(type.write(value));
    }

    /** The default in canonical form; none for required keys and for keys that may be left out. */
    public Optional<Object> presetWritten() {
        return preset.filter(value -> !(value instanceof Optional<?>)).map(type::write);
    }
}
