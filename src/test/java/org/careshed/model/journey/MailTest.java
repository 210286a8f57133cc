package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.careshed.care.Letters.Subject;
import org.careshed.care.Site;
import org.careshed.care.Written;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

class MailTest {

    /** A letter and who wrote it. */
    private record Sent(int facility, Written letter) {}

    private static final Comparator<Sent> AS_ANSWERED = Comparator.comparingLong(
                    (Sent sent) -> sent.letter().atMs())
            .thenComparing((one, other) ->
                    Long.compareUnsigned(one.letter().visit(), other.letter().visit()))
            .thenComparingInt(Sent::facility);

    private final Site[] sites = Idle.sites(Arranged.everything().county());
    private final Mail mail = new Mail();

    @Test
    void lettersOfOneMomentAreReadByVisitWithoutSignThenByFacilityThenAsWritten() {
        Written.of(5, 9, 10).by(sites[2]);
        Written.of(5, -1, 11).by(sites[2]);
        Written.of(5, 3, 12).by(sites[2]);
        Written.of(5, 3, 13).by(sites[2]);
        Written.of(5, 3, 14).by(sites[0]);
        Written.of(4, 100, 15).by(sites[1]);

        assertThat(mail.collect(sites)).isTrue();
        assertThat(readers()).containsExactly(15, 14, 12, 13, 10, 11);
    }

    @Test
    void allThatALetterSaysIsReadAsWritten() {
        Written.of(1, 1, 1).by(sites[0]);
        Written letter = new Written(Subject.STEP_DOWN, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        letter.by(sites[3]);
        mail.collect(sites);
        mail.next();
        mail.next();

        assertThat(mail.facility()).isEqualTo(3);
        assertThat(inHand()).isEqualTo(letter);
    }

    @Test
    void hundredsOfLettersOfAnHourAreReadInTheirOrder() {
        assertThat(readAll(64, Ticks.HOUR)).isTrue();
        assertThat(readAll(700, Ticks.HOUR)).isTrue();
    }

    @Test
    void hundredsOfLettersOfAFewMomentsAreReadInTheirOrder() {
        assertThat(readAll(700, 90)).isTrue();
    }

    @Test
    void thousandsOfLettersAreReadInTheirOrderToo() {
        assertThat(readAll(3_000, Ticks.HOUR)).isTrue();
        assertThat(readAll(3_000, 90)).isTrue();
    }

    @Test
    void lettersWrittenInReverseAreReadInTheirOrder() {
        for (int i = 0; i < 100; i++) {
            Written.of(Ticks.DAY - i, i, i).by(sites[0]);
        }
        mail.collect(sites);
        List<Integer> readers = readers();

        assertThat(readers).hasSize(100).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whatWasReadIsThrownAway() {
        Written.of(5, 1, 1).by(sites[1]);
        Written.of(6, 2, 2).by(sites[4]);
        mail.collect(sites);
        assertThat(readers()).containsExactly(1, 2);

        assertThat(sites[1].letters().size()).isZero();
        assertThat(sites[4].letters().size()).isZero();
        assertThat(mail.collect(sites)).isFalse();
        assertThat(mail.next()).isFalse();
        Written.of(7, 3, 3).by(sites[4]);
        assertThat(mail.collect(sites)).isTrue();
        assertThat(readers()).containsExactly(3);
    }

    @Test
    void aWindowWithMoreLettersThanCanBeSortedIsRefused() {
        for (int i = 0; i < 1 << 16; i++) {
            Written.of(i, i, i).by(sites[0]);
        }
        Site[] many = new Site[(1 << 7) + 1];
        Arrays.fill(many, sites[0]);

        assertThatThrownBy(() -> mail.collect(many))
                .hasMessageContaining("more letters in a window than can be sorted");
    }

    /** Whether so many letters, spread over a time with many of one moment and one visit, are read as they ought to be. */
    private boolean readAll(int many, long spanMs) {
        SplittableRandom luck = new SplittableRandom(7);
        List<Sent> sent = new ArrayList<>();
        for (int facility = 0; facility < sites.length; facility++) {
            for (int i = facility; i < many; i += sites.length) {
                Written letter = Written.of(8 * Ticks.DAY + luck.nextLong(spanMs), luck.nextLong(-20, 20), i);
                letter.by(sites[facility]);
                sent.add(new Sent(facility, letter));
            }
        }
        sent.sort(AS_ANSWERED);
        mail.collect(sites);
        return readers().equals(sent.stream().map(one -> one.letter().who()).toList());
    }

    private List<Integer> readers() {
        List<Integer> readers = new ArrayList<>();
        while (mail.next()) {
            readers.add(mail.who());
        }
        return readers;
    }

    private Written inHand() {
        return new Written(
                mail.subject(),
                mail.atMs(),
                mail.visit(),
                mail.need(),
                mail.slip(),
                mail.who(),
                mail.kind(),
                mail.waitedMs(),
                mail.lastsMs(),
                mail.step(),
                mail.slot());
    }
}
