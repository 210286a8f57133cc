package org.careshed.engine;

import java.util.Arrays;

/**
 * The pending events of one facility, in total order: time, then kind, then key. A four-ary heap in three columns; no
 * sequence numbers, so the order in which events were added never matters. Keys of different events at one time and of
 * one kind must differ.
 */
public final class EventList {

    private static final int KEY_BITS = 60;

    private long[] time;
    private long[] order;
    private int[] load;
    private int size;

    /** Whether the next event was taken away and its place not filled yet: often another event takes it at once. */
    private boolean vacant;

    public EventList() {
        this(16);
    }

    private EventList(int capacity) {
        time = new long[capacity];
        order = new long[capacity];
        load = new int[capacity];
    }

    /** An independent copy. */
    public EventList copy() {
        fill();
        EventList copy = new EventList(Math.max(16, size));
        System.arraycopy(time, 0, copy.time, 0, size);
        System.arraycopy(order, 0, copy.order, 0, size);
        System.arraycopy(load, 0, copy.load, 0, size);
        copy.size = size;
        return copy;
    }

    /** The second part of the order: kinds 0 to 7, lower first at equal times; then the upper 60 bits of the key. */
    public static long order(int kind, long key) {
        return ((long) kind << KEY_BITS) | (key >>> (Long.SIZE - KEY_BITS));
    }

    /** Number of pending events. */
    public int size() {
        return vacant ? size - 1 : size;
    }

    /** Time of the next event; {@code Long.MAX_VALUE} when there is none. */
    public long nextMs() {
        fill();
        return size == 0 ? Long.MAX_VALUE : time[0];
    }

    /** Order of the next event at its time; only when there is one. */
    public long nextOrder() {
        fill();
        return order[0];
    }

    /** Kind of the next event; only when there is one. */
    public int nextKind() {
        fill();
        return (int) (order[0] >>> KEY_BITS);
    }

    /** What the next event is about; only when there is one. */
    public int nextLoad() {
        fill();
        return load[0];
    }

    /** Adds an event; times are 0 or more. */
    public void add(long atMs, int kind, long key, int what) {
        if (vacant) {
            vacant = false;
            siftDown(atMs, order(kind, key), what);
            return;
        }
        if (size == time.length) {
            grow();
        }
        siftUp(size++, atMs, order(kind, key), what);
    }

    /** Takes the next event away. */
    public void removeNext() {
        fill();
        vacant = true;
    }

    private void fill() {
        if (vacant) {
            vacant = false;
            size--;
            if (size > 0) {
                siftDown(time[size], order[size], load[size]);
            }
        }
    }

    private void siftUp(int from, long atMs, long atOrder, int what) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >> 2;
            if (!before(atMs, atOrder, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, atMs, atOrder, what);
    }

    private void siftDown(long atMs, long atOrder, int what) {
        int hole = 0;
        while (true) {
            int first = (hole << 2) + 1;
            if (first >= size) {
                break;
            }
            int least = first + 4 <= size ? leastOfFour(first) : least(first, size);
            if (before(atMs, atOrder, least)) {
                break;
            }
            move(least, hole);
            hole = least;
        }
        put(hole, atMs, atOrder, what);
    }

    /** By time alone and without branches, which no processor could guess; equal times are rare. */
    private int leastOfFour(int first) {
        long a = time[first];
        long b = time[first + 1];
        long c = time[first + 2];
        long d = time[first + 3];
        long least = lesser(lesser(a, b), lesser(c, d));
        int notB = isLess(least, b);
        int notC = isLess(least, c);
        int notD = isLess(least, d);
        boolean tie = isLess(least, a) + notB + notC + notD != 3;
        return tie ? least(first, first + 4) : first + 6 - notB - 2 * notC - 3 * notD;
    }

    private static long lesser(long a, long b) {
        long difference = a - b;
        return b + (difference & difference >> Long.SIZE - 1);
    }

    /** 1 or 0. */
    private static int isLess(long a, long b) {
        return (int) (a - b >>> Long.SIZE - 1);
    }

    private int least(int first, int end) {
        int least = first;
        for (int child = first + 1; child < end; child++) {
            if (before(time[child], order[child], least)) {
                least = child;
            }
        }
        return least;
    }

    private boolean before(long atMs, long atOrder, int other) {
        return atMs < time[other] || (atMs == time[other] && atOrder < order[other]);
    }

    private void move(int from, int to) {
        time[to] = time[from];
        order[to] = order[from];
        load[to] = load[from];
    }

    private void put(int hole, long atMs, long atOrder, int what) {
        time[hole] = atMs;
        order[hole] = atOrder;
        load[hole] = what;
    }

    private void grow() {
        time = Arrays.copyOf(time, 2 * size);
        order = Arrays.copyOf(order, 2 * size);
        load = Arrays.copyOf(load, 2 * size);
    }
}
