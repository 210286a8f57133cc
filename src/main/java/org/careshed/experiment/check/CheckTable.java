package org.careshed.experiment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.experiment.check.Verdict.Outcome;
import org.careshed.language.Cells;
import org.careshed.language.Text;
import org.careshed.scenario.Expectation;

/** The words and columns of a check on a terminal: 96 columns in English, 80 in Chinese. */
public final class CheckTable {
    private static final int QUANTITY = 46;
    private static final int CHINESE_QUANTITY = 35;
    private static final int NUMBER = 12;
    private static final int CHINESE_NUMBER = 11;
    private static final int HALF = 10;
    private static final int CASE = 30;
    private static final int CHINESE_CASE = 32;
    private static final List<Integer> FAULTS = List.of(18, 20, 20);
    private static final int CHINESE_FAULT = 14;

    private CheckTable() {}

    /** The head of the table of verdicts. */
    public static Text head() {
        return line(
                Text.of("quantity", "指标"),
                List.of(Text.of("expected", "理论值"), Text.of("ours", "模拟值"), Text.of("+/-", "±")),
                Text.of("verdict", "判定"));
    }

    /** A case: its name and how much was run, then one line for each expectation. */
    public static List<Text> rows(Check.Result result) {
        List<Text> rows = new ArrayList<>();
        rows.add(Text.of("{id}: {name}, {many} replications", "{id}：{name}，重复模拟 {many} 次")
                .with("id", result.scenario().id())
                .with(
                        "name",
                        Text.of(
                                result.scenario().name().english(),
                                result.scenario().name().chinese()))
                .with("many", result.replications()));
        result.verdicts().forEach(verdict -> rows.add(row(verdict)));
        return rows;
    }

    /** The head of the table of faults. */
    public static Text powerHead() {
        return powerLine(
                Text.of("fault", "植入的错误"),
                List.of(Fault.SLOWER_SERVICE.text(), Fault.ABSENT_SERVER.text(), Fault.LOST_REFERRAL.text()));
    }

    /** A case and whether it noticed each fault. */
    public static Text powerRow(PowerCheck.Result result) {
        return powerLine(
                        Text.same(result.scenario().id()),
                        List.of(
                                result.outcomes().get(Fault.SLOWER_SERVICE).text(),
                                result.outcomes().get(Fault.ABSENT_SERVER).text(),
                                result.outcomes().get(Fault.LOST_REFERRAL).text()))
                .then(result.powerful() ? Text.NONE : Text.of("  POWERLESS", "  无效力"));
    }

    private static Text row(Verdict verdict) {
        Expectation expected = verdict.expected();
        boolean measured = verdict.outcome() != Outcome.NOT_MEASURED;
        return line(
                Text.same(expected.measure() + " " + expected.of()),
                List.of(
                        Text.same(number(expected.value())),
                        Text.same(measured ? number(verdict.mean()) : ""),
                        Text.same(measured ? number(verdict.halfWidth()) : "")),
                verdict.outcome().text());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.5f" : "%.3f", value);
    }

    /** A quantity that is too long for its column in Chinese has a line of its own. */
    private static Text line(Text quantity, List<Text> numbers, Text verdict) {
        StringBuilder english = new StringBuilder("  ").append(Cells.left(quantity.english(), QUANTITY));
        StringBuilder chinese = new StringBuilder("  ").append(Cells.left(quantity.chinese(), CHINESE_QUANTITY));
        if (Cells.of(quantity.chinese()) > CHINESE_QUANTITY) {
            chinese.append('\n').append(" ".repeat(CHINESE_QUANTITY + 2));
        }
        for (int i = 0; i < numbers.size(); i++) {
            boolean half = i == numbers.size() - 1;
            english.append(' ').append(Cells.right(numbers.get(i).english(), half ? HALF : NUMBER));
            chinese.append(' ').append(Cells.right(numbers.get(i).chinese(), half ? HALF : CHINESE_NUMBER));
        }
        return Text.of(
                english.append("  ").append(verdict.english()).toString().stripTrailing(),
                chinese.append("  ").append(verdict.chinese()).toString().stripTrailing());
    }

    private static Text powerLine(Text name, List<Text> cells) {
        StringBuilder english = new StringBuilder("  ").append(Cells.left(name.english(), CASE));
        StringBuilder chinese = new StringBuilder("  ").append(Cells.left(name.chinese(), CHINESE_CASE));
        for (int i = 0; i < cells.size(); i++) {
            english.append(' ').append(Cells.right(cells.get(i).english(), FAULTS.get(i)));
            chinese.append(Cells.right(cells.get(i).chinese(), CHINESE_FAULT));
        }
        return Text.of(english.toString().stripTrailing(), chinese.toString().stripTrailing());
    }
}
