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
import org.careshed.measure.Closing;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;
import org.careshed.result.Reading;

/** What an attribution says, in words and tables of at most 80 columns. */
final class AttributionText {
    private static final String WHOLE = "all";
    private static final int DIGITS = 3;
    private static final int FIRST = 22;
    private static final int PER_CENT = 8;
    private static final int OTHER = 10;

    private final Attributed attributed;
    private final Attribution asked;
    private final Paper paper = new Paper();

    private AttributionText(Attributed attributed) {
        this.attributed = attributed;
        this.asked = attributed.asked();
    }

    /** Figures of the whole county one after another; others stand in the tables alone. */
    static List<String> of(Attributed attributed) {
        AttributionText text = new AttributionText(attributed);
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
        say(Closing.quantity(figure.measure(), figure.of()) + ", " + figure.unit());
        Estimate whole = answer.whole().difference();
        if (whole.mean().isEmpty()) {
            say("It is undefined in some run of every world: nothing is said of it.");
            return;
        }
        if (whole.undefined() > 0) {
            say("Undefined in some run of " + whole.undefined() + " of " + whole.replications()
                    + " worlds, which are left out.");
        }
        say("None " + Figure.plusMinus(answer.whole().base()) + ", all "
                + Figure.plusMinus(answer.whole().with()) + ": all together change it by " + Figure.plusMinus(whole)
                + ".");
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
        row("share of the whole", "", "per cent", all ? "alone" : orders ? "by orders" : "", all ? "last" : "");
        answer.shares().stream()
                .sorted(Comparator.comparing(told -> told.what().told().abs(), Comparator.reverseOrder()))
                .forEach(told -> share(told, answer.whole().difference()));
    }

    private void share(Told<Share> told, Estimate whole) {
        Share share = told.what();
        row(
                mark(told.judged()) + factor(share.factor()),
                plusMinus(share.estimate(), whole),
                perCent(share.told(), whole),
                share.alone()
                        .map(alone -> alone.meanText(decimals(whole)))
                        .or(() -> share.byOrders()
                                .map(half -> half.setScale(decimals(whole), RoundingMode.HALF_EVEN)
                                        .toPlainString()))
                        .orElse(""),
                share.last().map(last -> last.meanText(decimals(whole))).orElse(""));
        over(told.over(), whole);
    }

    private void over(Optional<OverDraws> over, Estimate whole) {
        over.ifPresent(draws -> paper.text(
                4,
                "over " + draws.draws() + " draws " + Fixed.of(draws.low(), decimals(whole)) + " to "
                        + Fixed.of(draws.high(), decimals(whole)) + "; what dominates: "
                        + draws.dominates().words()));
    }

    private void effects(Answer answer) {
        if (answer.effects().isEmpty()) {
            return;
        }
        paper.gap();
        row("effect over the settings of others", "", "", "", "");
        long silent = 0;
        for (Told<Effect> told : answer.effects()) {
            boolean single = Word.length(told.what().word()) == 1;
            if (single || told.judged().verdict().found()) {
                row(
                        label(told),
                        plusMinus(told.what().estimate(), answer.whole().difference()),
                        "",
                        "",
                        "");
                over(told.over(), answer.whole().difference());
            } else {
                silent++;
            }
        }
        if (silent > 0) {
            say(silent + " interactions of two are not told from luck.");
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
        say("+- is half a 95 % interval over " + asked.effort().replications() + " worlds. * told from luck at 5 %,"
                + " adjusted (Holm) for "
                + (effects > 0 && shares > 0
                        ? shares + " shares and for " + effects + " effects"
                        : Math.max(effects, shares) + (shares > 0 ? " shares" : " effects"))
                + " at once.");
        if (shares > 0) {
            say(
                    "Shares are Shapley values: what a lever adds on average over all orders in which they could come; they add"
                            + " up to the whole."
                            + (effects > 0
                                    ? " Alone: it on, the others off. Last: all on, against all but it."
                                    : " By orders: half the interval that drawn orders alone would leave."));
        }
        if (!attributed.draws().isEmpty()) {
            say("Over draws: 5 to 95 of 100 draws of the ensemble, each a county that the evidence allows, in one"
                    + " world each; so the range holds the luck of one world too.");
        }
        int others = attributed.answers().size() - shown;
        if (others > 0) {
            say(others + " figures of parts of the county stand in the tables.");
        }
        int partial = attributed.ledger().partial().size();
        if (partial > 0) {
            say(partial + " figures come with a lever and are left out.");
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

    private static String plusMinus(Estimate estimate, Estimate whole) {
        int decimals = decimals(whole);
        return estimate.meanText(decimals)
                + (estimate.halfWidth().isEmpty() ? "" : " +- " + estimate.halfWidthText(decimals));
    }

    /** A label on the left, or above where it is long, and figures in columns on the right. */
    private void row(String label, String first, String perCent, String third, String fourth) {
        int width = Paper.WIDTH - FIRST - PER_CENT - 2 * OTHER;
        String left = label;
        if (Paper.columns(label) >= width && !first.isEmpty()) {
            paper.text(0, label.strip());
            left = "";
        }
        paper.ruled(
                0,
                Paper.padded(left, width)
                        + Paper.right(first, FIRST)
                        + Paper.right(perCent, PER_CENT)
                        + Paper.right(third, OTHER)
                        + Paper.right(fourth, OTHER));
    }

    private void say(String sentence) {
        paper.text(0, sentence);
    }
}
