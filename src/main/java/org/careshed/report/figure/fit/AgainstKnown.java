package org.careshed.report.figure.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.QuantityName;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.option.View;
import org.careshed.report.option.Within;
import org.careshed.report.option.Words;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** What a run found beside the range that is known of the county, quantity by quantity. */
public final class AgainstKnown {
    /** The figure's id. */
    public static final String ID = "against-what-is-known";

    private static final double TOP = 56;
    private static final double ROW = 24;
    private static final double LEFT = 460;
    private static final double WIDTH = 400;
    private static final double FOUND = 960;
    private static final double KNOWN = 1120;
    private static final double GRADE = 1186;

    private static final List<Column> COLUMNS = List.of(
            Column.text("quantity", "Measure, and what it is of."),
            Column.decimal("value", "", "Mean over replications."),
            Column.decimal("half_width", "", "Half-width of its 95 % interval."),
            Column.decimal("target_low", "", "Lower end of the known range."),
            Column.decimal("target_high", "", "Upper end of the known range."),
            Column.text("verdict", "within, below or above, of the mean."),
            Column.text("grade", "A measured or official, B secondary, C assumed."),
            Column.text("source", "Where the range comes from."));
    private static final Text CAPTION = Text.of(
            "Each row has its own scale: the shaded band is the known range, drawn equally wide for all; what lies further"
                    + " away than a width stands at the edge. ● within, ▼ below, ▲ above the range. Grade: A measured or"
                    + " official, B secondary, C assumed. Bars: the 95 % interval. Agreement with C shows that the model is"
                    + " consistent, not that it is right.",
            "每行刻度不同：阴影为已知范围，各行等宽；超出一倍宽度者画在边缘。●范围内，▼偏低，▲偏高。" + "等级：A实测或官方，B二手，C假设。横线为95%区间。与C级一致只说明模型自洽，不说明其正确。");

    /** A quantity; shares are written per cent where the measure is one. */
    private record Quantity(String id, Spread value, double low, double high, String grade, String source) {
        String verdict() {
            return value.mean() < low ? "below" : value.mean() > high ? "above" : "within";
        }

        /** Where a value stands: 0 at the lower end, 1 at the upper end of the range. */
        double place(double at) {
            double width = high > low ? high - low : Math.max(Math.abs(high), 1e-9);
            return Within.place(at, low, width);
        }

        Text words(double at) {
            if (id.matches("[a-z0-9_]*(share|utilisation|occupancy)[a-z0-9_]*( .*)?")) {
                return Numbers.percent(at);
            }
            Text unit = id.matches("[a-z0-9_]*_minutes( .*)?")
                    ? Text.of(" min", "分钟")
                    : id.matches("[a-z0-9_]*_days( .*)?") ? Text.of(" d", "天") : Text.NONE;
            return Numbers.fixed(at, Math.abs(at) < 9.95 ? 2 : 1).then(unit);
        }

        Text name(Atlas atlas) {
            return QuantityName.of(id, atlas);
        }
    }

    private AgainstKnown() {}

    /** One figure where an arm was compared with what is known. */
    public static List<Figure> of(Study study) {
        Map<Arm, View> views = new LinkedHashMap<>();
        int rows = 0;
        Text title = Text.NONE;
        for (Arm arm : study.arms()) {
            List<Quantity> all = arm.has("closing") ? quantities(arm) : List.of();
            if (!all.isEmpty()) {
                title = title(all);
                views.put(
                        arm,
                        new View(
                                language -> option(study.atlas(), all, language),
                                spoken(study.atlas(), all),
                                all.stream().map(AgainstKnown::cells).toList()));
                rows = Math.max(rows, all.size());
            }
        }
        int height = (int) (TOP + ROW * rows + 10);
        return views.isEmpty()
                ? List.of()
                : List.of(new Plate(ID, Chapter.SURE, title, CAPTION.then(Basis.interval(study)), height, COLUMNS)
                        .of(study, views));
    }

