package org.careshed.experiment;

import org.careshed.language.Text;

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
    public Text text() {
        return Text.of(
                        "replication {replication} of seed {seed} failed: {cause}. To see it alone: {replay}",
                        "第 {replication} 次重复模拟（种子 {seed}）失败：{cause}。单独重现：{replay}")
                .with("replication", replication)
                .with("seed", seed)
                .with("cause", cause)
                .with("replay", replay);
    }
}
