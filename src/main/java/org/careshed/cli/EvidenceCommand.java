package org.careshed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.evidence.EvidenceJson;
import org.careshed.experiment.evidence.EvidencePage;
import org.careshed.experiment.evidence.EvidenceScreen;
import org.careshed.experiment.evidence.Outcome;
import org.careshed.experiment.evidence.Trials;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.experiment.evidence.effect.EffectsReader;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds the model against published effects, null and adverse ones included. */
@Command(
        name = "evidence",
        description = {
            "Runs a pair of scenarios for each published effect in the same worlds and says whether sign and"
                    + " order of size agree. Stopped and started again it goes on.",
            "对每个已发表的效果，在相同的世界里运行一对情景，说明方向和量级是否一致。中断后再次启动会接着做。"
        })
final class EvidenceCommand implements Callable<Integer> {
    private static final int MOST_WORLDS = 1_000;

    @ParentCommand
    private Careshed careshed;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = {"Effects; else all of the file.", "效果名称；不给时为文件中的全部。"})
    private List<String> names = List.of();

    @Option(
            names = "--effects",
            paramLabel = "FILE",
            description = {
                "File of published effects; else the shipped scenarios/evidence/effects.yaml.",
                "已发表效果的文件；不给时用自带的 scenarios/evidence/effects.yaml。"
            })
    private Optional<Path> file;

    private int worlds = 5;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = {"Replications of each scenario, default 5.", "每个情景的重复次数，默认 5。"})
    private void worlds(int number) {
        worlds = Whole.within(spec, "--worlds", number, 1, MOST_WORLDS);
    }

    @Mixin
    private Threads threads;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = {
                "Folder that keeps replications; what it has is not run again. Default ${DEFAULT-VALUE}.",
                "存放重复模拟的文件夹；已有的不再运行。默认 ${DEFAULT-VALUE}。"
            },
            defaultValue = "results/store")
    private Path store;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = {"Also write the outcomes as JSON.", "同时把结果写成 JSON。"})
    private Optional<Path> json;

    @Option(
            names = "--out",
            paramLabel = "PAGE",
            description = {
                "Also write the table between the marks of a Markdown page, for example docs/evidence.md.",
                "同时把结果表写入一个 Markdown 页面的标记之间，例如 docs/evidence.md。"
            })
    private Optional<Path> page;

    @Option(
            names = "--quiet",
            description = {"Say nothing but the table and faults.", "只输出结果表和错误。"})
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Path effects = file.orElseGet(() -> Home.folder().resolve("scenarios/evidence/effects.yaml"));
        List<Effect> all = EffectsReader.read(effects);
        List<Effect> wanted = wanted(all);
        Optional<String> before = page.isPresent() ? Optional.of(pageBefore(page.get())) : Optional.empty();
        List<Outcome> outcomes = run(new Trials(all, wanted, new RunStore(store), threads.count()));
        PrintWriter out = careshed.screen().out();
        EvidenceScreen.lines(outcomes, worlds, careshed.screen().language()).forEach(out::println);
        out.flush();
        if (json.isPresent()) {
            write(json.get(), EvidenceJson.text(outcomes, worlds));
        }
        if (before.isPresent()) {
            write(page.get(), EvidencePage.in(before.get(), outcomes, made()));
        }
        return ExitCode.DONE;
    }

    private List<Outcome> run(Trials trials) {
        int total = trials.scenarios().size() * worlds;
        AtomicInteger done = new AtomicInteger();
        ProgressLine progress = new ProgressLine(
                careshed.screen(),
                Text.of("{scenarios} scenarios, {worlds} worlds:", "{scenarios} 个情景，{worlds} 个世界：")
                        .with("scenarios", trials.scenarios().size())
                        .with("worlds", worlds),
                quiet);
        List<Outcome> outcomes =
                trials.outcomes(worlds, one -> progress.reached((double) done.incrementAndGet() / total));
        progress.finish();
        return outcomes;
    }

    private List<Effect> wanted(List<Effect> all) {
        if (names.isEmpty()) {
            return all;
        }
        List<String> ids = all.stream().map(Effect::id).toList();
        for (String name : names) {
            if (!ids.contains(name)) {
                throw new UsageFault(
                        spec,
                        Text.of("there is no effect `{name}`", "没有效果 `{name}`")
                                .with("name", name)
                                .then(Nearest.to(name, ids)
                                        .map(meant -> Text.of(", did you mean `{meant}`?", "，是否指 `{meant}`？")
                                                .with("meant", meant))
                                        .orElse(Text.of("; those there are: {all}", "；现有：{all}")
                                                .with("all", String.join(", ", ids)))));
            }
        }
        return all.stream().filter(effect -> names.contains(effect.id())).toList();
    }

    private String pageBefore(Path asked) throws IOException {
        String text = Files.readString(asked);
        if (!EvidencePage.fits(text)) {
            throw new UsageFault(
                    spec,
                    Text.of(
                                    "--out ({page}) must be a page with `{begin}` and, below it, `{end}`",
                                    "--out（{page}）必须是含有 `{begin}`、其后有 `{end}` 的页面")
                            .with("page", asked)
                            .with("begin", EvidencePage.BEGIN)
                            .with("end", EvidencePage.END));
        }
        return text;
    }

    private String made() {
        List<String> command = new ArrayList<>(List.of("./careshed evidence"));
        command.addAll(names);
        command.add("--worlds " + worlds);
        page.ifPresent(asked -> command.add("--out " + asked));
        return "Made by `" + String.join(" ", command) + "`: " + worlds + (worlds == 1 ? " world" : " worlds")
                + " of each scenario, intervals at 95 % over them.";
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
