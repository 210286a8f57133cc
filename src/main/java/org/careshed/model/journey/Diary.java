package org.careshed.model.journey;

import java.util.Arrays;
import org.careshed.care.Letters.Subject;

/** What the letters of a day say that residents remember and pay for, kept until night; then read in the order of time, resident and facility. */
final class Diary {

    private static final Subject[] SUBJECTS = Subject.values();

    private long[] atMs = new long[256];
    private long[] visit = new long[256];
    private long[] need = new long[256];
    private long[] slip = new long[256];
    private long[] waitedMs = new long[256];
    private int[] who = new int[256];
    private int[] order = new int[256];
    private short[] facility = new short[256];
    private short[] kind = new short[256];
    private byte[] subject = new byte[256];
    private int size;

    /** Keeps the letter in hand. */
    void note(Mail letter, Subject about) {
        if (size == atMs.length) {
            grow(2 * size);
        }
        atMs[size] = letter.atMs();
        visit[size] = letter.visit();
        need[size] = letter.need();
        slip[size] = letter.slip();
        waitedMs[size] = letter.waitedMs();
        who[size] = letter.who();
        facility[size] = (short) letter.facility();
        kind[size] = (short) letter.kind();
        subject[size] = (byte) about.ordinal();
        size++;
    }

    /** Puts the day's entries in order and returns their number. */
    int close() {
        for (int i = 0; i < size; i++) {
            int at = i;
            while (at > 0 && isBefore(i, order[at - 1])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return size;
    }

    /** A new day. */
    void clear() {
        size = 0;
    }

    /** Row of an entry by its place in the order. */
    int row(int place) {
        return order[place];
    }

    long atMs(int row) {
        return atMs[row];
    }

    long visit(int row) {
        return visit[row];
    }

    long need(int row) {
        return need[row];
    }

    long slip(int row) {
        return slip[row];
    }

    long waitedMs(int row) {
        return waitedMs[row];
    }

    int who(int row) {
        return who[row];
    }

    int facility(int row) {
        return facility[row];
    }

    int kind(int row) {
        return kind[row];
    }

    Subject subject(int row) {
        return SUBJECTS[subject[row]];
    }

    /** Letters are read in order of time, so that only ties move. */
    private boolean isBefore(int row, int other) {
        if (atMs[row] != atMs[other]) {
            return atMs[row] < atMs[other];
        }
        return who[row] != who[other] ? who[row] < who[other] : facility[row] < facility[other];
    }

    private void grow(int capacity) {
        atMs = Arrays.copyOf(atMs, capacity);
        visit = Arrays.copyOf(visit, capacity);
        need = Arrays.copyOf(need, capacity);
        slip = Arrays.copyOf(slip, capacity);
        waitedMs = Arrays.copyOf(waitedMs, capacity);
        who = Arrays.copyOf(who, capacity);
        order = Arrays.copyOf(order, capacity);
        facility = Arrays.copyOf(facility, capacity);
        kind = Arrays.copyOf(kind, capacity);
        subject = Arrays.copyOf(subject, capacity);
    }
}
