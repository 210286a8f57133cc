package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.care.Ward.HOSPITAL;
import static org.careshed.care.Ward.at;

import org.careshed.care.Ward.Rules;
import org.careshed.chance.Dist;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.journal.BedTaken.Entry;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Wards.StepDown;
import org.junit.jupiter.api.Test;

/** Hundreds of days of patients of every kind, drawn by keys. */
class BedsUnderLoadTest {

    private static final int DAYS = 200;
    private static final int MEDICAL = 12;
    private static final int SURGICAL = 6;

    @Test
    void noBedIsTakenTwiceAndNobodyIsLost() {
        for (int round = 0; round < 4; round++) {
            Rules rules = Rules.beds(MEDICAL, SURGICAL)
                    .stays(new Dist.LogNormal(2.0 * Ticks.DAY, 1.2))
                    .stepDown(new StepDown(0.5, 0.5, 0.6, "1-town"));
            boolean outlying = round % 2 == 1;
            Ward ward = at(HOSPITAL, outlying ? rules.withOutlying() : rules);
            int brought = play(ward, Keys.of(8, round), 0, DAYS);
            assertThat(brought).isGreaterThan(2_000);
            int inBeds = ward.beds.occupied(0) + ward.beds.occupied(1);
            long over = count(ward, " leaves ") + count(ward, " refused ");
            assertThat(over + inBeds + ward.beds.waiting()).isEqualTo(brought);
            assertThat(count(ward, " takes ") - count(ward, " leaves ")).isEqualTo(inBeds);
            assertThat(count(ward, "STEPPED_DOWN")).isGreaterThan(50);
            assertThat(count(ward, "OUTSIDE") > 0 || outlying).isTrue();
            assertThat(count(ward, "TRANSFERRED")).isPositive();
        }
    }

    @Test
    void nobodyWaitsWhileABedIsFree() {
        Ward ward = at(HOSPITAL, Rules.beds(MEDICAL, SURGICAL).withOutlying());
        for (int day = 0; day < 60; day++) {
            play(ward, 11, day, day + 1);
            boolean free = ward.beds.occupied(0) < MEDICAL || ward.beds.occupied(1) < SURGICAL;
            assertThat(free && ward.beds.waiting() > 0).isFalse();
        }
    }

    @Test
    void aCopyInTheMiddleOfADayRunsOnLikeTheOriginal() {
        Rules rules = Rules.beds(MEDICAL, SURGICAL)
                .withOutlying()
                .stays(new Dist.LogNormal(2.0 * Ticks.DAY, 1.2))
                .stepDown(new StepDown(0.5, 0.5, 0.6, "1-town"));
        Ward ward = at(HOSPITAL, rules);
        play(ward, 9, 0, 50);
        int before = ward.diary.told().size();
        ward.letters.clear();
        Ward copy = ward.copy();
        play(ward, 9, 50, 100);
        play(copy, 9, 50, 100);
        assertThat(copy.diary.told()).hasSizeGreaterThan(100);
        assertThat(ward.diary.told().subList(before, ward.diary.told().size())).isEqualTo(copy.diary.told());
    }

    @Test
    void withoutALineTheShareRefusedIsErlangsLoss() {
        Rules rules = Rules.beds(4, 0).stays(new Dist.LogNormal(1.0 * Ticks.DAY, 0.7));
        Ward ward = at(HOSPITAL, rules);
        double atMs = 0;
        int patients = 30_000;
        for (int i = 0; i < patients; i++) {
            atMs += Exact.exponential(Keys.of(21, i)) * Ticks.DAY / 3;
            ward.playBefore((long) atMs);
            ward.beds.ask((long) atMs, Keys.of(22, i), 0, 0, Ward.ACUTE, 0);
        }
        ward.playBefore(Long.MAX_VALUE);
        double loss = 3.375 / (1 + 3 + 4.5 + 4.5 + 3.375); // 3 Erlang offered to 4 beds
        assertThat(count(ward, "TRANSFERRED") / (double) patients)
                .isCloseTo(loss, within(0.016)); // four standard errors
    }

    /** Plays days; returns how many patients came. */
    private static int play(Ward ward, long luck, int fromDay, int toDay) {
        int patients = 0;
        for (int hour = fromDay * 24; hour < toDay * 24; hour++) {
            long draw = Keys.of(luck, hour);
            if (draw % 2 == 0) {
                patients++;
                if (draw % 10 == 0) {
                    ward.brought(hour + 1, draw, 30, Entry.TRANSFERRED);
                } else {
                    ward.ask(hour, (int) (draw >>> 8 & 1) + (int) (draw >>> 9 & 1), draw);
                }
            }
            ward.playBefore((hour + 1) * Ticks.HOUR);
            assertThat(ward.beds.occupied(0)).isBetween(0, MEDICAL);
            assertThat(ward.beds.occupied(1)).isBetween(0, SURGICAL);
            answer(ward, (hour + 1) * Ticks.HOUR);
        }
        ward.playBefore(toDay * Ticks.DAY + 1);
        return patients;
    }

    private static void answer(Ward ward, long nowMs) {
        for (int row = 0; row < ward.letters.size(); row++) {
            boolean offered = ward.letters.subject(row) == Letters.Subject.STEP_DOWN;
            if (offered && ward.letters.visit(row) % 3 != 0) {
                ward.beds.stepDown(nowMs + 5 * Ticks.MINUTE, ward.letters.slot(row));
            }
        }
        ward.letters.clear();
    }

    private static long count(Ward ward, String word) {
        return ward.diary.told().stream().filter(fact -> fact.contains(word)).count();
    }
}
