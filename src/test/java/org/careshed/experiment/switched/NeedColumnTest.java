package org.careshed.experiment.switched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeedColumnTest {

    @Test
    void numbersStandWithTheirNeedInTheOrderInWhichTheyCame() {
        NeedColumn column = new NeedColumn();
        List<Long> needs = IntStream.range(0, 5_000)
                .mapToObj(row -> (row * 7919L % 977 - 400) << 40)
                .toList();
        IntStream.range(0, 5_000).forEach(row -> column.add(needs.get(row), row));
        Map<Long, List<Integer>> expected = IntStream.range(0, 5_000)
                .boxed()
                .collect(Collectors.groupingBy(needs::get, TreeMap::new, Collectors.toList()));
        ByNeed grouped = column.byNeed();
        assertThat(grouped.size()).isEqualTo(977);
        expected.forEach((need, rows) -> {
            int index = grouped.find(need);
            assertThat(Arrays.stream(grouped.numbers(), grouped.from()[index], grouped.from()[index + 1]))
                    .containsExactlyElementsOf(rows);
        });
        assertThat(grouped.find(1)).isNegative();
    }

    @Test
    void aColumnThatWasClearedIsEmpty() {
        NeedColumn column = new NeedColumn();
        column.add(1, 1);
        column.clear();
        assertThat(column.byNeed().size()).isZero();
        assertThat(column.rows()).isZero();
    }
}
