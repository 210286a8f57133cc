package org.careshed.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Who waits at one pool: visit slots, first come first served within priority classes, class 0 first. A slot waits in at
 * most one line at a time.
 */
final class WaitingLine {

    private static final int NOBODY = -1;

    private final int[] head;
    private final int[] tail;
    private int[] behind = new int[0];
    private int[] ahead = new int[0];
    private int size;

    WaitingLine(int classes) {
        head = new int[classes];
        tail = new int[classes];
        Arrays.fill(head, NOBODY);
        Arrays.fill(tail, NOBODY);
    }

    private WaitingLine(WaitingLine other) {
        head = other.head.clone();
        tail = other.tail.clone();
        behind = other.behind.clone();
        ahead = other.ahead.clone();
        size = other.size;
    }

    WaitingLine copy() {
        return new WaitingLine(this);
    }

    int size() {
        return size;
    }

    void join(int slot, int priority) {
        if (slot >= behind.length) {
            behind = Arrays.copyOf(behind, Math.max(16, 2 * slot));
            ahead = Arrays.copyOf(ahead, behind.length);
        }
        behind[slot] = NOBODY;
        ahead[slot] = tail[priority];
        if (tail[priority] == NOBODY) {
            head[priority] = slot;
        } else {
            behind[tail[priority]] = slot;
        }
        tail[priority] = slot;
        size++;
    }

    /** Takes out who is next; only when somebody waits. */
    int call() {
        int priority = 0;
        while (head[priority] == NOBODY) {
            priority++;
        }
        int slot = head[priority];
        leave(slot, priority);
        return slot;
    }

    /** Takes out a slot from wherever it stands in its class. */
    void leave(int slot, int priority) {
        int before = ahead[slot];
        int after = behind[slot];
        if (before == NOBODY) {
            head[priority] = after;
        } else {
            behind[before] = after;
        }
        if (after == NOBODY) {
            tail[priority] = before;
        } else {
            ahead[after] = before;
        }
        size--;
    }

    /** Names everybody who waits, in the order in which they would be called; who is named may leave. */
    void each(IntConsumer named) {
        for (int first : head) {
            int slot = first;
            while (slot != NOBODY) {
                int next = behind[slot];
                named.accept(slot);
                slot = next;
            }
        }
    }
}
