package org.careshed.experiment.switching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.switching.Streams.Flow;
import org.careshed.experiment.switching.group.Effect;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.result.Estimate;

/** What was found on lines of at most {@value Paper#WIDTH} columns; the smaller flows and reasons are in the files. */
public final class SwitchersText {
    private static final int MOST_FLOWS = 20;
    private static final int MOST_REASONS = 4;
    private static final int NAME = 26;
    private static final int NUMBER = 11;
    private static final int REASON = 2 * NAME + 2;
    private static final int WHY = 43;
    private static final int UTILS = 3;

    private final Switchers switchers;
    private final Level level;
    private final Paper paper = new Paper();

    private SwitchersText(Switchers switchers, Level level) {
        this.switchers = switchers;
        this.level = level;
    }

    /**
     * The lines without line ends.
     *
     * @param level by what flows are told apart
     */
    public static List<String> lines(Switchers switchers, Level level) {
        SwitchersText page = new SwitchersText(switchers, level);
        page.needs();
        if (new Streams(switchers, Level.ALL).flows(true).isEmpty()) {
            page.paper.text(0, "Nobody's first contact is elsewhere.");
        } else {
            page.flows();
            page.terms();
        }
        page.groups();
        page.closing();
        return page.paper.lines();
    }

    private void needs() {
        int worlds = switchers.replications();
        paper.text(
                0,
                "Needs of the counted time, mean of " + worlds + " paired world" + (worlds == 1 ? "" : "s")
                        + " +/- half-width of the 95 % interval:");
        Map<String, String> words = Map.of(
                "same-place", "first contact at the same place, or none in both",
                "switched", "elsewhere, or care sought in one world only",
                "only-in-a", "need under A only",
                "only-in-b", "need under B only",
                "undecided", "first contact not chosen yet at the end");
        new SwitcherTables(switchers).counts().forEach((what, count) -> {
            row(words.getOrDefault(what, what), numbers(count.needs(), 1));
            over(count.over(), false, 1);
        });
        paper.gap();
    }

    private void flows() {
        List<Flow> flows = new Streams(switchers, level).flows(true);
        Streams drawn = Streams.overDraws(switchers, level);
        paper.text(0, "First contacts elsewhere by " + level.word() + ", and why:");
        paper.ruled(2, Paper.padded("under A", NAME) + "  " + Paper.padded("under B", NAME) + heads("needs"));
        flows.stream().limit(MOST_FLOWS).forEach(flow -> flow(flow, drawn));
        if (flows.size() > MOST_FLOWS) {
            paper.text(2, "and " + (flows.size() - MOST_FLOWS) + " smaller flows, see --out");
        }
        paper.gap();
    }

    private void flow(Flow flow, Streams drawn) {
        paper.ruled(2, cut(flow.key().from()) + "  " + cut(flow.key().to()) + numbers(flow.needs(), 1));
        over(drawn.over(flow), false, 1);
        Map<Reason, Estimate> reasons = flow.sums().reasons();
        reasons.entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(reason -> paper.ruled(
                        2, "  " + Paper.padded(reason.getKey().words(), REASON - 2) + numbers(reason.getValue(), 1)));
        if (reasons.size() > MOST_REASONS) {
            paper.ruled(4, "and " + (reasons.size() - MOST_REASONS) + " rarer reasons");
        }
    }

    private void terms() {
        Flow all = new Streams(switchers, Level.ALL).flows(true).get(0);
        paper.text(
                0,
                "Why, everybody together; first: of them the first of their resident to move, the others may be echoes.");
        paper.ruled(2, " ".repeat(WHY) + heads("needs") + Paper.right("first", NUMBER));
        all.sums()
                .reasons()
                .forEach((reason, needs) -> paper.ruled(
                        2,
                        Paper.padded(reason.words(), WHY)
                                + numbers(needs, 1)
                                + Paper.right(number(all.sums().firsts(reason).mean(), false, 1), NUMBER)));
        paper.gap();
        if (all.sums().utils().isEmpty()) {
            return;
        }
        String weighed = all.sums().weighed().meanText(1);
        paper.text(
                0,
                "What each term added to the lead of the place under B over that under A, utils, summed over the "
                        + weighed + " needs that can be weighed:");
        all.sums().utils().forEach((term, added) -> row(term.words(), numbers(added, UTILS)));
        row("all terms: the change of the lead", numbers(all.sums().lead(), UTILS));
        paper.gap();
    }

