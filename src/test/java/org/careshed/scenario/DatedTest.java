package org.careshed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    @Test
    void twoOverlappingChangesAddUp() {
        Dated servers =
                Dated.always(1).between(day(2), day(6), value -> value + 2).between(day(4), day(8), value -> value + 3);
        assertThat(values(servers)).containsExactly(1, 1, 3, 3, 6, 6, 4, 4, 1, 1);
    }

    @Test
    void aChangeInsideAnotherKeepsWhatStandsAroundIt() {
        Dated servers =
                Dated.always(4).between(day(1), day(9), value -> value - 1).between(day(3), day(4), value -> 0);
        assertThat(values(servers)).containsExactly(4, 3, 3, 0, 3, 3, 3, 3, 3, 4);
    }

    @Test
    void changesThatMeetOnADateDoNotTouchEachOther() {
        Dated servers =
                Dated.always(1).between(day(2), day(4), value -> value + 1).between(day(4), day(6), value -> value + 5);
        assertThat(values(servers)).containsExactly(1, 1, 2, 2, 6, 6, 1, 1, 1, 1);
    }

    @Test
    void aChangeThatEndsBeforeItBeginsIsNone() {
        assertThat(Dated.always(1).between(day(4), day(4), value -> 9)).isEqualTo(Dated.always(1));
    }

    @Test
    void aChangeThatChangesNothingLeavesAnEqualFunction() {
        Dated stepped = Dated.always(1).between(day(2), day(6), value -> 5);
        assertThat(stepped.between(day(1), day(9), value -> value)).isEqualTo(stepped);
        assertThat(Dated.always(3).between(day(1), day(9), value -> value)).isEqualTo(Dated.always(3));
    }

    @Test
    void doneAndUndoneIsAsBefore() {
        Dated servers =
                Dated.always(2).between(day(2), day(6), value -> value + 3).between(day(2), day(6), value -> value - 3);
        assertThat(servers).isEqualTo(Dated.always(2));
    }

    private static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    private static List<Integer> values(Dated dated) {
        List<Integer> values = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            values.add(dated.on(day(day)));
        }
        return values;
    }
}
