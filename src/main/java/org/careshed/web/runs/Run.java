package org.careshed.web.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.careshed.experiment.watch.Watch;
import org.careshed.language.Text;

/** One run in the line: what was asked for, how far it is, what came of it. Any thread may look. */
public final class Run {
    private static final int MOST_MESSAGES = 50;
    private static final double NANOS = 1e9;

    private final String id;
    private final Order order;
    private final List<String> results = new ArrayList<>();
    private final List<Text> messages = new ArrayList<>();
    private State state;
    private String started;
    private Watch watch = new Watch();
    private boolean cancelled;
    private int done;
    private double share;
    private double shareAtStart;
    private long startNs;

    Run(String id, Order order) {
        this.id = id;
        this.order = order;
        this.state = State.WAITING;
        this.started = "";
    }

    /**
     * What the app is told.
     *
     * @param state waiting, running, paused, done, failed, cancelled or interrupted
     * @param share of all that is done, 0 to 1
     * @param secondsLeft until it is done, about; null as long as nobody can tell
     * @param result id of the folder of results; of a comparison that of its base; null before it is there
     * @param results ids of all folders
     * @param started when it began, as ISO 8601; empty before
     * @param done replications that are finished
     * @param total replications
     */
    public record Seen(
            String id,
            String kind,
            List<String> scenarios,
            String state,
            double share,
            Long secondsLeft,
            String result,
            List<String> results,
            String started,
            int done,
            int total,
            int replications,
            Long seed,
            boolean paused,
            Double hoursPerSecond,
            List<Text> messages) {}

    public String id() {
        return id;
    }

    Order order() {
        return order;
    }

    synchronized State state() {
        return state;
    }

    /** Whether nothing more happens to it by itself. */
    public synchronized boolean isOver() {
        return state.isOver();
    }

    /** Who holds it and sees it; another one after it was continued. */
    public synchronized Watch watch() {
        return watch;
    }

    /** Ids of scenarios, the base of a comparison first. */
    public List<String> scenarios() {
        return order.scenarios();
    }

    /** How it stands. */
    public synchronized Seen seen() {
        boolean paused = state == State.RUNNING && watch.control().paused();
        return new Seen(
                id,
                order.kind(),
                order.scenarios(),
                paused ? "paused" : state.name().toLowerCase(Locale.ROOT),
                state == State.DONE ? 1 : share,
                state == State.RUNNING && !paused ? secondsLeft() : null,
                results.isEmpty() ? null : results.get(0),
                List.copyOf(results),
                started,
                state == State.DONE ? total() : done,
                total(),
                order.replications(),
                order.seed().orElse(null),
                paused,
                watch.control().pace().isPresent() ? watch.control().pace().getAsDouble() : null,
                List.copyOf(messages));
    }

    /** Takes up what was kept of it. */
    synchronized void restore(State kept, String begun, List<String> folders, List<Text> told) {
        state = kept;
        started = begun;
        results.addAll(folders);
        messages.addAll(told);
    }

    synchronized List<String> results() {
        return List.copyOf(results);
    }

    /** Begins if it waits. */
    synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        started = Instant.now().toString();
        share = 0;
        shareAtStart = -1;
        startNs = System.nanoTime();
        return true;
    }

    /** It waits again, to go on from what is kept. */
    synchronized void again() {
        state = State.WAITING;
        watch = new Watch();
        cancelled = false;
        share = 0;
        done = 0;
    }

    synchronized void end(State how) {
        state = how;
        watch.end();
    }

    /** Lets go of what was seen of it; a run that is over stays in the list without its map. */
    synchronized void forgetFrames() {
        if (state.isOver()) {
            watch = new Watch();
            watch.end();
        }
    }

    /** Ends it as soon as may be, whether it waits or runs. */
    synchronized void cancel() {
        cancelled = true;
        if (state == State.WAITING) {
            state = State.CANCELLED;
        }
        watch.control().cancel();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void lands(String folder) {
        if (!results.contains(folder)) {
            results.add(folder);
        }
    }

    synchronized void tell(Text message) {
        if (messages.size() == MOST_MESSAGES) {
            messages.remove(0);
        }
        messages.add(message);
    }

    /**
     * How far one of its scenarios is.
     *
     * @param before scenarios that are done
     * @param finished replications of this one that are done
     * @param running share of each that runs
     */
    synchronized void reached(int before, int finished, Collection<Double> running) {
        done = before * order.replications() + finished;
        double parts = running.stream().mapToDouble(Double::doubleValue).sum();
        share = Math.min(1, (done + parts) / total());
        if (shareAtStart < 0) {
            shareAtStart = share;
            startNs = System.nanoTime();
        }
    }

    private int total() {
        return order.scenarios().size() * order.replications();
    }

    private Long secondsLeft() {
        double since = share - shareAtStart;
        return shareAtStart < 0 || since <= 0
                ? null
                : (Long) Math.round((System.nanoTime() - startNs) / NANOS * (1 - share) / since);
    }
}
