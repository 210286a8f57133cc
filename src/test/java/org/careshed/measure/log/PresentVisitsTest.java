package org.careshed.measure.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentVisitsTest {

    private static final int CROWD = 500;

    private final PresentVisits visits = new PresentVisits();

    @Test
    void aCrowdComesAndGoesAndAnotherTakesItsRoom() {
        for (int round = 0; round < 2; round++) {
            for (int visit = 0; visit < CROWD; visit++) {
                visits.arrives(visit, visit % 7, visit, 3, 1_000L + visit);
            }
            assertThat(inside()).hasSize(CROWD);
            assertThat(visits.facility(visits.slot(499))).isEqualTo(499 % 7);
            assertThat(visits.arrivedMs(visits.slot(499))).isEqualTo(1_499);
            for (int visit = 0; visit < CROWD; visit++) {
                visits.leaves(visit);
            }
            assertThat(inside()).isEmpty();
        }
    }

    private List<Integer> inside() {
        List<Integer> slots = new ArrayList<>();
        visits.eachInside(slots::add);
        return slots;
    }
}
