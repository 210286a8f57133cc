package org.careshed.report.figure.proof;

import java.util.ArrayList;
import java.util.List;
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
import org.careshed.report.option.Words;
import org.careshed.report.proof.Agreement;
import org.careshed.report.proof.CalibrationCard;
import org.careshed.report.proof.CalibrationCard.Pinned;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** The second half of a calibration card: how much of each parameter is still open after the fit. */
public final class WhatIsPinnedDown {
    /** The figure's id. */
    public static final String ID = "what-is-pinned-down";

    /** A parameter is not identified when more than this part of what was open before is left; as {@code calibrate} says. */
    private static final double OPEN = 0.9;

    private static final double MOST = 1.4;
    private static final double TOP = 60;
    private static final double ROW = 22;
    private static final double LEFT = 360;
    private static final double WIDTH = 360;
    private static final double LEFT_OVER = 780;
    private static final double BEFORE = 930;
    private static final double AFTER = 1104;
    private static final double SAYS = 1114;

    private static final List<Column> COLUMNS = List.of(
            Column.text("parameter", "Name of the parameter."),
            Column.text("drawn", "yes where it was drawn between bounds; no where it was fitted."),
            Column.text("before", "Mean and standard deviation before, or the bounds."),
            Column.text("after", "The fit, or the median and 5 to 95 of 100 of the draws that were kept."),
            Column.decimal("left", "share", "Standard deviation after over before."),
            Column.text("says", "What the card says of it."));
    private static final Map<String, Text> SAYS_IN_WORDS = Map.of(
            "pinned down", Text.of("pinned down", "已确定"),
            "narrowed", Text.of("narrowed", "已收窄"),
            "not identified", Text.of("not identified", "无法识别"),
            "too few draws", Text.of("too few draws", "抽样太少"));
    private static final Text CAPTION = Text.of(
            "Dot: standard deviation after the fit over that before, of factors in logarithms; 0 would be known exactly, 1 as open as"
                    + " before; beyond the dashed line at 0.9 the figures say nothing of a parameter. ● pinned down or narrowed, ○ not"
                    + " identified: whatever is chosen there, the targets can be met, so results should be read over the ensemble."
                    + " Scenario {scenario}, {n} replication(s).",
            "圆点：拟合后与拟合前标准差之比（倍数用对数）；0为完全确定，1为与之前同样不确定；超过0.9虚线者，数据对该参数没有说明力。"
                    + "●已确定或收窄，○无法识别：无论取何值都能达到目标，因此应按整个集合解读结果。情景{scenario}，{n}次重复。");

    private WhatIsPinnedDown() {}

    /** One figure where a card was given that tells parameters. */
    public static List<Figure> of(Study study) {
        return study.proofs().card().filter(card -> !card.pinned().isEmpty()).map(WhatIsPinnedDown::figure).stream()
                .toList();
    }

    private static Figure figure(CalibrationCard card) {
        List<Pinned> all = card.pinned();
        Text title = title(all);
        Text caption = CAPTION.with("scenario", card.scenario()).with("n", Integer.toString(card.replications()));
        List<List<String>> rows = all.stream()
                .map(one -> List.of(
                        one.name(),
                        one.drawn() ? "yes" : "no",
                        one.before(),
                        one.after(),
                        Numbers.cell(one.left()),
                        one.says()))
                .toList();
        return new Figure(
                ID,
                Chapter.SURE,
                title,
                caption,
                spoken(all),
                Plate.WIDTH,
                (int) (TOP + ROW * (all.size() + 2) + 10),
                List.of(new Frame(title, language -> option(all, language))),
                new Table(ID.replace('-', '_'), title.english(), COLUMNS, rows),
                List.of());
    }

    private static Text title(List<Pinned> all) {
        return Text.of(
                        "What the figures pin down: {known} of {all} parameters, {open} stay open",
                        "数据能确定什么：{all}个参数中确定或收窄{known}个，{open}个仍不确定")
                .with("all", Integer.toString(all.size()))
                .with(
                        "known",
                        Long.toString(all.stream().filter(one -> !one.open()).count()))
                .with("open", Long.toString(all.stream().filter(Pinned::open).count()));
    }

