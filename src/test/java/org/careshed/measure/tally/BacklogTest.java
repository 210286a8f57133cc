package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog();

    @Test
    void factsAreCountedInTheOrderInWhichTheyWereKept() {
        backlog.add(7, 100);
        backlog.add(3, -5);

        assertThat(backlog.size()).isEqualTo(2);
        assertThat(backlog.of(0)).isEqualTo(7);
        assertThat(backlog.what(0)).isEqualTo(100);
        assertThat(backlog.of(1)).isEqualTo(3);
        assertThat(backlog.what(1)).isEqualTo(-5);
    }

    @Test
    void itSaysWhenItIsFullAndTakesMoreOnceItIsCleared() {
        int facts = 1;
        while (!backlog.add(facts, facts)) {
            facts++;
        }
        assertThat(backlog.size()).isEqualTo(facts);
        assertThat(backlog.of(facts - 1)).isEqualTo(facts);

        backlog.clear();

        assertThat(backlog.size()).isZero();
        assertThat(backlog.add(1, 1)).isFalse();
    }
}
