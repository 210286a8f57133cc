package org.careshed.experiment.siting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.selection.Selection;
import org.careshed.experiment.siting.Answer.Nearness;
import org.careshed.experiment.siting.Answer.Rival;
import org.careshed.experiment.siting.Search.Round;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.siting.question.Siting.Method;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;

/** What came of a question of sites, in lines of at most 80 columns. */
final class SitingText {
    private static final int SHOWN = 20;
    private static final int SITES = 36;
    private static final int MEAN = 9;
    private static final int DIFFERENCE = 27;
    private static final int RUNS = 6;
    private static final int SURE_DECIMALS = 3;
    private static final int MOST_DECIMALS = 6;

    private final Answer answer;
    private final Siting siting;
    private final int decimals;
    private final Paper paper = new Paper();

    private SitingText(Answer answer) {
        this.answer = answer;
        this.siting = answer.siting();
        this.decimals = decimals(siting.contest().indifference());
    }

    /** Decimals that show differences of a size with two digits. */
    static int decimals(double size) {
        BigDecimal exact = BigDecimal.valueOf(size);
        return Math.max(0, Math.min(MOST_DECIMALS, 2 - (exact.precision() - exact.scale())));
    }

    /** What there is to run. */
    static List<String> plan(Siting siting, Candidates candidates, Sets sets) {
        Paper paper = new Paper();
        paper.text(0, siting.name());
        paper.text(0, asked(siting));
        paper.text(
                0,
                candidates.ids().size() + " sites may be chosen: " + String.join(", ", candidates.ids())
                        + (candidates.unfit().isEmpty()
                                ? "."
                                : ". Not fit for it: " + String.join(", ", candidates.unfit()) + "."));
        paper.text(
                0,
                sets.all(Search.MOST_SETS)
                        .map(all -> all.size() == 1
                                ? "They are one set: nothing is left to choose."
                                : all.size() + " sets of them, all compared.")
                        .orElse("More than " + Search.MOST_SETS
                                + " sets of them: the best is built site by site, then one site is exchanged as long as that"
                                + " helps. Better sets may exist."));
        paper.text(
                0,
                siting.contest().method() == Method.KN
                        ? "KN: " + siting.contest().first() + " replications of each to begin with, "
                                + siting.contest().runs() + " in all at most."
                        : "OCBA: " + siting.contest().first() + " replications of each to begin with, "
                                + siting.contest().runs() + " in all.");
        Reach reach = Reach.of(siting.contest(), sets);
        paper.text(
                0,
                String.format(
                        Locale.ROOT,
                        "With those of nothing placed, and of the answer by nearness, %,d runs at least and %,d at most.",
                        reach.least(),
                        reach.most()));
        return paper.lines();
    }

    /** The goal in words. */
    private static String asked(Siting siting) {
        String unit = siting.goal().unit();
        return "Wanted: " + (siting.goal().most() ? "most " : "least ")
                + siting.goal().words() + ", " + unit + ". Differences below "
                + BigDecimal.valueOf(siting.contest().indifference()).toPlainString() + " do not matter.";
    }

    /** The answer. */
    static List<String> of(Answer answer, Optional<OverCounties> over) {
        SitingText text = new SitingText(answer);
        text.chosen();
        text.sure();
        text.rivals();
        over.ifPresent(text::over);
        text.nearest();
        text.spent();
        return text.paper.lines();
    }

    private void chosen() {
        say("Chosen: " + sites(answer.chosen()) + ".");
        Contrast change = answer.nothing();
        say(upper(siting.goal().words()) + ", " + siting.goal().unit() + ": " + estimate(answer.value())
                + "; with nothing placed "
                + estimate(change.base()) + ", so it changes by " + interval(change.difference()) + " (95 %, "
                + answer.value().replications() + " worlds).");
        if (answer.rounds().size() > 1) {
            paper.gap();
            for (Round round : answer.rounds()) {
                say("Round for " + round.what() + ", " + round.sets().size() + " sets: " + sites(round.chosen()) + ".");
            }
            say("Site by site with exchanges: what follows holds for the last round, and better sets may exist.");
        }
    }

    private void sure() {
        Selection selection = answer.selection();
        double delta = siting.contest().indifference();
        paper.gap();
        if (siting.contest().method() == Method.KN) {
            say(
                    selection.guaranteed()
                            ? "KN came to its end: with probability "
                                    + Fixed.of(siting.contest().confidence(), SURE_DECIMALS)
                                    + " or more the choice is the best of the "
                                    + selection.sample().alternatives()
                                    + " if that is better than all others by "
                                    + BigDecimal.valueOf(delta).toPlainString() + " or more."
                            : "KN gave up at `runs: " + siting.contest().runs() + "` with "
                                    + selection.left().size()
                                    + " sets left: it promises nothing. Raise `runs` or `indifference`.");
        }
        say("Estimated probability that it is the best: " + sure(selection.probability(0))
                + " or more; that no other is better by more than "
                + BigDecimal.valueOf(delta).toPlainString() + ": "
                + sure(selection.probability(delta))
                + " or more (Bonferroni's lower bound from paired differences).");
    }

