package org.careshed.web.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.ScenarioRun;
import org.careshed.experiment.StoppedException;
import org.careshed.policy.Policies;
import org.careshed.quantity.Halt;
import org.careshed.result.folder.ResultFolder;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.web.scenarios.ScenarioFolder;
import org.careshed.web.wire.Places;
import org.careshed.web.wire.WebFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An estimate asks whether it is wanted between all that takes long, and ends there. */
class EstimatesTest {
    private static final Path SCENARIOS = Path.of("scenarios").toAbsolutePath();

    @TempDir
    private Path results;

    @Test
    void noFurtherScenarioIsReadForNobody() throws IOException {
        Path mine = Files.createDirectory(results.resolve("mine"));
        Files.writeString(mine.resolve("broken.yaml"), "careshed: 1\nkind: county\n");
        Estimates estimates = estimates(mine);
        Order broken = new Order(false, List.of("broken"), 1, Optional.empty());
        assertThatThrownBy(() -> estimates.of(broken, Halt.NEVER)).isInstanceOf(WebFault.class);
        assertThatThrownBy(() -> estimates.of(broken, after(0))).isInstanceOf(StoppedException.class);
    }

    @Test
    void anEstimateThatWasGivenUpAnywhereLetsTheNextOneIn() {
        Order both = new Order(true, List.of("tiny/county", "tiny/one-more-doctor"), 1, Optional.empty());
        keepSomeOf("tiny/county", both);
        for (int before : List.of(0, 1, 2, 5, 50)) {
            Estimates estimates = estimates(SCENARIOS); // none was tried out yet
            assertThatThrownBy(() -> estimates.of(both, after(before))).isInstanceOf(StoppedException.class);
            assertThat(estimates.isSmall(both)).isFalse();
        }
        Estimates estimates = estimates(SCENARIOS);
        assertThatThrownBy(() -> estimates.of(both, after(0))).isInstanceOf(StoppedException.class);
        assertThat(estimates.of(both, Halt.NEVER).runs()).isEqualTo(2);
        AtomicInteger asks = new AtomicInteger();
        estimates.of(both, asks::incrementAndGet); // both are known by now, kept results are looked at
        assertThat(asks.get()).isGreaterThan(2);
        assertThatThrownBy(() -> estimates.of(both, after(asks.get() - 1))).isInstanceOf(StoppedException.class);
    }

    private void keepSomeOf(String id, Order order) {
        Resolved read = new ScenarioReader(Policies.shapes()).read(SCENARIOS.resolve(id + ".yaml"));
        ScenarioRun run = ScenarioRun.of(read, order.numbers(), MeasureSet.ALL);
        try (ResultFolder folder =
                ResultFolder.open(results.resolve(run.plan().folderName()), run.plan(), run.content())) {
            folder.add(run.replication().run(0, share -> {}));
        }
    }

    private Estimates estimates(Path scenarios) {
        return new Estimates(new ScenarioFolder(scenarios), results, 1, new Places(results, scenarios));
    }

    /** Ends work when it was asked so many times and is asked again. */
    private static Halt after(int before) {
        AtomicInteger left = new AtomicInteger(before);
        return () -> {
            if (left.getAndDecrement() <= 0) {
                throw new StoppedException();
            }
        };
    }
}
