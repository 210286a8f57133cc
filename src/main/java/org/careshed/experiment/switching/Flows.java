package org.careshed.experiment.switching;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
        private final Map<Reason, Double> utils = new EnumMap<>(Reason.class);
        private long needs;

        long needs() {
            return needs;
        }

        /** Needs by reason; empty where nothing changes. */
        Map<Reason, Long> reasons() {
            return reasons;
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

    /** A need of both worlds; with the reason where it moves. */
    void add(Move move, Optional<Turned> why) {
        Stream stream = streams.computeIfAbsent(move, same -> new Stream());
        stream.needs++;
        why.ifPresent(turned -> {
            stream.reasons.merge(turned.reason(), 1L, Long::sum);
            turned.utils().forEach((term, added) -> stream.utils.merge(term, added, Double::sum));
        });
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
