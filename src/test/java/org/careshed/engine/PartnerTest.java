package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
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
        try (Partner partner = new Partner("partner-behind", () -> false)) {
            awaitSleep("partner-behind");
            partner.share(10, (part, hand) -> {
                by.set(part, 1 + hand);
                // the owner stays at its first part until the partner is through, who does nothing before the owner has
                // begun
                while (by.get(hand == Partner.OWNER ? 1 : 0) == 0) {
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
                assertThat(left).hasValue(0);
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
            assertThatCode(() -> partner.share(20, (part, hand) -> done.incrementAndGet()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @Timeout(60)
    void sharingReturnsWhenTheSlowerIsDoneAndTellsThatItWasSlow() {
        AtomicIntegerArray done = new AtomicIntegerArray(2);
        AtomicInteger begun = new AtomicInteger();
        try (Partner partner = new Partner("partner", () -> false)) {
            assertThat(partner.hands()).isEqualTo(2);
            boolean quick = partner.share(2, (part, hand) -> {
                begun.incrementAndGet();
                while (begun.get() < 2) {
                    Thread.yield();
                }
                if (hand == Partner.OTHER) {
                    LockSupport.parkNanos(50_000_000);
                }
                done.set(part, 1);
            });
            assertThat(quick).isFalse();
            assertThat(done.get(0) + done.get(1)).isEqualTo(2);
            assertThat(partner.share(0, (part, hand) -> done.set(part, 2))).isTrue();
        }
    }

    @Test
    @Timeout(60)
    void aPartnerWithNothingToDoSleepsAndKeepsNoProgramAlive() throws InterruptedException {
        AtomicReference<Partner> made = new AtomicReference<>();
        Thread owner = new Thread(() -> made.set(new Partner("partner-idle", () -> false)));
        owner.setDaemon(false);
        owner.start();
        owner.join();
        try (Partner partner = made.get()) {
            partner.more();
            awaitSleep("partner-idle");
            assertThat(named("partner-idle").isDaemon()).isTrue();
        }
    }

    @Test
    @Timeout(60)
    void whoWaitsForAPartnerWhoseChoreFailedIsToldSo() {
        try (Partner partner = new Partner("partner", () -> {
            throw new IllegalStateException("no such chore");
        })) {
            assertThatThrownBy(() -> partner.await(() -> false))
                    .hasMessageContaining("second thread")
                    .hasRootCauseMessage("no such chore");
        }
    }

    @Test
    @Timeout(60)
    void closingEndsTheThread() {
        Partner partner = new Partner("partner-who-leaves", () -> false);
        awaitSleep("partner-who-leaves");
        partner.close();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("partner-who-leaves"));
    }

    @Test
    @Timeout(60)
    void whoIsInterruptedWhileClosingClosesAndStaysInterrupted() {
        Partner partner = new Partner("partner-who-leaves-late", () -> false);
        Thread.currentThread().interrupt();
        partner.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("partner-who-leaves-late"));
    }

    private static void awaitSleep(String name) {
        while (named(name).getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static Thread named(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
