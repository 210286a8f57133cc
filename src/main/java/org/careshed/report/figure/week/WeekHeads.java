package org.careshed.report.figure.week;

import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.option.Words;

/**
 * Weeks across a picture.
 *
 * @param weeks their names
 */
record WeekHeads(List<String> weeks) implements HeatChart.Across {
    private static final double ROOM = 80;

    @Override
    public int count() {
        return weeks.size();
    }

    @Override
    public double gap() {
        return 0.8;
    }

    @Override
    public Text whole() {
        return Text.of("all weeks", "全期");
    }

    @Override
    public void heads(List<Map<String, Object>> words, Language language, int lines) {
        double cell = HeatChart.WIDTH / weeks.size();
        int every = (int) Math.max(1, Math.ceil(ROOM / cell));
        for (int week = 0; week < weeks.size(); week += every) {
            for (double y : new double[] {HeatChart.TOP - 8, HeatChart.TOP + HeatChart.ROW * lines + 10}) {
                words.add(Words.muted(weeks.get(week), HeatChart.LEFT + week * cell, y, "left"));
            }
        }
    }
}
