package org.careshed.report.figure.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.week.HeatRows.HeatRow;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Words;

/**
 * Hours of the week across a picture: days parted, closed hours as a thin line, hours of few on duty as small cells.
 *
 * @param uses of the rows
 */
record HourHeads(Map<HeatRow, HourUse> uses) implements HeatChart.Across {
    private static final int DAYS = 7;
    private static final int DAY = 24;
    private static final List<Text> NAMES = List.of(
            Text.of("Monday", "周一"),
            Text.of("Tuesday", "周二"),
            Text.of("Wednesday", "周三"),
            Text.of("Thursday", "周四"),
            Text.of("Friday", "周五"),
            Text.of("Saturday", "周六"),
            Text.of("Sunday", "周日"));

    /** An hour of the week in words: {@code Monday 9–10 h}. */
    static Text named(int hour) {
        int from = hour % DAY;
        return NAMES.get(hour / DAY)
                .then(Text.of(" {from}–{to} h", "{from}—{to}时"))
                .with("from", Integer.toString(from))
                .with("to", Integer.toString(from + 1));
    }

    @Override
    public int count() {
        return Hours.ALL;
    }

    @Override
    public double gap() {
        return 0;
    }

    @Override
    public Text whole() {
        return Text.of("all hours", "全周");
    }

    @Override
    public boolean faint(HeatRow row, int column) {
        return uses.get(row).faint(column);
    }

    @Override
    public void heads(List<Map<String, Object>> words, Language language, int lines) {
        double day = HeatChart.WIDTH / DAYS;
        double bottom = HeatChart.TOP + HeatChart.ROW * lines;
        for (int i = 0; i < DAYS; i++) {
            double left = HeatChart.LEFT + i * day;
            String name = NAMES.get(i).in(language);
            words.add(Words.at(name, left + day / 2, HeatChart.TOP - 18, "center", "$ink", Words.SMALL, false));
            words.add(Words.at(name, left + day / 2, bottom + 20, "center", "$ink", Words.SMALL, false));
            for (int hour = 6; hour < DAY; hour += 6) {
                double x = left + hour * day / DAY;
                words.add(
                        Words.at(Integer.toString(hour), x, HeatChart.TOP - 6, "center", "$muted", Words.SMALL, false));
                words.add(Words.at(Integer.toString(hour), x, bottom + 8, "center", "$muted", Words.SMALL, false));
            }
        }
    }

    @Override
    public List<Object> over(List<Optional<HeatRow>> lines) {
        List<List<List<Object>>> closed = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isPresent()) {
                closed(closed, lines.get(line).get().shares(), line);
            }
        }
        List<List<List<Object>>> midnights = new ArrayList<>();
        for (int day = 1; day < DAYS; day++) {
            double x = day * DAY - 0.5;
            midnights.add(List.of(List.of(x, -0.5), List.of(x, lines.size() - 0.5)));
        }
        return List.of(
                Strokes.segments(0, closed, "$muted", 0.7),
                Strokes.segments(0, midnights, "$paper", 3),
                Strokes.segments(0, midnights, "$muted", 0.6));
    }

    /** A line along each run of hours in which nobody was on duty. */
    private static void closed(List<List<List<Object>>> closed, double[] shares, int line) {
        int from = 0;
        for (int hour = 0; hour <= shares.length; hour++) {
            if (hour == shares.length || !Double.isNaN(shares[hour])) {
                if (hour > from) {
                    closed.add(List.of(List.of(from - 0.5, line), List.of(hour - 0.5, line)));
                }
                from = hour + 1;
            }
        }
    }

    @Override
    public void key(List<Map<String, Object>> words, double x, Language language) {
        words.add(Words.line(x, 9, x + 24, 9, "$muted"));
        words.add(Words.muted(Text.of("closed: nobody on duty", "关门：无人在岗").in(language), x + 30, 9, "left"));
        words.add(Words.ground(x, 21, 24, HeatChart.ROW / 3, "$heat9"));
        words.add(Words.muted(Text.of("hardly anybody on duty", "在岗者很少").in(language), x + 30, 24, "left"));
    }
}
