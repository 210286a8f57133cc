package org.careshed.scenario.lever;

import java.util.Optional;
import java.util.OptionalLong;
import org.careshed.scenario.Settings;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** The keys that a lever may have of its own; {@link Settings} hands out what is read. */
public final class Setting {

    private Setting() {}

    /** The kind of resource that it acts on, which must exist. */
    public static Key<Settings, String> resource(String name, String meaning) {
        return Key.required(name, Texts.reference(IdKind.RESOURCE), s -> s.text(name), meaning);
    }

    /** A short text. */
    public static Key<Settings, String> text(String name, String meaning) {
        return Key.required(name, Texts.line(), s -> s.text(name), meaning);
    }

    /** A short text that may be left out. */
    public static Key<Settings, Optional<String>> maybeText(String name, String meaning) {
        return Key.maybe(name, Texts.line(), s -> s.maybeText(name), meaning);
    }

    /** A whole number {@code from} to {@code to}. */
    public static Key<Settings, Long> whole(String name, long from, long to, String meaning) {
        return Key.required(name, Numbers.wholeLong(from, to), s -> s.whole(name), meaning);
    }

    /** A number {@code from} to {@code to}. */
    public static Key<Settings, Double> number(String name, double from, double to, String meaning) {
        return Key.required(name, Numbers.number(from, to), s -> s.number(name), meaning);
    }

    /** A time up to 100 years, kept in whole milliseconds. */
    public static Key<Settings, Long> time(String name, String meaning) {
        return Key.required(name, Units.time("0 s", "36525 d"), s -> s.whole(name), meaning);
    }

    /** A time that may be left out. */
    public static Key<Settings, Optional<Long>> maybeTime(String name, String meaning) {
        return Key.maybe(name, Units.time("0 s", "36525 d"), s -> boxed(s.maybeWhole(name)), meaning);
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
