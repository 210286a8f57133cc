package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrewTest {

    @Test
    void whoIsAloneDoesEachPartInItsTurn() {
        List<String> done = new ArrayList<>();
        assertThat(Crew.ALONE.share(3, (part, hand) -> done.add(part + " by " + hand)))
                .isTrue();
        assertThat(done).containsExactly("0 by 0", "1 by 0", "2 by 0");
        assertThat(Crew.ALONE.hands()).isEqualTo(1);
    }
}
