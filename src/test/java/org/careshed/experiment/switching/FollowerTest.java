package org.careshed.experiment.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.careshed.experiment.switching.why.Places;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Decision.Occasion;
import org.junit.jupiter.api.Test;

/** Facts of one world, told by hand; needs are numbered as they arise. */
class FollowerTest {
    private static final long DAY = 86_400_000L;

    private final List<String> told = new ArrayList<>();
    private final Follower follower = new Follower(new Book());

    @Test
    void aChoiceIsAboutTheNeedThatJustArose() {
        follower.needArises(10, 1, 0);
        follower.heeds(Occasion.NEED, 1, 0, 111, 3);
        follower.facilityChosen(10, 1, 0, 3, 5);
        follower.needArises(11, 1, 0);
        follower.facilityChosen(11, 1, 0, 4, 5);
        follower.needArises(12, 2, 1);
        follower.heeds(Occasion.NEED, 2, 1, 222, Places.HOME);
        follower.careForgone(12, 2, 1, Reason.STAYED_HOME);
        assertThat(told).containsExactly("0 decides 3", "0 at 3", "1 at 4", "2 decides -1", "2 at -1");
    }

    @Test
    void aNeedThatFoundNothingOpenIsKnownByItsKeyLater() {
        follower.needArises(10, 1, 0);
        follower.heeds(Occasion.NEED, 1, 0, 111, Places.NOWHERE);
        follower.needArises(20, 1, 0);
        follower.heeds(Occasion.NEED, 1, 0, 222, Places.NOWHERE);
        follower.needArises(DAY + 5, 2, 0);
        follower.heeds(Occasion.NEED, 2, 0, 333, 7);
        follower.facilityChosen(DAY + 5, 2, 0, 7, 1);
        follower.heeds(Occasion.NEED, 1, 0, 222, 8);
        follower.facilityChosen(DAY, 1, 0, 8, 1);
        follower.heeds(Occasion.NEED, 1, 0, 111, Places.NOWHERE);
        follower.careForgone(DAY, 1, 0, Reason.NOWHERE_OPEN);
        assertThat(told).containsExactly("0 decides -2", "1 decides -2", "2 decides 7", "2 at 7", "1 at 8", "0 at -2");
    }

    @Test
    void aRefillThatWaitedMayBeFetchedWithoutAChoice() {
        follower.needArises(10, 1, 4);
        follower.heeds(Occasion.NEED, 1, 4, 111, Places.NOWHERE);
        follower.needArises(DAY, 2, 0);
        follower.facilityChosen(DAY, 2, 0, 6, 1);
        follower.facilityChosen(DAY, 1, 4, 5, 1);
        assertThat(told).containsExactly("0 decides -2", "1 at 6", "0 at 5");
    }

    @Test
    void laterDecisionsAreNoFirstChoice() {
        follower.needArises(10, 1, 0);
        assertThat(follower.heeds(Occasion.REFERRED, 1, 0, 111, 3)).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void aNeedIsFoundByWhoseItIsAndItsOnset() {
        NeedRows rows = new NeedRows();
        int late = rows.add(DAY + 7, 1, 0);
        int early = rows.add(DAY + 2, 9, 1);
        int twin = rows.add(DAY + 7, 1, 0);
        int next = rows.add(2 * DAY, 1, 0);
        rows.seal();
        BitSet claimed = new BitSet();
        assertThat(rows.find(DAY + 2, 9, 1, claimed)).isEqualTo(early);
        assertThat(rows.find(DAY + 7, 1, 0, claimed)).isEqualTo(late);
        claimed.set(late);
        assertThat(rows.find(DAY + 7, 1, 0, claimed)).isEqualTo(twin);
        assertThat(rows.find(2 * DAY, 1, 0, claimed)).isEqualTo(next);
        assertThat(List.of(
                        rows.find(DAY + 7, 2, 0, claimed),
                        rows.find(DAY + 7, 1, 1, claimed),
                        rows.find(7, 1, 0, claimed),
                        rows.find(9 * DAY, 1, 0, claimed)))
                .containsOnly(NeedRows.NONE);
        assertThat(rows.place(next)).isEqualTo(NeedRows.OPEN);
    }

    private final class Book implements Follower.Book {
        private int needs;

        @Override
        public int arises(long atMs, int resident, int condition) {
            return needs++;
        }

        @Override
        public boolean isTold(int row, int facility) {
            told.add(row + " decides " + facility);
            return false;
        }

        @Override
        public void told(int row, Decision decision) {
            throw new AssertionError("nothing was asked for");
        }

        @Override
        public void settled(int row, int facility, long travelMs) {
            told.add(row + " at " + facility);
        }
    }
}