    private static List<Quantity> quantities(Arm arm) {
        Map<String, List<Row>> byId = new LinkedHashMap<>();
        arm.rows("closing")
                .forEach(row -> byId.computeIfAbsent(row.text("quantity"), q -> new ArrayList<>())
                        .add(row));
        List<Quantity> all = new ArrayList<>();
        byId.forEach((id, rows) -> {
            Row first = rows.get(0);
            Spread value = Spread.of(rows.stream()
                    .mapToDouble(row -> row.figure("value").orElse(Double.NaN))
                    .toArray());
            if (value.known()
                    && first.figure("target_low").isPresent()
                    && first.figure("target_high").isPresent()) {
                all.add(new Quantity(
                        id,
                        value,
                        first.number("target_low"),
                        first.number("target_high"),
                        first.textOrEmpty("grade"),
                        first.text("source")));
            }
        });
        return all;
    }

    private static List<String> cells(Quantity of) {
        return List.of(
                of.id(),
                Numbers.cell(of.value().mean()),
                Numbers.cell(of.value().half()),
                Numbers.cell(of.low()),
                Numbers.cell(of.high()),
                of.verdict(),
                of.grade(),
                of.source());
    }

    private static Text title(List<Quantity> all) {
        long within = all.stream().filter(of -> of.verdict().equals("within")).count();
        return Text.of(
                        "Against what is known: {within} of {all} quantities lie in their range",
                        "与已知数据对照：{all}项中{within}项在范围内")
                .with("within", Long.toString(within))
                .with("all", Integer.toString(all.size()));
    }

    private static Text spoken(Atlas atlas, List<Quantity> all) {
        Text spoken = title(all).then(Text.of(". ", "。"));
        for (Quantity of : all) {
            spoken = spoken.then(of.name(atlas))
                    .then(Text.of(": {value}, {verdict} {low} to {high}. ", "：{value}，{verdict}（{low}至{high}）。"))
                    .with("value", of.words(of.value().mean()))
                    .with("verdict", Within.words(of.verdict()))
                    .with("low", of.words(of.low()))
                    .with("high", of.words(of.high()));
        }
        return spoken;
    }

    private static Map<String, Object> option(Atlas atlas, List<Quantity> all, Language language) {
        List<Map<String, Object>> words = new ArrayList<>();
        List<List<List<Object>>> bars = new ArrayList<>();
        Map<String, List<Object>> dots = new LinkedHashMap<>();
        double unit = Within.range(WIDTH);
        words.add(Words.ground(LEFT + Within.BEYOND * unit, TOP, unit, ROW * all.size(), "$faint"));
        words.add(Words.bold(Text.of("known range", "已知范围").in(language), LEFT + WIDTH / 2, TOP - 14, "center"));
        heads(words, language);
        for (int i = 0; i < all.size(); i++) {
            Quantity of = all.get(i);
            double y = TOP + (i + 0.5) * ROW;
            words.add(Words.within(Words.plain(of.name(atlas).in(language), 8, y, "left"), LEFT - 20));
            words.add(Words.plain(of.words(of.value().mean()).in(language), FOUND, y, "right"));
            String range = of.words(of.low()).in(language) + " – "
                    + of.words(of.high()).in(language);
            words.add(Words.muted(range, KNOWN, y, "right"));
            words.add(Words.muted(of.grade(), GRADE, y, "right"));
            List<Object> from = List.of(Numbers.plain(of.place(of.value().low())), i);
            bars.add(List.of(from, List.of(Numbers.plain(of.place(of.value().high())), i)));
            dots.computeIfAbsent(of.verdict(), v -> new ArrayList<>())
                    .add(List.of(Numbers.plain(of.place(of.value().mean())), i));
        }
        List<Object> series = new ArrayList<>(List.of(Strokes.segments(0, bars, "$ink", 1.6)));
        dots.forEach((verdict, points) -> series.add(Within.sign(verdict).at(0, points, 11)));
        return Tree.of(
                "grid", List.of(Axes.box(LEFT, TOP, WIDTH, ROW * all.size())),
                "xAxis", List.of(Within.axis()),
                "yAxis", List.of(Axes.rows(0, all.size())),
                "tooltip", Tree.of("show", false),
                "series", series,
                "graphic", Words.all(words));
    }

    private static void heads(List<Map<String, Object>> words, Language language) {
        words.add(Words.muted(Text.of("found", "结果").in(language), FOUND, TOP - 14, "right"));
        words.add(Words.muted(Text.of("known", "已知").in(language), KNOWN, TOP - 14, "right"));
        words.add(Words.muted(Text.of("grade", "等级").in(language), GRADE, TOP - 14, "right"));
    }
}
