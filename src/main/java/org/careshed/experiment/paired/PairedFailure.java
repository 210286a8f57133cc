package org.careshed.experiment.paired;

import org.careshed.language.Text;

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
    public Text text() {
        Text draw = luck.draw() == 0
                ? Text.NONE
                : Text.of(" of draw {draw}", "（第 {draw} 组参数）").with("draw", luck.draw());
        Text alone = Text.of(". To see it alone: {replay}", "。单独重现：{replay}").with("replay", replay);
        return Text.of(
                        "{arm}, replication {replication}{draw}, seed {seed} failed: {cause}",
                        "{arm} 的第 {replication} 次重复模拟{draw}（种子 {seed}）失败：{cause}")
                .with("arm", arm)
                .with("replication", luck.replication())
                .with("draw", draw)
                .with("seed", seed)
                .with("cause", cause)
                .then(alone);
    }
}
