package org.careshed.report.figure.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Within;
import org.careshed.report.option.Words;
import org.careshed.report.proof.CalibrationCard;
import org.careshed.report.proof.CalibrationCard.Fitted;
import org.careshed.report.proof.CalibrationCard.Use;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** The first half of a calibration card: the fit and its ensemble beside what is known, figure by figure. */
public final class WhatWasFitted {
    /** The figure's id. */
    public static final String ID = "what-was-fitted";

    private static final double TOP = 44;
    private static final double ROW = 24;
    private static final double LEFT = 420;
    private static final double WIDTH = 420;
    private static final double FIT = 970;
    private static final double WANTED = 1130;
    private static final double GRADE = 1184;

    private static final Map<Use, Text> TITLES = Map.of(
            Use.TARGETS, Text.of("Fitted", "已拟合"),
            Use.PATTERNS, Text.of("Not fitted, rules draws out", "未拟合，用于筛除抽样"),
            Use.HELD_OUT, Text.of("Held out", "留作检验"));
    private static final List<Column> COLUMNS = List.of(
            Column.text("use", "targets, patterns or held_out."),
            Column.text("figure", "What was fitted or looked at."),
            Column.decimal("wanted_low", "", "Lower end of what is known."),
            Column.decimal("wanted_high", "", "Upper end of what is known."),
            Column.decimal("fit", "", "Mean of the fitted county over its replications."),
            Column.decimal("half_width", "", "Half-width of its 95 % interval."),
            Column.decimal("ensemble_low", "", "5 of 100 kept draws lie below."),
            Column.decimal("ensemble_high", "", "95 of 100 kept draws lie below."),
            Column.text("verdict", "within, below or above, of the fit."),
            Column.text("grade", "A measured or official, B secondary, C assumed."),
            Column.text("source", "Where what is known comes from."));
    private static final Text CAPTION = Text.of(
            "Scenario {scenario}. Each row has its own scale: the shaded band is the range wanted, drawn equally wide for all; what"
                    + " lies further away than a width stands at the edge. ● within, ▼ below, ▲ above the range; thin bar: the 95 %"
                    + " interval over {n} replication(s); thick bar: 5 to 95 of 100 draws that were kept. Grade: A measured or"
                    + " official, B secondary, C assumed. Fitted figures had to agree; those held out need not.",
            "情景{scenario}。每行刻度不同：阴影为目标范围，各行等宽；超出一倍宽度者画在边缘。●范围内，▼偏低，▲偏高；细横线为{n}次重复的95%区间；"
                    + "粗横线为保留抽样的5%至95%。等级：A实测或官方，B二手，C假设。已拟合者理应一致，留作检验者则未必。");

    private WhatWasFitted() {}

    /** One figure where a card was given. */
    public static List<Figure> of(Study study) {
        return study.proofs().card().map(WhatWasFitted::figure).stream().toList();
    }

    private static Figure figure(CalibrationCard card) {
        List<Fitted> fitted = card.fitted();
        Text title = title(fitted);
        Text caption = CAPTION.with("scenario", card.scenario()).with("n", Integer.toString(card.replications()));
        List<List<String>> rows = fitted.stream().map(WhatWasFitted::cells).toList();
        int groups = (int) fitted.stream().map(Fitted::use).distinct().count();
        return new Figure(
                ID,
                Chapter.SURE,
                title,
                caption,
                spoken(fitted),
                Plate.WIDTH,
                (int) (TOP + ROW * (fitted.size() + groups) + 10),
                List.of(new Frame(title, language -> option(fitted, language))),
                new Table(ID.replace('-', '_'), title.english(), COLUMNS, rows),
                List.of());
    }

    private static Text title(List<Fitted> fitted) {
        long held = fitted.stream().filter(one -> one.use() == Use.HELD_OUT).count();
        long good = fitted.stream()
                .filter(one -> one.use() == Use.HELD_OUT && one.verdict().equals("within"))
                .count();
        return Text.of(
                        "Calibration card: {good} of {held} figures that were not fitted lie in their range",
                        "校准卡：{held}项未参与拟合的指标中{good}项在范围内")
                .with("good", Long.toString(good))
                .with("held", Long.toString(held));
    }

