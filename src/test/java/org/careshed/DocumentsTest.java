package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioFormat;
import org.junit.jupiter.api.Test;

/** Pages that are generated from the code are up to date. */
class DocumentsTest {
    @Test
    void referenceOfScenariosFollowsTheDescriptors() throws IOException {
        assertThat(Path.of("docs/scenario.md"))
                .as("`./careshed docs` writes it anew")
                .hasContent(ScenarioFormat.page(Policies.shapes()));
    }
}
