package org.careshed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.calibration.EnsembleTable;
import org.careshed.experiment.example.Ensemble;
import org.careshed.experiment.example.Example;
import org.careshed.experiment.example.ExampleRuns;
import org.careshed.experiment.example.ExampleText;
import org.careshed.experiment.example.Seen;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the examples of levers against the counties they extend, and writes into their pages what they change. */
@Command(
        name = "examples",
        description = {
            "Runs examples of levers against their counties; writes what they change into docs/levers.",
            "让各项措施的示例与其所在县对照运行；把它们带来的变化写入 docs/levers。"
        })
final class ExamplesCommand implements Callable<Integer> {
    private static final int USUAL_WORLDS = 3;
    private static final int USUAL_DRAWS = 5;
    private static final int MOST = 1_000;
    private static final Path SHIPPED = Path.of("docs/calibration/haiyan/ensemble.csv");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "LEVER",
            arity = "0..*",
            description = {"Levers or shocks; default all there are.", "措施或冲击；默认全部。"})
    private List<String> levers = new ArrayList<>();

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            description = {
                "ensemble.csv of a calibration: run its fit, and each of --draws once; default that of Haiyan in docs.",
                "某次校准的 ensemble.csv：拟合值运行一次，--draws 各组各一次；默认用 docs 中海盐的一份。"
            })
    private Optional<Path> ensemble = Optional.empty();

    @Option(
            names = "--ensemble-of",
            paramLabel = "COUNTY",
            defaultValue = "haiyan/baseline.yaml",
            description = {
                "The county of the ensemble, as examples name what they extend; default ${DEFAULT-VALUE}.",
                "参数集合所属的县，写法与示例的 extends 相同；默认 ${DEFAULT-VALUE}。"
            })
    private String ensembleOf;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "results/store",
            description = {
                "Keeps each replication, so that nothing runs twice; default ${DEFAULT-VALUE}.",
                "保留每次重复模拟，不会重跑；默认 ${DEFAULT-VALUE}。"
            })
    private Path store;

    @Mixin
    private Threads threads;

    private int worlds = USUAL_WORLDS;
    private int draws = USUAL_DRAWS;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = {"Replications of each county; default 3.", "每个县的重复次数；默认 3。"})
    private void worlds(int many) {
        worlds = Whole.within(spec, "--worlds", many, 1, MOST);
    }

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = {"Draws of the ensemble; default 5.", "使用参数集合中的几组；默认 5。"})
    private void draws(int many) {
        draws = Whole.within(spec, "--draws", many, 0, MOST);
    }

    @Override
    public Integer call() {
        Path home = Home.folder();
        List<Example> examples = names().stream()
                .map(lever -> Example.of(home.resolve("scenarios"), lever))
                .toList();
        Optional<Path> table =
                ensemble.or(() -> Optional.of(home.resolve(SHIPPED)).filter(Files::isRegularFile));
        Ensemble drawn = table.map(file -> Ensemble.of(ensembleOf, EnsembleTable.read(file), draws))
                .orElse(Ensemble.NONE);
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("examples", "示例"), false);
        try {
            new ExampleRuns(new RunStore(store), worlds, drawn, threads.count())
                    .run(examples, line::reached, seen -> write(home, seen, table.isPresent()));
        } finally {
            line.finish();
        }
        return ExitCode.DONE;
    }

    private List<String> names() {
        List<String> all =
                Policies.catalogue().stream().map(Policies.Entry::name).toList();
        for (String lever : levers) {
            if (!all.contains(lever)) {
                throw new UsageFault(
                        spec,
                        Text.of(
                                        "there is no lever `{lever}`; `careshed levers` lists those there are",
                                        "没有措施 `{lever}`；`careshed levers` 列出全部措施")
                                .with("lever", lever));
            }
        }
        return levers.isEmpty() ? all : levers;
    }

    private void write(Path home, Seen seen, boolean drawn) {
        String lever = seen.example().lever();
        try {
            new LeverPages(home).writeExample(lever, ExampleText.of(seen, command(lever, drawn)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        careshed.screen().print(Text.of("Wrote {page}", "已写出 {page}").with("page", "docs/levers/" + lever + ".md"));
        careshed.screen().out().flush();
    }

    /** What makes the same page again, whatever store and threads. */
    private String command(String lever, boolean drawn) {
        String from = ensemble.map(file -> " --ensemble " + Faults.quoted(file.toString()))
                .orElse("");
        return "careshed examples " + lever + " --worlds " + worlds + (drawn ? from + " --draws " + draws : "");
    }
}
