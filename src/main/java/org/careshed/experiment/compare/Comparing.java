package org.careshed.experiment.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.careshed.experiment.ScenarioNames;
import org.careshed.experiment.compare.words.Differences;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.language.Text;
import org.careshed.result.Called;
import org.careshed.result.Reading;
import org.careshed.result.ResultException;
import org.careshed.result.pairs.Holm;
import org.careshed.scenario.read.Resolved;

/**
 * Compares scenarios: runs them in the same worlds, adds worlds where that was asked for, and judges every figure. What
 * comes out depends on the scenarios and the worlds alone, never on what the store had or in which order things were
 * done.
 */
public final class Comparing {
    private static final double SIGNIFICANT = 0.05;

    /** Readings have six decimals: the difference of two may be this much by rounding alone. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE.movePointLeft(Reading.DECIMALS);

    private final Question question;
    private final PairedRuns runs;
    private final SortedMap<String, BigDecimal> fit;
    private final Watcher watcher;
    private final Ledger ledger;
    private final Map<Arm, Integer> worlds = new LinkedHashMap<>();

    private Comparing(Question question, PairedRuns runs, SortedMap<String, BigDecimal> fit, Watcher watcher) {
        this.question = question;
        this.runs = runs;
        this.fit = fit;
        this.watcher = watcher;
        this.ledger = new Ledger(
                measure -> question.measures().isEmpty() || question.measures().contains(measure));
    }

    /**
     * Answers a question.
     *
     * @param fit numbers of draw 0
     * @throws org.careshed.scenario.problem.ScenarioException when an arm cannot be read, before anything runs
     * @throws org.careshed.experiment.paired.PairedFailedException when replications failed; all others are kept
     * @throws ResultException when the disk fails, or there is nothing to extend
     */
    public static Comparison of(
            Question question, PairedRuns runs, SortedMap<String, BigDecimal> fit, Watcher watcher) {
        return new Comparing(question, runs, fit, watcher).compared();
    }

    private Comparison compared() {
        Asked.arms(question).forEach(arm -> runs.has(new Cast(arm, new Luck(0, 0)))); // reads all before anything runs
        worlds.putAll(Asked.worlds(question, runs));
        run(Text.of("simulating", "模拟中"), Map.of());
        question.until().ifPresent(this::narrow);
        drawn();
        return judged();
    }

    /** Runs the worlds that arms have now and had not before. */
    private void run(Text what, Map<Arm, Integer> before) {
        run(what, Asked.casts(question, before, worlds));
    }

    private void run(Text what, List<Cast> casts) {
        int kept = (int) casts.stream().filter(runs::has).count();
        watcher.begins(what, runs.missing(casts), kept);
        try {
            runs.each(casts, watcher::done, (cast, part) -> {
                ledger.take(cast, part);
                watcher.found(cast, part);
            });
        } finally {
            watcher.ends();
        }
    }

    private void narrow(Until until) {
        List<Arm> open = open(until);
        while (!open.isEmpty()) {
            Map<Arm, Integer> before = new LinkedHashMap<>(worlds);
            open.forEach(arm -> worlds.merge(arm, Until.BACK, (a, b) -> Math.min(a + b, question.most())));
            run(
                    Text.of("{open} of {all} still open", "{all} 个比较中 {open} 个尚未达到精度")
                            .with("open", open.size())
                            .with("all", worlds.size()),
                    before);
            open = open(until);
        }
    }

    /** Arms that have a figure whose interval is too wide and that may have more worlds. */
    private List<Arm> open(Until until) {
        return worlds.keySet().stream()
                .filter(arm -> worlds.get(arm) < question.most())
                .filter(arm -> ledger.figures().stream().anyMatch(figure -> !reached(until, arm, figure)))
                .toList();
    }

    private boolean reached(Until until, Arm arm, Figure figure) {
        List<Luck> seen = Luck.replications(worlds.get(arm));
        return until.reached(
                figure, ledger.values(question.base().id(), figure, seen), ledger.values(arm.id(), figure, seen));
    }

    private void drawn() {
        List<Cast> casts = Asked.draws(question);
        if (!casts.isEmpty()) {
            run(Text.of("over the ensemble", "按各组参数"), casts);
        }
    }

    private Comparison judged() {
        List<Compared> rows = new ArrayList<>();
        for (Arm arm : question.others()) {
            ledger.figures().forEach(figure -> rows.add(row(arm, figure)));
        }
        List<Compared> tested = rows.stream().filter(row -> row.p().isPresent()).toList();
        List<Double> holm =
                Holm.adjusted(tested.stream().map(row -> row.p().orElseThrow()).toList());
        List<Compared> adjusted = rows.stream()
                .map(row -> row.p().isPresent() ? adjusted(row, holm.get(tested.indexOf(row))) : row)
                .toList();
        Resolved base = question.base().resolved(fit);
        return new Comparison(
                side(question.base(), base, base, Asked.most(worlds)),
                question.others().stream()
                        .map(arm -> side(arm, base, arm.resolved(fit), worlds.get(arm)))
                        .toList(),
                base.scenario().seed(),
                names(base),
                question.draws(),
                question.until(),
                adjusted);
    }

    /** Names of the base come before those of the others. */
    private Called names(Resolved base) {
        Map<String, String> names = new HashMap<>();
        question.others()
                .forEach(arm -> names.putAll(
                        ScenarioNames.of(arm.resolved(fit).scenario()).chinese()));
        names.putAll(ScenarioNames.of(base.scenario()).chinese());
        return new Called(names);
    }

    private Compared row(Arm arm, Figure figure) {
        String base = question.base().id();
        List<Luck> seen = Luck.replications(worlds.get(arm));
        List<Luck> draws = Luck.draws(question.draws());
        Contrast contrast = Contrast.of(ledger.values(base, figure, seen), ledger.values(arm.id(), figure, seen));
        Optional<Double> width = question.until()
                .flatMap(until -> until.width(figure, contrast.base()))
                .map(BigDecimal::doubleValue);
        boolean reached =
                question.until().map(until -> reached(until, arm, figure)).orElse(true);
        return new Compared(
                arm.id(),
                figure,
                contrast,
                contrast.pValue(),
                Optional.empty(),
                reached && contrast.pValue().isPresent() ? Verdict.NONE : Verdict.UNDECIDED,
                width,
                OverDraws.of(
                        ledger.values(base, figure, draws),
                        ledger.values(arm.id(), figure, draws),
                        contrast.difference()));
    }

    private static Compared adjusted(Compared row, double holm) {
        BigDecimal mean = row.contrast().difference().mean().orElseThrow();
        Verdict found = mean.signum() > 0 ? Verdict.MORE : Verdict.LESS;
        boolean beyondRounding = mean.abs().compareTo(ROUNDING) > 0;
        return new Compared(
                row.arm(),
                row.figure(),
                row.contrast(),
                row.p(),
                Optional.of(holm),
                holm <= SIGNIFICANT && beyondRounding ? found : row.verdict(),
                row.width(),
                row.draws());
    }

    private static Side side(Arm arm, Resolved base, Resolved scenario, int worlds) {
        return new Side(
                arm.id(),
                Text.of(
                        scenario.scenario().name().both(),
                        scenario.scenario().name().chinese()),
                scenario.hash(),
                worlds,
                Differences.between(base, scenario));
    }
}
