package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficialTest {

    @Test
    void contactsOfSomeConditionsAreVisitsAndOfOthersNot() {
        boolean[] counted = {true, false};

        assertThat(Official.is(counted, 0)).isTrue();
        assertThat(Official.is(counted, 1)).isFalse();
    }

    @Test
    void whereThereAreNoConditionsEverythingIsAVisit() {
        assertThat(Official.is(new boolean[0], 3)).isTrue();
    }
}
