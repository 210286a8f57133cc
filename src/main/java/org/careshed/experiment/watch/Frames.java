package org.careshed.experiment.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.careshed.scenario.Scenario;

/**
 * The frames that are kept for who comes late: those of the last two days, and the last of each day before. Of one
 * replication at a time, and fewer of a county so large that {@value #MOST_NUMBERS} numbers (16 MB) do not hold them. Who reads never keeps the run waiting: a slow reader finds the latest frame, not the next.
 */
public final class Frames {
    /** Hours that are kept. */
    public static final int HOURS = 48;

    /** Days that are kept. */
    public static final int DAYS = 800;

    /** Numbers of all hours, and of all days, that are kept; the latest frame is kept however large it is. */
    static final int MOST_NUMBERS = 4_000_000;

    private final Row hours = new Row(HOURS);
    private final Row days = new Row(DAYS);
    private Optional<Scene> scene = Optional.empty();
    private long seen;
    private boolean ended;

    /**
     * A replication that is watched.
     *
     * @param number of it among those that were watched, 1 first
     * @param scenario as it stands on the first day, levers worked into it
     * @param towns ids of the towns that flows come from, in their order
     */
    public record Scene(int number, int replication, Scenario scenario, List<String> towns) {
        public Scene {
            towns = List.copyOf(towns);
        }
    }

    /**
     * What there is to see.
     *
     * @param seen frames so far
     * @param scene what they show
     * @param frame the latest; empty before the first hour is over
     */
    public record View(long seen, Optional<Scene> scene, Optional<Frame> frame) {}

    /** Another replication is watched from now on. */
    synchronized void restart(int replication, Scenario scenario, List<String> towns) {
        int number = 1 + scene.map(Scene::number).orElse(0);
        scene = Optional.of(new Scene(number, replication, scenario, towns));
        hours.clear();
        days.clear();
    }

    synchronized void add(Frame frame) {
        hours.add(frame);
        if (frame.endsDay()) {
            days.add(frame);
        }
        seen++;
        notifyAll();
    }

    /** No frame will follow. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** What there is to see now. */
    public synchronized View view() {
        return new View(seen, scene, latest());
    }

    /** The kept frame of a time, milliseconds after time 0. */
    public synchronized Optional<Frame> at(long doneMs) {
        return Stream.concat(hours.frames.stream(), days.frames.stream())
                .filter(frame -> frame.doneMs() == doneMs)
                .findFirst();
    }

    /** The latest frame; empty before the first hour is over. */
    synchronized Optional<Frame> latest() {
        return Optional.ofNullable(hours.frames.peekLast());
    }

    /** All that are kept, in the order of time. */
    public synchronized List<Frame> kept() {
        long firstHourMs = hours.frames.isEmpty() ? 0 : hours.frames.peekFirst().doneMs();
        return Stream.concat(days.frames.stream().filter(frame -> frame.doneMs() < firstHourMs), hours.frames.stream())
                .toList();
    }

    /** How many frames there were so far, for {@link #await}. */
    synchronized long seen() {
        return seen;
    }

    /** Whether no frame will follow. */
    synchronized boolean ended() {
        return ended;
    }

    /**
     * Returns when there were more frames than some number, when no frame will follow, or when a time is over.
     *
     * @param known frames that the reader knows of
     * @param most longest wait, milliseconds
     * @return frames so far
     */
    public synchronized long await(long known, long most) throws InterruptedException {
        long untilNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(most);
        for (long left = most; seen <= known && !ended && left > 0; left = left(untilNs)) {
            wait(left);
        }
        return seen;
    }

    private static long left(long untilNs) {
        return TimeUnit.NANOSECONDS.toMillis(untilNs - System.nanoTime());
    }

    /** Frames in the order of time, the oldest of which make room. */
    private static final class Row {
        private final Deque<Frame> frames = new ArrayDeque<>();
        private final int most;
        private long numbers;

        Row(int most) {
            this.most = most;
        }

        void add(Frame frame) {
            frames.addLast(frame);
            numbers += frame.numbers();
            while (frames.size() > most || numbers > MOST_NUMBERS && frames.size() > 1) {
                numbers -= frames.removeFirst().numbers();
            }
        }

        void clear() {
            frames.clear();
            numbers = 0;
        }
    }
}
