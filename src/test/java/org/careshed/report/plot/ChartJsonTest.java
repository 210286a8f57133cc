package org.careshed.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.careshed.report.option.Tree;
import org.junit.jupiter.api.Test;

class ChartJsonTest {
    @Test
    void membersAreWrittenInTheirOrder() {
        assertThat(ChartJson.of(Tree.of("b", 1, "a", Tree.of("z", true, "y", "x"))))
                .isEqualTo("{\"b\":1,\"a\":{\"z\":true,\"y\":\"x\"}}");
    }

    /** Java orders such maps anew at each start, so that two reports of one result would differ (T25). */
    @Test
    void membersWithoutAnOrderAreRefused() {
        assertThatThrownBy(() -> ChartJson.of(Tree.of("inner", Map.of("a", 1, "b", 2))))
                .hasMessageContaining("need an order");
    }
}
