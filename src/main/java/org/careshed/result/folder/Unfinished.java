package org.careshed.result.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.SafePath;

/**
 * A run that is not finished, for those who ask for it as it stands: its plan and the replications that are done. Nothing
 * but each part's own checksum vouches for it.
 *
 * @param plan what determines the results
 * @param parts what finished replications found, at least one, in the order of the plan
 */
public record Unfinished(RunPlan plan, List<Part> parts) {
    public Unfinished {
        parts = List.copyOf(parts);
    }

    /** Whether a folder holds a run that began and has not ended. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.NAME)) && !Files.exists(folder.resolve(Manifest.COMPLETE));
    }

    /**
     * Reads what is there; parts that are damaged are left out.
     *
     * @throws ResultException when no replication is done, or the manifest is not one of ours
     */
    public static Unfinished open(Path folder) {
        try {
            RunPlan plan = Manifest.read(SafePath.read(folder, Manifest.NAME, Manifest.MOST_BYTES))
                    .plan();
            List<Part> parts = new ArrayList<>();
            for (int replication : plan.replications()) {
                if (Files.exists(folder.resolve(plan.partPath(replication)))) {
                    whole(folder, plan, replication, parts);
                }
            }
            if (parts.isEmpty()) {
                throw new ResultException(
                        ResultException.BAD_RESULTS,
                        Text.of(
                                        "the results in {folder} cannot be used: no replication is done yet",
                                        "{folder} 中的结果不能使用：尚无完成的重复模拟")
                                .with("folder", folder));
            }
            return new Unfinished(plan, parts);
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
    }

    /** The headline figures over what is done. */
    public Summary summary() {
        Summary all =
                Completion.summary(plan, parts.stream().map(Part::readings).toList());
        return new Summary(all.scenario(), all.title(), all.hash(), parts.size(), all.provisional(), all.headlines());
    }

    private static void whole(Path folder, RunPlan plan, int replication, List<Part> parts) throws IOException {
        try {
            parts.add(PartStore.read(folder, plan, replication));
        } catch (CorruptFileException damaged) {
            // it would be run again, so it does not count as done
        }
    }
}
