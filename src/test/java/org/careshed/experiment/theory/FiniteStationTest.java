package org.careshed.experiment.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class FiniteStationTest {

    private final FiniteStation station = new FiniteStation(3, 0.25, 2, 3);

    @Test
    void numbersInsideHaveKnownShares() {
        assertThat(station.present())
                .containsExactly(new double[] {0.468007313, 0.351005484, 0.131627057, 0.049360146}, offset(6e-10));
        assertThat(station.lost()).isCloseTo(0.049360146, offset(6e-10));
        assertThat(station.meanPresent()).isCloseTo(0.762340037, offset(6e-10));
    }

    @Test
    void withoutWaitingRoomTheLossIsErlangB() {
        FiniteStation ward = new FiniteStation(10, 8, 90, 90);
        assertThat(ward.lost()).isCloseTo(Erlang.lost(90, 80), offset(1e-14));
        assertThat(ward.meanWait()).isCloseTo(0, offset(1e-12));
        Printed.matches(ward.meanPresent() / 90, "0.865572");
    }

    @Test
    void aLargeWaitingRoomIsNoLimit() {
        assertThat(new FiniteStation(0.5, 1, 1, 200).meanWait())
                .isCloseTo(new MarkovStation(0.5, 1, 1).meanWait(), offset(1e-12));
    }
}
