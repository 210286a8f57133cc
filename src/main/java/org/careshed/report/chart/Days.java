package org.careshed.report.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Wording;
import org.careshed.report.look.Palette;

/**
 * A horizontal axis of days; a day is a stretch, its middle is where its figure stands.
 *
 * @param first the first day
 * @param count number of days, 1 or more
 * @param from where the first day begins on the sheet
 * @param length of all days on the sheet
 */
public record Days(LocalDate first, int count, double from, double length) {
    private static final double SIZE = 10;
    private static final double GAP = 12;
    private static final double MARK = 6;
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final int[] DAYS = {1, 2, 7, 14};

    /** A label under the axis: the day it begins with, and its words. */
    private record Tick(LocalDate day, String words) {}

    /** Where the middle of a day stands. */
    public double at(LocalDate day) {
        return begin(day) + length / count / 2;
    }

    /** Where a day begins. */
    public double begin(LocalDate day) {
        return from + length * (day.toEpochDay() - first.toEpochDay()) / count;
    }

    public double right() {
        return from + length;
    }

    /** Lines at the beginnings of months (or days, where there are few) from top to bottom, dates below. */
    public void draw(Scene scene, double top, double bottom) {
        for (Tick tick : ticks()) {
            double x = begin(tick.day());
            scene.figure(new Line2D.Double(x, top, x, bottom + 4), Ink.line(Palette.RULE, 0.8));
            if (x + Lettering.width(tick.words(), SIZE, false) <= right() + 12) {
                scene.write(Wording.of(tick.words()), x + 2, bottom + 14, SIZE, Palette.MUTED);
            }
        }
    }

    /** A grey ground from the first day until before the day that counting begins. */
    public void shade(Scene scene, LocalDate counted, double top, double bottom) {
        double end = Math.min(right(), begin(counted));
        if (end > from) {
            scene.figure(new Rectangle2D.Double(from, top, end - from, bottom - top), Ink.fill(Palette.FAINT));
        }
    }

    /** A bar above the foot for each of some days, two units wide at least. */
    public void mark(Scene scene, Collection<LocalDate> days, double bottom, Color colour) {
        for (LocalDate day : days) {
            double width = Math.max(2, length / count);
            scene.figure(new Rectangle2D.Double(begin(day), bottom - MARK, width, MARK), Ink.fill(colour));
        }
    }

    private List<Tick> ticks() {
        return count > 70 ? months() : fewDays();
    }

    private List<Tick> months() {
        double room = Lettering.width("2022-12", SIZE, false) + GAP;
        double monthly = length / count * 30.4;
        int every = MONTHS[MONTHS.length - 1];
        for (int i = MONTHS.length - 1; i >= 0 && MONTHS[i] * monthly >= room; i--) {
            every = MONTHS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        LocalDate month =
                first.getDayOfMonth() == 1 ? first : first.withDayOfMonth(1).plusMonths(1);
        for (; month.toEpochDay() < first.toEpochDay() + count; month = month.plusMonths(1)) {
            if ((month.getYear() * 12 + month.getMonthValue() - 1) % every == 0) {
                ticks.add(
                        new Tick(month, String.format(Locale.ROOT, "%d-%02d", month.getYear(), month.getMonthValue())));
            }
        }
        return ticks;
    }

    private List<Tick> fewDays() {
        double room = Lettering.width("2022-12-31", SIZE, false) + GAP;
        double daily = length / count;
        int every = DAYS[DAYS.length - 1];
        for (int i = DAYS.length - 1; i >= 0 && DAYS[i] * daily >= room; i--) {
            every = DAYS[i];
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < count; i += every) {
            ticks.add(new Tick(first.plusDays(i), first.plusDays(i).toString()));
        }
        return ticks;
    }
}
