package org.careshed.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.watch.Watch;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioReader;

/** What it costs to watch a run: replications with frames of every hour made and kept, in turn with the same without. */
final class WatchBench {
    private static final int TINY_WARM_UPS = 20;
    private static final int TINY_ROUNDS = 31;

    private WatchBench() {}

    static void tiny(BenchReport report, Path tiny) {
        run(report, tiny, "tiny", TINY_WARM_UPS, TINY_ROUNDS);
    }

    static void haiyan(BenchReport report, Path haiyan, boolean quick) {
        run(report, haiyan, "haiyan", 0, quick ? 1 : 3);
    }

    private static void run(BenchReport report, Path file, String name, int warmUps, int rounds) {
        report.title(Text.of("Watched hour by hour, in turn with nobody watching: {name}", "逐小时观看，与无人观看轮流：{name}")
                .with("name", name));
        Prepared prepared =
                Prepared.of(new ScenarioReader(Policies.shapes()).read(file).scenario());
        List<Subject> subjects = List.of(
                year(Text.of("nobody watches", "无人观看"), prepared, Optional.empty()),
                year(Text.of("watched", "有人观看"), prepared, Optional.of(new Watch())));
        Alternation timed = Alternation.of(subjects, warmUps, rounds);
        report.timings(timed, Text.of("replication", "次重复模拟"));
        report.value(name + "_watched_over_unwatched", timed.speed(0, 1));
    }

    private static Subject year(Text name, Prepared prepared, Optional<Watch> watch) {
        Replication alone = new Replication(prepared, MeasureSet.ALL);
        Replication replication = watch.map(alone::watched).orElse(alone);
        return new Subject(name, () -> {
            replication.run(0, share -> {});
            return 1;
        });
    }
}
