package org.careshed.experiment.siting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.careshed.experiment.away.Workers;
import org.careshed.experiment.bill.Order;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.landing.OneWriter;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.siting.Search.Round;
import org.careshed.experiment.siting.question.Goal;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Language;
import org.careshed.result.parquet.Landing;

/**
 * A question of sites, ready to be answered: its candidates are found and each can be read. Stopped and started again it goes
 * on, as every finished replication is in its store.
 */
public final class SitingStudy {
    private final Siting siting;
    private final Placing placing;
    private final Candidates candidates;
    private final Sets sets;
    private final Drawn drawn;
    private final Optional<Workers> workers;

    /**
     * Finds the candidates.
     *
     * @param drawn the counties that are asked: the search is made in the first, what it finds is tried in the draws
     * @throws org.careshed.scenario.problem.ScenarioException when a file cannot be read, ids do not exist or no site is
     *     left to choose
     * @throws org.careshed.policy.PolicyException when the lever has nothing to act on at a named site
     */
    public SitingStudy(Siting siting, Drawn drawn) {
        this.siting = siting;
        this.drawn = drawn;
        this.workers = Optional.empty();
        this.placing = new Placing(siting, drawn);
        this.candidates = Candidates.of(siting, placing).required(siting.sites().where());
        this.sets = new Sets(candidates.ids(), siting.number());
        Affordable.require(siting, sets);
    }

    private SitingStudy(SitingStudy same, Workers others) {
        this.siting = same.siting;
        this.drawn = same.drawn;
        this.workers = Optional.of(others);
        this.placing = same.placing;
        this.candidates = same.candidates;
        this.sets = same.sets;
    }

    /** The same with runs that others simulate; its results are the same bytes. */
    public SitingStudy on(Workers others) {
        return new SitingStudy(this, others);
    }

    /** What there is to run, in words. */
    public List<String> plan(Language language) {
        return SitingPlanText.of(siting, candidates, sets, language);
    }

    /**
     * What running it would mean, for its bill: what sets of sites gain over others is what will be compared.
     *
     * @param store where replications are kept
     * @param threads replications at once, 1 or more
     * @throws org.careshed.scenario.problem.ScenarioException when a set cannot be read
     */
    public Order order(Path store, int threads) {
        return new SitingOrder(siting, candidates, placing, Reach.of(siting.contest(), sets), drawn)
                .of(runs(store, threads), threads, !Files.isDirectory(store));
    }

    /**
     * Runs what is missing and writes the tables.
     *
     * @param folder where the tables go
     * @param json a further copy of the answer for programs
     * @param store where replications are kept
     * @param threads replications at once, 1 or more
     * @param told hears the share of the most runs that is done, on any thread
     * @throws org.careshed.scenario.problem.ScenarioException when the objective is no figure of the runs
     * @throws org.careshed.result.ResultException when the disk fails; what was finished is kept
     */
    public Outcome run(Path folder, Optional<Path> json, Path store, int threads, DoubleConsumer told) {
        try (Landing landing = Landing.begin()) {
            PairedRuns runs = runs(store, threads);
            Trials trials = new Trials(
                    siting,
                    candidates,
                    placing,
                    runs,
                    new RunTables(landing, runs),
                    done -> told.accept(done / (double) siting.contest().runs()));
            List<Round> rounds = new Search(sets, siting.contest(), trials).run();
            Answer answer = Answer.of(siting, candidates, sets, rounds, trials);
            Optional<OverCounties> over =
                    drawn.draws().isEmpty() ? Optional.empty() : Optional.of(OverCounties.of(answer, trials, drawn));
            SitingTables.of(answer, over, trials).forEach(landing::add);
            String hash = placing.resolved(List.of()).hash();
            OneWriter.in(folder, () -> {
                SitingFiles.write(folder, json, answer, over, hash);
                landing.land(folder);
            });
            return new Outcome(
                    language -> SitingText.of(answer, over, language),
                    trials.simulated(),
                    trials.all() - trials.simulated());
        }
    }

    private PairedRuns runs(Path store, int threads) {
        PairedRuns here = new PairedRuns(
                new RunStore(store), siting.goal().measures(), tables(siting.goal()), threads, drawn.numbers());
        return workers.map(here::on).orElse(here);
    }

    /** Tables to keep: what the goal is read from, and what lands of every run. */
    static List<String> tables(Goal goal) {
        SortedSet<String> tables = new TreeSet<>(RunTables.KEPT);
        tables.addAll(goal.tables());
        return List.copyOf(tables);
    }

    /**
     * What came of it.
     *
     * @param page in words of a language, at most 80 columns
     * @param simulated replications that were run
     * @param kept replications that the store had
     */
    public record Outcome(Function<Language, List<String>> page, int simulated, int kept) {
        /** In words, at most 80 columns. */
        public List<String> lines(Language language) {
            return page.apply(language);
        }
    }
}
