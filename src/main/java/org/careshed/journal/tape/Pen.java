package org.careshed.journal.tape;

/** Writes facts for one who tells them: a facility, or everybody else. Who plays the facility says on which reel. */
public final class Pen {

    private Reel reel;

    Pen(Reel reel) {
        this.reel = reel;
    }

    /** Writes on another reel from now on. */
    void on(Reel other) {
        reel = other;
    }

    Pen begin(int track, int first) {
        reel.begin((long) first << Integer.SIZE | track);
        return this;
    }

    Pen put(long word) {
        reel.put(word);
        return this;
    }

    Pen put(int first, int second) {
        reel.put((long) second << Integer.SIZE | first & 0xffff_ffffL);
        return this;
    }

    Pen putObject(Object object) {
        reel.putObject(object);
        return this;
    }
}
