package org.careshed.experiment.switching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.switching.group.Fared;
import org.careshed.experiment.switching.group.Groups;
import org.careshed.experiment.switching.group.Lot;
import org.careshed.experiment.switching.why.Morning;
import org.careshed.experiment.switching.why.Places;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.experiment.switching.why.Turned;
import org.careshed.experiment.switching.why.Weighing;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.people.told.Decision;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Severity;

/**
 * Lives through one replication of A and of B and lays the first choices of the same needs side by side.
 *
 * <p>A is lived through twice: first alone, to know where everybody goes; then beside B, a day at a time, B first. So B's
 * decisions about needs that lead elsewhere are known when A takes them again, no decision of anybody else is ever told in
 * full, and none is kept for longer than a day. Needs count that arise after the warm-up.
 */
final class Both {
    private final Prepared a;
    private final Prepared b;
    private final Places places;
    private final Weighing weighing;
    private final int replication;
    private final long fromMs;
    private final NeedRows rows = new NeedRows();
    private final Map<Integer, Decision> decidedInB = new HashMap<>();
    private final Map<Integer, Turned> turned = new HashMap<>();
    private int today;

    Both(Prepared a, Prepared b, Places places, int replication) {
        this.a = a;
        this.b = b;
        this.places = places;
        this.weighing = new Weighing(places);
        this.replication = replication;
        fromMs = a.county().scenario().calendar().warmUpMs();
    }

    /** What one replication is like. */
    record Found(Flows flows, Fared a, Fared b) {}

    /** Runs it. */
    Found run(Groups groups) {
        Lot lotOfA = new Lot(a.county(), groups);
        World alone = world(a, new Alone(), lotOfA);
        alone.run(RunControl.NONE);
        rows.seal();
        Lot lotOfB = new Lot(b.county(), groups);
        InB inB = new InB();
        World there = world(b, inB, lotOfB);
        World again = world(a, new Again(), new Object());
        int days = a.county().scenario().calendar().days();
        for (int day = 0; day < days; day++) {
            today = day;
            live(there, day);
            live(again, day);
            decidedInB.clear();
        }
        return new Found(flows(inB), lotOfA.fared(), lotOfB.fared());
    }

    private World world(Prepared prepared, Follower.Book book, Object listener) {
        Follower follower = new Follower(book);
        World world = prepared.world(replication, Facts.to(List.of(follower, listener)));
        world.watch(follower, follower);
        return world;
    }

    private void live(World world, int day) {
        long horizonMs = a.county().scenario().calendar().horizonMs();
        world.run(Math.min(horizonMs, (day + 1) * Ticks.DAY), World.WINDOW_MS, RunControl.NONE);
    }

    private Flows flows(InB inB) {
        Flows flows = new Flows();
        BitSet moved = new BitSet(a.county().population().size());
        for (int row = 0; row < rows.rows(); row++) {
            if (!inB.claimed.get(row)) {
                flows.addOnlyA();
            } else if (rows.place(row) == NeedRows.OPEN || inB.place[row] == NeedRows.OPEN) {
                flows.addUndecided();
            } else if (rows.place(row) == inB.place[row]) {
                flows.add(rows.place(row));
            } else {
                boolean first = !moved.get(rows.resident(row));
                moved.set(rows.resident(row));
                flows.add(new Flows.Move(rows.place(row), inB.place[row]), why(row), first);
            }
        }
        flows.addOnlyB(inB.others);
        return flows;
    }

    private Turned why(int row) {
        boolean emergency =
                a.county().scenario().conditions().get(rows.condition(row)).severity() == Severity.EMERGENCY;
        return turned.getOrDefault(row, Turned.by(emergency ? Reason.NEAREST : Reason.NOT_CHOSEN));
    }

    /** A for the first time: where everybody goes. */
    private final class Alone implements Follower.Book {
        @Override
        public int arises(long atMs, int resident, int condition) {
            return atMs < fromMs ? NeedRows.NONE : rows.add(atMs, resident, condition);
        }

        @Override
        public boolean isTold(int row, int facility) {
            return false;
        }

        @Override
        public void told(int row, Decision decision) {
            throw new IllegalStateException("nothing is to be told of A alone");
        }

        @Override
        public void settled(int row, int facility, long travelMs) {
            if (row != NeedRows.NONE) {
                rows.settle(row, facility);
            }
        }
    }

    /** B: where the same needs go; decisions that lead elsewhere than in A are kept until A has taken its own. */
    private final class InB implements Follower.Book {
        private final BitSet claimed = new BitSet(rows.rows());
        private final short[] place = new short[rows.rows()];
        private final int[] conditionInA = b.county().kinds().stream()
                .mapToInt(kind -> a.county().kinds().indexOf(kind))
                .toArray();
        private long others;

        InB() {
            Arrays.fill(place, (short) NeedRows.OPEN);
        }

        @Override
        public int arises(long atMs, int resident, int condition) {
            if (atMs < fromMs) {
                return NeedRows.NONE;
            }
            int row = rows.find(atMs, resident, conditionInA[condition], claimed);
            if (row == NeedRows.NONE) {
                others++;
            } else {
                claimed.set(row);
            }
            return row;
        }

        @Override
        public boolean isTold(int row, int facility) {
            return row != NeedRows.NONE && places.ofB(facility) != rows.place(row);
        }

        @Override
        public void told(int row, Decision decision) {
            decidedInB.put(row, decision);
        }

        @Override
        public void settled(int row, int facility, long travelMs) {
            if (row != NeedRows.NONE) {
                place[row] = (short) places.ofB(facility);
            }
        }
    }

    /** A once more: the decisions about needs that lead elsewhere in B. */
    private final class Again implements Follower.Book {
        private final BitSet claimed = new BitSet(rows.rows());

        @Override
        public int arises(long atMs, int resident, int condition) {
            int row = atMs < fromMs ? NeedRows.NONE : rows.find(atMs, resident, condition, claimed);
            if (row != NeedRows.NONE) {
                claimed.set(row);
            }
            return row;
        }

        @Override
        public boolean isTold(int row, int facility) {
            return decidedInB.containsKey(row);
        }

        @Override
        public void told(int row, Decision decision) {
            Decision inB = Optional.ofNullable(decidedInB.remove(row)).orElseThrow();
            turned.put(
                    row,
                    weighing.weigh(
                            new Morning(decision, a.editions().on(today)),
                            new Morning(inB, b.editions().on(today))));
        }

        @Override
        public void settled(int row, int facility, long travelMs) {
            // known already
        }
    }
}
