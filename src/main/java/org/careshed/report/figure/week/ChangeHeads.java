package org.careshed.report.figure.week;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.week.HeatRows.HeatRow;
import org.careshed.report.input.Spread;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Words;

/**
 * Hours of the week across a picture of changes: colours to both sides of zero, pale where the interval includes it.
 *
 * @param hours what else stands across
 * @param wholes change of all hours of each row together, 0 to 1; not a number where the base has none
 */
record ChangeHeads(HourHeads hours, Map<HeatRow, Double> wholes) implements HeatChart.Across {
    /** Percentage points at which a change takes the next shade. */
    private static final int[] STEPS = {2, 5, 10};

    private static final int SHADES = STEPS.length + 1;
    private static final int ALONE = 2 * SHADES + 1;
    private static final List<String> COLOURS = Stream.of(
                    IntStream.range(0, SHADES).mapToObj(i -> "$less" + (SHADES - 1 - i)),
                    Stream.of("$faint"),
                    IntStream.range(0, SHADES).mapToObj(i -> "$more" + i),
                    Stream.of("$muted"))
            .flatMap(colours -> colours)
            .toList();

    /** The change in an hour. */
    Spread change(HeatRow row, int hour) {
        return hours.uses().get(row).change().orElseThrow()[hour];
    }

    /** Whether an hour has a change whose interval leaves zero out. */
    boolean told(HeatRow row, int hour) {
        Spread change = change(row, hour);
        return change.known()
                && change.half().isPresent()
                && Math.abs(change.mean()) > change.half().getAsDouble();
    }

    /** Percentage points with a sign. */
    static Text points(double change) {
        double points = 100 * change;
        Text digits = Numbers.fixed(Math.abs(points), 1);
        boolean none = digits.english().equals("0.0");
        return Double.isNaN(change)
                ? digits
                : Text.same(none ? "" : points < 0 ? "−" : "+").then(digits);
    }

    @Override
    public int count() {
        return hours.count();
    }

    @Override
    public double gap() {
        return hours.gap();
    }

    @Override
    public Text whole() {
        return hours.whole();
    }

    @Override
    public Text whole(HeatRow row) {
        return points(wholes.get(row));
    }

    @Override
    public List<String> colours() {
        return COLOURS;
    }

    @Override
    public int level(HeatRow row, int column) {
        if (Double.isNaN(row.shares()[column])) {
            return -1;
        }
        Spread change = change(row, column);
        if (!change.known()) {
            return ALONE;
        }
        if (!told(row, column)) {
            return SHADES;
        }
        int shade = 0;
        while (shade < STEPS.length && Math.abs(change.mean()) * 100 >= STEPS[shade]) {
            shade++;
        }
        return change.mean() < 0 ? SHADES - 1 - shade : SHADES + 1 + shade;
    }

    @Override
    public boolean faint(HeatRow row, int column) {
        return hours.faint(row, column) || !change(row, column).known();
    }

    @Override
    public void heads(List<Map<String, Object>> words, Language language, int lines) {
        hours.heads(words, language, lines);
    }

    @Override
    public List<Object> over(List<Optional<HeatRow>> lines) {
        return hours.over(lines);
    }

    @Override
    public double scale(List<Map<String, Object>> words, double x, Language language) {
        String title = Text.of("Change of staffed time in use, percentage points", "在岗时间利用率的变化（百分点）")
                .in(language);
        words.add(Words.bold(title, 8, 16, "left"));
        double box = HeatChart.BOX;
        for (int i = 0; i < ALONE; i++) {
            words.add(Words.ground(x + i * box, 6, box - 1, 14, COLOURS.get(i)));
        }
        for (int i = 0; i < STEPS.length; i++) {
            words.add(Words.muted("−" + STEPS[STEPS.length - 1 - i], x + (i + 1) * box, 30, "center"));
            words.add(Words.muted("+" + STEPS[i], x + (SHADES + 2 + i) * box, 30, "center"));
        }
        Text zero = Text.of("interval includes 0", "区间包含0");
        words.add(Words.muted(zero.in(language), x + (SHADES + 0.5) * box, 30, "center"));
        return x + ALONE * box + 24;
    }

    @Override
    public void key(List<Map<String, Object>> words, double x, Language language) {
        words.add(Words.line(x, 9, x + 24, 9, "$muted"));
        words.add(Words.muted(Text.of("closed: nobody on duty", "关门：无人在岗").in(language), x + 30, 9, "left"));
        words.add(Words.ground(x, 21, 24, HeatChart.ROW / 3, "$muted"));
        words.add(Words.muted(
                Text.of("on duty under this scenario alone", "仅在本方案中有人在岗").in(language), x + 30, 24, "left"));
    }
}
