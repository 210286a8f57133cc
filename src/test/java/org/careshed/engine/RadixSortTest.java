package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.careshed.chance.Keys;
import org.junit.jupiter.api.Test;

class RadixSortTest {

    @Test
    void wordsAreSortedByTheBitsAsked() {
        for (int n : new int[] {0, 1, 2, 1_000, 30_000}) {
            long[] words = new long[n];
            Arrays.setAll(words, i -> Keys.of(n, i) & ((1L << 40) - 1));
            long[] expected = words.clone();
            Arrays.sort(expected);
            new RadixSort().sort(words, n, 0, 40);
            assertThat(words).isEqualTo(expected);
        }
    }

    @Test
    void equalWordsKeepTheirOrder() {
        long[] words = {0x201, 0x102, 0x203, 0x104};
        new RadixSort().sort(words, 4, 8, 16);
        assertThat(words).containsExactly(0x102, 0x104, 0x201, 0x203);
    }
}
