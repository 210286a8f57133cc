package org.careshed.experiment.explain.witness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.careshed.county.County;
import org.careshed.experiment.explain.story.Happening;
import org.careshed.experiment.explain.story.Happening.Phase;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.Note;
import org.careshed.language.Text;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Decision.Occasion;
import org.careshed.quantity.Ticks;

/**
 * The notebook of who follows one resident: a page for each need, on which happenings are written as they are heard. A
 * visit or need that is heard of for the first time belongs to the need that has just arisen.
 */
final class Happenings {

    private final County county;
    private final int resident;
    private final LongSupplier doneMs;
    private final List<Page> pages = new ArrayList<>();
    private final Map<Long, Page> byKey = new HashMap<>();
    private final List<Long> inside = new ArrayList<>();
    private Optional<Page> latest = Optional.empty();
    private Optional<Page> touched = Optional.empty();

    /** @param doneMs how far the run is: midnight during the morning */
    Happenings(County county, int resident, LongSupplier doneMs) {
        this.county = county;
        this.resident = resident;
        this.doneMs = doneMs;
    }

    County county() {
        return county;
    }

    Names names() {
        return new Names(county);
    }

    boolean isAbout(int who) {
        return who == resident;
    }

    int resident() {
        return resident;
    }

    /** Whether a visit of the resident is inside a facility. */
    boolean isInside(long visit) {
        return !inside.isEmpty() && inside.contains(visit);
    }

    void enters(long visit) {
        inside.add(visit);
    }

    void leaves(long visit) {
        inside.remove(visit);
    }

    /** A need arises: a new page. */
    void arises(long atMs, int condition) {
        Page page = new Page(pages.size() + 1, atMs, condition);
        pages.add(page);
        latest = Optional.of(page);
    }

    /** The page of a need or visit, by its key. */
    Page of(long key, long atMs, int condition) {
        Page known = byKey.get(key);
        if (known != null) {
            return known;
        }
        boolean fresh = latest.filter(page -> page.key.isEmpty() && page.condition == condition)
                .isPresent();
        if (!fresh) {
            arises(atMs, condition);
        }
        Page page = latest.orElseThrow();
        page.key = Optional.of(key);
        byKey.put(key, page);
        return page;
    }

    /** The page of a need that was heard of before, by a visit's key. */
    Optional<Page> known(long visit) {
        return Optional.ofNullable(byKey.get(visit));
    }

    /** The page of the need that arose last; what is told without a key is about it. */
    Optional<Page> latest() {
        return latest;
    }

    /** The page that was written on last. */
    Optional<Page> lastTouched() {
        return touched;
    }

    /** A visit belongs to a need. */
    void belongs(long visit, Page page) {
        byKey.put(visit, page);
    }

    /** Every need so far, in the order in which they arose. */
    List<NeedStory> stories() {
        return pages.stream().map(Page::story).toList();
    }

    /** What is written about one need. */
    final class Page {
        private final int number;
        private final long onsetMs;
        private final int condition;
        private final List<Happening> happenings = new ArrayList<>();
        private Optional<Long> key = Optional.empty();
        private boolean ended;

        Page(int number, long onsetMs, int condition) {
            this.number = number;
            this.onsetMs = onsetMs;
            this.condition = condition;
        }

        /** Whether a decision was taken on this page on the day of a time. */
        boolean decidedOn(long atMs) {
            return happenings.stream()
                    .anyMatch(each -> each.decision().isPresent() && Ticks.day(each.atMs()) == Ticks.day(atMs));
        }

        /** Something that happened at its time. */
        void happens(long atMs, Note note) {
            write(new Happening(atMs, Phase.DAY, note, Optional.empty()));
        }

        /** Something that shows when a day is over. */
        void remains(long atMs, Note note) {
            write(new Happening(atMs - 1, Phase.NIGHT, note, Optional.empty()));
        }

        /** Something that was settled: in the morning, or at its time if it answers what happened during the day. */
        void settles(long atMs, Note note) {
            boolean morning = isMorning(atMs);
            long when = morning ? Ticks.day(atMs) * Ticks.DAY : atMs;
            write(new Happening(when, morning ? Phase.MORNING : Phase.DAY, note, Optional.empty()));
        }

        /** Whether a plan is made in the morning: nothing has happened yet on its day. */
        private boolean isMorning(long atMs) {
            long done = doneMs.getAsLong();
            int day = Ticks.day(atMs);
            return done % Ticks.DAY == 0
                    && Ticks.day(done) == day
                    && happenings.stream()
                            .noneMatch(each -> each.phase() == Phase.DAY && Ticks.day(each.atMs()) == day);
        }

        /** A decision: in the morning, or as soon as what happened last asks for it. */
        void decides(Decision decision) {
            boolean morning = decision.occasion() == Occasion.NEED || decision.occasion() == Occasion.ANOTHER_DAY;
            long atMs = morning
                    ? doneMs.getAsLong()
                    : happenings.get(happenings.size() - 1).atMs();
            Note note = new Note(Note.DECIDES, decision.facility(), Text.NONE, Map.of());
            write(new Happening(atMs, morning ? Phase.MORNING : Phase.DAY, note, Optional.of(decision)));
        }

        void ends() {
            ended = true;
        }

        private void write(Happening happening) {
            touched = Optional.of(this);
            happenings.add(happening);
        }

        private NeedStory story() {
            List<Happening> inOrder = new ArrayList<>(happenings);
            inOrder.sort(Comparator.comparingLong(Happening::atMs));
            return new NeedStory(number, key, onsetMs, condition, inOrder, ended);
        }
    }
}
