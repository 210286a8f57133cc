package org.careshed.journal.tape;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.careshed.journal.Facts;

/**
 * Facts on their way from who simulates to who listens. They are written as numbers, in batches, and played on another
 * thread in the order in which one thread would tell them. A few batches are under way at most, so that memory stays flat;
 * who writes waits for who plays when all are. Facts that nobody hears are not written.
 *
 * <p>While work is shared out, each writer has a reel of its own, and the owner says afterwards in which order the pieces
 * belong; at all other times the owner alone writes, on reel 0. A listener that throws ends the playing: its fault is
 * thrown to the owner at the next occasion.
 */
public final class Tape {

    /** The thread that plays, as its owner sees it. */
    public interface Player {
        /** There is more to play. */
        void more();

        /** Returns when something is true that the player brings about. */
        void await(BooleanSupplier done);
    }

    /**
     * Batches under way at most, the one being written among them: what a county of half a million tells in a day, so that
     * most of it can be played while the next morning is gone through.
     */
    private static final int BATCHES = 32;

    /** More than so many under way are too many. */
    private static final int LONG = BATCHES * 4 / 5;

    private static final int WORDS = 1 << 15;

    /** Where a reel is full enough to be handed over between two phases. */
    private static final int ENOUGH = WORDS / 4 * 3;

    private static final Track[] TRACKS = Track.ALL.toArray(new Track[0]);

    private final Facts heard;
    private final Player player;
    private final Reel[] reels;
    private final Batch[] ring = new Batch[BATCHES];
    private boolean shared;

    /** Where the owner's facts begin that are in no piece yet. */
    private int begun;

    private volatile long written;
    private volatile long played;
    private volatile Throwable fault;

    /** The batch that is played, which piece of it comes next, and where the present one ends. */
    private final Needle needle = new Needle();

    private int piece;
    private int stop;

    /**
     * A tape for some writers.
     *
     * @param heard who listens, on the playing thread
     */
    public Tape(int writers, Facts heard, Player player) {
        this.heard = heard;
        this.player = player;
        reels = new Reel[writers];
        Arrays.setAll(reels, writer -> new Reel(WORDS));
        reels[0].whenFull(this::handOverUnlessShared);
        ring[0] = new Batch(writers, WORDS);
    }

    /** A new pen of the owner. */
    public Pen pen() {
        return new Pen(reels[0]);
    }

    /** Facts that are written with a pen. */
    public Facts written(Pen pen) {
        return Track.written(pen, heard);
    }

    /** Work is shared out from now on: writers write side by side. */
    public void share() {
        closePiece();
        shared = true;
    }

    /** A writer takes a pen, and returns where its piece begins. */
    public int take(int writer, Pen pen) {
        pen.on(reels[writer]);
        return reels[writer].end();
    }

    /** A writer gives the pen back to the owner, and returns where its piece ends. */
    public int giveBack(int writer, Pen pen) {
        pen.on(reels[0]);
        return reels[writer].end();
    }

    /** The piece that comes next in the order of telling. */
    public void next(int writer, int from, int to) {
        current().add(writer, from, to);
    }

    /** All pieces of what was shared out are named. */
    public void unshare() {
        shared = false;
        begun = reels[0].end();
        for (Reel reel : reels) {
            if (reel.end() > ENOUGH) {
                handOver();
                return;
            }
        }
    }

    /** Whether so much waits to be played that the player should do nothing else. */
    public boolean isLong() {
        return written - played > LONG;
    }

    /** Throws what a listener threw. */
    public void throwFault() {
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        if (fault instanceof Error error) {
            throw error;
        }
    }

    /** Returns when everything that was written has been heard; throws what a listener threw. Writing may go on afterwards. */
    public void finish() {
        throwFault();
        shared = false;
        handOver();
        player.await(() -> played == written || fault != null);
        throwFault();
    }

    /** On the playing thread: plays some facts; false if there is nothing to play. */
    public boolean play(int most) {
        if (played == written || fault != null) {
            return false;
        }
        try {
            play(ring[(int) (played % BATCHES)], most);
        } catch (Throwable thrown) {
            fault = thrown;
        }
        return true;
    }

    private void play(Batch batch, int most) {
        for (int facts = 0; facts < most; facts++) {
            if (needle.at() == stop) {
                if (piece == batch.size()) {
                    piece = 0;
                    stop = needle.at();
                    played++;
                    return;
                }
                stop = batch.find(piece++, needle);
            }
            long head = needle.next();
            TRACKS[(int) head].telling().tell(needle, (int) (head >> Integer.SIZE), heard);
        }
    }

    private void handOverUnlessShared() {
        if (!shared) {
            handOver();
        }
    }

    /** Gives the batch to the player and begins another. */
    private void handOver() {
        closePiece();
        current().swap(reels);
        begun = 0;
        written++;
        player.more();
        player.await(() -> written - played < BATCHES || fault != null);
        throwFault();
        int next = (int) (written % BATCHES);
        if (ring[next] == null) {
            ring[next] = new Batch(reels.length, WORDS);
        }
        ring[next].clear();
    }

    private void closePiece() {
        current().add(0, begun, reels[0].end());
        begun = reels[0].end();
    }

    private Batch current() {
        return ring[(int) (written % BATCHES)];
    }
}
