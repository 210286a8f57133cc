package org.careshed.result.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {
    private static final List<Double> P = List.of(.001, .008, .012, .02, .03, .04, .2, .6);
    private static final List<Double> ADJUSTED = List.of(.008, .056, .072, .10, .12, .12, .40, .60);

    /** Computed elsewhere twice, in Python and in R. */
    @Test
    void knownValues() {
        List<Double> adjusted = Holm.adjusted(P);
        for (int i = 0; i < P.size(); i++) {
            assertThat(adjusted.get(i)).isCloseTo(ADJUSTED.get(i), within(1e-9));
        }
    }

    @Test
    void theOrderOfComparisonsChangesNothing() {
        List<Double> turned = new ArrayList<>(P);
        Collections.reverse(turned);
        List<Double> adjusted = new ArrayList<>(Holm.adjusted(turned));
        Collections.reverse(adjusted);
        assertThat(adjusted).isEqualTo(Holm.adjusted(P));
    }

    @Test
    void certainAndImpossibleStayWhatTheyAre() {
        assertThat(Holm.adjusted(List.of(1.0, 0.0, 1.0))).containsExactly(1.0, 0.0, 1.0);
        assertThat(Holm.adjusted(List.of(0.04))).containsExactly(0.04);
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }
}