    /** Rounded down, as it is a lower bound. */
    private static String sure(double probability) {
        return BigDecimal.valueOf(probability)
                .setScale(SURE_DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }

    private void rivals() {
        if (answer.rivals().isEmpty()) {
            return;
        }
        paper.gap();
        row("runners-up", "mean", "more than the chosen (95 %)", "runs");
        for (Rival rival : answer.rivals().stream().limit(SHOWN).toList()) {
            row(
                    Placing.id(rival.sites()),
                    rival.value().meanText(decimals),
                    interval(rival.more().difference()),
                    Integer.toString(rival.value().replications()));
        }
        if (answer.rivals().size() > SHOWN) {
            say((answer.rivals().size() - SHOWN) + " more stand in alternatives.csv.");
        }
        say("Each interval is for its row alone, over the worlds that both were run in.");
    }

    private void over(OverCounties over) {
        paper.gap();
        say("Over " + over.draws()
                + " draws of the ensemble, each a county that the evidence allows, in one world each: "
                + over.change()
                        .map(change -> "the chosen sites change it by " + range(change) + ".")
                        .orElse("the change has a value in fewer than two.")
                + (over.rivals().isEmpty()
                        ? ""
                        : " In " + over.best() + " of them none of the best " + (over.compared() - 1)
                                + " runners-up does better."));
        for (OverCounties.Rival rival : over.rivals()) {
            rival.more()
                    .ifPresent(more -> say(Placing.id(rival.sites()) + ": " + range(more) + " more than the chosen."));
        }
    }

    /** Where 5 to 95 of 100 draws lie, which holds the luck of one world, and which uncertainty of the mean is larger. */
    private String range(OverDraws draws) {
        return signed(BigDecimal.valueOf(draws.low())) + " to " + signed(BigDecimal.valueOf(draws.high()))
                + " (5 to 95 of 100 draws; what dominates: " + draws.dominates().words() + ")";
    }

    private void nearest() {
        Nearness near = answer.nearest();
        paper.gap();
        say("By nearness alone (p-median, no reaction, no queue): " + sites(near.sites()) + ". The mean way of all"
                + " residents to the nearest is then " + Fixed.of(near.minutes(), 2) + " minutes"
                + near.minutesNothing()
                        .map(minutes -> " (today " + Fixed.of(minutes, 2) + ")")
                        .orElse("")
                + (near.more().isEmpty()
                        ? "."
                        : near.minutes() == near.minutesChosen()
                                ? ", and with the chosen just as long: nearness does not tell them apart."
                                : "; with the chosen " + Fixed.of(near.minutesChosen(), 2) + "."));
        Optional<Contrast> more = near.more();
        if (more.isEmpty()) {
            say("It is the choice of the simulation too: reaction and queues do not change it.");
            return;
        }
        Estimate difference = more.get().difference();
        say("Simulated it gives " + estimate(more.get().with()) + ", " + interval(difference)
                + " more than the chosen. " + verdict(near, difference));
    }

    private String verdict(Nearness near, Estimate difference) {
        double mean = difference.mean().orElseThrow().doubleValue();
        double half = difference.halfWidth().map(BigDecimal::doubleValue).orElse(Double.MAX_VALUE);
        double worse = siting.goal().most() ? -mean : mean;
        if (worse > half && near.minutes() < near.minutesChosen()) {
            return "Reaction and queues change which sites do most.";
        }
        return worse > half ? "The simulation does." : "Which of the two is better these runs do not tell.";
    }

    private void spent() {
        Answer.Spent spent = answer.spent();
        paper.gap();
        say(spent.runs() + " replications compared the sets; "
                + (siting.contest().method() == Method.KN
                        ? "with as many of every set as of the chosen it would have been " + spent.equal() + "."
                        : "with as many of every set about " + spent.equal()
                                + " would give the same estimated probability, by the variances seen.")
                + " " + spent.beside() + " more were for nothing placed and for nearness.");
    }

    private void row(String sites, String mean, String difference, String runs) {
        String rest = Paper.right(mean, MEAN) + "  " + Paper.right(difference, DIFFERENCE) + Paper.right(runs, RUNS);
        if (Paper.columns(sites) > SITES) {
            paper.text(0, sites);
            paper.ruled(SITES, rest);
        } else {
            paper.ruled(0, Paper.padded(sites, SITES) + rest);
        }
    }

    private String estimate(Estimate estimate) {
        return estimate.meanText(decimals)
                + estimate.halfWidth()
                        .map(half -> " +- " + estimate.halfWidthText(decimals))
                        .orElse("");
    }

    /** {@code +0.31 (+0.20 to +0.42)}. */
    private String interval(Estimate estimate) {
        BigDecimal mean = estimate.mean().orElseThrow();
        return signed(mean)
                + estimate.halfWidth()
                        .map(half -> " (" + signed(mean.subtract(half)) + " to " + signed(mean.add(half)) + ")")
                        .orElse("");
    }

    private String signed(BigDecimal value) {
        String text = Fixed.of(value.doubleValue(), decimals);
        return text.startsWith("-") ? text : "+" + text;
    }

    private static String sites(List<String> sites) {
        return String.join(", ", sites);
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void say(String text) {
        paper.text(0, text);
    }
}
