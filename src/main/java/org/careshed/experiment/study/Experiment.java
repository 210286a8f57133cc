package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.careshed.experiment.away.Workers;
import org.careshed.experiment.bill.Order;
import org.careshed.experiment.landing.OneWriter;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.store.Share;
import org.careshed.experiment.study.plan.Study;
import org.careshed.language.Language;
import org.careshed.policy.Policies;
import org.careshed.result.parquet.Landing;
import org.careshed.scenario.read.ScenarioReader;

/**
 * An experiment, ready to run: its points are laid out and its counties can be read. Stopped and started again it goes
 * on, as every finished replication is in its store.
 */
public final class Experiment {
    private final Study study;
    private final Layout layout;
    private final SortedMap<String, BigDecimal> written;
    private final Optional<Workers> workers;

    /**
     * Lays an experiment out.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every path and column that leads to no number
     */
    public Experiment(Study study) {
        this.study = study;
        this.written = new ScenarioReader(Policies.shapes()).numbers(study.scenario());
        this.layout = Layout.of(study, written);
        this.workers = Optional.empty();
    }

    private Experiment(Experiment same, Workers workers) {
        this.study = same.study;
        this.written = same.written;
        this.layout = same.layout;
        this.workers = Optional.of(workers);
    }

    /** The same with runs that others simulate; its results are the same bytes. */
    public Experiment on(Workers others) {
        return new Experiment(this, others);
    }

    /** How many points there are. */
    public int points() {
        return layout.points().size();
    }

    /** How many replications there are, over all points. */
    public int replications() {
        return points() * study.effort().replications();
    }

    /**
     * Reads the counties at the ends of each range, or of each row.
     *
     * @return the hash of the county as its files have it
     * @throws org.careshed.scenario.problem.ScenarioException where one cannot be read
     */
    public String check() {
        return CountiesRead.of(study, layout, written);
    }

    /**
     * What running it would mean, for its bill. Reads the counties at the ends of each range.
     *
     * @param store where replications are kept
     * @param threads replications at once, 1 or more
     * @throws org.careshed.scenario.problem.ScenarioException where a county cannot be read
     */
    public Order order(Path store, int threads) {
        check();
        return new Laboratory(study, layout, store, threads).order(threads, !Files.isDirectory(store));
    }

    /**
     * Runs what is missing and writes the tables.
     *
     * @param folder where the tables go
     * @param store where replications are kept
     * @param threads replications at once, 1 or more
     * @param told hears the share that is done, on any thread
     * @throws org.careshed.scenario.problem.ScenarioException when a county cannot be read or an output is none
     * @throws org.careshed.result.ResultException when the disk fails; what was finished is kept
     */
    public Outcome run(Path folder, Path store, int threads, DoubleConsumer told) {
        String hash = check();
        try (Landing landing = Landing.begin()) {
            Records records = laboratory(store, threads).run(told, landing);
            List<Answer> answers = IntStream.range(0, study.outputs().size())
                    .mapToObj(output -> Answer.of(study, layout, records, output))
                    .toList();
            StudyTables.of(study, layout, records, answers).forEach(landing::add);
            OneWriter.in(folder, () -> {
                StudyFiles.write(folder, study, hash, layout, records, answers);
                landing.land(folder);
            });
            return new Outcome(
                    language -> StudyText.of(study, layout, records, answers, language),
                    records.simulated(),
                    records.kept());
        }
    }

    /**
     * Runs what is missing of a share of all runs, and writes no tables: whoever runs the experiment when every share is
     * done finds all of it in the store.
     *
     * @param store where replications are kept, the same for all shares
     * @param threads replications at once, 1 or more
     * @param told hears how much of the share is done, on any thread
     * @return how much of it was run
     * @throws org.careshed.scenario.problem.ScenarioException when a county cannot be read or an output is none
     * @throws org.careshed.result.ResultException when the disk fails; what was finished is kept
     */
    public Tally run(Share share, Path store, int threads, DoubleConsumer told) {
        check();
        return laboratory(store, threads).run(share, told);
    }

    private Laboratory laboratory(Path store, int threads) {
        Laboratory here = new Laboratory(study, layout, store, threads);
        return workers.map(here::on).orElse(here);
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
