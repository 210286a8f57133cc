package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.careshed.model.journey.Intentions.Plan;
import org.junit.jupiter.api.Test;

class IntentionsTest {

    private static final int DAYS = 5;

    private final Intentions intentions = new Intentions(DAYS);

    @Test
    void whatIsIntendedComesBackAsItWas() {
        intentions.add(2, Plan.DECIDE, -1, 123_456_789_012L, -77, 456_999, 11, Long.MIN_VALUE);
        intentions.add(2, Plan.BOOKED, 8_191, 0, Long.MAX_VALUE, -1, 0, 5);

        assertThat(due(intentions, 2))
                .containsExactly(
                        "DECIDE to -1 at 123456789012 need -77 who 456999 kind 11 slip -9223372036854775808",
                        "BOOKED to 8191 at 0 need 9223372036854775807 who -1 kind 0 slip 5");
    }

    @Test
    void eachDayHasItsOwnListInTheOrderOfAdding() {
        List<Integer> odd = new ArrayList<>();
        List<Integer> even = new ArrayList<>();
        for (int who = 0; who < 100; who++) {
            add(intentions, who % 2 + 1, who);
            (who % 2 == 1 ? odd : even).add(who);
        }

        assertThat(whoIsDue(1)).isEqualTo(even);
        assertThat(whoIsDue(2)).isEqualTo(odd);
    }

    @Test
    void aDayHoldsAsManyIntentionsAsThereAre() {
        List<Integer> all = new ArrayList<>();
        for (int who = 0; who < 1_000; who++) {
            add(intentions, 1, who);
            all.add(who);
        }

        assertThat(whoIsDue(1)).isEqualTo(all);
    }

    @Test
    void whatIsDueIsForgottenAndItsRoomUsedAgain() {
        for (int round = 0; round < 50; round++) {
            for (int who = 0; who < 30; who++) {
                add(intentions, 3, who);
            }
            assertThat(whoIsDue(3)).hasSize(30);
            assertThat(whoIsDue(3)).isEmpty();
        }
    }

    @Test
    void whileADayIsToldMoreIsIntendedForLaterOnes() {
        for (int who = 0; who < 40; who++) {
            add(intentions, 0, who);
        }
        intentions.drain(0, (plan, facility, atMs, need, who, kind, slip) -> {
            add(intentions, 4, who);
            add(intentions, 4, who + 1_000);
        });

        List<Integer> later = whoIsDue(4);
        assertThat(later).hasSize(80).startsWith(0, 1_000, 1, 1_001).endsWith(39, 1_039);
    }

    @Test
    void nothingIsIntendedBeyondTheHorizon() {
        add(intentions, DAYS, 1);
        add(intentions, 1_000, 2);

        for (int day = 0; day < DAYS; day++) {
            assertThat(whoIsDue(day)).isEmpty();
        }
    }

    @Test
    void aCopyGoesItsOwnWay() {
        for (int who = 0; who < 20; who++) {
            add(intentions, 1, who);
        }
        Intentions copy = intentions.copy();
        add(copy, 1, 99);
        assertThat(whoIsDue(1)).hasSize(20);

        assertThat(due(copy, 1)).hasSize(21);
    }

    private List<Integer> whoIsDue(int day) {
        List<Integer> whose = new ArrayList<>();
        intentions.drain(day, (plan, facility, atMs, need, who, kind, slip) -> whose.add(who));
        return whose;
    }

    private static void add(Intentions to, int day, int who) {
        to.add(day, Plan.ARRIVE, 3, 0, 0, who, 1, 0);
    }

    private static List<String> due(Intentions from, int day) {
        List<String> told = new ArrayList<>();
        from.drain(
                day,
                (plan, facility, atMs, need, who, kind, slip) -> told.add(plan + " to " + facility + " at " + atMs
                        + " need " + need + " who " + who + " kind " + kind + " slip " + slip));
        return told;
    }
}
