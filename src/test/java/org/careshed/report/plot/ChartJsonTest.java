package org.careshed.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

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
    void membersWithoutAnOrderGoByName() {
        assertThat(ChartJson.of(Tree.of("inner", Map.of("d", 4, "b", 2, "a", 1, "c", 3))))
                .isEqualTo("{\"inner\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4}}");
    }
}
