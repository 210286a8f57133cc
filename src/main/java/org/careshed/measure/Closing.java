package org.careshed.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.quantity.Fixed;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Scenario;

/**
 * The table {@code closing}: what is known of a county beside what a run says, for each expectation that the scenario
 * states. It judges readings, it does not listen; chance is not taken off, since a range is stated wide enough.
 */
public final class Closing {

    private static final int DECIMALS = Reading.DECIMALS;

    private static final List<Column> COLUMNS = List.of(
            Column.text("quantity", "Name of the reading, and what it is of unless of the whole."),
            Column.decimal("target_low", "", "Lowest value that agrees with what is known, in the reading's unit."),
            Column.decimal("target_high", "", "Highest value that agrees with what is known, in the reading's unit."),
            Column.text("source", "Where that is known from."),
            Column.decimal("value", "", "The reading of this run."),
            Column.text(
                    "verdict",
                    "within, below, above, or not measured; `note:` before a miss of a figure that is of another year"
                            + " or state than the scenario's."),
            Column.text("grade", "How far the target can be trusted: A measured or official, B secondary, C assumed."));

    private Closing() {}

    /** The table, in the order of the scenario's expectations; none where a county states none, or without residents. */
    public static Optional<Table> of(Scenario scenario, List<Reading> readings) {
        if (scenario.kind() != Scenario.Kind.COUNTY || scenario.expectations().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        readings.forEach(reading -> values.put(quantity(reading.measure(), reading.of()), reading.text()));
        List<List<String>> rows = new ArrayList<>();
        for (Expectation expected : scenario.expectations()) {
            rows.add(row(expected, values.getOrDefault(quantity(expected.measure(), expected.of()), "")));
        }
        String meaning = "What is known of the county beside what the run says, in the scenario's order.";
        return Optional.of(new Table("closing", meaning, COLUMNS, rows));
    }

    /** How a reading is called: its measure, and what it is of unless of the whole. */
    public static String quantity(String measure, String of) {
        return of.equals("all") ? measure : measure + " " + of;
    }

    /** The verdict on a figure of six decimals; empty for one that was not measured. */
    public static String verdict(Expectation expected, String figure) {
        if (figure.isEmpty()) {
            return "not measured";
        }
        BigDecimal value = new BigDecimal(figure);
        String miss = expected.miss() == Expectation.Miss.NOTE ? "note: " : "";
        if (value.compareTo(new BigDecimal(text(expected.low()))) < 0) {
            return miss + "below";
        }
        return value.compareTo(new BigDecimal(text(expected.high()))) > 0 ? miss + "above" : "within";
    }

    private static List<String> row(Expectation expected, String figure) {
        return List.of(
                quantity(expected.measure(), expected.of()),
                text(expected.low()),
                text(expected.high()),
                expected.source(),
                figure,
                verdict(expected, figure),
                expected.grade().name());
    }

    private static String text(double bound) {
        return Fixed.of(bound, DECIMALS);
    }
}
