package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.cli.Shell.Answer;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.ScenarioRun;
import org.careshed.policy.Policies;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.RunPlan;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    private static final String TINY = "scenarios/tiny/county.yaml";

    @TempDir
    private Path temp;

    @Test
    void finishedResultsComeOutTheSameFromTheirOwnFolder() {
        Path out = temp.resolve("out");
        Shell.careshed("run", TINY, "--replications", "2", "--seed", "7", "--no-plots", "--out", out.toString());
        Answer answer = Shell.careshed("reproduce", out.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).contains("is reproduced").contains("byte for byte");
    }

    @Test
    void headlineResultsAreRepeatedWithTheirOwnMeasures() {
        Path out = temp.resolve("out");
        Shell.careshed(
                "run", TINY, "--replications", "1", "--measures", "headline", "--no-plots", "--out", out.toString());
        assertThat(Shell.careshed("reproduce", out.toString()).code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anotherBuildsResultsAreComparedByTheirTables() {
        Path out = temp.resolve("out");
        fillByAnotherBuild(out);
        Answer answer = Shell.careshed("reproduce", out.toString());
        assertThat(answer.err())
                .contains("Made by Careshed 0.0.9 (build other)")
                .contains("tables alone are compared");
        assertThat(answer.out()).contains("every table is equal");
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
    }

    private static void fillByAnotherBuild(Path out) {
        ScenarioRun run =
                ScenarioRun.of(new ScenarioReader(Policies.shapes()).read(Path.of(TINY)), List.of(0), MeasureSet.ALL);
        RunPlan plan = run.plan();
        RunPlan other = new RunPlan(
                plan.scenario(),
                plan.title(),
                plan.provisional(),
                plan.scenarioHash(),
                plan.seed(),
                plan.replications(),
                plan.measures(),
                new CodeVersion("0.0.9", "other", "0123"));
        try (ResultFolder folder = ResultFolder.open(out, other, run.content())) {
            folder.add(run.replication().run(0, share -> {}));
            folder.finish(1);
        }
    }

    @Test
    void theNewResultsCanBeKept() throws IOException {
        Path out = temp.resolve("out");
        Path kept = temp.resolve("kept");
        Shell.careshed("run", TINY, "--replications", "1", "--no-plots", "--out", out.toString());
        Shell.careshed("reproduce", out.toString(), "--keep", kept.toString());
        assertThat(Files.readAllBytes(kept.resolve("manifest.json")))
                .isEqualTo(Files.readAllBytes(out.resolve("manifest.json")));
    }

    @Test
    void damagedResultsAreRefused() throws IOException {
        Path out = temp.resolve("out");
        Shell.careshed("run", TINY, "--replications", "1", "--no-plots", "--out", out.toString());
        Files.delete(out.resolve("COMPLETE"));
        assertThat(Shell.careshed("reproduce", out.toString()).code()).isNotEqualTo(ExitCode.DONE);
    }
}
