package org.careshed.experiment.paired;

/**
 * A replication of a comparison that ended in a fault of the program.
 *
 * @param arm id of the arm
 * @param luck the world
 * @param seed the scenario's seed
 * @param replay command that runs this replication alone
 * @param cause the fault
 */
public record PairedFailure(String arm, Luck luck, long seed, String replay, Throwable cause) {
    /** One line that tells what happened and how to see it again. */
    public String text() {
        return arm + ", replication " + luck.replication() + (luck.draw() > 0 ? " of draw " + luck.draw() : "")
                + ", seed " + seed + " failed: " + cause + ". To see it alone: " + replay;
    }
}
