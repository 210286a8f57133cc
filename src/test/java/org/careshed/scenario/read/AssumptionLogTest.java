package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.policy.Policies;
import org.junit.jupiter.api.Test;

class AssumptionLogTest {
    @Test
    void thePageIsUpToDateAndNamesWhatScenariosState() throws IOException {
        assertThat(Path.of("docs/trace/assumptions.md"))
                .as("`./careshed docs` writes it anew")
                .hasContent(new AssumptionLog(Policies.shapes(), Path.of("scenarios")).page());
        assertThat(Files.readString(Path.of("docs/trace/assumptions.md")))
                .contains("## haiyan/baseline.yaml", "| `village-points` | Villages and communities have real names");
    }
}
