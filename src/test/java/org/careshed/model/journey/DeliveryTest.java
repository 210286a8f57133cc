package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.careshed.care.DayPlan;
import org.careshed.care.Letters.Subject;
import org.careshed.care.Site;
import org.careshed.care.Slip;
import org.careshed.care.Written;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.journal.Channel;
import org.careshed.journal.Origin;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/** Whoever is brought to a facility that has nothing to do is what happens there next. */
class DeliveryTest {

    private static final int CENTRE = 0;
    private static final int PEOPLE = 2;
    private static final int ILL = 0;
    private static final long WALK_IN = Slip.first(Origin.NEED, Channel.WALK_IN);

    private final Site[] sites = Idle.sites(Arranged.everything().county());
    private final long[] nextMs = new long[sites.length];
    private final Delivery delivery = new Delivery(sites, nextMs);

    DeliveryTest() {
        Arrays.fill(nextMs, Long.MAX_VALUE);
        delivery.plans(new DayPlan(sites.length), Ticks.DAY);
        delivery.planned();
    }

    @Test
    void whoArrivesByLetterIsNext() {
        delivery.arrive(CENTRE, Ticks.DAY - 1, 7, 7, 0, ILL, WALK_IN);
        assertNext(CENTRE, Ticks.DAY - 1);
        delivery.arrive(CENTRE, 900, 8, 8, 1, ILL, WALK_IN);
        assertNext(CENTRE, 900);
        delivery.arrive(CENTRE, 1_000, 9, 9, 2, ILL, WALK_IN);
        assertNext(CENTRE, 900);
        assertThat(nextMs[PEOPLE]).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void nobodyArrivesOnAnotherDay() {
        assertThatThrownBy(() -> delivery.arrive(CENTRE, Ticks.DAY, 7, 7, 0, ILL, WALK_IN))
                .hasMessageContaining("another day");
        delivery.plans(new DayPlan(sites.length), Ticks.DAY);
        assertThatThrownBy(() -> delivery.arrive(CENTRE, Ticks.DAY, 7, 7, 0, ILL, WALK_IN))
                .hasMessageContaining("another day");
    }

    @Test
    void whoWasPlannedInTheMorningIsNotBroughtAsWell() {
        delivery.plans(new DayPlan(sites.length), Ticks.DAY);
        delivery.arrive(CENTRE, 900, 7, 7, 0, ILL, WALK_IN);

        assertThat(nextMs[CENTRE]).isEqualTo(Long.MAX_VALUE);
        assertThat(sites[CENTRE].nextMs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whoComesBackFromAnExaminationIsNext() {
        delivery.arrive(CENTRE, 900, 7, 7, 0, ILL, WALK_IN);
        delivery.comeBack(CENTRE, 600, 0);

        assertNext(CENTRE, 600);
    }

    @Test
    void anExaminationForAnotherIsNext() {
        delivery.order(PEOPLE, 700, letter(CENTRE, 0));

        assertNext(PEOPLE, 700);
    }

    @Test
    void whoAsksForABedElsewhereAndWhoLeavesForOneAreNext() {
        delivery.admit(PEOPLE, 800, letter(CENTRE, 0), WALK_IN, 0, 2 * Ticks.DAY, Entry.TRANSFERRED);
        assertNext(PEOPLE, 800);
        delivery.goesElsewhere(500, letter(PEOPLE, 0));
        assertNext(PEOPLE, 500);
    }

    @Test
    void whoLiesInABedLeavesItAndWhoDoesNotStays() {
        delivery.admit(PEOPLE, 800, letter(CENTRE, 0), WALK_IN, 0, 2 * Ticks.DAY, Entry.TRANSFERRED);
        assertThat(delivery.leavesBed(900, letter(PEOPLE, 0))).isFalse();
        sites[PEOPLE].playUntil(801);
        nextMs[PEOPLE] = sites[PEOPLE].nextMs();
        assertThat(nextMs[PEOPLE]).isGreaterThan(Ticks.DAY);

        assertThat(delivery.leavesBed(3 * Ticks.DAY, letter(PEOPLE, 0))).isFalse();
        assertThat(delivery.leavesBed(900, letter(PEOPLE, 0))).isTrue();
        assertNext(PEOPLE, 900);
    }

    private void assertNext(int facility, long atMs) {
        assertThat(nextMs[facility]).isEqualTo(atMs);
        assertThat(sites[facility].nextMs()).isEqualTo(atMs);
    }

    /** A letter in hand of a facility about one of its visits or stays. */
    private Mail letter(int facility, int slot) {
        new Written(Subject.STEP_DOWN, 100, 7, 7, WALK_IN, 0, ILL, 0, Ticks.DAY, 0, slot).by(sites[facility]);
        Mail mail = new Mail();
        mail.collect(sites);
        mail.next();
        sites[facility].letters().clear();
        return mail;
    }
}
