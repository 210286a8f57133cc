package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.careshed.chance.Keys;
import org.junit.jupiter.api.Test;

class EventListTest {

    private record Event(long atMs, int kind, long key, int load) {}

    private static final Comparator<Event> IN_ORDER =
            Comparator.comparingLong(Event::atMs).thenComparing(Event::kind).thenComparing(event -> event.key() >>> 4);

    @Test
    void eventsComeInOrderOfTimeThenKindThenKey() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            long bits = Keys.of(5, i);
            events.add(new Event(bits >>> 56, (int) (bits >>> 8 & 7), bits, i));
        }
        List<Event> expected = new ArrayList<>(events);
        expected.sort(IN_ORDER);
        assertThat(drained(events)).isEqualTo(expected.stream().map(Event::load).toList());
    }

    @Test
    void theOrderOfAddingNeverMatters() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(new Event(i % 7, 1, Keys.of(6, i), i));
        }
        List<Event> backwards = new ArrayList<>(events);
        Collections.reverse(backwards);
        assertThat(drained(backwards)).isEqualTo(drained(events));
    }

    /** As a facility does: what happens next brings further events, none of them before it. */
    @Test
    void eventsThatComeOfOthersTakeTheirPlaces() {
        EventList list = new EventList();
        PriorityQueue<Event> expected = new PriorityQueue<>(IN_ORDER);
        long nowMs = 0;
        int begun = 0;
        for (int step = 0; step < 20_000; step++) {
            int coming = (int) (Keys.of(8, step) >>> 62);
            for (int i = 0; i < coming; i++) {
                long bits = Keys.of(9, begun);
                Event event = new Event(nowMs + (bits >>> 59), (int) (bits >>> 8 & 7), bits, begun++);
                list.add(event.atMs(), event.kind(), event.key(), event.load());
                expected.add(event);
            }
            for (int i = step % 3; i > 0 && !expected.isEmpty(); i--) {
                Event next = expected.remove();
                if (step % 2 == 0) {
                    assertThat(list.nextMs()).isEqualTo(next.atMs());
                    assertThat(list.nextKind()).isEqualTo(next.kind());
                    assertThat(list.nextLoad()).isEqualTo(next.load());
                    assertThat(list.nextOrder()).isEqualTo(EventList.order(next.kind(), next.key()));
                }
                list.removeNext();
                nowMs = next.atMs();
            }
            assertThat(list.size()).isEqualTo(expected.size());
        }
        assertThat(drained(list)).isEqualTo(inOrder(expected));
    }

    @Test
    void whatIsReadRightAfterTheNextWasTakenAwayIsTheOneBehindIt() {
        List<ToLongFunction<EventList>> questions =
                List.of(EventList::nextMs, EventList::nextOrder, EventList::nextKind, EventList::nextLoad);
        for (ToLongFunction<EventList> question : questions) {
            EventList list = new EventList();
            list.add(1, 1, 16, 1);
            list.add(2, 2, 32, 2);
            EventList behind = new EventList();
            behind.add(2, 2, 32, 2);
            list.removeNext();
            assertThat(question.applyAsLong(list)).isEqualTo(question.applyAsLong(behind));
        }
    }

    @Test
    void aMillionSimultaneousEventsAreAllKept() {
        EventList list = new EventList();
        for (int i = 0; i < 1_000_000; i++) {
            list.add(0, 3, Keys.of(1, i), i);
        }
        assertThat(list.size()).isEqualTo(1_000_000);
        long[] expected = new long[1_000_000];
        Arrays.setAll(expected, i -> EventList.order(3, Keys.of(1, i)));
        Arrays.sort(expected);
        long[] came = new long[1_000_000];
        for (int i = 0; list.size() > 0; i++) {
            came[i] = list.nextOrder();
            list.removeNext();
        }
        assertThat(Arrays.equals(came, expected)).isTrue();
    }

    @Test
    void timesAtBothEndsKeepTheirPlaces() {
        EventList list = new EventList();
        list.add(Long.MAX_VALUE - 1, 0, 0, 2);
        list.add(0, 0, 0, 1);
        assertThat(list.nextMs()).isZero();
        list.removeNext();
        assertThat(list.nextMs()).isEqualTo(Long.MAX_VALUE - 1);
        list.removeNext();
        assertThat(list.nextMs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        EventList list = new EventList();
        list.add(1, 0, 0, 7);
        EventList copy = list.copy();
        copy.removeNext();
        assertThat(list.nextLoad()).isEqualTo(7);
        assertThat(copy.size()).isZero();
    }

    @Test
    void aCopyHoldsTheSameEventsInTheSameOrder() {
        EventList list = new EventList();
        for (int i = 0; i < 50; i++) {
            list.add(i % 7, i % 3, Keys.of(10, i), i);
        }
        list.removeNext();
        EventList copy = list.copy();
        copy.add(3, 0, 0, 50);
        list.add(3, 0, 0, 50);
        assertThat(drained(copy)).isEqualTo(drained(list)).hasSize(50);
    }

    private static List<Integer> inOrder(PriorityQueue<Event> events) {
        return events.stream().sorted(IN_ORDER).map(Event::load).toList();
    }

    private static List<Integer> drained(List<Event> events) {
        EventList list = new EventList();
        for (Event event : events) {
            list.add(event.atMs(), event.kind(), event.key(), event.load());
        }
        return drained(list);
    }

    private static List<Integer> drained(EventList list) {
        List<Integer> loads = new ArrayList<>();
        while (list.size() > 0) {
            loads.add(list.nextLoad());
            list.removeNext();
        }
        return loads;
    }
}
