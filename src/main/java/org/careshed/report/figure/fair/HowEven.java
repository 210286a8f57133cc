package org.careshed.report.figure.fair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.Spread;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.option.View;
import org.careshed.report.option.Words;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** How even care is among towns: their residents and what they get, added up from the town that gets least. */
public final class HowEven {
    /** The figure's id. */
    public static final String ID = "how-even";

    private static final int HEIGHT = 470;
    private static final List<Column> COLUMNS = List.of(
            Column.text("of", "visits, admissions or own-payments."),
            Column.text("town", "Id of the town added last; empty at the beginning."),
            Column.decimal("residents_share", "share", "Residents of this and all towns before it."),
            Column.decimal("share", "share", "Theirs of all."));
    private static final Text CAPTION = Text.of(
            "Towns in the order of what their residents get on average, least first: share of residents (across, per cent)"
                    + " and their share of visits, of admissions and of what patients pay (up, per cent), added up. On the"
                    + " dashed line everybody gets the same. Only differences between towns are drawn; the indices beside are"
                    + " of single residents.",
            "各镇按居民人均所得由少到多排列：横轴为累计居民比例（%），纵轴为其就诊、住院和自付费用的累计比例（%）。" + "虚线表示人人相同。图中只有镇间差异；旁列指数为居民个人之间的。");

    private record Curve(String id, Text name, ToDoubleFunction<Served> value, String colour, String symbol) {}

    private static final List<Curve> CURVES = List.of(
            new Curve("visits", Text.of("visits", "就诊"), of -> of.visits().mean(), "$0072b2", "circle"),
            new Curve(
                    "admissions",
                    Text.of("admissions", "住院"),
                    of -> of.admissions().mean(),
                    "$d55e00",
                    "rect"),
            new Curve(
                    "own-payments",
                    Text.of("paid by patients", "个人自付"),
                    of -> of.own().mean(),
                    "$009e73",
                    "diamond"));

    /** A corner of a curve. */
    private record Corner(String town, double residents, double share) {}

    private HowEven() {}

    /** One figure where an arm tells at least two towns. */
    public static List<Figure> of(Study study) {
        Map<Arm, View> views = new LinkedHashMap<>();
        Text title = Text.NONE;
        for (Map.Entry<Arm, List<Served>> entry : WhoIsServed.arms(study).entrySet()) {
            List<Served> towns = entry.getValue().stream()
                    .filter(of -> of.group().equals("town") && of.residents() > 0)
                    .toList();
            if (towns.size() > 1) {
                List<Text> beside = beside(entry.getKey());
                title = title(towns);
                Text spoken = title.then(Text.of(". ", "。"));
                for (Text line : beside) {
                    spoken = spoken.then(line).then(Text.of(". ", "。"));
                }
                views.put(entry.getKey(), new View(language -> option(towns, beside, language), spoken, rows(towns)));
            }
        }
        return views.isEmpty()
                ? List.of()
                : List.of(new Plate(ID, Chapter.WHO, title, CAPTION.then(Basis.interval(study)), HEIGHT, COLUMNS)
                        .of(study, views));
    }

    private static List<Corner> corners(List<Served> towns, ToDoubleFunction<Served> value) {
        double residents = towns.stream().mapToDouble(Served::residents).sum();
        double all = towns.stream()
                .mapToDouble(of -> of.residents() * value.applyAsDouble(of))
                .sum();
        List<Corner> corners = new ArrayList<>(List.of(new Corner("", 0, 0)));
        double people = 0;
        double sum = 0;
        for (Served town :
                towns.stream().sorted(Comparator.comparingDouble(value)).toList()) {
            people += town.residents();
            sum += town.residents() * value.applyAsDouble(town);
            corners.add(new Corner(town.value(), people / residents, sum / all));
        }
        return corners;
    }

    private static List<List<String>> rows(List<Served> towns) {
        List<List<String>> rows = new ArrayList<>();
        for (Curve curve : CURVES) {
            for (Corner corner : corners(towns, curve.value())) {
                rows.add(List.of(
                        curve.id(), corner.town(), Numbers.cell(corner.residents()), Numbers.cell(corner.share())));
            }
        }
        return rows;
    }

