package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void oneSwapIsOneMistake() {
        assertThat(Suggestion.distance("rnu", "run")).isEqualTo(1);
    }

    @Test
    void nearestWordIsOffered() {
        assertThat(Suggestion.nearest("valdiat", List.of("run", "validate", "verify")))
                .contains("validate");
    }

    @Test
    void farWordsAreNotOffered() {
        assertThat(Suggestion.nearest("xyz", List.of("run", "new", "schema"))).isEmpty();
    }
}
