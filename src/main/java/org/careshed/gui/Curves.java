package org.careshed.gui;

import java.awt.Color;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.swing.JFrame;
import org.careshed.experiment.watch.Column;
import org.careshed.experiment.watch.Frame;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.jfree.data.xy.XYSeries;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.util.media.chart.TimeSeriesAttributes;
import sim.util.media.chart.TimeSeriesChartGenerator;

/** The whole county over time, in a chart of MASON's: hour by hour, the last sixty days. */
final class Curves implements Steppable {
    private static final long serialVersionUID = 1L;

    private static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    private static final Color BLACK = Color.BLACK;
    private static final Color GREEN = new Color(0x00, 0x9E, 0x73);

    private static final int KEPT = 60 * Frame.LAST_HOUR;

    private final transient TimeSeriesChartGenerator chart = new TimeSeriesChartGenerator();
    private final transient List<Curve> curves;
    private long hours;

    Curves(Language language) {
        curves = List.of(
                new Curve(Text.of("patients inside", "机构内患者").in(language), BLUE, frame -> sum(frame.inside())),
                new Curve(Text.of("waiting in line", "排队人数").in(language), BLACK, frame -> sum(frame.waiting())),
                new Curve(Text.of("beds used", "占用床位").in(language), GREEN, frame -> sum(frame.bedsUsed())));
        chart.setTitle(Text.of("The county over time", "全县随时间的变化").in(language));
        chart.setXAxisLabel(Text.of("days", "天").in(language));
        chart.setYAxisLabel(Text.of("patients", "人").in(language));
        for (Curve curve : curves) {
            TimeSeriesAttributes line = (TimeSeriesAttributes) chart.addSeries(curve.series, null);
            line.setStrokeColor(curve.color);
        }
    }

    /** A window with the chart. */
    JFrame frame() {
        return chart.createFrame();
    }

    /** Forgets the run before. */
    void restart() {
        hours = 0;
        curves.forEach(curve -> curve.series.clear());
    }

    @Override
    public void step(SimState state) {
        Frame frame = ((CountyState) state).frame();
        long now = frame.doneMs() / Ticks.HOUR;
        if (now > hours) {
            hours = now;
            double days = frame.doneMs() / (double) Ticks.DAY;
            curves.forEach(curve -> curve.series.add(days, curve.value.applyAsInt(frame), false));
            chart.updateChartLater(now);
        }
    }

    private static int sum(Column column) {
        return column.stream().sum();
    }

    /** One line of the chart. */
    private static final class Curve {
        private final XYSeries series;
        private final Color color;
        private final ToIntFunction<Frame> value;

        Curve(String name, Color color, ToIntFunction<Frame> value) {
            series = new XYSeries(name, false);
            series.setMaximumItemCount(KEPT);
            this.color = color;
            this.value = value;
        }
    }
}