    private static Text title(List<Served> towns) {
        double most = towns.stream().mapToDouble(of -> of.visits().mean()).max().orElse(0);
        double least =
                towns.stream().mapToDouble(of -> of.visits().mean()).min().orElse(0);
        return Text.of(
                        "How even care is: {least} to {most} visits a resident from town to town",
                        "就诊是否均衡：各镇人均就诊{least}至{most}次")
                .with("least", Numbers.fixed(least, 1))
                .with("most", Numbers.fixed(most, 1));
    }

    /** The indices of single residents that the summary has. */
    private static List<Text> beside(Arm arm) {
        List<Text> lines = new ArrayList<>();
        told(arm, "visits_gini", Text.of("Gini index of visits", "就诊次数基尼系数"), 3).ifPresent(lines::add);
        told(arm, "visits_concentration_by_poverty", Text.of("Concentration of visits by poverty", "就诊的贫困集中指数"), 3)
                .ifPresent(lines::add);
        told(
                        arm,
                        "travel_worst_decile_minutes",
                        Text.of("Way of the tenth who travel longest, min", "路程最长10%患者（分钟）"),
                        1)
                .ifPresent(lines::add);
        told(arm, "mean_travel_minutes", Text.of("Way of all, min", "全部患者路程（分钟）"), 1)
                .ifPresent(lines::add);
        return lines;
    }

    private static Optional<Text> told(Arm arm, String measure, Text name, int decimals) {
        return arm.summary().headlines().stream()
                .filter(h -> h.measure().equals(measure))
                .findFirst()
                .map(h -> Spread.of(h.estimate()))
                .filter(Spread::known)
                .map(value -> name.then(Text.of(": ", "："))
                        .then(Numbers.fixed(value.mean(), decimals))
                        .then(
                                value.half().isEmpty()
                                        ? Text.NONE
                                        : Text.same(" ± ")
                                                .then(Numbers.fixed(value.half().getAsDouble(), decimals))));
    }

    private static Map<String, Object> option(List<Served> towns, List<Text> beside, Language language) {
        List<Object> series = new ArrayList<>();
        List<Map<String, Object>> words = new ArrayList<>();
        List<List<Object>> even = List.of(List.of(0, 0), List.of(100, 100));
        series.add(Strokes.dashed(Strokes.segments(0, List.of(even), "$muted", 1.4)));
        double y = 60;
        for (Curve curve : CURVES) {
            List<List<Object>> points = corners(towns, curve.value()).stream()
                    .map(c -> List.<Object>of(Numbers.plain(100 * c.residents()), Numbers.plain(100 * c.share())))
                    .toList();
            series.add(Strokes.line(0, points, curve.colour(), 2));
            series.add(Strokes.points(0, points, curve.symbol(), 9, curve.colour()));
            words.add(Words.at(mark(curve.symbol()), 640, y, "center", curve.colour(), 15, false));
            words.add(Words.plain(curve.name().in(language), 656, y, "left"));
            y += 24;
        }
        y += 20;
        for (Text line : beside) {
            words.add(Words.within(Words.plain(line.in(language), 630, y, "left"), 560));
            y += 24;
        }
        words.add(Words.bold(Text.of("Share of what they get, %", "所得累计比例（%）").in(language), 8, 16, "left"));
        words.add(Words.bold(Text.of("Share of residents, %", "居民累计比例（%）").in(language), 320, 456, "center"));
        return Tree.of(
                "grid", List.of(Axes.box(60, 36, 520, 384)),
                "xAxis", List.of(Axes.values(0, 0, 100, 20, "{value}")),
                "yAxis", List.of(Axes.values(0, 0, 100, 20, "{value}")),
                "tooltip", Tree.of("show", false),
                "series", series,
                "graphic", Words.all(words));
    }

    private static String mark(String symbol) {
        return symbol.equals("rect") ? "■" : symbol.equals("diamond") ? "◆" : "●";
    }
}
