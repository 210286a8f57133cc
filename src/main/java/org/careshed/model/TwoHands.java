package org.careshed.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.careshed.care.DayPlan;
import org.careshed.care.Site;
import org.careshed.engine.Crew;
import org.careshed.engine.Partner;
import org.careshed.journal.Facts;
import org.careshed.journal.tape.Pen;
import org.careshed.journal.tape.Tape;

/**
 * Two threads at one run. Facilities of a window are shared out, which the isolation of facilities allows; what they tell
 * is written down on a reel of each hand and put in the order of facilities afterwards, so that listeners hear what they
 * would hear of one hand. The second hand counts while no window is open.
 */
final class TwoHands implements Hands {

    private static final int HANDS = 2;

    /** Fewer facilities than this are played faster alone. */
    private static final int WORTH_SHARING = 4;

    /**
     * So many windows are played alone after one in which the other thread was not quick, since its core is busy elsewhere;
     * twice as many each time that it is not quick again, up to a most.
     */
    private static final int ALONE = 100;

    private static final int MOST_ALONE = 12_800;

    /** Facts that the second hand tells before it looks whether a window is open. */
    private static final int FACTS = 64;

    private final Tape tape;
    private final Partner partner;
    private final Facts facts;
    private final List<Pen> pens = new ArrayList<>();

    /** Facilities as they are shared out: the busiest at both ends, where the hands begin. */
    private int[] shares = new int[0];

    private int[] due = new int[0];
    private int[] parts = new int[0];

    /** By facility, what it told in this window: the hand, and its piece of the reel. */
    private int[] hand = new int[0];

    private int[] from = new int[0];
    private int[] to = new int[0];
    private final Broken[] broken = new Broken[HANDS];

    private Site[] sites = new Site[0];
    private long[] nextMs = new long[0];
    private long endMs;
    private int alone;
    private int aloneNext = ALONE;
    private final Crew.Work shareOut = this::part;

    TwoHands(Facts heard) {
        tape = new Tape(HANDS, heard, new Tape.Player() {
            @Override
            public void more() {
                partner().more();
            }

            @Override
            public void await(BooleanSupplier done) {
                partner().await(done);
            }
        });
        facts = tape.written(tape.pen());
        partner = new Partner("careshed-second-hand", () -> tape.play(FACTS));
    }

    /** A fault of a facility. */
    private record Broken(int facility, Throwable fault) {}

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Facts facts(int facility) {
        while (pens.size() <= facility) {
            pens.add(tape.pen());
        }
        return tape.written(pens.get(facility));
    }

    @Override
    public Crew crew() {
        return partner;
    }

    @Override
    public void plan(DayPlan today) {
        int n = pens.size();
        if (shares.length != n) {
            shares = new int[n];
            due = new int[n];
            parts = new int[n];
            hand = new int[n];
            from = new int[n];
            to = new int[n];
        }
        List<Integer> busiest = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing((Integer facility) -> today.first(facility) - today.first(facility + 1)))
                .toList();
        for (int i = 0; i < n; i++) {
            shares[i % 2 == 0 ? i / 2 : n - 1 - i / 2] = busiest.get(i);
        }
    }

    @Override
    public void play(Site[] all, long[] next, long end) {
        sites = all;
        nextMs = next;
        endMs = end;
        int many = 0;
        for (int facility = 0; facility < next.length; facility++) {
            if (next[facility] < end) {
                due[many++] = facility;
            }
        }
        if (many < WORTH_SHARING || alone > 0 || tape.isLong()) {
            alone = Math.max(0, alone - 1);
            for (int i = 0; i < many; i++) {
                play(due[i]);
            }
        } else {
            playTogether(many);
        }
        tape.throwFault();
    }

    private void playTogether(int many) {
        int part = 0;
        for (int facility : shares) {
            if (nextMs[facility] < endMs) {
                parts[part++] = facility;
            }
        }
        tape.share();
        if (partner.share(many, shareOut)) {
            aloneNext = Math.max(ALONE, aloneNext - 1);
        } else {
            alone = aloneNext;
            aloneNext = Math.min(MOST_ALONE, 2 * aloneNext);
        }
        int last = broken();
        for (int i = 0; i < many && due[i] <= last; i++) {
            tape.next(hand[due[i]], from[due[i]], to[due[i]]);
        }
        tape.unshare();
        throwBroken(last);
    }

    private void part(int part, int by) {
        int facility = parts[part];
        Pen pen = pens.get(facility);
        hand[facility] = by;
        from[facility] = tape.take(by, pen);
        try {
            play(facility);
        } catch (RuntimeException | Error fault) {
            if (broken[by] == null || facility < broken[by].facility) {
                broken[by] = new Broken(facility, fault);
            }
        }
        to[facility] = tape.giveBack(by, pen);
    }

    private void play(int facility) {
        sites[facility].playUntil(endMs);
        nextMs[facility] = sites[facility].nextMs();
    }

    /** The first facility that broke in this window: one hand would not have played those behind it. */
    private int broken() {
        int first = Integer.MAX_VALUE;
        for (Broken one : broken) {
            first = one == null ? first : Math.min(first, one.facility);
        }
        return first;
    }

    private void throwBroken(int facility) {
        for (Broken one : broken) {
            if (one != null && one.facility == facility) {
                rethrow(one.fault);
            }
        }
    }

    @Override
    public void hear() {
        tape.finish();
    }

    @Override
    public boolean run(BooleanSupplier world) {
        boolean whole;
        try {
            whole = world.getAsBoolean();
        } catch (RuntimeException | Error fault) {
            hearBefore(fault);
            throw fault;
        }
        hear();
        return whole;
    }

    /** What was told before a fault is heard before it: a listener's fault came first. */
    private void hearBefore(Throwable fault) {
        try {
            tape.finish();
        } catch (RuntimeException | Error earlier) {
            if (earlier != fault) {
                earlier.addSuppressed(fault);
            }
            throw earlier;
        }
    }

    @Override
    public void close() {
        partner.close();
    }

    private Partner partner() {
        return partner;
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        throw (Error) fault;
    }
}
