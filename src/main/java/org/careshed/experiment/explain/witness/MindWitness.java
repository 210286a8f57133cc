package org.careshed.experiment.explain.witness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.StoryWords;
import org.careshed.journal.DayEnds;
import org.careshed.language.Text;
import org.careshed.people.known.Habits;
import org.careshed.quantity.Fixed;
import org.careshed.scenario.Level;

/** Writes down, each night, how what the resident remembers has changed. */
final class MindWitness implements DayEnds {

    private static final Level[] LEVELS = Level.values();

    private final Happenings book;
    private final Names names;
    private final Supplier<Habits> habits;
    private Optional<Mind> before = Optional.empty();

    /** @param habits of everybody, read at night only */
    MindWitness(Happenings book, Supplier<Habits> habits) {
        this.book = book;
        this.names = book.names();
        this.habits = habits;
    }

    /** Reads the memory before the first day. */
    void begin() {
        before = Optional.of(Mind.of(habits.get(), book.resident()));
    }

    @Override
    public void dayEnds(long atMs, int day) {
        Mind now = Mind.of(habits.get(), book.resident());
        before.filter(earlier -> !earlier.equals(now)).ifPresent(earlier -> tell(atMs, earlier, now));
        before = Optional.of(now);
    }

    private void tell(long atMs, Mind earlier, Mind now) {
        List<Text> words = new ArrayList<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (earlier.usual() != now.usual()) {
            words.add(Text.of("from now on the usual provider is {facility}", "此后常去的机构为{facility}")
                    .with("facility", names.facility(now.usual())));
        }
        if (earlier.waitedMinutes() != now.waitedMinutes()) {
            words.add(Text.of("remembers a wait of about {wait} min", "记得等候约 {wait} 分钟")
                    .with("wait", Fixed.of(now.waitedMinutes(), 1)));
            numbers.put("last_wait_min", now.waitedMinutes());
        }
        for (Level level : LEVELS) {
            double moved = now.trust().get(level.ordinal()) - earlier.trust().get(level.ordinal());
            if (moved != 0) {
                words.add(Text.of("trust in {level} care {grows} by {much}", "对{level}医疗的信任{grows} {much}")
                        .with("level", StoryWords.of(level))
                        .with("grows", moved > 0 ? Text.of("grows", "上升") : Text.of("shrinks", "下降"))
                        .with("much", Fixed.of(Math.abs(moved), 3)));
                numbers.put("trust_" + StoryWords.of(level).english(), moved);
            }
        }
        book.lastTouched()
                .ifPresent(page -> page.remains(
                        atMs, new Note("remembers", now.usual(), Text.joined(Text.of("; ", "；"), words), numbers)));
    }

    /** What one resident remembers on one night. */
    private record Mind(int usual, double waitedMinutes, List<Double> trust) {
        static Mind of(Habits habits, int resident) {
            List<Double> trust = Arrays.stream(LEVELS)
                    .map(level -> habits.trustMoved(resident, level.ordinal()))
                    .toList();
            double waited = habits.hasWaited(resident) ? habits.lastWaitMinutes(resident) : -1;
            return new Mind(habits.usual(resident), waited, trust);
        }
    }
}
