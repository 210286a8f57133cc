package org.careshed.report.figure.bed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.input.Range;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Days;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Scale;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.TierStyle;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;

/** Panels in three columns: beds over days below the line of all beds, patients who wait below them. */
final class BedChart {
    private static final int COLUMNS = 3;
    private static final double COLUMN = 400;
    private static final double LEFT = 44;
    private static final double WIDTH = 340;
    private static final double PANEL = 206;
    private static final double TOP = 44;
    private static final double BEDS = 92;
    private static final double QUEUE = 24;

    private final Atlas atlas;
    private final Days days;
    private final List<Ward> wards;

    BedChart(Atlas atlas, Days days, List<Ward> wards) {
        this.atlas = atlas;
        this.days = days;
        this.wards = wards;
    }

    int height() {
        return (int) (PANEL * ((wards.size() + COLUMNS - 1) / COLUMNS));
    }

    Map<String, Object> option(Language language) {
        Parts parts = new Parts();
        for (int i = 0; i < wards.size(); i++) {
            panel(parts, wards.get(i), COLUMN * (i % COLUMNS), PANEL * (i / COLUMNS), language);
        }
        return Tree.of(
                "grid", parts.boxes,
                "xAxis", parts.across,
                "yAxis", parts.up,
                "tooltip", Tree.of("show", false),
                "series", parts.series,
                "graphic", Words.all(parts.words));
    }

    private static final class Parts {
        private final List<Object> boxes = new ArrayList<>();
        private final List<Object> across = new ArrayList<>();
        private final List<Object> up = new ArrayList<>();
        private final List<Object> series = new ArrayList<>();
        private final List<Map<String, Object>> words = new ArrayList<>();
    }

    private void panel(Parts parts, Ward ward, double x, double y, Language language) {
        Atlas.Provider facility = atlas.provider(ward.facility());
        TierLook tier = atlas.tierOf(facility);
        Text words = UsualName.words(ward.bedClass()).then(Text.of(": ", "：")).then(figures(ward));
        parts.words.add(TierStyle.mark(tier, x + 12, y + 12, 5));
        parts.words.add(Words.within(Words.bold(facility.name().words().in(language), x + 24, y + 12, "left"), WIDTH));
        parts.words.add(Words.within(Words.muted(words.in(language), x + 24, y + 29, "left"), WIDTH + 8));
        boolean queue = Ward.most(ward.waiting()) > 0;
        double most = Math.max(ward.beds(), Ward.most(ward.occupied()));
        int beds = axes(parts, x, y + TOP, BEDS, Scale.counts(most, 3), !queue);
        curve(parts, beds, ward.occupied(), TierStyle.colour(tier));
        List<Object> from = List.of(Axes.millis(days.first()), ward.beds());
        List<Object> to = List.of(Axes.millis(days.last().plusDays(1)), ward.beds());
        parts.series.add(Strokes.segments(beds, List.of(List.of(from, to)), "$ink", 1.6));
        double below = y + TOP + BEDS;
        if (queue) {
            int waiting = axes(parts, x, below + 14, QUEUE, Scale.counts(Ward.most(ward.waiting()), 1), true);
            curve(parts, waiting, ward.waiting(), TierStyle.colour(tier));
        }
        Text label = queue ? Text.of("waiting for a bed", "等候床位") : Text.of("nobody waits for a bed", "无人等候床位");
        double height = queue ? below + 7 : below + 30;
        parts.words.add(Words.at(label.in(language), x + LEFT + WIDTH, height, "right", "$muted", Words.SMALL, false));
    }

    /** A box with its axes, on a grey ground where it is warm-up; returns their index. */
    private int axes(Parts parts, double x, double top, double height, Scale scale, boolean labelled) {
        int index = parts.boxes.size();
        parts.boxes.add(Axes.box(x + LEFT, top, WIDTH, height));
        parts.across.add(Axes.days(index, days.first(), days.last()));
        parts.up.add(Axes.values(index, 0, scale.max(), scale.step(), "{value}"));
        days.calendar(parts.words, x + LEFT, WIDTH, top, top + height, labelled);
        double warmUp = WIDTH * days.warmUp() / days.count();
        if (warmUp > 0) {
            parts.words.add(Words.ground(x + LEFT, top, warmUp, height, "$faint"));
        }
        return index;
    }

    private void curve(Parts parts, int axes, Range[] values, String colour) {
        List<List<Object>> means = days.points(values, Range::mean);
        parts.series.add(Strokes.area(Strokes.line(axes, means, colour, 1.3), colour, 0.22));
        if (Arrays.stream(values).anyMatch(Range::wide)) {
            Range[] weeks = Days.weekly(values);
            parts.series.addAll(Strokes.band(
                    axes,
                    "range" + axes,
                    days.points(weeks, Range::low, 1),
                    days.points(weeks, Range::high, 1),
                    colour,
                    0.25));
        }
    }

    /** {@code 522 beds, 85.1 % in use, wait <0.1 d}. */
    static Text figures(Ward ward) {
        Text text = Numbers.exact(ward.beds()).then(Text.of(" beds", "张床"));
        if (ward.occupancy().known()) {
            text = text.then(Text.of(", {use} in use", "，使用率{use}"))
                    .with("use", Numbers.percent(ward.occupancy().mean()));
        }
        if (ward.waitDays().known()) {
            double wait = ward.waitDays().mean();
            text = text.then(Text.of(", wait {days} d", "，等候{days}天"))
                    .with("days", wait < 0.05 ? Text.same("<0.1") : Numbers.minutes(wait));
        }
        return text;
    }
}
