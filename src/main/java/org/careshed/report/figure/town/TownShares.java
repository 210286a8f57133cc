package org.careshed.report.figure.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.UsualName;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Scale;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** The two shares of care, inside the county and at its grassroots, by home town and by kind of need. */
public final class TownShares {
    /** The figure's id. */
    public static final String ID = "shares-by-town";

    private static final double SHORTEST = 0.04;
    private static final List<Column> COLUMNS = List.of(
            Column.text("group", "town or condition."),
            Column.text("of", "Id of the town or condition; empty for the whole county."),
            Column.decimal("visits", "visits", "Visits of a replication, on average."),
            Column.decimal("in_county_share", "share", "Those inside the county."),
            Column.decimal("in_county_half_width", "share", "Half-width of its 95 % interval."),
            Column.decimal("grassroots_share", "share", "Those at the grassroots, of those inside the county."),
            Column.decimal("grassroots_half_width", "share", "Half-width of its 95 % interval."));
    private static final Text CAPTION = Text.of(
            "Visits of the county's residents in the counted days. Left: visits treated inside the county, of all visits,"
                    + " per cent. Right: visits at the county's grassroots (stations, town centres, clinics), of the visits"
                    + " inside the county, per cent. Dashed line and diamond: the whole county. Towns are drawn on a part of 0"
                    + " to 100 %, needs on the whole. Bars through dots: the 95 % interval.",
            "统计期内本县居民的就诊。左：县域内就诊占全部就诊的比例（%）；右：基层机构就诊占县域内就诊的比例（%）。虚线和菱形为全县。" + "各镇为局部刻度，病情为0至100%。穿过圆点的横线为95%区间。");

    private TownShares() {}

    /** One figure where an arm tells shares by town. */
    public static List<Figure> of(Study study) {
        Map<Arm, List<TownBlock>> arms = new LinkedHashMap<>();
        for (Arm arm : study.arms()) {
            List<TownBlock> blocks = arm.has("town_shares") ? blocks(study, arm) : List.of();
            if (!blocks.isEmpty()) {
                arms.put(arm, blocks);
            }
        }
        if (arms.isEmpty()) {
            return List.of();
        }
        TownChart chart = new TownChart(scale(arms, ShareTable::inCounty), scale(arms, ShareTable::grassroots));
        Map<Arm, View> views = new LinkedHashMap<>();
        arms.forEach((arm, blocks) ->
                views.put(arm, new View(language -> chart.option(blocks, language), spoken(blocks), rows(blocks))));
        int rows = arms.values().stream().mapToInt(TownChart::rows).max().orElse(0);
        Text caption = CAPTION.then(Basis.interval(study));
        List<TownBlock> last = List.copyOf(arms.values()).get(arms.size() - 1);
        return List.of(
                new Plate(ID, Chapter.WHERE, title(last), caption, TownChart.height(rows), COLUMNS).of(study, views));
    }

    private static List<TownBlock> blocks(Study study, Arm arm) {
        List<Row> rows = arm.rows("town_shares");
        ShareTable towns = ShareTable.by("town", rows, arm.replications());
        if (towns.keys().isEmpty()) {
            return List.of();
        }
        Map<String, Atlas.Site> places = study.atlas().towns();
        Function<String, Text> name =
                id -> places.containsKey(id) ? places.get(id).name().words() : Text.same(id);
        return List.of(
                new TownBlock("town", Text.of("By home town", "按居住镇"), towns, name),
                new TownBlock(
                        "condition",
                        Text.of("By kind of need", "按病情"),
                        ShareTable.by("condition", rows, arm.replications()),
                        UsualName::words));
    }

    /** A part of the shares that holds those of all towns with their intervals, the same for all arms. */
    private static Scale scale(
            Map<Arm, List<TownBlock>> arms, java.util.function.BiFunction<ShareTable, String, Spread> share) {
        List<Spread> all = arms.values().stream()
                .map(blocks -> blocks.get(0).table())
                .flatMap(table -> Stream.concat(Stream.of(ShareTable.WHOLE), table.keys().stream())
                        .map(key -> share.apply(table, key)))
                .filter(Spread::known)
                .toList();
        double low = all.stream().mapToDouble(Spread::low).min().orElse(0);
        double high = all.stream().mapToDouble(Spread::high).max().orElse(1);
        double short_ = Math.max(0, SHORTEST - (high - low)) / 2;
        return Scale.part(100 * Math.max(0, low - short_), 100 * Math.min(1, high + short_), 5);
    }

    private static List<List<String>> rows(List<TownBlock> blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (TownBlock block : blocks) {
            for (String key : block.keys()) {
                Spread in = block.table().inCounty(key);
                Spread grassroots = block.table().grassroots(key);
                rows.add(List.of(
                        block.id(),
                        key,
                        Numbers.cell(block.table().visits(key)),
                        Numbers.cell(in.mean()),
                        Numbers.cell(in.half()),
                        Numbers.cell(grassroots.mean()),
                        Numbers.cell(grassroots.half())));
            }
        }
        return rows;
    }

    private static Text spoken(List<TownBlock> blocks) {
        Text spoken = Text.NONE;
        for (TownBlock block : blocks) {
            for (String key : block.keys()) {
                spoken = spoken.then(Text.of(
                                "{of}: {in} inside the county, {grassroots} of these at the grassroots. ",
                                "{of}：县域内{in}，其中基层{grassroots}。")
                        .with("of", block.name(key))
                        .with("in", Numbers.percent(block.table().inCounty(key)))
                        .with("grassroots", Numbers.percent(block.table().grassroots(key))));
            }
        }
        return spoken;
    }

    private static Text title(List<TownBlock> blocks) {
        ShareTable towns = blocks.get(0).table();
        return Text.of(
                        "Shares of care by town: {in} inside the county, {grassroots} of these at the grassroots",
                        "各镇就诊占比：县域内{in}，其中基层{grassroots}")
                .with("in", Numbers.percent(towns.inCounty(ShareTable.WHOLE).mean()))
                .with(
                        "grassroots",
                        Numbers.percent(towns.grassroots(ShareTable.WHOLE).mean()));
    }
}
