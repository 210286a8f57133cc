package org.careshed.engine;

import java.util.Arrays;

/**
 * Who waits at one pool: visit slots, first come first served within priority classes, class 0 first. A slot waits in at
 * most one line at a time.
 */
final class WaitingLine {

    private static final int NOBODY = -1;

    private final int[] head;
    private final int[] tail;
    private int[] behind = new int[0];
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
        }
        behind[slot] = NOBODY;
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
        head[priority] = behind[slot];
        if (head[priority] == NOBODY) {
            tail[priority] = NOBODY;
        }
        size--;
        return slot;
    }
}
