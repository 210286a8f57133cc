package org.careshed.experiment.switching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.switching.why.Places;
import org.careshed.journal.CareForgone;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.NeedArises;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Decision.Occasion;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;

/**
 * Follows every need of one world from its onset to its first choice, and tells a book what is decided about which. Facts of
 * a choice name resident and condition alone; who is followed is known because a choice is told right after its need arose
 * or right after the decision about it, except of needs that wait for open doors, which are kept by their keys.
 */
final class Follower implements NeedArises, FacilityChosen, CareForgone, Heed, Onlooker {
    private static final int NOBODY = -1;

    private final Book book;
    private final Map<Long, Need> waiting = new LinkedHashMap<>();
    private int resident = NOBODY;
    private int condition;
    private int row;
    private Optional<Long> key = Optional.empty();

    Follower(Book book) {
        this.book = book;
    }

    /** Who goes on from here in another world that was like this one so far, and writes another book. */
    Follower goingOn(Book other) {
        Follower follower = new Follower(other);
        follower.waiting.putAll(waiting);
        return follower;
    }

    /** Rows of the needs that wait for open doors. */
    List<Integer> waiting() {
        return waiting.values().stream().map(Need::row).toList();
    }

    /** What is written about needs. */
    interface Book {
        /** A need arises: the row by which it is spoken of from now on, any number. */
        int arises(long atMs, int resident, int condition);

        /** The first decision about a need, on the day of its onset, was taken: whether it is told in full. */
        boolean isTold(int row, int facility);

        /** Such a decision. */
        void told(int row, Decision decision);

        /** The first choice of a need: a facility of that county, {@link Places#HOME} or {@link Places#NOWHERE}. */
        void settled(int row, int facility, long travelMs);
    }

    @Override
    public void needArises(long atMs, int who, int what) {
        turnTo(new Need(who, what, book.arises(atMs, who, what)), Optional.empty());
    }

    @Override
    public boolean heeds(Occasion occasion, int who, int what, long need, int facility) {
        if (occasion != Occasion.NEED) {
            return false;
        }
        Optional<Need> before = waiting.isEmpty() ? Optional.empty() : Optional.ofNullable(waiting.get(need));
        if (before.isPresent()) {
            turnTo(before.get(), Optional.of(need));
        } else if (facility == Places.NOWHERE) {
            key = Optional.of(need);
            waiting.put(need, new Need(who, what, row));
        }
        return before.isEmpty() && book.isTold(row, facility);
    }

    @Override
    public void decided(Decision decision) {
        book.told(row, decision);
    }

    @Override
    public void facilityChosen(long atMs, int who, int what, int facility, long travelMs) {
        settle(who, what, facility, travelMs);
    }

    @Override
    public void careForgone(long atMs, int who, int what, Reason reason) {
        settle(who, what, reason == Reason.STAYED_HOME ? Places.HOME : Places.NOWHERE, 0);
    }

    private void turnTo(Need need, Optional<Long> waitsBy) {
        resident = need.resident();
        condition = need.condition();
        row = need.row();
        key = waitsBy;
    }

    private void settle(int who, int what, int facility, long travelMs) {
        if (who != resident || what != condition) {
            Map.Entry<Long, Need> late = waited(who, what);
            turnTo(late.getValue(), Optional.of(late.getKey()));
        }
        key.ifPresent(waiting::remove);
        resident = NOBODY;
        book.settled(row, facility, travelMs);
    }

    /** A refill that nobody chose for: of those that wait for open doors, the oldest of that resident and condition. */
    private Map.Entry<Long, Need> waited(int who, int what) {
        return waiting.entrySet().stream()
                .filter(entry ->
                        entry.getValue().resident() == who && entry.getValue().condition() == what)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a choice of resident " + who + " is about no need"));
    }

    private record Need(int resident, int condition, int row) {}
}
