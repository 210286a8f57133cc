package org.careshed.report.figure.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.option.Axes;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Panels;
import org.careshed.report.option.Plate;
import org.careshed.report.option.Strokes;
import org.careshed.report.option.Tree;
import org.careshed.report.option.Words;
import org.careshed.report.proof.Agreement;
import org.careshed.report.proof.Interval;
import org.careshed.report.proof.PublishedEffect;

/** A forest: a panel for each way of publishing, a row an effect with what was published above and ours below. */
final class EffectChart {
    private static final double ROW = 34;
    private static final double HEAD = 66;
    private static final double LEFT = 400;
    private static final double WIDTH = 330;
    private static final double PUBLISHED = 880;
    private static final double OURS = 1046;
    private static final double VERDICT = 1060;
    /** How far above and below the middle of a row its two symbols stand, rows. */
    private static final double APART = 0.2;

    private final Map<Panel, List<PublishedEffect>> panels = new EnumMap<>(Panel.class);

    EffectChart(List<PublishedEffect> effects) {
        for (Panel panel : Panel.values()) {
            List<PublishedEffect> members = Panel.members(panel, effects);
            if (!members.isEmpty()) {
                panels.put(panel, members);
            }
        }
    }

    int height() {
        return Panels.height(panels.values().stream().map(List::size).toList(), HEAD, ROW);
    }

    Map<String, Object> option(Language language) {
        Panels drawn = new Panels();
        List<Map<String, Object>> words = drawn.words();
        double top = HEAD;
        for (Map.Entry<Panel, List<PublishedEffect>> entry : panels.entrySet()) {
            Panel panel = entry.getKey();
            List<PublishedEffect> rows = entry.getValue();
            heads(words, panel, top, language);
            for (int i = 0; i < rows.size(); i++) {
                row(words, rows.get(i), top + (i + 0.5) * ROW, i, language);
            }
            if (panel != Panel.UNEXPRESSED) {
                Map<String, Object> box = Axes.box(LEFT, top, WIDTH, ROW * rows.size());
                int axes = drawn.add(box, panel.low(), panel.high(), 1, rows.size());
                band(words, panel, top, rows.size());
                draw(drawn, axes, panel, rows, language);
            }
            top += ROW * rows.size() + HEAD;
        }
        return drawn.option();
    }

    private static void heads(List<Map<String, Object>> words, Panel panel, double top, Language language) {
        words.add(Words.at(panel.title().in(language), 8, top - 40, "left", "$ink", 13, true));
        if (panel == Panel.UNEXPRESSED) {
            return;
        }
        words.add(Words.muted(panel.axis().in(language), LEFT + WIDTH / 2, top - 28, "center"));
        words.add(Words.muted(Text.of("published", "发表值").in(language), PUBLISHED, top - 10, "right"));
        words.add(Words.muted(Text.of("ours", "本模型").in(language), OURS, top - 10, "right"));
        words.add(Words.muted(Text.of("verdict", "判定").in(language), VERDICT, top - 10, "left"));
    }

    private static void row(
            List<Map<String, Object>> words, PublishedEffect effect, double y, int number, Language language) {
        if (number % 2 == 0) {
            words.add(Words.ground(0, y - ROW / 2, Plate.WIDTH, ROW, "$shore"));
        }
        words.add(Words.within(Words.plain(effect.name().in(language), 8, y - 7, "left"), LEFT - 20));
        String unit = EffectWords.unit(effect).in(language);
        String from = Text.of("grade {grade}, {source}", "{grade}级，{source}")
                .with("grade", effect.grade())
                .with("source", effect.source())
                .in(language);
        words.add(Words.within(Words.muted(unit.isEmpty() ? from : unit + " · " + from, 8, y + 8, "left"), LEFT - 20));
        words.add(Words.at(
                EffectWords.published(effect).in(language), PUBLISHED, y, "right", "$ink", Words.SMALL, false));
        if (effect.ours().isPresent()) {
            words.add(Words.at(EffectWords.ours(effect).in(language), OURS, y, "right", "$ink", Words.SMALL, false));
            words.add(Words.at(
                    EffectWords.agreement(effect).in(language), VERDICT, y, "left", "$ink", Words.SMALL, false));
        }
    }

    private static void band(List<Map<String, Object>> words, Panel panel, double top, int rows) {
        double unit = WIDTH / (panel.high() - panel.low());
        double from = LEFT + (panel.band().low() - panel.low()) * unit;
        double width = (panel.band().high() - panel.band().low()) * unit;
        words.add(Words.ground(from, top, width, ROW * rows, "$faint"));
    }

    private static void draw(Panels drawn, int axes, Panel panel, List<PublishedEffect> rows, Language language) {
        List<List<List<Object>>> published = new ArrayList<>();
        List<Object> theirs = new ArrayList<>();
        Map<Agreement, List<Object>> dots = new EnumMap<>(Agreement.class);
        Map<Agreement, List<List<List<Object>>>> bars = new EnumMap<>(Agreement.class);
        for (int i = 0; i < rows.size(); i++) {
            PublishedEffect effect = rows.get(i);
            double above = i - APART;
            double below = i + APART;
            effect.publishedInterval().ifPresent(ends -> published.add(ends(panel, effect, ends, above)));
            known(panel, effect)
                    .ifPresent(at -> theirs.add(dot(effect, EffectWords.published(effect), at, above, language)));
            effect.oursInterval()
                    .ifPresent(ends -> bars.computeIfAbsent(effect.agreement(), a -> new ArrayList<>())
                            .add(ends(panel, effect, ends, below)));
            double ours = panel.shown(panel.place(effect, effect.ours().getAsDouble()));
            dots.computeIfAbsent(effect.agreement(), a -> new ArrayList<>())
                    .add(dot(effect, EffectWords.ours(effect), ours, below, language));
        }
        drawn.zero(axes, rows.size());
        List<Object> series = drawn.series();
        series.add(Strokes.segments(axes, published, "$ink", 1.4));
        bars.forEach((agreement, ends) ->
                series.add(Strokes.segments(axes, ends, Signs.of(agreement).colour(), 2)));
        series.add(Signs.PUBLISHED.at(axes, theirs, 8));
        dots.forEach((agreement, points) -> series.add(Signs.of(agreement).at(axes, points, 10)));
    }

    /** Where the published value stands; a direction without a size stands nowhere. */
    private static Optional<Double> known(Panel panel, PublishedEffect effect) {
        OptionalDouble value = effect.published();
        if (panel == Panel.NEAR && value.isEmpty()) {
            value = OptionalDouble.of(effect.none());
        }
        return value.isPresent() && panel != Panel.DIRECTED
                ? Optional.of(panel.shown(panel.place(effect, value.getAsDouble())))
                : Optional.empty();
    }

    private static Map<String, Object> dot(PublishedEffect effect, Text value, double x, double y, Language language) {
        String tip = effect.name().in(language) + ": " + value.in(language);
        return Tree.of("name", tip, "value", List.of(Numbers.plain(x), y));
    }

    private static List<List<Object>> ends(Panel panel, PublishedEffect effect, Interval ends, double y) {
        double low = panel.shown(panel.place(effect, ends.low()));
        double high = panel.shown(panel.place(effect, ends.high()));
        return List.of(List.of(Numbers.plain(low), y), List.of(Numbers.plain(high), y));
    }
}
