package org.careshed.report.figure.proof;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.proof.Agreement;
import org.careshed.report.proof.Interval;
import org.careshed.report.proof.PublishedEffect;
import org.careshed.report.proof.PublishedEffects;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** Published effects of policies beside those of the model, with intervals and verdicts. */
public final class PublishedAndOurs {
    /** The figure's id. */
    public static final String ID = "published-and-ours";

    private static final List<Column> COLUMNS = List.of(
            Column.text("effect", "Id of the effect."),
            Column.text("grade", "How far what was published can be trusted."),
            Column.text("source", "Where it was published."),
            Column.text("unit", "Unit of the effect."),
            Column.text("expected", "up, down, nothing, level, or unknown."),
            Column.decimal("published", "", "As it was published; empty without a size."),
            Column.decimal("published_low", "", "Lower end of the published interval."),
            Column.decimal("published_high", "", "Upper end of the published interval."),
            Column.decimal("margin", "", "How far off counts as the same."),
            Column.decimal("ours", "", "Mean over worlds; empty where the model has no such thing."),
            Column.decimal("ours_low", "", "Lower end of its 95 % interval."),
            Column.decimal("ours_high", "", "Upper end of its 95 % interval."),
            Column.text("verdict", "By the rules of the command evidence."),
            Column.text("counted", "no for a what-if, which assumes what the fitted county does not."));
    private static final Text CAPTION = Text.of(
            "Each row has its own unit and scale, named above its panel; what lies beyond is drawn at the edge. Above: □ as"
                    + " published, with its interval where one was given. Below: the model's mean over {n} world(s) of each scenario"
                    + " with its 95 % interval. ● order of size agrees (a third to three times), ▲ sign agrees, ◆ disagrees, ○"
                    + " undecided. Grade: A measured or official, B secondary, C assumed. A what-if is not counted. No lever was bent"
                    + " to fit.",
            "每行有自己的单位和刻度，见各组上方；超出者画在边缘。上：□发表值及其区间（如有）；下：本模型各情景{n}个世界的均值及95%区间。"
                    + "●量级一致（三分之一至三倍），▲方向一致，◆不一致，○未定。等级：A实测或官方，B二手，C假设。假设情形不计数。未为吻合而调整任何政策参数。");

    private PublishedAndOurs() {}

    /** One figure where a file of effects was given. */
    public static List<Figure> of(Study study) {
        return study.proofs().effects().map(PublishedAndOurs::figure).stream().toList();
    }

    private static Figure figure(PublishedEffects published) {
        List<PublishedEffect> effects = published.effects();
        EffectChart chart = new EffectChart(effects);
        Text title = title(effects);
        Table data = new Table(
                ID.replace('-', '_'),
                title.english(),
                COLUMNS,
                effects.stream().map(PublishedAndOurs::cells).toList());
        return new Figure(
                ID,
                Chapter.SURE,
                title,
                CAPTION.with("n", Integer.toString(published.worlds())),
                spoken(effects),
                Plate.WIDTH,
                chart.height(),
                List.of(new Frame(title, chart::option)),
                data,
                List.of());
    }

    private static Text title(List<PublishedEffect> effects) {
        return Text.of(
                        "Held against {all} published effects: size agrees {size}, sign alone {sign}, disagrees {not}",
                        "对照{all}项已发表效果：量级一致{size}项，仅方向一致{sign}项，不一致{not}项")
                .with("all", count(effects, Optional.empty()))
                .with("size", count(effects, Optional.of(Agreement.ORDER_OF_SIZE)))
                .with("sign", count(effects, Optional.of(Agreement.SIGN)))
                .with("not", count(effects, Optional.of(Agreement.DISAGREES)));
    }

    private static String count(List<PublishedEffect> effects, Optional<Agreement> agreement) {
        return Long.toString(effects.stream()
                .filter(effect -> !effect.whatIf())
                .filter(effect -> agreement.isEmpty() || effect.agreement() == agreement.get())
                .count());
    }

    private static Text spoken(List<PublishedEffect> effects) {
        Text spoken = title(effects).then(Text.of(". ", "。"));
        for (PublishedEffect effect : effects) {
            spoken = spoken.then(effect.name())
                    .then(Text.of(
                            ", {unit}: published {published}, ours {ours}, {verdict}. ",
                            "（{unit}）：发表值{published}，本模型{ours}，{verdict}。"))
                    .with("unit", EffectWords.unit(effect))
                    .with("published", EffectWords.published(effect))
                    .with("ours", EffectWords.ours(effect))
                    .with("verdict", EffectWords.agreement(effect));
        }
        return spoken;
    }

    private static List<String> cells(PublishedEffect effect) {
        return List.of(
                effect.id(),
                effect.grade(),
                effect.source(),
                effect.unit(),
                effect.expected().name().toLowerCase(Locale.ROOT),
                Numbers.cell(effect.published()),
                end(effect.publishedInterval(), true),
                end(effect.publishedInterval(), false),
                Numbers.cell(effect.margin()),
                Numbers.cell(effect.ours()),
                end(effect.oursInterval(), true),
                end(effect.oursInterval(), false),
                effect.agreement().words().english(),
                effect.whatIf() ? "no" : "yes");
    }

    static String end(Optional<Interval> interval, boolean low) {
        return interval.map(ends -> Numbers.cell(low ? ends.low() : ends.high()))
                .orElse("");
    }
}
