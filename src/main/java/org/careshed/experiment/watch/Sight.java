package org.careshed.experiment.watch;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.WindowEnds;
import org.careshed.quantity.Ticks;

/** Makes a frame of each hour of one replication: at the end of the window with which the hour ends. */
final class Sight implements WindowEnds {

    private final Present present;
    private final Consumer<Frame> told;
    private long hours;

    /** @param told hears of each frame, on the thread that hears facts */
    Sight(County county, int replication, Consumer<Frame> told) {
        this.told = told;
        present = new Present(county, replication);
    }

    /** All who are to be told facts. */
    List<Object> listeners() {
        return Stream.concat(present.listeners().stream(), Stream.of(this)).toList();
    }

    @Override
    public void windowEnds(long atMs) {
        long now = atMs / Ticks.HOUR;
        if (now > hours) {
            hours = now;
            told.accept(present.frame(atMs));
        }
    }
}
