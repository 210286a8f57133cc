package org.careshed.scenario.lever;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Settings;
import org.careshed.scenario.part.HoursReference;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Prices;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** The keys that a lever may have of its own; {@link Settings} hands out what is read. */
public final class Setting {

    private Setting() {}

    /** The kind of resource that it acts on, which must exist. */
    public static Key<Settings, String> resource(String name, String meaning) {
        return Key.required(name, Texts.reference(IdKind.RESOURCE), s -> s.text(name), meaning);
    }

    /** A short text with a default. */
    public static Key<Settings, String> text(String name, String preset, String meaning) {
        return Key.preset(name, Texts.line(), preset, s -> s.text(name), meaning);
    }

    /** A whole number {@code from} to {@code to}. */
    public static Key<Settings, Long> whole(String name, long from, long to, String meaning) {
        return Key.required(name, Numbers.wholeLong(from, to), s -> s.whole(name), meaning);
    }

    /** A time that may be left out. */
    public static Key<Settings, Optional<Long>> maybeTime(String name, String meaning) {
        return Key.maybe(name, Units.time("0 s", "36525 d"), s -> boxed(s.maybeWhole(name)), meaning);
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    /** A share, 0 to 1, with a default. */
    public static Key<Settings, Double> share(String name, double preset, String meaning) {
        return number(name, 0, 1, preset, meaning);
    }

    /** A number {@code from} to {@code to} with a default. */
    public static Key<Settings, Double> number(String name, double from, double to, double preset, String meaning) {
        return Key.preset(name, Numbers.number(from, to), preset, s -> s.number(name), meaning);
    }

    /** A whole number {@code from} to {@code to} with a default. */
    public static Key<Settings, Long> whole(String name, long from, long to, long preset, String meaning) {
        return Key.preset(name, Numbers.wholeLong(from, to), preset, s -> s.whole(name), meaning);
    }

    /** A time up to 100 years with a default, both in whole milliseconds. */
    public static Key<Settings, Long> time(String name, long presetMs, String meaning) {
        return Key.preset(name, Units.time("0 s", "36525 d"), presetMs, s -> s.whole(name), meaning);
    }

    /** An amount of money up to {@code mostYuan} with a default, both whole fen. */
    public static Key<Settings, Long> money(String name, long mostYuan, long presetFen, String meaning) {
        return Key.preset(name, Prices.fen(mostYuan), presetFen, s -> s.whole(name), meaning);
    }

    /** Yes or no, with a default. */
    public static Key<Settings, Boolean> flag(String name, boolean preset, String meaning) {
        return Key.preset(name, Texts.flag(), preset, s -> s.flag(name), meaning);
    }

    /** One of a menu, with a default. */
    public static <E extends Enum<E>> Key<Settings, E> oneOf(String name, Class<E> menu, E preset, String meaning) {
        return Key.preset(name, Texts.oneOf(menu), preset, s -> s.one(name, menu), meaning);
    }

    /** Ids of things that must exist, none unless stated. */
    public static Key<Settings, List<String>> ids(String name, IdKind kind, String meaning) {
        return Key.preset(name, ListOf.of(Texts.reference(kind)), List.of(), s -> s.rows(name, String.class), meaning);
    }

    /** The id of a thing that must exist. */
    public static Key<Settings, String> id(String name, IdKind kind, String meaning) {
        return Key.required(name, Texts.reference(kind), s -> s.text(name), meaning);
    }

    /** The id of a thing that must exist; may be left out. */
    public static Key<Settings, Optional<String>> maybeId(String name, IdKind kind, String meaning) {
        return Key.maybe(name, Texts.reference(kind), s -> s.maybeText(name), meaning);
    }

    /** Opening hours by their id; may be left out. */
    public static Key<Settings, Optional<Hours>> maybeHours(String name, String meaning) {
        return Key.maybe(name, new HoursReference(), s -> s.maybe(name, Hours.class), meaning);
    }

    /** A list of maps of one form, none unless stated. */
    public static <T> Key<Settings, List<T>> rows(String name, Shape<T> form, Class<T> of, String meaning) {
        return Key.preset(name, ListOf.of(form), List.of(), s -> s.rows(name, of), meaning);
    }
}