    private static Map<String, Object> option(List<Fitted> fitted, Language language) {
        List<Map<String, Object>> words = new ArrayList<>();
        List<List<List<Object>>> bars = new ArrayList<>();
        List<List<List<Object>>> pale = new ArrayList<>();
        Map<String, List<Object>> dots = new LinkedHashMap<>();
        heads(words, language);
        int line = 0;
        for (Use use : Use.values()) {
            List<Fitted> members =
                    fitted.stream().filter(one -> one.use() == use).toList();
            if (members.isEmpty()) {
                continue;
            }
            words.add(Words.bold(TITLES.get(use).in(language), 8, TOP + (line + 0.5) * ROW, "left"));
            line++;
            double unit = Within.range(WIDTH);
            words.add(
                    Words.ground(LEFT + Within.BEYOND * unit, TOP + line * ROW, unit, ROW * members.size(), "$faint"));
            for (Fitted one : members) {
                row(words, one, TOP + (line + 0.5) * ROW, language);
                double half = one.half().orElse(0);
                bars.add(ends(one, one.fit() - half, one.fit() + half, line));
                int at = line;
                one.ensemble().ifPresent(ends -> pale.add(ends(one, ends.low(), ends.high(), at)));
                dots.computeIfAbsent(one.verdict(), v -> new ArrayList<>()).add(List.of(place(one, one.fit()), line));
                line++;
            }
        }
        Map<String, Object> wide = Strokes.segments(0, pale, "$56b4e9", 7);
        List<Object> series = new ArrayList<>(List.of(wide, Strokes.segments(0, bars, "$ink", 1.6)));
        dots.forEach((verdict, points) -> series.add(Within.sign(verdict).at(0, points, 10)));
        return Tree.of(
                "grid", List.of(Axes.box(LEFT, TOP, WIDTH, ROW * line)),
                "xAxis", List.of(Within.axis()),
                "yAxis", List.of(Axes.rows(0, line)),
                "tooltip", Tree.of("show", false),
                "series", series,
                "graphic", Words.all(words));
    }

    private static void heads(List<Map<String, Object>> words, Language language) {
        words.add(Words.muted(Text.of("range wanted", "目标范围").in(language), LEFT + WIDTH / 2, TOP - 14, "center"));
        words.add(Words.muted(Text.of("fit", "拟合").in(language), FIT, TOP - 14, "right"));
        words.add(Words.muted(Text.of("wanted", "目标").in(language), WANTED, TOP - 14, "right"));
        words.add(Words.muted(Text.of("grade", "等级").in(language), GRADE, TOP - 14, "right"));
    }

    private static void row(List<Map<String, Object>> words, Fitted one, double y, Language language) {
        words.add(Words.within(Words.plain(CardNames.of(one.name()).in(language), 20, y, "left"), LEFT - 30));
        String half = one.half().isPresent() ? " ± " + figure(one.half().getAsDouble()) : "";
        words.add(Words.at(figure(one.fit()) + half, FIT, y, "right", "$ink", Words.SMALL, false));
        String wanted = figure(one.wanted().low()) + " – " + figure(one.wanted().high());
        words.add(Words.muted(wanted, WANTED, y, "right"));
        words.add(Words.muted(one.grade(), GRADE, y, "right"));
    }

    private static String figure(double value) {
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT, "%,." + (size >= 100 ? 0 : size >= 9.95 ? 1 : size >= 0.995 ? 2 : 4) + "f", value);
    }

    private static List<List<Object>> ends(Fitted one, double low, double high, int line) {
        return List.of(List.of(place(one, low), line), List.of(place(one, high), line));
    }

    /** 0 at the lower end of the range wanted, 1 at its upper end. */
    private static double place(Fitted one, double value) {
        double low = one.wanted().low();
        double width = Math.max(one.wanted().high() - low, 1e-9);
        return Numbers.plain(Within.place(value, low, width));
    }

    private static Text spoken(List<Fitted> fitted) {
        Text spoken = title(fitted).then(Text.of(". ", "。"));
        for (Fitted one : fitted) {
            spoken = spoken.then(CardNames.of(one.name()))
                    .then(Text.of(
                            " ({use}): {fit}, {verdict} {low} to {high}. ", "（{use}）：{fit}，{verdict}（{low}至{high}）。"))
                    .with("use", TITLES.get(one.use()))
                    .with("fit", figure(one.fit()))
                    .with("verdict", Within.words(one.verdict()))
                    .with("low", figure(one.wanted().low()))
                    .with("high", figure(one.wanted().high()));
        }
        return spoken;
    }

    private static List<String> cells(Fitted one) {
        return List.of(
                one.use().name().toLowerCase(Locale.ROOT),
                one.name(),
                Numbers.cell(one.wanted().low()),
                Numbers.cell(one.wanted().high()),
                Numbers.cell(one.fit()),
                Numbers.cell(one.half()),
                PublishedAndOurs.end(one.ensemble(), true),
                PublishedAndOurs.end(one.ensemble(), false),
                one.verdict(),
                one.grade(),
                one.source());
    }
}
