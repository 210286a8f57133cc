package org.careshed.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.Elsewhere;
import org.careshed.cli.options.OneShare;
import org.careshed.cli.options.OverEnsemble;
import org.careshed.cli.options.Threads;
import org.careshed.experiment.attribution.Attributed;
import org.careshed.experiment.attribution.Attributing;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.AttributionReader;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.store.Share;
import org.careshed.language.Text;
import org.careshed.result.parquet.Landing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says which lever of a scenario did how much. */
@Command(
        name = "attribute",
        description = {
            "Runs a scenario with some of its levers on and the others off, in the same worlds, and says which"
                    + " lever did how much of the whole effect: shares that add up (Shapley), main effects and interactions"
                    + " of a full or fractional factorial. Stopped and started again it goes on.",
            "让情景中的一部分措施开启、其余关闭，在相同的模拟世界里运行，说明全部效果中每项措施各占多少：可相加的份额（Shapley 值），全因子或部分因子设计的主效应与交互作用。中断后再次启动会接着做。"
        })
final class AttributeCommand implements Callable<Integer> {
    private static final Text SIMULATING = Text.of("simulating", "模拟中");

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "An attribution, for example scenarios/experiments/tiny-attribution.yaml.",
                "一份归因文件，例如 scenarios/experiments/tiny-attribution.yaml。"
            })
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {"Folder of the tables; else results/NAME.", "结果表所在文件夹；不给时为 results/名称。"})
    private Optional<Path> out;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = {"Also write all that came of it into this file.", "同时把全部结果写入这个文件。"})
    private Optional<Path> json;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "results/store",
            description = {"Where replications are kept; default results/store.", "已完成的重复模拟存放处；默认 results/store。"})
    private Path store;

    @Option(
            names = "--dry-run",
            description = {
                "Read every scenario, say how much there is to run and what cannot be told apart, run nothing.",
                "只读取全部情景，说明要运行多少、哪些效应无法区分，不做模拟。"
            })
    private boolean dry;

    @Mixin
    private OverEnsemble ensemble;

    @Mixin
    private Planning planning;

    @Mixin
    private Threads threads;

    @Mixin
    private Elsewhere elsewhere;

    @Mixin
    private OneShare share;

    @Option(
            names = "--quiet",
            description = {"Say nothing but the tables' folder and faults.", "只输出结果表所在文件夹和错误。"})
    private boolean quiet;

    @Override
    public Integer call() {
        Optional<Share> mine = share.of(elsewhere);
        Attribution asked = AttributionReader.read(file);
        Drawn drawn = ensemble.drawn();
        Attributing attributing = new Attributing(asked, store, threads.count(), drawn);
        if (!quiet) {
            Screen screen = careshed.screen();
            screen.say(Text.same(asked.name()));
            screen.say(size(asked, attributing, drawn));
            attributing.design(screen.language()).forEach(screen.out()::println);
            screen.out().flush();
        }
        if (dry) {
            int missing = attributing.check();
            careshed.screen()
                    .say(Text.of("{missing} of them are not in {store}", "其中 {missing} 次不在 {store} 中")
                            .with("missing", missing)
                            .with("store", store));
            return ExitCode.DONE;
        }
        if (planning.asked()) {
            return planning.tell(careshed.screen(), quiet, () -> attributing.order(!Files.isDirectory(store)));
        }
        StudyScreen told = new StudyScreen(careshed.screen(), quiet);
        if (mine.isPresent()) {
            Tally done = told.simulating(SIMULATING, progress -> attributing.run(mine.get(), progress));
            told.tell(mine.get(), done.simulated(), done.kept(), store);
        } else {
            run(attributing, told, out.orElseGet(() -> Path.of("results").resolve(asked.id())));
        }
        return ExitCode.DONE;
    }

    private static Text size(Attribution asked, Attributing attributing, Drawn drawn) {
        int worlds = asked.effort().replications();
        return Text.of("{scenarios} scenarios, {runs} runs in {worlds}", "{scenarios} 个情景，{worlds}，共运行 {runs} 次")
                .with("scenarios", attributing.counties())
                .with("runs", attributing.replications())
                .with(
                        "worlds",
                        (worlds == 1
                                        ? Text.of("one world", "1 个世界")
                                        : Text.of("{many} worlds", "{many} 个世界").with("many", worlds))
                                .then(
                                        drawn.draws().isEmpty()
                                                ? Text.NONE
                                                : Text.of(" and {draws} draws", "和 {draws} 组参数")
                                                        .with(
                                                                "draws",
                                                                drawn.draws().size())));
    }

    private void run(Attributing attributing, StudyScreen told, Path folder) {
        try (Landing landing = Landing.begin()) {
            Attributed attributed = told.simulating(
                    SIMULATING,
                    progress -> elsewhere.with(workers ->
                            workers.map(attributing::on).orElse(attributing).run(landing, progress)));
            attributed.write(folder, landing);
            json.ifPresent(attributed::writeJson);
            told.tell(
                    attributed.simulated(),
                    attributed.kept(),
                    attributed.lines(careshed.screen().language()),
                    StudyScreen.TABLES,
                    folder);
        }
    }
}
