package org.careshed.report.figure.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.Across;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.look.TierLook;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Scale;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.TierStyle;
import org.careshed.report.option.Tree;
import org.careshed.report.option.View;
import org.careshed.report.option.Words;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** What care costs at each tier, and how much of it the fund and the patients pay. */
public final class WhoPays {
    /** The figure's id. */
    public static final String ID = "who-pays";

    private static final double TOP = 50;
    private static final double ROW = 34;
    private static final double LEFT = 260;
    private static final double WIDTH = 660;
    private static final double[] VALUES = {1070, 1186};
    private static final double MILLION = 1e6;
    private static final List<Column> COLUMNS = List.of(
            Column.text("tier", "Id of the tier that is paid."),
            Column.decimal("charge_yuan", "yuan", "What its bills amount to, mean over replications."),
            Column.decimal("half_width", "yuan", "Half-width of its 95 % interval."),
            Column.decimal("fund_yuan", "yuan", "What the insurance fund pays of it."),
            Column.decimal("own_yuan", "yuan", "What the patients pay of it."),
            Column.decimal("stay_yuan", "yuan", "How much of the bills is for hospital stays."));
    private static final Text CAPTION = Text.of(
            "Bills settled in the counted days, million yuan, by the tier that is paid; full: paid by the fund, hatched: paid"
                    + " by patients themselves. Thin line: the 95 % interval of the whole. Right: all bills, and the patients'"
                    + " part of them.",
            "统计期内结算的费用（百万元），按收费机构层级；实心为医保基金支付，斜纹为个人自付。细线为合计的95%区间。右列为合计及个人自付比例。");

    /** Yuan of one tier. */
    private record Bill(TierLook tier, Spread charge, double fund, double own, double stays) {}

    private WhoPays() {}

    /** One figure where an arm tells money. */
    public static List<Figure> of(Study study) {
        Map<Arm, List<Bill>> arms = new LinkedHashMap<>();
        for (Arm arm : study.arms()) {
            List<Bill> bills = arm.has("money") ? bills(study, arm) : List.of();
            if (!bills.isEmpty()) {
                arms.put(arm, bills);
            }
        }
        if (arms.isEmpty()) {
            return List.of();
        }
        List<Bill> all = arms.values().stream().flatMap(List::stream).toList();
        double most =
                all.stream().mapToDouble(bill -> bill.charge().high()).max().orElse(1);
        Scale scale = Scale.fromZero(most / MILLION, 6);
        Map<Arm, View> views = new LinkedHashMap<>();
        int rows = 0;
        for (Map.Entry<Arm, List<Bill>> arm : arms.entrySet()) {
            List<Bill> bills = arm.getValue();
            views.put(arm.getKey(), new View(language -> option(bills, scale, language), spoken(bills), rows(bills)));
            rows = Math.max(rows, bills.size());
        }
        Text title = title(List.copyOf(arms.values()).get(arms.size() - 1));
        int height = (int) (TOP + ROW * rows + 10);
        return List.of(new Plate(ID, Chapter.MONEY, title, CAPTION.then(Basis.interval(study)), height, COLUMNS)
                .of(study, views));
    }

    private static List<Bill> bills(Study study, Arm arm) {
        Across<String> charge = new Across<>(arm.replications());
        Across<String> fund = new Across<>(arm.replications());
        Across<String> own = new Across<>(arm.replications());
        Across<String> stays = new Across<>(arm.replications());
        for (Row row : arm.rows("money")) {
            String tier = row.text("tier");
            charge.add(tier, row, row.number("charge_yuan"));
            fund.add(tier, row, row.number("fund_yuan"));
            own.add(tier, row, row.number("own_yuan"));
            stays.add(tier, row, row.text("service").equals("stay") ? row.number("charge_yuan") : 0);
        }
        return study.atlas().tiers().values().stream()
                .filter(tier -> charge.mean(tier.id()) > 0)
                .map(tier -> new Bill(
                        tier,
                        Spread.of(charge.of(tier.id())),
                        fund.mean(tier.id()),
                        own.mean(tier.id()),
                        stays.mean(tier.id())))
                .toList();
    }

    private static List<List<String>> rows(List<Bill> bills) {
        return bills.stream()
                .map(bill -> List.of(
                        bill.tier().id(),
                        Numbers.cell(bill.charge().mean()),
                        Numbers.cell(bill.charge().half()),
                        Numbers.cell(bill.fund()),
                        Numbers.cell(bill.own()),
                        Numbers.cell(bill.stays())))
                .toList();
    }

