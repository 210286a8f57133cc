package org.careshed.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.result.folder.CodeVersion;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final List<RunKey> KEYS = IntStream.range(0, 400)
            .mapToObj(replication -> new RunKey(
                    "scenario", replication, List.of("flows"), List.of(), new CodeVersion("1.0", "build", "")))
            .toList();

    @Test
    void everyRunBelongsToExactlyOneShare() {
        for (int of : new int[] {1, 2, 7, 16}) {
            for (RunKey key : KEYS) {
                assertThat(IntStream.rangeClosed(1, of).filter(number -> new Share(number, of).has(key)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void sharesAreAboutEqual() {
        // 400 keys in 4 shares: 100 each, standard deviation 8.7; the keys are fixed, so the bound never fails by
        // chance
        assertThat(IntStream.rangeClosed(1, 4)
                        .mapToLong(number ->
                                KEYS.stream().filter(new Share(number, 4)::has).count()))
                .allMatch(count -> count > 65 && count < 135);
    }

    @Test
    void aShareIsOneOfThoseThatThereAre() {
        assertThat(new Share(3, 16)).hasToString("3/16");
        assertThatThrownBy(() -> new Share(0, 4)).hasMessageContaining("number (0) must be 1 to 4");
        assertThatThrownBy(() -> new Share(5, 4)).hasMessageContaining("number (5) must be 1 to 4");
        assertThatThrownBy(() -> new Share(1, 0)).hasMessageContaining("of");
    }
}
