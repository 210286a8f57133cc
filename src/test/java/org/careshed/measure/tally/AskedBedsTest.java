package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedBedsTest {

    private final AskedBeds asked = new AskedBeds(2);

    @Test
    void theAnswerIsTheClassThatWasAskedForThere() {
        asked.ask(1, 7, 3);
        asked.ask(1, 8, 2);

        assertThat(asked.answer(0, 7)).isEqualTo(AskedBeds.NOT_ASKED);
        assertThat(asked.answer(1, 7)).isEqualTo(3);
        assertThat(asked.answer(1, 8)).isEqualTo(2);
    }

    @Test
    void whoHasAnAnswerHasNotAskedAnyMore() {
        asked.ask(1, 7, 3);
        asked.answer(1, 7);

        assertThat(asked.answer(1, 7)).isEqualTo(AskedBeds.NOT_ASKED);
        asked.ask(1, 7, 1);
        assertThat(asked.answer(1, 7)).isEqualTo(1);
    }
}
