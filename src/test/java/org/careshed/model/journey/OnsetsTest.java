package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class OnsetsTest {

    private static final long START_MS = 40 * Ticks.DAY;

    private final List<Integer> seen = new ArrayList<>();
    private final Onsets onsets = new Onsets(seen::add);

    @Test
    void whatBeginsIsReadByTimeThenByKeyWithoutSign() {
        onsets.add(START_MS + Ticks.DAY - 1, 5, 2, 10, false);
        onsets.add(START_MS + 7, 6, 3, -1, true);
        onsets.add(START_MS + 7, 7, 4, 1, false);
        onsets.add(START_MS, 8, 5, 12, false);

        assertThat(read())
                .containsExactly(
                        "0 ms: 8 has 5 key 12",
                        "7 ms: 7 has 4 key 1",
                        "7 ms: 6 has refill 3 key -1",
                        "86399999 ms: 5 has 2 key 10");
    }

    @Test
    void manyThatBeginAtOneMomentAreReadByKeyInWhateverOrderTheyCame() {
        onsets.add(START_MS + 7, 1, 0, 3, false);
        onsets.add(START_MS + 7, 2, 0, 2, false);
        onsets.add(START_MS + 7, 3, 0, 4, false);
        onsets.add(START_MS + 7, 4, 0, 1, false);
        onsets.add(START_MS + 7, 5, 0, 1, true);
        onsets.add(START_MS + 8, 6, 0, 0, false);

        assertThat(read())
                .containsExactly(
                        "7 ms: 4 has 0 key 1",
                        "7 ms: 5 has refill 0 key 1",
                        "7 ms: 2 has 0 key 2",
                        "7 ms: 1 has 0 key 3",
                        "7 ms: 3 has 0 key 4",
                        "8 ms: 6 has 0 key 0");
    }

    @Test
    void whatIsToldJustNowHasAPlaceInTheOrder() {
        for (int i = 0; i < 3; i++) {
            onsets.add(START_MS + i, i, 0, i, false);
        }
        onsets.sort(START_MS);
        List<Integer> places = new ArrayList<>();
        assertThat(onsets.place()).isEqualTo(Onsets.NOWHERE);
        onsets.read((atMs, resident, condition, key, refill) -> places.add(onsets.place()));

        assertThat(places).containsExactly(0, 1, 2);
        assertThat(onsets.place()).isEqualTo(Onsets.NOWHERE);
        assertThat(onsets.size()).isEqualTo(3);
    }

    @Test
    void everybodyIsLookedAtOnceInTheOrderInWhichTheirNeedsBegin() {
        List<Integer> inOrder = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            onsets.add(START_MS + 1_000 - i, i, 0, i, false);
            inOrder.add(0, i);
        }
        read();

        assertThat(seen).isEqualTo(inOrder);
    }

    @Test
    void asManyAsThereIsRoomForAreReadInTheirOrder() {
        for (int i = 0; i < 256; i++) {
            onsets.add(START_MS + 1_000 - i / 2, i, 0, -i, false);
        }
        read();

        assertThat(seen).hasSize(256).startsWith(255, 254, 253).endsWith(3, 2, 0, 1);
    }

    @Test
    void aNewDayBeginsEmpty() {
        onsets.add(START_MS, 1, 1, 1, false);
        onsets.clear();

        assertThat(read()).isEmpty();
    }

    private List<String> read() {
        List<String> told = new ArrayList<>();
        onsets.sort(START_MS);
        onsets.read((atMs, resident, condition, key, refill) -> told.add((atMs - START_MS) + " ms: " + resident
                + " has " + (refill ? "refill " : "") + condition + " key " + key));
        return told;
    }
}
