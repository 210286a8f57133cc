package org.careshed.experiment;

/**
 * A replication that ended in a fault of the program.
 *
 * @param replication its number
 * @param seed the world's seed
 * @param replay command that runs this replication alone
 * @param cause the fault
 */
public record ReplicationFailure(int replication, long seed, String replay, Throwable cause) {
    /** One line that tells what happened and how to see it again. */
    public String text() {
        return "replication " + replication + " of seed " + seed + " failed: " + cause + ". To see it alone: " + replay;
    }
}
