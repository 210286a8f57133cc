package org.careshed.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeysTest {

    /** The contract: a hundred keys and their first three words. Any change renames every result ever published. */
    @Test
    void theHundredFrozenKeysStillGiveTheirWords() throws IOException {
        try (InputStream frozen = KeysTest.class.getResourceAsStream("frozen-keys.txt")) {
            assertThat(table()).isEqualTo(new String(frozen.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static String table() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            long key = Keys.of(Keys.world(i % 10, i / 10), Keys.id("resident-" + i));
            long second = Keys.next(key);
            text.append(String.format(Locale.ROOT, "%2d %016x %016x %016x%n", i, key, second, Keys.of(second, i))
                    .replace("\r", ""));
        }
        return text.toString();
    }

    @Test
    void uniformNumbersAreNeverZeroOrOne() {
        assertThat(Keys.uniform(0)).isPositive();
        assertThat(Keys.uniform(-1)).isLessThan(1);
    }

    @Test
    void neighbouringKeysAreUncorrelated() {
        int n = 10_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (Keys.uniform(Keys.of(7, i)) - 0.5) * (Keys.uniform(Keys.of(7, i + 1)) - 0.5);
        }
        assertThat(Math.abs(12 * sum / n)).isLessThan(0.04);
    }

    @Test
    void neighbouringWorldsAreUncorrelated() {
        int n = 10_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (Keys.uniform(Keys.world(i, 1)) - 0.5) * (Keys.uniform(Keys.world(i + 1, 1)) - 0.5);
        }
        assertThat(Math.abs(12 * sum / n)).isLessThan(0.04);
    }
}
