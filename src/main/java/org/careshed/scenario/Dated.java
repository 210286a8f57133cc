package org.careshed.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * A whole number that may change on dates: a step function.
 *
 * @param first the value before the first step
 * @param steps the value from each date on
 */
public record Dated(int first, SortedMap<LocalDate, Integer> steps) {
    public Dated {
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    /** The same value on every date. */
    public static Dated always(int value) {
        return new Dated(value, new TreeMap<>());
    }

    /** The value on a date. */
    public int on(LocalDate date) {
        SortedMap<LocalDate, Integer> before = steps.headMap(date.plusDays(1));
        return before.isEmpty() ? first : before.get(before.lastKey());
    }

    /** The same function with every value changed. */
    public Dated each(IntUnaryOperator change) {
        TreeMap<LocalDate, Integer> changed = new TreeMap<>(steps);
        changed.replaceAll((date, value) -> change.applyAsInt(value));
        return new Dated(change.applyAsInt(first), changed);
    }

    /**
     * The same function, changed by {@code change} from a date (included) to another (excluded); equal to this one where
     * the change changes nothing.
     */
    public Dated between(LocalDate from, LocalDate to, IntUnaryOperator change) {
        if (!from.isBefore(to)) {
            return this;
        }
        TreeMap<LocalDate, Integer> changed = new TreeMap<>(steps);
        changed.put(from, on(from));
        changed.put(to, on(to));
        for (Map.Entry<LocalDate, Integer> step : changed.subMap(from, to).entrySet()) {
            step.setValue(change.applyAsInt(step.getValue()));
        }
        return new Dated(first, withoutStanding(changed));
    }

    /** Leaves out the steps at which the value stays as it was. */
    private TreeMap<LocalDate, Integer> withoutStanding(TreeMap<LocalDate, Integer> all) {
        TreeMap<LocalDate, Integer> steps = new TreeMap<>();
        int value = first;
        for (Map.Entry<LocalDate, Integer> step : all.entrySet()) {
            if (step.getValue() != value) {
                value = step.getValue();
                steps.put(step.getKey(), value);
            }
        }
        return steps;
    }
}
