package org.careshed.experiment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.experiment.check.Verdict.Outcome;
import org.careshed.scenario.Expectation;

/** The words and columns of a check on a terminal of 96 columns, ASCII only. */
public final class CheckTable {

    private static final String ROW = "  %-46s %12s %12s %10s  %-10s";
    private static final String POWER_ROW = "  %-30s %18s %20s %20s";

    private CheckTable() {}

    /** The head of the table of verdicts. */
    public static String head() {
        return line(ROW, "quantity", "expected", "ours", "+/-", "verdict");
    }

    /** A case: its name and how much was run, then one line for each expectation. */
    public static List<String> rows(Check.Result result) {
        List<String> rows = new ArrayList<>();
        rows.add(result.scenario().id() + ": " + result.scenario().name().english() + ", " + result.replications()
                + " replications");
        result.verdicts().forEach(verdict -> rows.add(row(verdict)));
        return rows;
    }

    /** The head of the table of faults. */
    public static String powerHead() {
        return line(
                POWER_ROW,
                "fault",
                Fault.SLOWER_SERVICE.text(),
                Fault.ABSENT_SERVER.text(),
                Fault.LOST_REFERRAL.text());
    }

    /** A case and whether it noticed each fault. */
    public static String powerRow(PowerCheck.Result result) {
        return line(
                        POWER_ROW,
                        result.scenario().id(),
                        result.outcomes().get(Fault.SLOWER_SERVICE).text(),
                        result.outcomes().get(Fault.ABSENT_SERVER).text(),
                        result.outcomes().get(Fault.LOST_REFERRAL).text())
                + (result.powerful() ? "" : "  POWERLESS");
    }

    private static String row(Verdict verdict) {
        Expectation expected = verdict.expected();
        boolean measured = verdict.outcome() != Outcome.NOT_MEASURED;
        return line(
                ROW,
                expected.measure() + " " + expected.of(),
                number(expected.value()),
                measured ? number(verdict.mean()) : "",
                measured ? number(verdict.halfWidth()) : "",
                verdict.outcome().text());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.5f" : "%.3f", value);
    }

    private static String line(String format, Object... cells) {
        return String.format(Locale.ROOT, format, cells).stripTrailing();
    }
}
