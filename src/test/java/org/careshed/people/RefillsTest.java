package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Managed residents come for their drugs at an interval, mostly where they came before. */
class RefillsTest {

    private static final int DAYS = 365;
    private static final long MONTH = 30 * Ticks.DAY;
    private static final int WEEKDAY = 0;
    private static final int SATURDAY = 5;

    @Test
    void everyManagedResidentComesOnceAnIntervalAndNobodyElse() {
        County county = county(1_000, MONTH, 5 * Ticks.DAY, 0.5);
        int[] refills = new int[1_000];
        told(new Refills(county, 7)).forEach(refill -> refills[refill.resident]++);
        int managed = 0;
        int all = 0;
        for (int resident = 0; resident < refills.length; resident++) {
            boolean comes = Illness.managed(county.population().illness(resident));
            assertThat(refills[resident]).isBetween(comes ? 11 : 0, comes ? 13 : 0);
            managed += comes ? 1 : 0;
            all += refills[resident];
        }
        assertThat(managed).isBetween(400, 600);
        assertThat(all / (managed * 365 / 30.0)).isCloseTo(1, within(0.01));
    }

    @Test
    void refillsFallOnTheirDaysAndSpreadEvenlyFromTheFirst() {
        County county = county(10_000, MONTH, 5 * Ticks.DAY, 1);
        int[] byDay = new int[DAYS];
        List<Refill> told = told(new Refills(county, 7));
        for (Refill refill : told) {
            assertThat(Ticks.day(refill.atMs)).isEqualTo(refill.day);
            assertThat(refill.condition).isEqualTo(1);
            byDay[refill.day]++;
        }
        for (int refills : byDay) {
            assertThat((double) refills).isCloseTo(10_000 / 30.0, within(5 * Math.sqrt(10_000 / 30.0)));
        }
    }

    @Test
    void aRefillIsAtMostTheJitterEarlyOrLate() {
        List<Refill> exact = told(new Refills(county(50, MONTH, 0, 1), 7));
        List<Refill> jittered = told(new Refills(county(50, MONTH, 5 * Ticks.DAY, 1), 7));
        int same = 0;
        for (Refill refill : exact) {
            for (Refill other : jittered) {
                if (other.key == refill.key) {
                    assertThat(other.resident).isEqualTo(refill.resident);
                    assertThat(Math.abs(other.atMs - refill.atMs)).isLessThanOrEqualTo(5 * Ticks.DAY);
                    same++;
                }
            }
        }
        assertThat(same).isGreaterThan(exact.size() * 9 / 10);
    }

    @Test
    void oneMoreResidentChangesNobodyElsesRefills() {
        List<Refill> before = told(new Refills(county(100, MONTH, 5 * Ticks.DAY, 0.5), 7));
        List<Refill> after = new ArrayList<>(told(new Refills(county(101, MONTH, 5 * Ticks.DAY, 0.5), 7)));
        after.removeIf(refill -> refill.resident == 100);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aCopyGoesOnLikeTheOriginal() {
        Refills refills = new Refills(county(300, MONTH, 5 * Ticks.DAY, 0.5), 7);
        refills.today(0, (atMs, resident, condition, key) -> {});
        Refills copy = refills.copy();
        assertThat(told(copy)).isEqualTo(told(refills)).isNotEmpty();
    }

    @Test
    void mostRefillsGoWhereTheLastOneWentIfItIsOpen() {
        County county = county(1, MONTH, 0, 1);
        Refills refills = new Refills(county, 7);
        Memories memories = new Memories(county);
        assertThat(refills.keeps(memories, 0, Keys.of(1, 1), WEEKDAY)).isEqualTo(Memories.NONE);
        memories.refilled(0, 1, false, 1);
        int same = 0;
        for (int i = 0; i < 10_000; i++) {
            int facility = refills.keeps(memories, 0, Keys.of(2, i), WEEKDAY);
            assertThat(facility).isIn(1, Memories.NONE);
            same += facility == 1 ? 1 : 0;
            assertThat(refills.keeps(memories, 0, Keys.of(2, i), SATURDAY)).isEqualTo(Memories.NONE);
        }
        assertThat(same / 10_000.0).isCloseTo(0.85, within(0.015));
    }

    @Test
    void refillsThatCouldOvertakeEachOtherAreRefused() {
        assertThatThrownBy(() -> new Refills(county(1, MONTH, 16 * Ticks.DAY, 1), 7))
                .hasMessageContaining("half an interval");
    }

    @Test
    void nobodyComesWhereThereAreNoRefills() {
        County plain =
                new Story().days(0, DAYS).place("home").residents("home", 100).county();
        assertThat(told(new Refills(plain, 7))).isEmpty();
    }

    private record Refill(int day, long atMs, int resident, int condition, long key) {}

    private static List<Refill> told(Refills refills) {
        List<Refill> told = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            int today = day;
            refills.today(
                    day,
                    (atMs, resident, condition, key) -> told.add(new Refill(today, atMs, resident, condition, key)));
        }
        return told;
    }

    private static County county(int residents, long everyMs, long jitterMs, double prevalence) {
        Evidence assumed = new Evidence("assumed for a test", Evidence.Grade.C);
        ChronicCare chronic = new ChronicCare(
                List.of(new ChronicCare.Disease(
                        "pressure", new Name("p", ""), Map.of("all", prevalence), 1, 1, 0.4, assumed)),
                Optional.of(new ChronicCare.Refills("refill", everyMs, jitterMs, 0.85)),
                new ChronicCare.Control(0, 0, Map.of()));
        return new Story()
                .days(0, DAYS)
                .place("home")
                .residents("home", residents)
                .condition("ill", Severity.MINOR, 3)
                .condition("refill", Severity.MINOR, 0)
                .tier("hospital", hours(8, 16), "ill", "refill")
                .tier("station", Story.weekdays(8, 16), "ill", "refill")
                .facility("a-hospital", "hospital", "home")
                .facility("b-station", "station", "home")
                .pathway("hospital", delay("consult", minutes(1)))
                .pathway("station", delay("consult", minutes(1)))
                .arrangements(Arrangements.NONE.withChronic(chronic))
                .county();
    }
}
