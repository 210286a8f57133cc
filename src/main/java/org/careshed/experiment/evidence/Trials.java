package org.careshed.experiment.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.experiment.evidence.effect.Effect.Trial;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunStore;
import org.careshed.result.Part;

/**
 * Runs the scenarios of published effects in the same worlds, each scenario once however many effects share it, and says
 * what comes of each effect. Replications that the store holds are not run again.
 */
public final class Trials {
    private final List<Effect> effects;
    private final PairedRuns runs;

    /**
     * @param all every effect of the file: their tables are kept together, so that what is stored for one serves all
     * @param wanted those that are looked for
     * @param threads replications at once, 1 or more
     */
    public Trials(List<Effect> all, List<Effect> wanted, RunStore store, int threads) {
        effects = List.copyOf(wanted);
        runs = new PairedRuns(store, MeasureSet.ALL, tables(all), threads, draw -> Collections.emptySortedMap())
                .replayedBy(cast -> "careshed run " + cast.arm().id() + " --replication "
                        + cast.luck().replication());
    }

    /** Scenario files that have to be run, each once, by name. */
    public List<Path> scenarios() {
        return trials().flatMap(trial -> Stream.of(trial.base(), trial.with()))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Runs and judges.
     *
     * @param worlds replications of each scenario, 1 or more
     * @param told hears of each that is done, on any thread
     * @return outcomes in the order of the effects
     * @throws org.careshed.scenario.problem.ScenarioException when a scenario cannot be read, before anything runs
     * @throws org.careshed.experiment.paired.PairedFailedException when replications failed; all others are kept
     */
    public List<Outcome> outcomes(int worlds, Consumer<PairedRuns.Done> told) {
        Map<Path, Map<Effect, List<Optional<Double>>>> values = new HashMap<>();
        List<Cast> casts = new ArrayList<>();
        for (Path file : scenarios()) {
            values.put(file, new HashMap<>());
            Arm arm = Arm.of(file.toString(), file);
            Luck.replications(worlds).forEach(luck -> casts.add(new Cast(arm, luck)));
        }
        runs.each(casts, told, (cast, part) -> add(Path.of(cast.arm().id()), part, values));
        return effects.stream()
                .map(effect -> Outcome.of(
                        effect,
                        effect.trial()
                                .map(trial -> estimator(effect, trial)
                                        .between(
                                                values.get(trial.base()).get(effect),
                                                values.get(trial.with()).get(effect)))))
                .toList();
    }

    /** Takes from a run what is asked of it, so that the run itself need not be kept in memory. */
    private void add(Path file, Part part, Map<Path, Map<Effect, List<Optional<Double>>>> values) {
        for (Effect effect : effects) {
            effect.trial()
                    .filter(trial -> trial.base().equals(file) || trial.with().equals(file))
                    .ifPresent(trial -> values.get(file)
                            .computeIfAbsent(effect, first -> new ArrayList<>())
                            .add(estimator(effect, trial).value(part)));
        }
    }

    private static Estimator estimator(Effect effect, Trial trial) {
        return new Estimator(effect.published().orElseThrow().estimand(), trial.figure());
    }

    private Stream<Trial> trials() {
        return effects.stream().map(Effect::trial).flatMap(Optional::stream);
    }

    private static List<String> tables(List<Effect> all) {
        TreeSet<String> tables = new TreeSet<>();
        all.stream()
                .map(Effect::trial)
                .flatMap(Optional::stream)
                .forEach(trial -> tables.addAll(trial.figure().tables()));
        return List.copyOf(tables);
    }
}
