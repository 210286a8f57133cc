package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careshed.experiment.attribution.Answer.Told;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.study.Figure;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.measure.Closing;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;
import org.careshed.result.MeasureName;
import org.careshed.result.Reading;
import org.careshed.result.name.UnitName;

/** What an attribution says, in words and tables of at most 80 columns. */
final class AttributionText {
    private static final String WHOLE = "all";
    private static final int DIGITS = 3;
    private static final int FIRST = 22;
    private static final int PER_CENT = 8;
    private static final int OTHER = 10;

    private final Attributed attributed;
    private final Attribution asked;
    private final Paper paper;

    private AttributionText(Attributed attributed, Language language) {
        this.paper = new Paper(language);
        this.attributed = attributed;
        this.asked = attributed.asked();
    }

    /** Figures of the whole county one after another; others stand in the tables alone. */
    static List<String> of(Attributed attributed, Language language) {
        AttributionText text = new AttributionText(attributed, language);
        List<Answer> shown = attributed.answers().stream()
                .filter(answer -> answer.figure().of().equals(WHOLE))
                .toList();
        shown.forEach(text::answer);
        text.closing(shown.size());
        return text.paper.lines();
    }

    private void answer(Answer answer) {
        var figure = answer.figure();
        paper.gap();
        say(Text.of(
                Closing.quantity(figure.measure(), figure.of()) + ", " + figure.unit(),
                MeasureName.of(figure.measure()).chinese() + UnitName.plain(figure.unit())));
        Estimate whole = answer.whole().difference();
        if (whole.mean().isEmpty()) {
            say(Text.of("It is undefined in some run of every world: nothing is said of it.", "每个世界都有运行无定义：不作说明。"));
            return;
        }
        if (whole.undefined() > 0) {
            say(Text.of(
                            "Undefined in some run of {undefined} of {all} worlds, which are left out.",
                            "{all} 个世界中有 {undefined} 个出现无定义的运行，已剔除。")
                    .with("undefined", whole.undefined())
                    .with("all", whole.replications()));
        }
        say(Text.of(
                        "None {none}, all {all}: all together change it by {change}.",
                        "全部关闭 {none}，全部开启 {all}：合计改变 {change}。")
                .with("none", Figure.told(answer.whole().base()))
                .with("all", Figure.told(answer.whole().with()))
                .with("change", Figure.told(whole)));
        over(answer.over(), whole);
        shares(answer);
        effects(answer);
    }

    private void shares(Answer answer) {
        if (answer.shares().isEmpty()) {
            return;
        }
        boolean all = answer.shares().get(0).what().alone().isPresent();
        boolean orders = answer.shares().get(0).what().byOrders().isPresent();
        paper.gap();
        row(
                Text.of("share of the whole", "在全部效果中的份额"),
                Text.NONE,
                Text.of("per cent", "%"),
                all ? Text.of("alone", "单独") : orders ? Text.of("by orders", "顺序误差") : Text.NONE,
                all ? Text.of("last", "最后") : Text.NONE);
        answer.shares().stream()
                .sorted(Comparator.comparing(told -> told.what().told().abs(), Comparator.reverseOrder()))
                .forEach(told -> share(told, answer.whole().difference()));
    }

    private void share(Told<Share> told, Estimate whole) {
        Share share = told.what();
        row(
                Text.same(mark(told.judged()) + factor(share.factor())),
                Figure.told(share.estimate(), decimals(whole)),
                Text.same(perCent(share.told(), whole)),
                Text.same(share.alone()
                        .map(alone -> alone.meanText(decimals(whole)))
                        .or(() -> share.byOrders()
                                .map(half -> half.setScale(decimals(whole), RoundingMode.HALF_EVEN)
                                        .toPlainString()))
                        .orElse("")),
                Text.same(
                        share.last().map(last -> last.meanText(decimals(whole))).orElse("")));
        over(told.over(), whole);
    }

    private void over(Optional<OverDraws> over, Estimate whole) {
        over.ifPresent(draws -> paper.text(
                4,
                Text.of(
                                "over {draws} draws {low} to {high}; what dominates: {what}",
                                "{draws} 组参数下为 {low} 至 {high}；主要来源：{what}")
                        .with("draws", draws.draws())
                        .with("low", Fixed.of(draws.low(), decimals(whole)))
                        .with("high", Fixed.of(draws.high(), decimals(whole)))
                        .with("what", draws.dominates().told())));
    }

    private void effects(Answer answer) {
        if (answer.effects().isEmpty()) {
            return;
        }
        paper.gap();
        row(
                Text.of("effect over the settings of others", "其他因素各种设定下的平均效应"),
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Text.NONE);
        long silent = 0;
        for (Told<Effect> told : answer.effects()) {
            boolean single = Word.length(told.what().word()) == 1;
            if (single || told.judged().verdict().found()) {
                row(
                        Text.same(label(told)),
                        Figure.told(
                                told.what().estimate(), decimals(answer.whole().difference())),
                        Text.NONE,
                        Text.NONE,
                        Text.NONE);
                over(told.over(), answer.whole().difference());
            } else {
                silent++;
            }
        }
        if (silent > 0) {
            say(Text.of("{many} interactions of two are not told from luck.", "{many} 个两因素交互作用与随机波动无法区分。")
                    .with("many", silent));
        }
    }

