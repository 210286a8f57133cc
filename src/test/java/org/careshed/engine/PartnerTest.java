package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartnerTest {

    @Test
    @Timeout(60)
    void eachPartIsDoneOnceByOneOfBothAndAllAreDoneWhenSharingReturns() {
        long[] plain = new long[64];
        long sum = 0;
        try (Partner partner = new Partner("partner", () -> false)) {
            for (int sharing = 0; sharing < 20_000; sharing++) {
                int parts = sharing % 65;
                partner.share(parts, (part, hand) -> plain[part]++);
                sum += parts;
            }
        }
        long done = 0;
        for (long times : plain) {
            done += times;
        }
        assertThat(done).isEqualTo(sum);
    }

    @Test
    @Timeout(60)
    void thePartnerTakesPartsFromTheBackWhileTheOwnerIsBusy() {
        AtomicIntegerArray by = new AtomicIntegerArray(10);
        try (Partner partner = new Partner("partner", () -> false)) {
            partner.share(10, (part, hand) -> {
                by.set(part, 1 + hand);
                while (hand == Partner.OWNER && by.get(1) == 0) {
                    LockSupport.parkNanos(10_000);
                }
            });
        }
        assertThat(by.get(0)).isEqualTo(1 + Partner.OWNER);
        for (int part = 1; part < 10; part++) {
            assertThat(by.get(part)).isEqualTo(1 + Partner.OTHER);
        }
    }

    @Test
    @Timeout(60)
    void aPartnerWhoSleepsWakesForAChoreAndForWork() {
        AtomicInteger left = new AtomicInteger();
        try (Partner partner = new Partner("partner", () -> left.get() > 0 && left.decrementAndGet() >= 0)) {
            for (int round = 0; round < 5; round++) {
                LockSupport.parkNanos(20_000_000);
                left.set(100);
                partner.more();
                partner.await(() -> left.get() == 0);
                int[] done = {0, 0};
                partner.share(2, (part, hand) -> done[part]++);
                assertThat(done).containsExactly(1, 1);
            }
        }
    }

    @Test
    @Timeout(60)
    void ofPartsThatThrowTheFirstIsThrownWhenAllAreDone() {
        AtomicInteger done = new AtomicInteger();
        try (Partner partner = new Partner("partner", () -> false)) {
            for (int sharing = 0; sharing < 1_000; sharing++) {
                done.set(0);
                assertThatThrownBy(() -> partner.share(20, (part, hand) -> {
                            done.incrementAndGet();
                            if (part % 6 == 5) {
                                throw new IllegalStateException("part " + part);
                            }
                        }))
                        .hasMessage("part 5");
                assertThat(done).hasValue(20);
            }
        }
    }

    @Test
    @Timeout(60)
    void closingEndsTheThread() {
        Partner partner = new Partner("partner-who-leaves", () -> false);
        partner.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("partner-who-leaves"));
    }
}
