package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    void whoGivesUpLeavesFromAnywhereInTheLine() {
        Pool pool = new Pool(2, Pool.NO_LIMIT);
        for (int slot : new int[] {4, 5, 6, 7, 8}) {
            pool.join(slot, slot == 8 ? 0 : 1);
        }
        pool.leave(5, 1);
        pool.leave(4, 1);
        pool.leave(7, 1);
        pool.leave(8, 0);
        pool.join(9, 1);
        pool.join(3, 0);
        assertThat(pool.waiting()).isEqualTo(3);
        assertThat(new int[] {pool.call(), pool.call(), pool.call()}).containsExactly(3, 6, 9);
    }

    @Test
    void whoIsNamedInTheOrderOfCallingMayLeave() {
        Pool pool = new Pool(2, Pool.NO_LIMIT);
        pool.join(20, 1);
        pool.join(21, 1);
        pool.join(22, 0);
        List<Integer> named = new ArrayList<>();
        pool.eachWaiting(slot -> {
            named.add(slot);
            if (slot != 21) {
                pool.leave(slot, slot == 22 ? 0 : 1);
            }
        });
        assertThat(named).containsExactly(22, 20, 21);
        assertThat(pool.waiting()).isEqualTo(1);
        assertThat(pool.call()).isEqualTo(21);
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
    void nobodyIsCalledToABusyServerNorFromAnEmptyLine() {
        Pool pool = new Pool(1, Pool.NO_LIMIT);
        pool.staff(1);
        assertThat(pool.mayCall()).isFalse();
        pool.join(1, 0);
        assertThat(pool.mayCall()).isTrue();
        pool.begin();
        assertThat(pool.mayCall()).isFalse();
    }

    @Test
    void whoWaitsInALaterClassIsCalledWhenNobodyEverCameInAnEarlier() {
        Pool pool = new Pool(3, Pool.NO_LIMIT);
        pool.join(4, 2);
        List<Integer> named = new ArrayList<>();
        pool.eachWaiting(named::add);
        assertThat(named).containsExactly(4);
        assertThat(pool.call()).isEqualTo(4);
    }

    @Test
    void aLineGrowsWithItsSlots() {
        Pool pool = new Pool(1, Pool.NO_LIMIT);
        for (int slot = 0; slot < 200; slot++) {
            pool.join(slot, 0);
        }
        for (int slot = 0; slot < 200; slot++) {
            assertThat(pool.call()).isEqualTo(slot);
        }
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
