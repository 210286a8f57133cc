package org.careshed.experiment.evidence.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/** What replications found, by hand. */
public final class Runs {
    private Runs() {}

    /** A share of so many in a thousand. */
    public static Part share(int thousandths) {
        return new Part(0, List.of(Reading.ratio("some_share", "all", "share", thousandths, 1_000)), List.of());
    }

    /** The figure of {@link #share}. */
    public static Figure someShare() {
        return new Figure("some_share", "all", Optional.empty(), Optional.empty(), 1);
    }

    /**
     * Two tiers from the 30th of December on, two days of warm-up.
     *
     * @param days counted days
     * @param visits a day of a month, numbered from 1, at tier {@code town}; tier {@code county} has always 10
     */
    public static Part daily(int days, IntUnaryOperator visits) {
        List<Column> columns = List.of(
                Column.text("date", "The day."),
                Column.text("warm_up", "Whether it counts."),
                Column.text("tier", "The tier."),
                Column.integer("visits", "visits", "Visits."));
        List<List<String>> rows = new ArrayList<>();
        for (int day = -2; day < days; day++) {
            LocalDate date = LocalDate.of(2022, 1, 1).plusDays(day);
            String warmUp = Boolean.toString(day < 0);
            String town = Integer.toString(day < 0 ? 999 : visits.applyAsInt(date.getMonthValue()));
            rows.add(List.of(date.toString(), warmUp, "county", "10"));
            rows.add(List.of(date.toString(), warmUp, "town", town));
        }
        return new Part(0, List.of(), List.of(new Table("daily", "Every day.", columns, rows)));
    }

    /** Visits of a tier by day, over those of the other tier if wanted. */
    public static Figure visits(String tier, boolean overCounty) {
        return new Figure(
                "", "all", Optional.of(cells(tier)), overCounty ? Optional.of(cells("county")) : Optional.empty(), 1);
    }

    private static Cells cells(String tier) {
        return new Cells("daily", "visits", Map.of("tier", List.of(tier)), "", Map.of());
    }
}
