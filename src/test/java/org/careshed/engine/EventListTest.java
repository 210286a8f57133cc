package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.careshed.chance.Keys;
import org.junit.jupiter.api.Test;

class EventListTest {

    private record Event(long atMs, int kind, long key, int load) {}

    @Test
    void eventsComeInOrderOfTimeThenKindThenKey() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            long bits = Keys.of(5, i);
            events.add(new Event(bits >>> 56, (int) (bits >>> 8 & 7), bits, i));
        }
        List<Event> expected = new ArrayList<>(events);
        expected.sort(Comparator.comparingLong(Event::atMs)
                .thenComparing(Event::kind)
                .thenComparing(event -> event.key() >>> 4));
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

    @Test
    void aMillionSimultaneousEventsAreAllKept() {
        EventList list = new EventList();
        for (int i = 0; i < 1_000_000; i++) {
            list.add(0, 3, Keys.of(1, i), i);
        }
        assertThat(list.size()).isEqualTo(1_000_000);
        long last = Long.MIN_VALUE;
        int outOfOrder = 0;
        while (list.size() > 0) {
            outOfOrder += list.nextOrder() < last ? 1 : 0;
            last = list.nextOrder();
            list.removeNext();
        }
        assertThat(outOfOrder).isZero();
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

    private static List<Integer> drained(List<Event> events) {
        EventList list = new EventList();
        for (Event event : events) {
            list.add(event.atMs(), event.kind(), event.key(), event.load());
        }
        List<Integer> loads = new ArrayList<>();
        while (list.size() > 0) {
            loads.add(list.nextLoad());
            list.removeNext();
        }
        return loads;
    }
}
