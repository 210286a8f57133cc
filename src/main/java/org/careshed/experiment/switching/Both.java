package org.careshed.experiment.switching;

import java.util.ArrayList;
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
import org.careshed.model.Hands;
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
 *
 * <p>Days on which the two counties are alike are lived through once, and the three worlds go on from there as copies of the
 * one; nothing that is found depends on it. A need that waits for open doors on that morning was decided about in all three.
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
    private boolean sharing;

    /** What was decided about needs that wait for open doors, in days that both counties share. */
    private final Map<Integer, Shared> shared = new HashMap<>();

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
        return run(groups, a.editions().partsFrom(b.editions()));
    }

    /**
     * Runs it with so many days lived through once.
     *
     * @param parts 0 or more; at most the first day on which the two may live differently
     */
    Found run(Groups groups, int parts) {
        Lot lotOfA = new Lot(a.county(), groups);
        Lot lotOfB = new Lot(b.county(), groups);
        Follower first = new Follower(new Alone());
        Optional<World> trunk = parts == 0 ? Optional.empty() : Optional.of(lived(parts, first, lotOfA, lotOfB));
        InB inB = new InB(rows.places());
        Follower other = first.goingOn(inB);
        Follower second = first.goingOn(new Again(rows.rows()));
        int days = a.county().scenario().calendar().days();
        if (parts < days) {
            World there = goingOn(b, trunk, other, lotOfB);
            World again = goingOn(a, trunk, second);
            List<Integer> waiting = first.waiting();
            goingOn(a, trunk, first, lotOfA).run(RunControl.NONE);
            rows.seal();
            waiting.forEach(this::turnShared);
            for (today = parts; today < days; today++) {
                live(there, today);
                live(again, today);
                decidedInB.clear();
            }
        }
        return new Found(flows(inB), lotOfA.fared(), lotOfB.fared());
    }

    /** A world of both counties until they part. */
    private World lived(int parts, Follower follower, Lot lotOfA, Lot lotOfB) {
        World trunk = a.world(replication, Facts.to(List.of(follower, lotOfA, lotOfB)));
        trunk.watch(follower, follower);
        sharing = true;
        for (today = 0; today < parts; today++) {
            live(trunk, today);
        }
        sharing = false;
        return trunk;
    }

    /** The world of one of them from there on, or from its first day where they share none. */
    private World goingOn(Prepared county, Optional<World> trunk, Follower follower, Object... listeners) {
        List<Object> all = new ArrayList<>(List.of(listeners));
        all.add(0, follower);
        World world = trunk.map(before -> county.goingOn(before, Hands.one(Facts.to(all))))
                .orElseGet(() -> county.world(replication, Facts.to(all)));
        world.watch(follower, follower);
        return world;
    }

    private void live(World world, int day) {
        long horizonMs = a.county().scenario().calendar().horizonMs();
        world.run(Math.min(horizonMs, (day + 1) * Ticks.DAY), World.WINDOW_MS, RunControl.NONE);
    }

    /** A decision of a day on which both counties were alike, so that it was B's as much as A's. */
    private record Shared(Decision decision, int day) {}

    /** B's decision about a need that waited when the two parted would have been told where A's did not lead nowhere. */
    private void turnShared(int row) {
        Shared both = shared.get(row);
        if (both != null && rows.place(row) != Places.NOWHERE) {
            turned.put(
                    row,
                    weighing.weigh(
                            new Morning(both.decision(), a.editions().on(both.day())),
                            new Morning(both.decision(), b.editions().on(both.day()))));
        }
    }

    private Flows flows(InB inB) {
        Flows flows = new Flows();
        BitSet moved = new BitSet(a.county().population().size());
        for (int row = 0; row < rows.rows(); row++) {
            if (!inB.claimed.get(row)) {
                flows.addOnlyA();
            } else if (rows.place(row) == NeedRows.OPEN || inB.place(row) == NeedRows.OPEN) {
                flows.addUndecided();
            } else if (rows.place(row) == inB.place(row)) {
                flows.add(rows.place(row));
            } else {
                boolean first = !moved.get(rows.resident(row));
                moved.set(rows.resident(row));
                flows.add(new Flows.Move(rows.place(row), inB.place(row)), why(row), first);
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
            return sharing && row != NeedRows.NONE && facility == Places.NOWHERE;
        }

        @Override
        public void told(int row, Decision decision) {
            shared.put(row, new Shared(decision, today));
        }

        @Override
        public void settled(int row, int facility, long travelMs) {
            if (row != NeedRows.NONE) {
                rows.settle(row, facility);
                if (sharing) {
                    shared.remove(row);
                }
            }
        }
    }

    /** B: where the same needs go; decisions that lead elsewhere than in A are kept until A has taken its own. */
    private final class InB implements Follower.Book {
        private final BitSet claimed = new BitSet();
        private final int[] conditionInA = b.county().kinds().stream()
                .mapToInt(kind -> a.county().kinds().indexOf(kind))
                .toArray();
        private short[] place;
        private long others;

        /** @param before where the needs of the shared days led so far */
        InB(short[] before) {
            place = before;
            claimed.set(0, before.length);
        }

        /** Where the first choice of a need led. */
        int place(int row) {
            return row < place.length ? place[row] : NeedRows.OPEN;
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
                if (row >= place.length) {
                    int before = place.length;
                    place = Arrays.copyOf(place, rows.rows());
                    Arrays.fill(place, before, place.length, (short) NeedRows.OPEN);
                }
                place[row] = (short) places.ofB(facility);
            }
        }
    }

    /** A once more: the decisions about needs that lead elsewhere in B. */
    private final class Again implements Follower.Book {
        private final BitSet claimed = new BitSet();

        /** @param before how many needs the shared days had */
        Again(int before) {
            claimed.set(0, before);
        }

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
