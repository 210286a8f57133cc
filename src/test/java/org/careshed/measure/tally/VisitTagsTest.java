package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisitTagsTest {

    @Test
    void manyVisitsComeAndGoAndKeepTheirTags() {
        Random random = new Random(2);
        Map<Long, Integer> expected = new HashMap<>();
        VisitTags tags = new VisitTags();
        for (int i = 0; i < 20_000; i++) {
            long visit = random.nextInt(700);
            if (expected.containsKey(visit)) {
                assertThat(tags.get(visit)).isEqualTo(expected.remove(visit));
                tags.remove(visit);
            } else {
                expected.put(visit, i % 5);
                tags.put(visit, i % 5);
            }
            assertThat(tags.size()).isEqualTo(expected.size());
        }
        expected.forEach((visit, tag) -> assertThat(tags.get(visit)).isEqualTo(tag));
    }

    @Test
    void whoLeavesASmallFullTableLeavesTheOthersToBeFound() {
        for (int table = 0; table < 50; table++) {
            Random random = new Random(table);
            Map<Long, Integer> expected = new HashMap<>();
            VisitTags tags = new VisitTags();
            for (int i = 0; i < 32; i++) {
                long visit = random.nextLong();
                expected.put(visit, i);
                tags.put(visit, i);
            }
            for (long visit : List.copyOf(expected.keySet())) {
                expected.remove(visit);
                tags.remove(visit);
                assertThat(tags.get(visit, 77)).isEqualTo(77);
                expected.forEach((other, tag) -> assertThat(tags.get(other, 77)).isEqualTo(tag));
            }
        }
    }

    @Test
    void aVisitThatNeverCameHasNoTag() {
        VisitTags tags = new VisitTags();

        tags.remove(9);

        assertThatThrownBy(() -> tags.get(9)).hasMessageContaining("visit 9");
    }
}