    private static Map<String, Object> option(List<Pinned> all, Language language) {
        List<Map<String, Object>> words = new ArrayList<>();
        List<Object> known = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        List<List<List<Object>>> stems = new ArrayList<>();
        heads(words, language);
        int line = 0;
        for (boolean drawn : new boolean[] {false, true}) {
            List<Pinned> members =
                    all.stream().filter(one -> one.drawn() == drawn).toList();
            if (members.isEmpty()) {
                continue;
            }
            Text group = drawn ? Text.of("Drawn between bounds of the evidence", "在证据范围内抽取") : Text.of("Fitted", "已拟合");
            words.add(Words.bold(group.in(language), 8, TOP + (line + 0.5) * ROW, "left"));
            line++;
            for (Pinned one : members) {
                row(words, one, TOP + (line + 0.5) * ROW, language);
                if (one.left().isPresent()) {
                    double x = Math.min(MOST, one.left().getAsDouble());
                    stems.add(List.of(List.of(0, line), List.of(x, line)));
                    (one.open() ? open : known).add(List.of(x, line));
                }
                line++;
            }
        }
        List<List<Object>> limit = List.of(List.of(OPEN, -0.5), List.of(OPEN, line - 0.5));
        return Tree.of(
                "grid", List.of(Axes.box(LEFT, TOP, WIDTH, ROW * line)),
                "xAxis", List.of(Axes.above(Axes.values(0, 0, MOST, 0.2, "{value}"))),
                "yAxis", List.of(Axes.rows(0, line)),
                "tooltip", Tree.of("show", false),
                "series",
                        List.of(
                                Strokes.segments(0, stems, "$rule", 2),
                                Strokes.dashed(Strokes.segments(0, List.of(limit), "$ink", 1.2)),
                                Signs.of(Agreement.ORDER_OF_SIZE).at(0, known, 10),
                                Signs.of(Agreement.UNDECIDED).at(0, open, 10)),
                "graphic", Words.all(words));
    }

    private static void heads(List<Map<String, Object>> words, Language language) {
        words.add(Words.bold(
                Text.of("Open after the fit, of what was open before", "拟合后仍不确定的部分")
                        .in(language),
                LEFT + WIDTH / 2,
                TOP - 36,
                "center"));
        words.add(Words.muted(Text.of("left", "剩余").in(language), LEFT_OVER, TOP - 10, "right"));
        words.add(Words.muted(Text.of("before", "之前").in(language), BEFORE, TOP - 10, "right"));
        words.add(Words.muted(Text.of("after", "之后").in(language), AFTER, TOP - 10, "right"));
    }

    private static void row(List<Map<String, Object>> words, Pinned one, double y, Language language) {
        words.add(Words.within(Words.plain(CardNames.of(one.name()).in(language), 20, y, "left"), LEFT - 30));
        String left = one.left().isPresent()
                ? Numbers.fixed(one.left().getAsDouble(), 2).in(language)
                : "–";
        words.add(Words.at(left, LEFT_OVER, y, "right", "$ink", Words.SMALL, false));
        words.add(Words.muted(brief(one.before(), language), BEFORE, y, "right"));
        words.add(Words.muted(brief(one.after(), language), AFTER, y, "right"));
        String colour = one.open() ? "$muted" : "$ink";
        words.add(Words.within(
                Words.at(says(one).in(language), SAYS, y, "left", colour, Words.SMALL, !one.open()),
                Plate.WIDTH - SAYS));
    }

    /** Numbers of the card without their last noughts, its words in a language. */
    private static String brief(String text, Language language) {
        String bare = text.replaceAll("(\\.[0-9]*?)0+(?![0-9])", "$1")
                .replaceAll("\\.(?![0-9])", "")
                .replace("+/-", "±");
        return language == Language.CHINESE ? bare.replace(" to ", "至") : bare.replace(" to ", "–");
    }

    private static Text says(Pinned one) {
        String first = one.says().split(",")[0];
        Text bound = one.says().contains("at its bound") ? Text.of(", at bound", "，在界上") : Text.NONE;
        return SAYS_IN_WORDS.getOrDefault(first, Text.same(first)).then(bound);
    }

    private static Text spoken(List<Pinned> all) {
        Text spoken = title(all).then(Text.of(". ", "。"));
        for (Pinned one : all) {
            spoken = spoken.then(CardNames.of(one.name()))
                    .then(Text.of(": {says}, {left} left. ", "：{says}，剩余{left}。"))
                    .with("says", says(one))
                    .with(
                            "left",
                            one.left().isPresent() ? Numbers.fixed(one.left().getAsDouble(), 2) : Text.same("–"));
        }
        return spoken;
    }
}
