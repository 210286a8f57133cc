package org.careshed.report.figure.proof;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.proof.Interval;
import org.careshed.report.proof.PublishedEffect;

/** Effects that can stand on one axis, as what was published of them allows. */
enum Panel {
    SIZED(
            Text.of("Published with a size", "已发表量值"),
            Text.of("0: no effect · 1: as published · shaded: a third to three times", "0：无效果 · 1：与发表值相同 · 阴影：三分之一至三倍"),
            -1,
            4,
            new Interval(1.0 / 3, 3)),
    NEAR(
            Text.of("Published as no effect, or as a level", "已发表为无效果或水平值"),
            Text.of("0: as published · shaded: within the margin that counts as the same", "0：与发表值相同 · 阴影：视为相同的范围"),
            -3,
            3,
            new Interval(-1, 1)),
    DIRECTED(
            Text.of("Published as a direction, without a size", "只发表方向，无量值"),
            Text.of("0: no effect · +1: ours, in the published direction", "0：无效果 · +1：本模型的值，与发表方向相同"),
            -2,
            2,
            new Interval(0, 2)),
    UNEXPRESSED(Text.of("Not expressed in the model", "模型中未表达"), Text.NONE, 0, 1, new Interval(0, 0));

    private final Text title;
    private final Text axis;
    private final double low;
    private final double high;
    private final Interval band;

    Panel(Text title, Text axis, double low, double high, Interval band) {
        this.title = title;
        this.axis = axis;
        this.low = low;
        this.high = high;
        this.band = band;
    }

    static Panel of(PublishedEffect effect) {
        if (effect.ours().isEmpty()) {
            return UNEXPRESSED;
        }
        return switch (effect.expected()) {
            case NOTHING, LEVEL -> effect.margin().isPresent() ? NEAR : UNEXPRESSED;
            case UP, DOWN -> effect.published().isPresent() ? SIZED : DIRECTED;
            case UNKNOWN -> UNEXPRESSED;
        };
    }

    static List<PublishedEffect> members(Panel panel, List<PublishedEffect> effects) {
        return effects.stream().filter(effect -> of(effect) == panel).toList();
    }

    /** Where a printed value of an effect stands on the axis. */
    double place(PublishedEffect effect, double printed) {
        return switch (this) {
            case SIZED ->
                effect.scaled(printed) / effect.scaled(effect.published().getAsDouble());
            case NEAR -> (printed - aim(effect)) / effect.margin().getAsDouble();
            case DIRECTED -> {
                double size = Math.abs(effect.scaled(effect.ours().getAsDouble()));
                double sign = effect.expected() == PublishedEffect.Expected.UP ? 1 : -1;
                yield size > 0 ? sign * effect.scaled(printed) / size : 0;
            }
            case UNEXPRESSED -> 0;
        };
    }

    private static double aim(PublishedEffect effect) {
        return effect.expected() == PublishedEffect.Expected.LEVEL
                ? effect.published().getAsDouble()
                : effect.none();
    }

    /** The nearest place that is drawn. */
    double shown(double place) {
        return Math.max(low, Math.min(high, place));
    }

    Text title() {
        return title;
    }

    Text axis() {
        return axis;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    Interval band() {
        return band;
    }
}
