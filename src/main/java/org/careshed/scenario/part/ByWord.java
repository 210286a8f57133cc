package org.careshed.scenario.part;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Texts;

/** Maps whose keys are words of a menu. */
public final class ByWord {

    private ByWord() {}

    /** A map from the words of a menu's constants. */
    public static <E extends Enum<E>, V> Type<Map<E, V>> of(Class<E> menu, Type<V> type) {
        Type<String> word = new Mapped<>(Texts.oneOf(menu), Texts::word, text -> constant(menu, text));
        return new Mapped<>(new MapOf<>(word, type), byWord -> read(menu, byWord), ByWord::written);
    }

    private static <E extends Enum<E>> E constant(Class<E> menu, String word) {
        for (E constant : menu.getEnumConstants()) {
            if (Texts.word(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static <E extends Enum<E>, V> Map<E, V> read(Class<E> menu, Map<String, V> byWord) {
        Map<E, V> values = new EnumMap<>(menu);
        byWord.forEach((word, value) -> values.put(constant(menu, word), value));
        return Collections.unmodifiableMap(values);
    }

    private static <E extends Enum<E>, V> Map<String, V> written(Map<E, V> values) {
        Map<String, V> byWord = new TreeMap<>();
        values.forEach((constant, value) -> byWord.put(Texts.word(constant), value));
        return byWord;
    }
}
