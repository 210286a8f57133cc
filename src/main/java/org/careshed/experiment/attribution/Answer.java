package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.Plan;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.paired.Contrast;
import org.careshed.result.Estimate;

/**
 * What is said of one figure.
 *
 * @param figure what it is
 * @param whole all factors on against none
 * @param over the same over the draws of an ensemble; empty without one
 * @param effects with what is judged of them; none where orders are drawn
 * @param shares with what is judged of them; none of a fraction
 */
record Answer(
        Figure figure, Contrast whole, Optional<OverDraws> over, List<Told<Effect>> effects, List<Told<Share>> shares) {
    private static final int DECIMALS = 9;

    Answer {
        effects = List.copyOf(effects);
        shares = List.copyOf(shares);
    }

    /**
     * Something with what is judged of it.
     *
     * @param over what it is over the draws of an ensemble; empty without one
     */
    record Told<T>(T what, Judged judged, Optional<OverDraws> over) {}

    /**
     * The answers for all figures that every run has; all effects are judged at once, and so are all shares.
     *
     * @param overDraws which counties live in which draw
     * @param over what was found there
     */
    static List<Answer> of(Attribution asked, Layout layout, Ledger ledger, Layout overDraws, Ledger over) {
        List<Figure> figures = ledger.figures();
        List<List<Effect>> effects = new ArrayList<>();
        List<List<Share>> shares = new ArrayList<>();
        for (Figure figure : figures) {
            List<Optional<IntFunction<BigDecimal>>> games = ledger.games(figure);
            effects.add(effects(asked.plan(), games));
            shares.add(shares(asked, layout, games));
        }
        List<List<Told<Effect>>> toldEffects = told(effects, Effect::estimate);
        List<List<Told<Share>>> toldShares = told(shares, Share::estimate);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Contrast whole = whole(asked.all(), ledger.games(figure));
            List<Optional<IntFunction<BigDecimal>>> drawn = over.games(figure);
            answers.add(new Answer(
                    figure,
                    whole,
                    OverDraws.of(values(drawn, 0), values(drawn, asked.all()), whole.difference()),
                    over(toldEffects.get(i), drawn, game -> effects(asked.plan(), game), Effect::estimate),
                    over(toldShares.get(i), drawn, game -> shares(asked, overDraws, game), Share::estimate)));
        }
        return answers;
    }

    /** The same reckoned in each draw by itself. */
    private static <T> List<Told<T>> over(
            List<Told<T>> told,
            List<Optional<IntFunction<BigDecimal>>> drawn,
            Function<List<Optional<IntFunction<BigDecimal>>>, List<T>> reckoning,
            Function<T, Estimate> estimate) {
        List<List<T>> byDraw = drawn.stream()
                .map(game -> game.isEmpty() ? List.<T>of() : reckoning.apply(List.of(game)))
                .toList();
        List<Told<T>> over = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            int which = i;
            List<String> values = byDraw.stream()
                    .map(draw -> draw.isEmpty()
                            ? ""
                            : estimate.apply(draw.get(which)).meanText(DECIMALS))
                    .toList();
            T what = told.get(i).what();
            over.add(new Told<>(what, told.get(i).judged(), OverDraws.of(values, estimate.apply(what))));
        }
        return over;
    }

    /** How many effects and how many shares were judged at once. */
    static long judged(List<Answer> answers, boolean effects) {
        return answers.stream()
                .flatMap(answer -> effects
                        ? answer.effects().stream().map(Told::judged)
                        : answer.shares().stream().map(Told::judged))
                .filter(judged -> judged.p().isPresent())
                .count();
    }

    private static List<Effect> effects(Plan plan, List<Optional<IntFunction<BigDecimal>>> games) {
        if (plan instanceof Plan.Full full) {
            return Effect.of(full.runs(), games);
        }
        return plan instanceof Plan.Fractional fractional ? Effect.of(fractional.runs(), games) : List.of();
    }

    private static List<Share> shares(Attribution asked, Layout layout, List<Optional<IntFunction<BigDecimal>>> games) {
        if (asked.plan() instanceof Plan.Full) {
            return Share.exact(asked.factors().size(), games);
        }
        return asked.plan() instanceof Plan.Sampled ? Share.sampled(layout.orders(), games) : List.of();
    }

    private static Contrast whole(int all, List<Optional<IntFunction<BigDecimal>>> games) {
        return Contrast.of(values(games, 0), values(games, all));
    }

    private static List<String> values(List<Optional<IntFunction<BigDecimal>>> games, int on) {
        return games.stream()
                .map(game -> game.map(value -> value.apply(on).toPlainString()).orElse(""))
                .toList();
    }

    private static <T> List<List<Told<T>>> told(List<List<T>> byFigure, Function<T, Estimate> estimate) {
        List<Judged> judged =
                Judged.of(byFigure.stream().flatMap(List::stream).map(estimate).toList());
        List<List<Told<T>>> told = new ArrayList<>();
        int next = 0;
        for (List<T> some : byFigure) {
            List<Judged> own = judged.subList(next, next + some.size());
            next += some.size();
            told.add(IntStream.range(0, some.size())
                    .mapToObj(i -> new Told<>(some.get(i), own.get(i), Optional.empty()))
                    .toList());
        }
        return told;
    }
}