    private static Text title(List<Bill> bills) {
        double charge = bills.stream().mapToDouble(bill -> bill.charge().mean()).sum();
        double fund = bills.stream().mapToDouble(Bill::fund).sum();
        return Text.of(
                        "What care costs and who pays: {all} yuan, {fund} of it from the fund",
                        "费用与支付：合计{all}元，其中基金支付{fund}")
                .with("all", Numbers.about(charge))
                .with("fund", Numbers.percent(fund / charge));
    }

    private static Text spoken(List<Bill> bills) {
        Text spoken = title(bills).then(Text.of(". ", "。"));
        for (Bill bill : bills) {
            spoken = spoken.then(Text.of(
                            "{tier}: {all} yuan, the fund pays {fund}, patients {own}. ",
                            "{tier}：{all}元，基金支付{fund}，个人{own}。")
                    .with("tier", bill.tier().name().words())
                    .with("all", Numbers.about(bill.charge().mean()))
                    .with("fund", Numbers.about(bill.fund()))
                    .with("own", Numbers.about(bill.own())));
        }
        return spoken;
    }

    private static Map<String, Object> option(List<Bill> bills, Scale scale, Language language) {
        List<Object> fund = new ArrayList<>();
        List<Object> own = new ArrayList<>();
        List<List<List<Object>>> intervals = new ArrayList<>();
        List<Map<String, Object>> words = new ArrayList<>();
        heads(words, language);
        for (int i = 0; i < bills.size(); i++) {
            Bill bill = bills.get(i);
            double y = TOP + (i + 0.5) * ROW;
            String colour = TierStyle.colour(bill.tier());
            fund.add(bar(bill.fund(), Tree.of("color", colour)));
            own.add(bar(bill.own(), Tree.of("color", colour, "opacity", 0.75, "decal", hatch())));
            if (bill.charge().half().isPresent()) {
                intervals.add(
                        List.of(end(bill.charge().low(), i), end(bill.charge().high(), i)));
            }
            words.add(TierStyle.mark(bill.tier(), 12, y, 6));
            words.add(Words.within(Words.plain(bill.tier().name().words().in(language), 28, y, "left"), LEFT - 36));
            words.add(Words.plain(Numbers.about(bill.charge().mean()).in(language), VALUES[0], y, "right"));
            String part = Numbers.percent(bill.own() / bill.charge().mean()).in(language);
            words.add(Words.plain(part, VALUES[1], y, "right"));
        }
        List<String> names = bills.stream().map(bill -> bill.tier().id()).toList();
        List<Object> series = new ArrayList<>(List.of(bars(fund), bars(own)));
        if (!intervals.isEmpty()) {
            series.add(Strokes.segments(0, intervals, "$ink", 1.2));
        }
        return Tree.of(
                "grid", List.of(Axes.box(LEFT, TOP, WIDTH, ROW * bills.size())),
                "xAxis", List.of(Axes.above(Axes.values(0, 0, scale.max(), scale.step(), "{value}"))),
                "yAxis", List.of(Axes.names(0, names)),
                "tooltip", Tree.of("show", false),
                "series", series,
                "graphic", Words.all(words));
    }

    private static void heads(List<Map<String, Object>> words, Language language) {
        words.add(Words.bold(Text.of("Bills, million yuan", "费用（百万元）").in(language), LEFT, 12, "left"));
        words.add(Words.muted(Text.of("all, yuan", "合计（元）").in(language), VALUES[0], 36, "right"));
        words.add(Words.muted(Text.of("by patients", "个人比例").in(language), VALUES[1], 36, "right"));
    }

    private static Map<String, Object> bar(double yuan, Map<String, Object> style) {
        return Tree.of("value", Numbers.plain(yuan / MILLION), "itemStyle", style);
    }

    private static List<Object> end(double yuan, int row) {
        return List.of(Numbers.plain(yuan / MILLION), row);
    }

    private static Map<String, Object> bars(List<Object> data) {
        return Tree.of(
                "type",
                "bar",
                "stack",
                "bill",
                "barWidth",
                18,
                "silent",
                true,
                "emphasis",
                Tree.of("disabled", true),
                "data",
                data);
    }

    private static Map<String, Object> hatch() {
        return Tree.of(
                "color", "$paper", "dashArrayX", List.of(1, 0), "dashArrayY", List.of(2, 4), "rotation", -0.785398);
    }
}
