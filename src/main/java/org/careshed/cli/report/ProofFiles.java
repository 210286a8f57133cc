package org.careshed.cli.report;

import java.nio.file.Path;
import java.util.Optional;
import org.careshed.report.proof.Proofs;
import picocli.CommandLine.Option;

/** Files that tell what the model was held against and fitted to, for reports and pictures. */
public final class ProofFiles {
    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = {
                "Also show published effects beside ours: a file that `evidence --json` wrote.",
                "同时展示已发表效果与本模型的对照：`evidence --json` 写出的文件。"
            })
    private Optional<Path> evidence;

    @Option(
            names = "--card",
            paramLabel = "FILE",
            description = {
                "Also show what was fitted and pinned down: the `card.json` that `calibrate` wrote.",
                "同时展示拟合了什么、确定了什么：`calibrate` 写出的 `card.json`。"
            })
    private Optional<Path> card;

    /** Reads them. */
    public Proofs open() {
        return Proofs.open(evidence, card);
    }
}
