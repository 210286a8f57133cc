package org.careshed.experiment.bill;

import java.util.List;
import org.careshed.result.Called;

/**
 * What a big run will cost and show.
 *
 * @param runs that are asked for
 * @param most runs at most, where the command may add some
 * @param kept runs that need not be made again
 * @param residents of the first county
 * @param names what people call tiers, facilities and places in Chinese
 * @param seconds of all that is missing, on as many threads as are asked for and there are processors
 * @param threads that are asked for
 * @param processors of this machine
 * @param tried what the seconds are from, first arm first
 * @param memory at the peak
 * @param partBytes of what one run leaves on the disk
 * @param measuredPart whether these bytes are those of runs that are kept
 * @param tableBytes of the tables at the end
 * @param worlds in which each pair is compared
 * @param detectable what will show, pair by pair; empty where too few worlds are known
 * @param compared whether there are pairs at all
 */
public record Bill(
        int runs,
        int most,
        int kept,
        long residents,
        Called names,
        double seconds,
        int threads,
        int processors,
        List<Trial> tried,
        Memory memory,
        long partBytes,
        boolean measuredPart,
        long tableBytes,
        int worlds,
        List<Detectable> detectable,
        boolean compared) {
    public Bill {
        tried = List.copyOf(tried);
        detectable = List.copyOf(detectable);
    }

    /** Runs that are still to be made. */
    public int missing() {
        return runs - kept;
    }
}
