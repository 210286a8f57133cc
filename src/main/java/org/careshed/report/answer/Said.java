package org.careshed.report.answer;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.careshed.language.Text;
import org.careshed.report.input.Spread;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.EffectSentence;
import org.careshed.report.tell.Groups;
import org.careshed.report.tell.Numbers;
import org.careshed.report.tell.Told;
import org.careshed.report.tell.Unit;

/** Numbers of several worlds in words, with their intervals; what cannot be told from no effect is told as that. */
final class Said {
    static final Unit VISITS = unit(" visits", "人次");
    static final Unit HOURS = unit(" hours", "小时");
    static final Unit BEDS = unit(" beds", "张床位");
    static final Unit MINUTES = unit(" minutes", "分钟");
    static final Unit YUAN = unit(" yuan", "元");
    static final Unit WAITS = unit(" waits over two hours", "次超过两小时的等候");
    static final Unit SHARE = Unit.of("share");

    private Said() {}

    private static Unit unit(String english, String chinese) {
        return new Unit(1, Text.of(english, chinese), Text.of(english, chinese));
    }

    /** A figure that is never below zero, with its unit and interval, which ends at zero. */
    static Text level(double[] worlds, Unit unit) {
        return within(worlds, unit, 0, unit.equals(SHARE) ? 100 : Double.POSITIVE_INFINITY);
    }

    /** A balance or a difference, which may be below zero, with its unit and interval. */
    static Text signed(double[] worlds, Unit unit) {
        return within(worlds, unit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Text within(double[] worlds, Unit unit, double least, double most) {
        Told told = told(Spread.of(worlds), unit);
        if (told.half().isEmpty() || told.half().getAsDouble() == 0) {
            return told.whole();
        }
        double low = told.value() - told.half().getAsDouble();
        double high = told.value() + told.half().getAsDouble();
        return Text.of("{v} (95 % interval {low} to {high})", "{v}（95%区间{low}至{high}）")
                .with("v", told.whole())
                .with("low", Numbers.of(Math.max(least, low), told.decimals()))
                .with("high", Numbers.of(Math.min(most, high), told.decimals()));
    }

    /** Whether the interval of a difference leaves out zero; never with one world. */
    static boolean detected(double[] difference) {
        Spread spread = Spread.of(difference);
        return spread.half().isPresent()
                && Math.abs(spread.mean()) > spread.half().getAsDouble();
    }

    /** What differs, as a sentence; base and with are values of the same worlds. */
    static Text difference(Text what, double[] base, double[] with, Unit unit) {
        Spread spread = Spread.of(Sums.less(with, base));
        Told told = told(spread, unit);
        Text words;
        if (Arrays.stream(Sums.less(with, base)).allMatch(one -> one == 0)) {
            words = Text.of("{what}: {with}{unit}, the same in every world.", "{what}：{with}{unit}，所有世界中均无变化。");
        } else if (spread.half().isEmpty()) {
            words = Text.of(
                    "{what}: {with} instead of {base}{unit} in one world, which gives no interval, so that nothing is"
                            + " decided.",
                    "{what}：一个世界中由{base}变为{with}{unit}；只有一个世界，没有区间，不能判定。");
        } else if (detected(Sums.less(with, base))) {
            words = spread.mean() > 0
                    ? Text.of(
                            "{what}: {d}{unit} more (95 % interval {size}), {with} instead of {base}.",
                            "{what}：增加{d}{unit}（95%区间{size}），由{base}变为{with}。")
                    : Text.of(
                            "{what}: {d}{unit} less (95 % interval {size}), {with} instead of {base}.",
                            "{what}：减少{d}{unit}（95%区间{size}），由{base}变为{with}。");
        } else {
            words = Text.of(
                    "{what}: no detectable effect; a difference from {ends}{unit} remains possible ({base} without, {with}"
                            + " with).",
                    "{what}：未检出差异；差异可能在{ends}{unit}之间（实施前{base}，实施后{with}）。");
        }
        return words.with("d", told.size())
                .with("size", told.interval(true))
                .with("ends", told.interval(false))
                .with("unit", unit.difference())
                .with("base", told.beside(Spread.of(base).mean()))
                .with("with", told.beside(Spread.of(with).mean()))
                .with("what", what);
    }

    /** A headline figure's difference by the rules of the report, all comparisons considered. */
    static List<Text> contrast(Study study, Arm arm, String measure, String of) {
        EffectSentence sentence = new EffectSentence(new Groups(study.atlas()));
        return study.contrast(arm.id(), measure, of).map(sentence::of).stream().toList();
    }

    /** Whether a headline figure differs, all comparisons considered. */
    static boolean decided(Contrast contrast) {
        return contrast.verdict() == Contrast.Verdict.MORE || contrast.verdict() == Contrast.Verdict.LESS;
    }

    /** What is told of one arm of several. */
    static Text with(Arm arm) {
        return Text.of("With “{arm}”: ", "采取“{arm}”：").with("arm", arm.title());
    }

    /** Worlds of all, as {@code 3 of 5 worlds}. */
    static Text worlds(long some, int all) {
        return Text.of("{some} of {all} worlds", "{all}个世界中的{some}个")
                .with("some", Long.toString(some))
                .with("all", Integer.toString(all));
    }

    private static Told told(Spread spread, Unit unit) {
        return new Told(
                spread.mean() * unit.scale(),
                spread.half().isPresent()
                        ? OptionalDouble.of(spread.half().getAsDouble() * unit.scale())
                        : spread.half(),
                unit);
    }
}
