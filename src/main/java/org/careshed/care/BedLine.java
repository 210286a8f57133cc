package org.careshed.care;

import java.util.Arrays;

/**
 * Who waits for a bed: stays by slot, in groups (urgent or not, by bed class), within a group in the order of joining.
 * Anybody may leave from anywhere in the line.
 */
final class BedLine {

    static final int NOBODY = -1;

    private final int[] head;
    private final int[] tail;
    private int[] behind = new int[0];
    private int[] before = new int[0];
    private int size;

    BedLine(int groups) {
        head = new int[groups];
        tail = new int[groups];
        Arrays.fill(head, NOBODY);
        Arrays.fill(tail, NOBODY);
    }

    private BedLine(BedLine other) {
        head = other.head.clone();
        tail = other.tail.clone();
        behind = other.behind.clone();
        before = other.before.clone();
        size = other.size;
    }

    BedLine copy() {
        return new BedLine(this);
    }

    /** Number of patients who wait. */
    int size() {
        return size;
    }

    /** The first of a group, or {@link #NOBODY}. */
    int first(int group) {
        return head[group];
    }

    /** The first of the first group in which anybody waits, or {@link #NOBODY}. */
    int first() {
        for (int slot : head) {
            if (slot != NOBODY) {
                return slot;
            }
        }
        return NOBODY;
    }

    void join(int slot, int group) {
        if (slot >= behind.length) {
            behind = Arrays.copyOf(behind, 2 * slot + 4);
            before = Arrays.copyOf(before, 2 * slot + 4);
        }
        behind[slot] = NOBODY;
        before[slot] = tail[group];
        if (tail[group] == NOBODY) {
            head[group] = slot;
        } else {
            behind[tail[group]] = slot;
        }
        tail[group] = slot;
        size++;
    }

    void leave(int slot, int group) {
        if (before[slot] == NOBODY) {
            head[group] = behind[slot];
        } else {
            behind[before[slot]] = behind[slot];
        }
        if (behind[slot] == NOBODY) {
            tail[group] = before[slot];
        } else {
            before[behind[slot]] = before[slot];
        }
        size--;
    }
}
