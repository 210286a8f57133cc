package org.careshed.experiment.watch;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.measure.tally.Towns;
import org.careshed.model.RunControl;

/**
 * Somebody who watches a run: sees one replication at a time, the first that begins, then the next that begins when it has
 * ended; and holds or ends all of them.
 */
public final class Watch {
    private final Control control = new Control();
    private final Frames frames = new Frames();
    private boolean taken;

    /** How the watcher holds the run. */
    public Control control() {
        return control;
    }

    /** What the watcher sees. */
    public Frames frames() {
        return frames;
    }

    /** The run is over, however it ended: no frame will follow. */
    public void end() {
        frames.end();
    }

    /** A replication begins; to be closed when it has ended. */
    public synchronized Seat sit(int replication, County county) {
        if (taken) {
            return new Seat(false, List.of());
        }
        taken = true;
        Towns towns = new Towns(county);
        frames.restart(
                replication,
                county.scenario(),
                IntStream.range(0, towns.size()).mapToObj(towns::id).toList());
        return new Seat(true, new Sight(county, replication, frames::add).listeners());
    }

    private synchronized void rise() {
        taken = false;
    }

    /** What the watcher has to do with one replication. */
    public final class Seat implements AutoCloseable {
        private final boolean watched;
        private final List<Object> listeners;

        private Seat(boolean watched, List<Object> listeners) {
            this.watched = watched;
            this.listeners = listeners;
        }

        /** Who is to be told facts; nobody where another replication is watched. */
        public List<Object> listeners() {
            return listeners;
        }

        /**
         * What the world asks between windows.
         *
         * @param told is told how far the world is, between windows and again and again in a wait; what it throws is thrown
         */
        public RunControl control(LongConsumer told) {
            return control.asked(watched, told);
        }

        @Override
        public void close() {
            if (watched) {
                rise();
            }
        }
    }
}