    private String label(Told<Effect> told) {
        List<Integer> words = told.what().words();
        String names = Word.factors(words.get(0)).stream()
                .map(factor -> asked.factors().get(factor).name())
                .collect(Collectors.joining(" x "));
        return mark(told.judged()) + DesignText.sum(words) + "  " + names;
    }

    private void closing(int shown) {
        paper.gap();
        long effects = Answer.judged(attributed.answers(), true);
        long shares = Answer.judged(attributed.answers(), false);
        Text many = Text.of("{many} shares", "{many} 个份额").with("many", shares);
        Text more = Text.of("{many} effects", "{many} 个效应").with("many", effects);
        say(Text.of(
                        "+- is half a 95 % interval over {worlds} worlds. * told from luck at 5 %, adjusted (Holm) for"
                                + " {judged} at once.",
                        "± 为 {worlds} 个世界的 95% 置信区间半宽。* 表示在 5% 显著性水平上与随机波动可区分，已对{judged}作 Holm 校正。")
                .with("worlds", asked.effort().replications())
                .with(
                        "judged",
                        effects > 0 && shares > 0
                                ? Text.of("{shares} and for {effects}", " {shares}和 {effects}分别")
                                        .with("shares", many)
                                        .with("effects", more)
                                : Text.of("", " ").then(shares > 0 ? many : more)));
        if (shares > 0) {
            meaning(effects);
        }
        leftOut(shown);
    }

    private void meaning(long effects) {
        say(Text.of(
                        "Shares are Shapley values: what a lever adds on average over all orders in which they could"
                                + " come; they add up to the whole.",
                        "份额为 Shapley 值：一项措施在所有可能的先后顺序中平均增加多少；各份额之和等于全部效果。")
                .then(
                        effects > 0
                                ? Text.of(
                                        " Alone: it on, the others off. Last: all on, against all but it.",
                                        "单独：只开启它。最后：全部开启，与只关闭它相比。")
                                : Text.of(
                                        " By orders: half the interval that drawn orders alone would leave.",
                                        "顺序误差：仅因抽取顺序而产生的区间半宽。")));
    }

    private void leftOut(int shown) {
        if (!attributed.draws().isEmpty()) {
            say(Text.of(
                    "Over draws: 5 to 95 of 100 draws of the ensemble, each a county that the evidence allows, in one"
                            + " world each; so the range holds the luck of one world too.",
                    "各组参数：参数集合中第 5 至第 95 百分位，每组都是证据所允许的一个县，各运行一个世界；因此该范围也含一个世界的随机波动。"));
        }
        int others = attributed.answers().size() - shown;
        if (others > 0) {
            say(Text.of("{many} figures of parts of the county stand in the tables.", "另有 {many} 项分部分的指标，见结果表。")
                    .with("many", others));
        }
        int partial = attributed.ledger().partial().size();
        if (partial > 0) {
            say(Text.of("{many} figures come with a lever and are left out.", "{many} 项指标随某项措施才出现，未列。")
                    .with("many", partial));
        }
    }

    private String factor(int factor) {
        return Word.text(1 << factor) + "  " + asked.factors().get(factor).name();
    }

    private static String mark(Judged judged) {
        return judged.verdict().found() ? "* " : "  ";
    }

    /** Of the whole, where that is not luck alone. */
    static String perCent(BigDecimal share, Estimate whole) {
        return sure(whole)
                .map(total -> Math.round(100 * share.doubleValue() / total.doubleValue()) + " %")
                .orElse("");
    }

    /** The whole effect where its interval leaves out nothing. */
    private static Optional<BigDecimal> sure(Estimate whole) {
        return whole.mean()
                .filter(mean -> whole.halfWidth()
                        .filter(half -> mean.abs().compareTo(half) > 0)
                        .isPresent());
    }

    /** One scale for a table: three digits of half the interval of the whole. */
    private static int decimals(Estimate whole) {
        BigDecimal scale = whole.halfWidth().or(whole::mean).orElseThrow();
        int before = scale.signum() == 0 ? 0 : scale.precision() - scale.scale();
        return Math.max(0, Math.min(Reading.DECIMALS, DIGITS - before));
    }

    /** A label on the left, or above where it is long, and figures in columns on the right. */
    private void row(Text label, Text first, Text perCent, Text third, Text fourth) {
        int width = Paper.WIDTH - FIRST - PER_CENT - 2 * OTHER;
        String left = label.in(paper.language());
        if (Paper.columns(left) >= width && !first.isEmpty()) {
            paper.text(0, Text.of(label.english().strip(), label.chinese().strip()));
            left = "";
        }
        paper.ruled(
                0,
                Paper.padded(left, width)
                        + paper.right(first, FIRST)
                        + paper.right(perCent, PER_CENT)
                        + paper.right(third, OTHER)
                        + paper.right(fourth, OTHER));
    }

    private void say(Text sentence) {
        paper.text(0, sentence);
    }
}
