package org.careshed.experiment.dial;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.required;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;

/**
 * A shorter calendar.
 *
 * @param warmUpDays days that do not count
 * @param days counted days
 */
public record Shorter(int warmUpDays, int days) {
    private static final int MOST_DAYS = 2_000;

    private static final Key<Shorter, Integer> WARM_UP =
            required("warm_up", Numbers.whole(0, MOST_DAYS), Shorter::warmUpDays, "days that do not count");
    private static final Key<Shorter, Integer> LENGTH =
            required("length", Numbers.whole(1, MOST_DAYS), Shorter::days, "counted days");

    /** How it is written. */
    public static final Shape<Shorter> SHAPE = new Shape<>(
            "shorter",
            "A shorter calendar.",
            List.of(WARM_UP, LENGTH),
            f -> new Shorter(f.get(WARM_UP), f.get(LENGTH)));

    /** The key that gives a record another calendar than its scenario's. */
    public static <R> Key<R, Optional<Shorter>> calendar(Function<R, Optional<Shorter>> of) {
        return maybe("calendar", SHAPE, of, "another warm-up and length, in days");
    }

    /** As numbers of a scenario whose calendar is in days. */
    public SortedMap<String, BigDecimal> numbers() {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        numbers.put("calendar/warm_up", BigDecimal.valueOf(warmUpDays));
        numbers.put("calendar/length", BigDecimal.valueOf(days));
        return numbers;
    }
}
