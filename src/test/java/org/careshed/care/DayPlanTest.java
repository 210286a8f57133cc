package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class DayPlanTest {

    @Test
    void rowsAreReadByFacilityThenTimeThenKeyHoweverTheyWereGathered() {
        DayPlan plan = new DayPlan(3);
        plan.begin(Ticks.DAY);
        plan.add(2, 50, 9, 0, 0, Ticks.DAY);
        plan.add(0, 70, -1, 1, 0, Ticks.DAY);
        plan.add(0, 70, 4, 2, 0, Ticks.DAY);
        plan.add(0, 70, 2, 3, 0, Ticks.DAY);
        plan.add(0, 10, 8, 4, 0, Ticks.DAY);
        plan.sort(0);
        assertThat(who(plan, 0)).containsExactly(4, 3, 2, 1);
        assertThat(who(plan, 1)).isEmpty();
        assertThat(who(plan, 2)).containsExactly(0);
    }

    @Test
    void whoSetsOutBeforeMidnightArrivesTomorrow() {
        DayPlan plan = new DayPlan(1);
        plan.begin(Ticks.DAY);
        plan.add(0, Ticks.DAY + 5, 1, 42, 0, Ticks.DAY);
        plan.add(0, 3 * Ticks.DAY, 2, 43, 0, Ticks.DAY);
        plan.sort(0);
        assertThat(who(plan, 0)).isEmpty();
        DayPlan copy = plan.copy();
        for (DayPlan each : List.of(plan, copy)) {
            each.begin(2 * Ticks.DAY);
            each.sort(Ticks.DAY);
            assertThat(who(each, 0)).containsExactly(42);
            each.begin(4 * Ticks.DAY);
            each.sort(3 * Ticks.DAY);
            assertThat(who(each, 0)).containsExactly(43);
        }
    }

    @Test
    void theLastOfAllFacilitiesHasItsRowsToo() {
        DayPlan plan = new DayPlan(8_192);
        plan.begin(2 * Ticks.DAY);
        for (int facility : new int[] {8_191, 0, 4_096, 4_095, 8_191}) {
            plan.add(facility, 2 * Ticks.DAY - 1 - facility, facility, facility, 0, 2 * Ticks.DAY);
        }
        plan.sort(Ticks.DAY);
        assertThat(who(plan, 0)).containsExactly(0);
        assertThat(who(plan, 4_095)).containsExactly(4_095);
        assertThat(who(plan, 4_096)).containsExactly(4_096);
        assertThat(who(plan, 8_191)).containsExactly(8_191, 8_191);
        assertThatThrownBy(() -> new DayPlan(8_193)).hasMessageContaining("8193");
    }

    @Test
    void aBusyDayGrowsThePlan() {
        DayPlan plan = new DayPlan(5);
        plan.begin(Ticks.DAY);
        for (int i = 0; i < 5_000; i++) {
            plan.add(i % 5, (i * 7_919L) % Ticks.DAY, i, i, i % 3, Ticks.DAY);
        }
        plan.sort(0);
        assertThat(plan.first(5)).isEqualTo(5_000);
        for (int row = plan.first(3) + 1; row < plan.first(4); row++) {
            assertThat(plan.atMs(row)).isGreaterThanOrEqualTo(plan.atMs(row - 1));
            assertThat(plan.who(row) % 5).isEqualTo(3);
            assertThat(plan.kind(row)).isEqualTo(plan.who(row) % 3);
            assertThat(plan.key(row)).isEqualTo(plan.who(row));
        }
    }

    private static List<Integer> who(DayPlan plan, int facility) {
        List<Integer> who = new ArrayList<>();
        for (int row = plan.first(facility); row < plan.first(facility + 1); row++) {
            who.add(plan.who(row));
        }
        return who;
    }
}
