package org.careshed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;
import sim.engine.SimState;

class WindowsTest {

    @Test
    void aDayIsMorningThenWindowsThenNight() {
        Diary diary = new Diary();
        new Windows(0, 12 * Ticks.HOUR, 2 * Ticks.DAY, diary).run();
        assertThat(diary.lines)
                .containsExactly(
                        "morning 0 at 0 h",
                        "window to 12 h",
                        "window to 24 h",
                        "night 0 at 24 h",
                        "morning 1 at 24 h",
                        "window to 36 h",
                        "window to 48 h",
                        "night 1 at 48 h");
    }

    @Test
    void theHorizonCutsTheLastDayShort() {
        Diary diary = new Diary();
        boolean whole = new Windows(0, 12 * Ticks.HOUR, 19 * Ticks.HOUR, diary).run();
        assertThat(whole).isTrue();
        assertThat(diary.lines)
                .containsExactly("morning 0 at 0 h", "window to 12 h", "window to 19 h", "night 0 at 19 h");
    }

    @Test
    void runsMayPauseAtADaysStart() {
        Diary diary = new Diary();
        Windows windows = new Windows(0, Ticks.DAY, 2 * Ticks.DAY, diary);
        windows.runUntil(Ticks.DAY);
        assertThat(diary.lines).hasSize(3);
        windows.run();
        assertThat(diary.lines).hasSize(6);
        assertThat(windows.run()).isTrue();
        assertThat(diary.lines).hasSize(6);
    }

    @Test
    void aCancelledRunStopsBetweenPhases() {
        Diary diary = new Diary();
        diary.cancelAfter = 2;
        assertThat(new Windows(0, Ticks.HOUR, Ticks.DAY, diary).run()).isFalse();
        assertThat(diary.lines).hasSize(2);
    }

    @Test
    void aRunMayBeginOnALaterDay() {
        Diary diary = new Diary();
        new Windows(3 * Ticks.DAY, Ticks.DAY, 4 * Ticks.DAY, diary).run();
        assertThat(diary.lines).containsExactly("morning 3 at 72 h", "window to 96 h", "night 3 at 96 h");
    }

    @Test
    void whoOwnsTheClockStepsItPhaseByPhase() {
        Diary diary = new Diary();
        SimState clock = new SimState(1);
        new Windows(0, 12 * Ticks.HOUR, Ticks.DAY, diary, clock).begin();
        assertThat(diary.lines).isEmpty();
        List<Double> hours = new ArrayList<>();
        while (clock.schedule.step(clock)) {
            hours.add(clock.schedule.getTime() / Ticks.HOUR);
        }
        assertThat(hours).containsExactly(0.0, 12.0, 24.0);
        assertThat(diary.lines)
                .containsExactly("morning 0 at 0 h", "window to 12 h", "window to 24 h", "night 0 at 24 h");
    }

    @Test
    void windowsMustDivideTheDay() {
        assertThatThrownBy(() -> new Windows(0, 7 * Ticks.HOUR, Ticks.DAY, new Diary()))
                .hasMessageContaining("divide the day");
        assertThatThrownBy(() -> new Windows(0, 0, Ticks.DAY, new Diary())).hasMessageContaining("divide the day");
        assertThatThrownBy(() -> new Windows(5, Ticks.HOUR, Ticks.DAY, new Diary()))
                .hasMessageContaining("start of a day");
    }

    private static final class Diary implements Windows.Day {
        private final List<String> lines = new ArrayList<>();
        private int cancelAfter = Integer.MAX_VALUE;

        @Override
        public void morning(int day, long startMs) {
            lines.add("morning " + day + " at " + startMs / Ticks.HOUR + " h");
        }

        @Override
        public void window(long endMs) {
            lines.add("window to " + endMs / Ticks.HOUR + " h");
        }

        @Override
        public void night(int day, long endMs) {
            lines.add("night " + day + " at " + endMs / Ticks.HOUR + " h");
        }

        @Override
        public boolean cancelled() {
            return lines.size() >= cancelAfter;
        }
    }
}
