package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitBinsTest {

    @Test
    void everyBinBeginsWhereTheBinBeforeItEnds() {
        for (int bits : new int[] {WaitBins.COUNTY_BITS, WaitBins.THEORY_BITS}) {
            WaitBins bins = new WaitBins(1, bits);
            for (int bin = 1; bins.lowerMs(bin) < 1L << 29; bin++) {
                assertThat(bins.bin(bins.lowerMs(bin))).isEqualTo(bin);
                assertThat(bins.bin(bins.lowerMs(bin) - 1)).isEqualTo(bin - 1);
            }
        }
    }

    @Test
    void waitsBelowASecondAreInBinZeroAndWaitsOfWeeksInTheLast() {
        WaitBins bins = new WaitBins(1, WaitBins.COUNTY_BITS);

        assertThat(new int[] {bins.bin(0), bins.bin(1), bins.bin(1023), bins.bin(1024)})
                .containsExactly(0, 0, 0, 1);
        assertThat(bins.bin(Long.MAX_VALUE)).isEqualTo(bins.bin((1L << 29) - 1)).isEqualTo(608);
    }

    @Test
    void percentilesAreTheLowerBoundsOfTheBinsOfTheExactOnes() {
        Random random = new Random(1);
        for (int n : new int[] {1, 2, 9, 10, 11, 1000}) {
            WaitBins bins = new WaitBins(2, WaitBins.COUNTY_BITS);
            long[] waits = new long[n];
            for (int i = 0; i < n; i++) {
                waits[i] = random.nextInt(4) == 0 ? 0 : (long) Math.exp(20 * random.nextDouble());
                bins.add(i % 2, waits[i]);
            }
            Arrays.sort(waits);
            for (int percent : new int[] {1, 50, 90, 95, 100}) {
                long exact = waits[(int) Math.ceil(percent * n / 100.0) - 1];
                long told = bins.percentileMs(percent, 0, 1).getAsLong();
                assertThat(told).isEqualTo(bins.lowerMs(bins.bin(exact))).isLessThanOrEqualTo(exact);
                assertThat(exact - told).isLessThan(Math.max(1024, exact / 32 + 1));
            }
        }
    }

    @Test
    void withoutWaitsThereIsNoPercentile() {
        WaitBins bins = new WaitBins(2, WaitBins.COUNTY_BITS);
        bins.add(1, 5_000);

        assertThat(bins.percentileMs(50, 0)).isEmpty();
        bins.restart();
        assertThat(bins.percentileMs(50, 0, 1)).isEmpty();
    }
}