    private void groups() {
        paper.text(0, "Winners and losers: everybody first, then who loses most.");
        List<GroupEffect> all = GroupEffect.all(switchers);
        for (Effect effect : Effect.values()) {
            List<GroupEffect> told =
                    all.stream().filter(one -> one.effect() == effect).toList();
            paper.gap();
            if (told.stream().allMatch(GroupEffect::isNothing)) {
                paper.text(0, effect.words() + ": nothing is counted in either world.");
                continue;
            }
            paper.ruled(
                    0,
                    Paper.padded(effect.words(), NAME + 20)
                            + Paper.right("A", NUMBER)
                            + Paper.right("change", NUMBER)
                            + Paper.right("+/-", NUMBER));
            told.stream().filter(one -> !one.isUnchanged()).forEach(this::group);
            long unchanged = told.stream().filter(GroupEffect::isUnchanged).count();
            if (unchanged > 0) {
                paper.ruled(2, "no change at all: " + unchanged + " of " + told.size() + " groups");
            }
        }
        paper.gap();
    }

    private void group(GroupEffect one) {
        boolean all = one.group().kind().equals("all");
        String label = all
                ? "everybody"
                : one.group().kind().replace('-', ' ') + " " + one.group().value();
        if (one.tooFew()) {
            paper.ruled(
                    2,
                    Paper.padded(label, NAME + 18) + "  too few (" + one.group().residents() + " residents)");
            return;
        }
        boolean share = one.effect().unit().equals("share");
        int decimals = share ? 3 : 2;
        paper.ruled(
                2,
                Paper.padded(label, NAME + 18)
                        + Paper.right(number(one.contrast().base().mean(), share, decimals), NUMBER)
                        + Paper.right(number(one.contrast().difference().mean(), share, decimals), NUMBER)
                        + Paper.right(number(one.contrast().difference().halfWidth(), share, decimals), NUMBER));
        over(one.over(), share, decimals);
    }

    private void closing() {
        paper.text(
                0,
                "Needs that arise after the warm-up count, each once. The reason is the term that added most; what it"
                        + " means exactly stands in docs/switchers.md.");
        if (!switchers.draws().isEmpty()) {
            paper.text(
                    0,
                    "Over draws: 5 to 95 of 100 draws of the ensemble, each a county that the evidence allows, in one"
                            + " world each; so the range holds the luck of one world too.");
        }
    }

    private void over(Optional<OverDraws> over, boolean share, int decimals) {
        over.ifPresent(draws -> paper.text(
                6,
                "over " + draws.draws() + " draws "
                        + number(Optional.of(BigDecimal.valueOf(draws.low())), share, decimals) + " to "
                        + number(Optional.of(BigDecimal.valueOf(draws.high())), share, decimals)
                        + "; what dominates: " + draws.dominates().words()));
    }

    private void row(String label, String numbers) {
        paper.ruled(2, Paper.padded(label, REASON) + numbers);
    }

    private String cut(String id) {
        String name = level == Level.TIER
                ? switchers.places().tierName(id)
                : switchers.places().name(id);
        String fits = name.length() > NAME ? name.substring(0, NAME - 1) + "." : name;
        return Paper.padded(fits, NAME);
    }

    private static String heads(String first) {
        return Paper.right(first, NUMBER) + Paper.right("+/-", NUMBER);
    }

    private static String numbers(Estimate estimate, int decimals) {
        return Paper.right(number(estimate.mean(), false, decimals), NUMBER)
                + Paper.right(number(estimate.halfWidth(), false, decimals), NUMBER);
    }

    private static String number(Optional<BigDecimal> value, boolean share, int decimals) {
        return value.map(exact -> share ? exact.movePointRight(2) : exact)
                .map(exact -> exact.setScale(decimals, RoundingMode.HALF_EVEN))
                .map(rounded -> (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString())
                .orElse("-")
                .toLowerCase(Locale.ROOT);
    }
}
