package org.careshed.experiment.compare.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.scenario.read.Resolved;

/** The scenarios of a comparison, each with its tables in a folder of its own, so that a report can tell what they assume. */
public final class ArmScenarios {
    /** The folder of all. */
    public static final String FOLDER = "scenarios";

    private ArmScenarios() {}

    /**
     * Writes them into a comparison's folder.
     *
     * @param arms scenarios by id
     * @throws ResultException when the disk fails
     */
    public static void write(Map<String, Resolved> arms, Path comparison) {
        arms.forEach((id, resolved) -> {
            Path folder = comparison.resolve(FOLDER).resolve(id);
            try {
                Files.createDirectories(folder);
                for (Map.Entry<String, byte[]> file : resolved.files().entrySet()) {
                    AtomicFile.write(folder.resolve(file.getKey()), file.getValue());
                }
            } catch (IOException fault) {
                throw ResultException.of(fault, folder);
            }
        });
    }
}
