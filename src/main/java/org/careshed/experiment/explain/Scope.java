package org.careshed.experiment.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.quantity.Ticks;

/**
 * Which needs of a resident are told.
 *
 * @param number this one alone, counted from 1
 * @param visit the one that this visit belongs to
 * @param fromDay those that begin on this day of the run or later, 0 for the first
 * @param toDay and on this day at the latest
 */
public record Scope(OptionalInt number, Optional<Long> visit, int fromDay, int toDay) {

    /** Every need of the run. */
    public static final Scope ALL = new Scope(OptionalInt.empty(), Optional.empty(), 0, Integer.MAX_VALUE);

    /** The same, of one need alone. */
    public Scope ofNeed(int which) {
        return new Scope(OptionalInt.of(which), visit, fromDay, toDay);
    }

    /** The same, of the need of one visit alone. */
    public Scope ofVisit(long key) {
        return new Scope(number, Optional.of(key), fromDay, toDay);
    }

    /** The same, of needs that begin on some days. */
    public Scope ofDays(int from, int to) {
        return new Scope(number, visit, from, to);
    }

    /** The needs that are told, of all so far. */
    List<NeedStory> told(List<NeedStory> needs) {
        return needs.stream().filter(this::tells).toList();
    }

    /** Whether everything that is told has ended, on an earlier day. */
    boolean isOver(List<NeedStory> needs, long doneMs) {
        return isPast(needs, doneMs) && told(needs).stream().allMatch(NeedStory::ended);
    }

    /** Whether no need that begins from now on can be told any more. */
    private boolean isPast(List<NeedStory> needs, long doneMs) {
        return number.isPresent() && needs.size() >= number.getAsInt()
                || visit.filter(key -> needs.stream().anyMatch(need -> need.has(key)))
                        .isPresent()
                || Ticks.day(doneMs) > toDay;
    }

    private boolean tells(NeedStory need) {
        int day = Ticks.day(need.onsetMs());
        return (number.isEmpty() || number.getAsInt() == need.number())
                && visit.map(need::has).orElse(true)
                && day >= fromDay
                && day <= toDay;
    }
}
