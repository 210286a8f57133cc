package org.careshed.experiment.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.away.Workers;
import org.careshed.experiment.bill.Order;
import org.careshed.experiment.bill.Pair;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.store.Share;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.policy.PolicyException;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.parquet.Landing;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.ScenarioException;

/**
 * Runs a scenario with some of its levers on and the others off, in the same worlds, and says what each did. What comes
 * out depends neither on the number of threads nor on what the store had.
 */
public final class Attributing {
    /** Of a row of the results, about. */
    private static final long ROW_BYTES = 90;

    private final Attribution asked;
    private final Layout layout;
    private final Arms arms;
    private final Layout overDraws;
    private final Drawn drawn;
    private final PairedRuns runs;
    private final int threads;
    private final Map<Cast, Integer> casts = new LinkedHashMap<>();

    /**
     * Lays an attribution out.
     *
     * @param store where replications are kept
     * @param threads replications at once, 1 or more
     * @param drawn the counties that are asked
     */
    public Attributing(Attribution asked, Path store, int threads, Drawn drawn) {
        this(
                asked,
                new PairedRuns(
                        new RunStore(store), asked.effort().measures(), RunTables.KEPT, threads, drawn.numbers()),
                threads,
                drawn);
    }

    private Attributing(Attribution asked, PairedRuns runs, int threads, Drawn drawn) {
        this.asked = asked;
        this.layout = Layout.of(asked);
        this.overDraws = layout.of(drawn.draws().size());
        this.drawn = drawn;
        this.arms = new Arms(asked, drawn.fit());
        this.threads = threads;
        this.runs = runs;
        layout.worlds().forEach((on, worlds) -> {
            Arm arm = arms.arm(on);
            worlds.forEach(world -> casts.put(new Cast(arm, new Luck(world, 0)), on));
        });
        overDraws
                .worlds()
                .keySet()
                .forEach(on -> drawn.worlds().forEach(luck -> casts.put(new Cast(arms.arm(on), luck), on)));
    }

    /** The same with runs that others simulate; its results are the same bytes. */
    public Attributing on(Workers workers) {
        return new Attributing(asked, runs.on(workers), threads, drawn);
    }

    /** How many scenarios there are: combinations of factors. */
    public int counties() {
        return layout.counties();
    }

    /** How many replications there are, over all of them and all draws. */
    public int replications() {
        return casts.size();
    }

    /** Factors and what cannot be told apart, in words. */
    public List<String> design(Language language) {
        return DesignText.of(asked, language);
    }

    /**
     * Reads every county.
     *
     * @return how many replications the store has not
     * @throws ScenarioException where a county cannot be read or an output is none
     */
    public int check() {
        int missing = missing();
        outputs();
        return missing;
    }

    /**
     * What running it would mean, for its bill: the whole effect is what will be compared. Reads every county.
     *
     * @param fresh whether nothing can be kept yet
     * @throws ScenarioException where a county cannot be read or an output is none
     */
    public Order order(boolean fresh) {
        check();
        Arm none = arms.arm(0);
        Arm all = arms.arm(asked.all());
        return new Order(
                runs,
                List.copyOf(casts.keySet()),
                casts.size(),
                casts.size(),
                List.of(none, all),
                List.of(new Pair(none, all)),
                asked.effort().replications(),
                this::figures,
                drawn.fit(),
                asked.effort().measures(),
                RunTables.KEPT,
                threads,
                fresh,
                figures -> ROW_BYTES * figures * casts.size());
    }

    private Map<Figure, String> figures(Part part) {
        Map<Figure, String> figures = new LinkedHashMap<>();
        for (Reading reading : part.readings()) {
            if (wanted(reading.measure())) {
                figures.put(Figure.of(reading), reading.text());
            }
        }
        return figures;
    }

    private boolean wanted(String measure) {
        return asked.outputs().isEmpty() || asked.outputs().contains(measure);
    }

    /**
     * Runs what is missing.
     *
     * @param landing where every run's tables go
     * @param told hears the share that is done, on any thread
     * @throws ScenarioException where a county cannot be read or an output is none
     * @throws org.careshed.experiment.paired.PairedFailedException when replications failed; all others are kept
     * @throws org.careshed.result.ResultException when the disk fails; what was finished is kept
     */
    public Attributed run(Landing landing, DoubleConsumer told) {
        check();
        Ledger ledger = new Ledger(layout, this::wanted);
        Ledger over = new Ledger(overDraws, this::wanted);
        RunTables tables = new RunTables(landing, runs);
        Tally tally = new Tally(casts.size(), told);
        runs.each(List.copyOf(casts.keySet()), tally, (cast, part) -> {
            int draw = cast.luck().draw();
            if (draw == 0) {
                ledger.take(casts.get(cast), cast.luck().replication(), part);
            } else {
                over.take(casts.get(cast), drawn.draws().indexOf(draw), part);
            }
            tables.take(cast, part);
        });
        return new Attributed(
                asked, layout, arms, ledger, Answer.of(asked, layout, ledger, overDraws, over), drawn.draws(), tally);
    }

    /**
     * Runs what is missing of a share of all runs and keeps it; whoever runs all of them then finds it in the store.
     *
     * @param told hears how much of the share is done, on any thread
     * @return how much of it was run
     * @throws ScenarioException where a county cannot be read or an output is none
     * @throws org.careshed.experiment.paired.PairedFailedException when replications failed; all others are kept
     * @throws org.careshed.result.ResultException when the disk fails; what was finished is kept
     */
    public Tally run(Share share, DoubleConsumer told) {
        check();
        List<Cast> mine = runs.share(List.copyOf(casts.keySet()), share);
        Tally tally = new Tally(mine.size(), told);
        runs.each(mine, tally, (cast, part) -> {});
        return tally;
    }

    /** Faults of a county are told where its factors stand. */
    private int missing() {
        try {
            return runs.missing(List.copyOf(casts.keySet()));
        } catch (ScenarioException | PolicyException refused) {
            new Together(asked, arms).explain(layout.worlds().keySet());
            throw refused;
        }
    }

    private void outputs() {
        if (asked.outputs().isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>(
                asked.effort().measures().readings(arms.resolved(0).scenario()));
        Problems problems = new Problems();
        for (String output : asked.outputs()) {
            if (!known.contains(output)) {
                problems.add(
                        asked.sites().outputs(),
                        new Fault(
                                        Code.UNKNOWN_ID,
                                        Text.of("`outputs` must be measured in every run", "`outputs` 下的指标须在每次运行中都有"))
                                .found("`" + output + "`")
                                .why(Text.of(
                                        "a figure that only comes with a lever cannot be compared without it",
                                        "只随某项措施才有的指标，没有该措施时无从对比"))
                                .fix(Nearest.advice(output, known)));
            }
        }
        problems.throwIfAny();
    }
}
