package org.careshed.report.week;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.report.drawing.Ink;
import org.careshed.report.drawing.Lettering;
import org.careshed.report.drawing.Mark;
import org.careshed.report.drawing.Scene;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.week.WeekTable;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;
import org.careshed.report.look.Palette;
import org.careshed.report.look.Ramp;
import org.careshed.report.look.TierLook;

/** The picture of how busy doctors and devices are in each week: facilities down, weeks across, use as colour. */
public final class BusyByWeek {
    public static final String FILE = "busy-by-week";
    public static final Wording TITLE = Wording.both("How busy, week by week", "每周有多忙");
    private static final double WIDTH = 1200;
    private static final double HEAD = 30;
    private static final double KEY = 300;

    private final List<String> weeks;
    private final Scene scene = new Scene();

    private BusyByWeek(List<String> weeks) {
        this.weeks = weeks;
    }

    public static Sheet draw(Heading heading, Atlas atlas, List<Row> weeklyUse, Optional<LocalDate> counted) {
        if (weeklyUse.isEmpty()) {
            return heading.saying(TITLE, Wording.both("No resource was staffed in this run.", "本次运行没有资源。"), WIDTH);
        }
        WeekTable table = new WeekTable(weeklyUse, counted);
        return new BusyByWeek(table.weeks()).sheet(heading, new HeatTiers(atlas, table).blocks());
    }

    private Sheet sheet(Heading heading, Map<TierLook, List<HeatBlock>> tiers) {
        heading.draw(scene, TITLE, WIDTH - Heading.LEFT);
        key(Heading.BOTTOM + 6);
        double top = Heading.BOTTOM + 62;
        double y = top;
        dates(top - 5);
        for (Map.Entry<TierLook, List<HeatBlock>> tier : tiers.entrySet()) {
            scene.mayCut(y);
            head(tier.getKey(), y);
            y += HEAD;
            for (HeatBlock block : tier.getValue()) {
                block.draw(scene, weeks, y);
                y += block.height();
                scene.mayCut(y);
            }
        }
        dates(y + 12);
        return heading.sheet(scene, TITLE, y + 20, WIDTH, caption(heading));
    }

    private void head(TierLook tier, double y) {
        scene.figure(
                tier.symbol(Heading.LEFT + 7, y + 16, 6),
                Ink.fill(tier.colour()).edged(tier.rim(), 0.8));
        scene.write(
                tier.name().both().within(700, 12.5, true),
                Heading.LEFT + 22,
                y + 20,
                Mark.Anchor.START,
                12.5,
                true,
                Palette.TEXT);
    }

    /** First days of weeks, as many as fit. */
    private void dates(double base) {
        double width = HeatRow.width(weeks.size());
        int every = (int) Math.max(1, Math.ceil((Lettering.width("2022-12-31", 10, false) + 12) / width));
        double room = Lettering.width("2022-12-31", 10, false);
        for (int week = 0; week < weeks.size(); week += every) {
            double x = HeatRow.CELLS + week * width;
            if (week > 0 && x + room > HeatRow.CELLS_END - 34) {
                break;
            }
            scene.figure(new Line2D.Double(x, base - 10, x, base + 4), Ink.line(Palette.MUTED, 0.8));
            scene.write(Wording.of(weeks.get(week)), x + 3, base, 10, Palette.MUTED);
        }
        Wording all = Wording.both("all weeks", "全期");
        scene.write(all, WIDTH - Heading.LEFT, base, Mark.Anchor.END, 10, false, Palette.MUTED);
    }

    private void key(double y) {
        scene.write(
                Wording.both("Staffed time in use", "在岗时间利用率"),
                Heading.LEFT,
                y + 11,
                Mark.Anchor.START,
                12,
                true,
                Palette.TEXT);
        double x = HeatRow.CELLS;
        int steps = 60;
        for (int i = 0; i < steps; i++) {
            scene.figure(
                    new Rectangle2D.Double(x + KEY * i / steps, y, KEY / steps + (i + 1 < steps ? 0.4 : 0), 14),
                    Ink.fill(Ramp.of((i + 0.5) / steps)));
        }
        scene.figure(new Rectangle2D.Double(x, y, KEY, 14), Ink.line(Palette.MUTED, 0.6));
        for (int share = 0; share <= 100; share += 20) {
            String words = share + (share == 100 ? " % or more" : " %");
            Mark.Anchor anchor = share == 100 ? Mark.Anchor.START : Mark.Anchor.MIDDLE;
            double at = x + KEY * share / 100 - (share == 100 ? 10 : 0);
            scene.write(Wording.of(words), at, y + 26, anchor, 10, false, Palette.MUTED);
        }
        HeatRow.missing(scene, new Rectangle2D.Double(x + KEY + 90, y, 14, 14));
        scene.write(Wording.both("not staffed that week", "该周无人在岗"), x + KEY + 110, y + 11, 10.5, Palette.TEXT);
    }

    private static Wording[] caption(Heading heading) {
        String english =
                "Each cell: busy minutes as a share of staffed minutes of that week (the date is its first day); the"
                        + " last week may be shorter. Doctors and devices, the busiest first; counters such as the"
                        + " registration desk are left out. "
                        + (heading.replications() > 1
                                ? "All " + heading.replications() + " replications together."
                                : "One replication.");
        String chinese = "每格为该周忙碌分钟占在岗分钟的比例（日期为该周第一天，末周可能不足7天）。只列医生和设备，最忙者在前；不含挂号等窗口。";
        return new Wording[] {Wording.of(english), new Wording(chinese, "")};
    }
}
