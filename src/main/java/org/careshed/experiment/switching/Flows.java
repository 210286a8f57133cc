package org.careshed.experiment.switching;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.experiment.switching.why.Places;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.experiment.switching.why.Turned;

/**
 * First choices of the needs of both worlds, counted by where they lead in A and in B, of one replication.
 */
final class Flows {

    /**
     * From one place to another; equal where nothing changes.
     *
     * @param from in A: a facility in the numbering of {@link Places}, {@link Places#HOME} or {@link Places#NOWHERE}
     * @param to in B
     */
    record Move(int from, int to) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
        }

        boolean isSwitch() {
            return from != to;
        }
    }

    /** Needs that move alike, and why. */
    static final class Stream {
        private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        private final Map<Reason, Long> firsts = new EnumMap<>(Reason.class);
        private final Map<Reason, Double> utils = new EnumMap<>(Reason.class);
        private long needs;

        long needs() {
            return needs;
        }

        /** So many more, whose reasons stand elsewhere. */
        void add(long more) {
            needs += more;
        }

        /** Needs by reason; empty where nothing changes. */
        Map<Reason, Long> reasons() {
            return reasons;
        }

        /** Those of them that are the first of their resident to move, by reason. */
        Map<Reason, Long> firsts() {
            return firsts;
        }

        /** What each term added, over all needs that can be weighed, utils. */
        Map<Reason, Double> utils() {
            return utils;
        }
    }

    private final Map<Move, Stream> streams = new TreeMap<>();
    private long onlyA;
    private long onlyB;
    private long undecided;

    Flows() {}

    /** None that move yet, and so many of the others. */
    Flows(long onlyA, long onlyB, long undecided) {
        this.onlyA = onlyA;
        this.onlyB = onlyB;
        this.undecided = undecided;
    }

    /** A need of both worlds that leads to the same place. */
    void add(int place) {
        stream(new Move(place, place)).needs++;
    }

    /** A need of both worlds that moves, and why; whether it is the first of its resident that does. */
    void add(Move move, Turned why, boolean first) {
        Stream stream = stream(move);
        stream.needs++;
        stream.reasons.merge(why.reason(), 1L, Long::sum);
        stream.firsts.merge(why.reason(), first ? 1L : 0L, Long::sum);
        why.utils().forEach((term, added) -> stream.utils.merge(term, added, Double::sum));
    }

    /** The needs that move alike, none at first. */
    Stream stream(Move move) {
        return streams.computeIfAbsent(move, same -> new Stream());
    }

    /** A need that only A has. */
    void addOnlyA() {
        onlyA++;
    }

    /** Needs that only B has. */
    void addOnlyB(long needs) {
        onlyB += needs;
    }

    /** A need whose first choice one of the worlds did not live to see. */
    void addUndecided() {
        undecided++;
    }

    /** Needs of both worlds that move, or those that do not. */
    long needs(boolean moving) {
        return streams.entrySet().stream()
                .filter(entry -> entry.getKey().isSwitch() == moving)
                .mapToLong(entry -> entry.getValue().needs())
                .sum();
    }

    Map<Move, Stream> streams() {
        return streams;
    }

    long onlyA() {
        return onlyA;
    }

    long onlyB() {
        return onlyB;
    }

    long undecided() {
        return undecided;
    }
}
