package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.careshed.experiment.Prepared;
import org.careshed.gui.CountyGui;
import org.careshed.gui.CountyState;
import org.careshed.language.Language;
import org.careshed.policy.Policies;
import org.careshed.result.folder.SmallRun;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replication that plays to its end in the console leaves the folder that {@code careshed run} leaves. */
class GuiCommandTest {
    private static final String TINY = "scenarios/tiny/county.yaml";

    @TempDir
    Path home;

    @Test
    void theFolderOfTheConsoleIsThatOfTheCommandLine() throws IOException {
        Path run = home.resolve("run");
        assertThat(Shell.careshed("run", TINY, "--replication", "1", "--no-plots", "--quiet", "--out", run.toString())
                        .code())
                .isZero();

        Resolved resolved = new ScenarioReader(Policies.shapes()).read(Path.of(TINY));
        Prepared prepared = Prepared.of(resolved.scenario());
        Path shown = home.resolve("shown");
        CountyState county = new CountyState(prepared, 1, new KeptReplication(resolved, prepared, 1, shown));
        CountyGui gui = new CountyGui(county, Language.ENGLISH, () -> {});
        for (int replication : new int[] {1, 2}) {
            county.setSeed(replication);
            gui.start();
            while (gui.step()) {
                continue;
            }
            gui.finish();
        }
        assertThat(SmallRun.pureFiles(shown)).isEqualTo(SmallRun.pureFiles(run));
    }
}
