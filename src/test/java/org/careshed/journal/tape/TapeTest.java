package org.careshed.journal.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.careshed.journal.BedFacts;
import org.careshed.journal.DayEnds;
import org.careshed.journal.Facts;
import org.careshed.journal.OfferFacts;
import org.careshed.journal.PathFacts;
import org.junit.jupiter.api.Test;

/** What is written is told: every fact, word for word, in the order said, by whoever listens. */
class TapeTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void everyKindOfFactThereIsHasATrack() {
        List<Class<?>> kinds = Stream.of(Facts.class, PathFacts.class, BedFacts.class, OfferFacts.class)
                .<Class<?>>flatMap(all -> Arrays.stream(all.getInterfaces()))
                .toList();
        assertThat(Track.ALL).extracting(Track::fact).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void everyFactIsToldAsItWasWritten() {
        Facts facts = Facts.to(List.of(everything()));
        Sound sound = new Sound();
        Tape tape = sound.tape = new Tape(1, facts, sound);
        Facts written = tape.written(tape.pen());
        List<String> told = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            for (Track track : Track.ALL) {
                Method fact = track.fact().getMethods()[0];
                Object[] words = Arrays.stream(fact.getParameterTypes())
                        .map(type -> word(type, random))
                        .toArray();
                told.add(fact.getName() + Arrays.toString(words));
                tell(written, fact, words);
            }
        }
        tape.finish();
        assertThat(heard).isEqualTo(told);
    }

    @Test
    void whatNobodyHearsIsNotWritten() {
        Sound sound = new Sound();
        Tape tape =
                sound.tape = new Tape(1, Facts.to(List.of((DayEnds) (atMs, day) -> heard.add("day " + day))), sound);
        Facts written = tape.written(tape.pen());
        written.needArises(1, 2, 3);
        written.dayEnds(4, 5);
        tape.finish();
        assertThat(heard).containsExactly("day 5");
        assertThat(written.hears(DayEnds.class)).isTrue();
        assertThat(written.hears(org.careshed.journal.NeedArises.class)).isFalse();
    }

    @Test
    void piecesArePlayedInTheOrderNamedWhoeverWroteThem() {
        Sound sound = new Sound();
        Tape tape =
                sound.tape = new Tape(2, Facts.to(List.of((DayEnds) (atMs, day) -> heard.add("day " + day))), sound);
        Pen owner = tape.pen();
        Pen pen = tape.pen();
        Facts always = tape.written(owner);
        Facts facility = tape.written(pen);

        always.dayEnds(0, 1);
        tape.share();
        int own = tape.take(0, pen);
        facility.dayEnds(0, 4);
        int ownEnd = tape.giveBack(0, pen);
        int others = tape.take(1, pen);
        facility.dayEnds(0, 2);
        facility.dayEnds(0, 3);
        int othersEnd = tape.giveBack(1, pen);
        tape.next(1, others, othersEnd);
        tape.next(0, own, ownEnd);
        tape.unshare();
        facility.dayEnds(0, 5);
        always.dayEnds(0, 6);
        tape.finish();
        assertThat(heard).containsExactly("day 1", "day 2", "day 3", "day 4", "day 5", "day 6");
    }

    @Test
    void aWindowThatTellsMoreThanAReelHoldsIsHeardWhole() {
        Sound sound = new Sound();
        int[] sum = {0};
        Tape tape = sound.tape = new Tape(2, Facts.to(List.of((DayEnds) (atMs, day) -> sum[0] += day)), sound);
        Pen pen = tape.pen();
        Facts facility = tape.written(pen);
        for (int window = 0; window < 3; window++) {
            tape.share();
            for (int by = 0; by < 2; by++) {
                int from = tape.take(by, pen);
                for (int i = 0; i < 100_000; i++) {
                    facility.dayEnds(0, 1);
                }
                tape.next(by, from, tape.giveBack(by, pen));
            }
            tape.unshare();
        }
        tape.finish();
        assertThat(sum[0]).isEqualTo(600_000);
    }

    @Test
    void whatAListenerThrowsReachesWhoWritesAndEndsThePlaying() {
        IllegalStateException fault = new IllegalStateException("a bed was given twice");
        DayEnds listener = (atMs, day) -> {
            heard.add("day " + day);
            if (day == 3) {
                throw fault;
            }
        };
        Sound sound = new Sound();
        Tape tape = sound.tape = new Tape(1, Facts.to(List.of(listener)), sound);
        Facts written = tape.written(tape.pen());
        assertThatThrownBy(() -> {
                    for (int day = 0; day < 1_000_000; day++) {
                        written.dayEnds(0, day);
                    }
                })
                .isSameAs(fault);
        assertThatThrownBy(tape::finish).isSameAs(fault);
        assertThat(heard).containsExactly("day 0", "day 1", "day 2", "day 3");
    }

    /** Plays only when somebody waits, as a thread does that comes late. */
    private static final class Sound implements Tape.Player {
        private Tape tape;

        @Override
        public void more() {}

        @Override
        public void await(BooleanSupplier done) {
            while (!done.getAsBoolean()) {
                tape.play(7);
            }
        }
    }

    private Object everything() {
        Class<?>[] facts = Track.ALL.stream().map(Track::fact).toArray(Class<?>[]::new);
        return Proxy.newProxyInstance(getClass().getClassLoader(), facts, (proxy, method, words) -> {
            heard.add(method.getName() + Arrays.toString(words));
            return null;
        });
    }

    private static Object word(Class<?> type, SplittableRandom random) {
        if (type == long.class) {
            return random.nextLong();
        }
        if (type == int.class) {
            return random.nextInt();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        return type.isEnum() ? type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)] : null;
    }

    private static void tell(Facts facts, Method fact, Object[] words) {
        Object teller = Stream.of(facts, facts.paths(), facts.beds(), facts.offers())
                .filter(fact.getDeclaringClass()::isInstance)
                .findFirst()
                .orElseThrow();
        try {
            fact.invoke(teller, words);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
