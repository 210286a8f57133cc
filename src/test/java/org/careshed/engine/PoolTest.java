package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolTest {

    @Test
    void whoComesFirstIsCalledFirstWithinAClass() {
        Pool pool = new Pool(2, Pool.NO_LIMIT);
        pool.staff(1);
        pool.join(40, 1);
        pool.join(3, 1);
        pool.join(7, 0);
        pool.join(5, 1);
        pool.join(9, 0);
        assertThat(new int[] {pool.call(), pool.call(), pool.call(), pool.call(), pool.call()})
                .containsExactly(7, 9, 40, 3, 5);
        assertThat(pool.waiting()).isZero();
    }

    @Test
    void nobodyOvertakesALineAtAFreeServer() {
        Pool pool = new Pool(1, Pool.NO_LIMIT);
        pool.join(1, 0);
        pool.staff(2);
        assertThat(pool.isFree()).isFalse();
        assertThat(pool.mayCall()).isTrue();
    }

    @Test
    void aWaitingRoomOfTwoIsFullWithTwo() {
        Pool pool = new Pool(1, 2);
        pool.join(1, 0);
        assertThat(pool.isFull()).isFalse();
        pool.join(2, 0);
        assertThat(pool.isFull()).isTrue();
        assertThat(new Pool(1, 0).isFull()).isTrue();
    }

    @Test
    void serversMayFallBelowThoseAtWork() {
        Pool pool = new Pool(1, Pool.NO_LIMIT);
        pool.staff(2);
        pool.begin();
        pool.begin();
        pool.staff(1);
        pool.end();
        assertThat(pool.busy()).isEqualTo(1);
        assertThat(pool.isFree()).isFalse();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Pool pool = new Pool(1, 5);
        pool.staff(3);
        pool.join(11, 0);
        Pool copy = pool.copy();
        assertThat(copy.call()).isEqualTo(11);
        copy.begin();
        assertThat(pool.waiting()).isEqualTo(1);
        assertThat(pool.busy()).isZero();
        assertThat(copy.servers()).isEqualTo(3);
    }
}
