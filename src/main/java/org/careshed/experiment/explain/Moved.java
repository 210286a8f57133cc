package org.careshed.experiment.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.story.Note;
import org.careshed.journal.CareForgone;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.result.ResultException;

/**
 * A resident whose first choice for a need differs between two worlds of the same luck.
 *
 * @param resident index in the population
 * @param condition index in the scenario's conditions
 * @param day on which the choice is taken
 * @param here index of the facility in the first world, or {@link Note#NOWHERE} for who seeks or finds no care
 * @param there the same in the other world
 */
public record Moved(int resident, int condition, int day, int here, int there) {

    /**
     * The first residents who move, each once: both worlds are lived through side by side, a day at a time, until enough
     * are found.
     *
     * @param most how many are enough
     * @param days of choices that count
     * @param steps hears how far the runs are, 0 to 1
     * @throws ResultException if the two are not about the same people and places
     */
    public static List<Moved> first(
            Prepared here, Prepared there, int replication, int most, Scope days, DoubleConsumer steps) {
        SameWorlds.requirePeople(here, there);
        SameWorlds.requirePlaces(here, there);
        Side ours = new Side(here, replication);
        Side theirs = new Side(there, replication);
        int last = Math.min(days.toDay(), here.county().scenario().calendar().days() - 1);
        List<Moved> moved = new ArrayList<>();
        for (int day = 0; day <= last && moved.size() < most; day++) {
            List<Chosen> one = ours.live(day);
            List<Chosen> other = theirs.live(day);
            if (day >= days.fromDay()) {
                add(one, other, day, moved);
            }
            steps.accept((day + 1.0) / (last + 1));
        }
        return moved.stream().limit(most).toList();
    }

    /** Adds residents not yet found whose choices of a day differ; both lists are in the same order. */
    private static void add(List<Chosen> one, List<Chosen> other, int day, List<Moved> moved) {
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int order = Chosen.ORDER.compare(one.get(i), other.get(j));
            if (order == 0) {
                compare(one.get(i), other.get(j), day, moved);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private static void compare(Chosen one, Chosen other, int day, List<Moved> moved) {
        boolean found = moved.stream().anyMatch(each -> each.resident() == one.resident());
        if (one.facility() != other.facility() && !found) {
            moved.add(new Moved(one.resident(), one.condition(), day, one.facility(), other.facility()));
        }
    }

    /** One choice of a day. */
    private record Chosen(int resident, int condition, int facility) {
        private static final Comparator<Chosen> ORDER =
                Comparator.comparingInt(Chosen::resident).thenComparingInt(Chosen::condition);
    }

    /** One of the two worlds, a day at a time. */
    private static final class Side implements FacilityChosen, CareForgone {
        private final World world;
        private final long horizonMs;
        private final List<Chosen> today = new ArrayList<>();

        Side(Prepared prepared, int replication) {
            world = prepared.world(replication, Facts.to(List.of(this)));
            horizonMs = prepared.county().scenario().calendar().horizonMs();
        }

        List<Chosen> live(int day) {
            today.clear();
            world.run(Math.min(horizonMs, (day + 1) * Ticks.DAY), World.WINDOW_MS, RunControl.NONE);
            today.sort(Chosen.ORDER);
            return List.copyOf(today);
        }

        @Override
        public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
            today.add(new Chosen(resident, condition, facility));
        }

        @Override
        public void careForgone(long atMs, int resident, int condition, Reason reason) {
            today.add(new Chosen(resident, condition, Note.NOWHERE));
        }
    }
}
