package org.careshed.journal.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one writer has written: words, and the objects that some words point at. Written by one thread at a time. */
final class Reel {

    private static final int LONGEST_FACT = 16;

    private long[] words;
    private List<Object> objects = new ArrayList<>();
    private int end;
    private Runnable whenFull = () -> {};

    Reel(int words) {
        this.words = new long[words];
    }

    /** What is done when a fact may not fit any more; the reel grows if that makes no room. */
    void whenFull(Runnable makesRoom) {
        whenFull = makesRoom;
    }

    /** Words written. */
    int end() {
        return end;
    }

    long word(int at) {
        return words[at];
    }

    Object object(int number) {
        return objects.get(number);
    }

    /** Begins a fact. */
    void begin(long head) {
        if (end + LONGEST_FACT > words.length) {
            makeRoom();
        }
        words[end++] = head;
    }

    /** Goes on with a fact. */
    void put(long word) {
        words[end++] = word;
    }

    /** Goes on with a fact. */
    void putObject(Object object) {
        words[end++] = objects.size();
        objects.add(object);
    }

    /** Forgets everything. */
    void clear() {
        end = 0;
        objects.clear();
    }

    /** Gives what was written to another reel, and takes its room. */
    void swap(Reel other) {
        long[] otherWords = other.words;
        List<Object> otherObjects = other.objects;
        int otherEnd = other.end;
        other.words = words;
        other.objects = objects;
        other.end = end;
        words = otherWords;
        objects = otherObjects;
        end = otherEnd;
    }

    private void makeRoom() {
        whenFull.run();
        if (end + LONGEST_FACT > words.length) {
            words = Arrays.copyOf(words, 2 * words.length);
        }
    }
}
