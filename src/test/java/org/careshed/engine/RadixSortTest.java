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
    void wordsAreSortedUpToTheirHighestBitAndBeyond() {
        for (int low : new int[] {38, 53, 63}) {
            long[] words = new long[500];
            Arrays.setAll(words, i -> Keys.of(low, i) & -1L << low);
            long[] expected = words.clone();
            Arrays.sort(expected);
            int[] negative = {0};
            Arrays.stream(expected).filter(word -> word < 0).forEach(word -> negative[0]++);
            long[] unsigned = new long[500];
            System.arraycopy(expected, negative[0], unsigned, 0, 500 - negative[0]);
            System.arraycopy(expected, 0, unsigned, 500 - negative[0], negative[0]);
            new RadixSort().sort(words, 500, low, 65);
            assertThat(words).isEqualTo(unsigned);
        }
    }

    @Test
    void onlyTheFirstWordsAreSorted() {
        long[] words = {3, 1, 2, 0};
        new RadixSort().sort(words, 3, 0, 11);
        assertThat(words).containsExactly(1, 2, 3, 0);
    }

    @Test
    void bitsAboveTheHighestAskedDoNotCount() {
        long[] words = {0x3_0201, 0x2_0102, 0x1_0203, 0x0104};
        new RadixSort().sort(words, 4, 8, 16);
        assertThat(words).containsExactly(0x2_0102, 0x0104, 0x3_0201, 0x1_0203);
    }

    @Test
    void equalWordsKeepTheirOrder() {
        long[] words = {0x201, 0x102, 0x203, 0x104};
        new RadixSort().sort(words, 4, 8, 16);
        assertThat(words).containsExactly(0x102, 0x104, 0x201, 0x203);
    }
}
