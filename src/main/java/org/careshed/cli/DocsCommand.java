package org.careshed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.careshed.experiment.DataDictionary;
import org.careshed.experiment.explain.text.ExplainPage;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.AssumptionLog;
import org.careshed.scenario.read.ScenarioFormat;
import org.careshed.scenario.read.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Writes the pages that are generated from the code; for those who change it. */
@Command(
        name = "docs",
        hidden = true,
        description = {
            "Writes docs/scenario.md and what is generated in other pages anew.",
            "重新写出 docs/scenario.md 和其他页面中自动生成的部分。"
        })
final class DocsCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Override
    public Integer call() throws IOException {
        write("docs/scenario.md", ScenarioFormat.page(Policies.shapes()));
        Scenario haiyan = scenario("haiyan/baseline.yaml");
        String model = Files.readString(Home.folder().resolve("docs/odd.md"));
        write("docs/odd.md", ScenarioFormat.withParameters(model, Policies.shapes(), haiyan));
        String results = Files.readString(Home.folder().resolve("docs/results.md"));
        write("docs/results.md", DataDictionary.in(results, haiyan));
        String analysis = Files.readString(Home.folder().resolve("docs/analysis.md"));
        write("docs/analysis.md", DataDictionary.ofManyRuns(analysis));
        String explain = Files.readString(Home.folder().resolve("docs/explain.md"));
        write(
                "docs/explain.md",
                ExplainPage.in(explain, scenario("tiny/county.yaml"), scenario("tiny/one-more-doctor.yaml")));
        write(
                "docs/trace/assumptions.md",
                new AssumptionLog(Policies.shapes(), Home.folder().resolve("scenarios")).page());
        new LeverPages(Home.folder()).write();
        return ExitCode.DONE;
    }

    private static Scenario scenario(String file) {
        return new ScenarioReader(Policies.shapes())
                .read(Home.folder().resolve("scenarios").resolve(file))
                .scenario();
    }

    private void write(String name, String text) throws IOException {
        Path page = Home.folder().resolve(name);
        Files.write(page, text.getBytes(StandardCharsets.UTF_8));
        careshed.screen().out().println("Wrote " + page);
    }
}
