package org.careshed.report.figure.busy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.TierLook;
import org.careshed.report.look.UsualName;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Scale;
import org.careshed.report.option.TierStyle;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;

/** Bars and swarms of use beside dots and swarms of waits; heights of rows are the pixels of a hidden axis. */
final class BusyChart {
    private static final double TOP = 52;
    private static final double RESOURCE = 250;
    private static final double[] LEFT = {430, 800};
    private static final double WIDTH = 300;
    private static final double VALUES = 1186;
    private static final double BAR = 10;

    private final Atlas atlas;
    private final BusyRows rows;
    private final Scale use;
    private final Scale waits;

    BusyChart(Atlas atlas, BusyRows rows, Scale use, Scale waits) {
        this.atlas = atlas;
        this.rows = rows;
        this.use = use;
        this.waits = waits;
    }

    int height() {
        return (int) (TOP + rows.end() + 12);
    }

    Map<String, Object> option(Language language) {
        List<Map<String, Object>> words = new ArrayList<>();
        BusySeries series = new BusySeries(atlas, new double[] {WIDTH / use.max(), WIDTH / waits.max()}, language);
        heads(words, language);
        int ground = 0;
        for (BusyRows.Row row : rows.all()) {
            double y = TOP + row.top();
            if (row instanceof BusyRows.Heading heading) {
                heading(words, heading, y, language);
            } else if (row instanceof BusyRows.Single single) {
                ground += single.first() ? 1 : 0;
                if (ground % 2 == 1) {
                    words.add(Words.ground(0, y, Plate.WIDTH, BusyRows.LINE, "$shore"));
                }
                single(words, single, y + BusyRows.LINE / 2, language);
                series.add(single);
            } else if (row instanceof BusyRows.Crowd crowd) {
                series.add(crowd);
                crowd(words, crowd, y, language);
            }
        }
        boolean chinese = language == Language.CHINESE;
        return Tree.of(
                "grid", List.of(box(0), box(1)),
                "xAxis",
                        List.of(
                                Axes.above(Axes.values(0, 0, use.max(), use.step(), Axes.percent(chinese))),
                                Axes.above(Axes.values(1, 0, waits.max(), waits.step(), "{value}"))),
                "yAxis", List.of(down(0), down(1)),
                "tooltip", Tree.of("trigger", "item", "formatter", "{b}"),
                "series", series.all(BAR),
                "graphic", Words.all(words));
    }

    private Map<String, Object> box(int side) {
        return Axes.box(LEFT[side], TOP, WIDTH, rows.end());
    }

    private Map<String, Object> down(int side) {
        return Tree.of("type", "value", "gridIndex", side, "inverse", true, "min", 0, "max", rows.end(), "show", false);
    }

    private static void heads(List<Map<String, Object>> words, Language language) {
        String use = Text.of("Staffed time in use, %", "在岗时间利用率（%）").in(language);
        String waits = Text.of("Wait for it, minutes", "等候（分钟）").in(language);
        words.add(Words.bold(use, LEFT[0], 14, "left"));
        words.add(Words.bold(waits, LEFT[1], 14, "left"));
        words.add(Words.muted(Text.of("mean / p90", "均值/第90百分位").in(language), VALUES, 14, "right"));
    }

    private static void heading(
            List<Map<String, Object>> words, BusyRows.Heading heading, double y, Language language) {
        TierLook tier = heading.tier();
        Text count = (heading.facilities() == 1
                        ? Text.of(" · {n} facility", " · {n}家")
                        : Text.of(" · {n} facilities", " · {n}家"))
                .with("n", Integer.toString(heading.facilities()));
        words.add(TierStyle.mark(tier, 12, y + 15, 5.5));
        words.add(Words.bold(tier.name().words().then(count).in(language), 26, y + 15, "left"));
    }

    private void single(List<Map<String, Object>> words, BusyRows.Single row, double y, Language language) {
        Workload load = row.load();
        if (row.first()) {
            String name = atlas.provider(load.facility()).name().words().in(language);
            words.add(Words.within(Words.plain(name, 8, y, "left"), RESOURCE - 18));
        }
        Text servers = load.servers() > 0 ? Text.same(" × ").then(Numbers.exact(load.servers())) : Text.NONE;
        String resource = UsualName.words(load.resource()).then(servers).in(language);
        words.add(Words.within(Words.muted(resource, RESOURCE, y, "left"), LEFT[0] - RESOURCE - 8));
        double end = LEFT[0] + WIDTH * (load.use() + load.halfWidth().orElse(0)) * 100 / use.max();
        String share = load.utilisation().isEmpty()
                ? Text.of("not staffed", "无人在岗").in(language)
                : Numbers.percent(load.use()).in(language);
        words.add(Words.at(share, Math.min(end, LEFT[0] + WIDTH) + 5, y, "left", "$ink", Words.SMALL, false));
        String waited = load.meanWait().isEmpty()
                ? Text.of("nobody served", "无人接受服务").in(language)
                : Numbers.minutes(load.meanWait().getAsDouble()).english() + " / "
                        + Numbers.minutes(load.p90Wait().orElse(Double.NaN)).english();
        words.add(Words.at(waited, VALUES, y, "right", "$ink", Words.SMALL, false));
    }

    private void crowd(List<Map<String, Object>> words, BusyRows.Crowd crowd, double y, Language language) {
        words.add(Words.plain(UsualName.words(crowd.loads().get(0).resource()).in(language), 8, y + 18, "left"));
        Crowded shares = Crowded.uses(crowd.loads());
        Crowded means = Crowded.waits(crowd.loads());
        if (shares.known()) {
            Text half = Text.of("half at or below {median}", "半数不超过{median}")
                    .with("median", Numbers.percent(shares.median()));
            Text middle = Text.of("middle half {low} to {high}", "中间一半{low}至{high}")
                    .with("low", Numbers.percent(shares.low()))
                    .with("high", Numbers.percent(shares.high()));
            Text most = Text.of("busiest: {name}, {use}", "最忙：{name}，{use}")
                    .with(
                            "name",
                            atlas.provider(shares.greatest().facility()).name().words())
                    .with("use", Numbers.percent(shares.most()));
            double line = y + 36;
            for (Text told : List.of(half, middle, most)) {
                words.add(Words.within(Words.muted(told.in(language), 8, line, "left"), LEFT[0] - 16));
                line += 15;
            }
        }
        if (means.known()) {
            Text told = Text.of("median {median}, longest {most}", "中位数{median}，最长{most}")
                    .with("median", Numbers.minutes(means.median()))
                    .with("most", Numbers.minutes(means.most()));
            words.add(Words.at(told.in(language), VALUES, y + BusyRows.SWARM / 2, "right", "$ink", Words.SMALL, false));
        }
    }
}
