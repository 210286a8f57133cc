package org.careshed.experiment.check;

import java.util.List;
import org.careshed.result.Reading;

/** A scenario that is built and ready to run. Several threads may ask for replications at once. */
@FunctionalInterface
public interface Simulation {
    /** All readings of one replication, 0 or more, simulated from its start to its end. */
    List<Reading> readings(int replication);
}
