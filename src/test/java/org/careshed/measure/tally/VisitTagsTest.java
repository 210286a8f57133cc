package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
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
    void aVisitThatNeverCameHasNoTag() {
        VisitTags tags = new VisitTags();

        tags.remove(9);

        assertThatThrownBy(() -> tags.get(9)).hasMessageContaining("visit 9");
    }
}
