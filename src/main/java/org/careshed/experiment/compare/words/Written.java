package org.careshed.experiment.compare.words;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.careshed.language.Text;

/** Values of a resolved scenario as a reader takes them. */
final class Written {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Written() {}

    /** Any value on one line. */
    static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> !saysNothing(entry.getValue()))
                    .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> list) {
            boolean rows = list.stream().anyMatch(Map.class::isInstance);
            return list.stream()
                    .map(item -> rows ? "(" + text(item) + ")" : text(item))
                    .collect(Collectors.joining(rows ? " " : ", "));
        }
        return String.valueOf(value);
    }

    /** Whether a value says that there is no such thing: no, none, 0. */
    static boolean saysNothing(Object value) {
        return value instanceof Map<?, ?> map && map.values().stream().allMatch(Written::saysNothing)
                || value instanceof List<?> list && list.isEmpty()
                || Boolean.FALSE.equals(value)
                || value.toString().matches("0( .*|/.*)?");
    }

    /** 1 April 2022. */
    static Text date(Object written) {
        LocalDate date = LocalDate.parse(written.toString());
        return Text.of(
                date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + date.getYear(),
                date.getYear() + " 年 " + date.getMonthValue() + " 月 " + date.getDayOfMonth() + " 日");
    }

    /** A small number as a word, in Chinese in figures. */
    static Text number(long many) {
        String figures = Long.toString(many);
        return many >= 0 && many < NUMBERS.size() ? Text.of(NUMBERS.get((int) many), figures) : Text.same(figures);
    }
}
