package org.careshed.report.subject;

import java.util.List;
import java.util.Map;

/**
 * Where the figures of an arm come from, so that anybody can make them again.
 *
 * @param hash hash of all that determined them
 * @param scenarioHash hash of the resolved scenario with its tables
 * @param seed the world's number
 * @param replications numbers of the replications
 * @param version release of the program
 * @param build hash of the program's sources
 * @param files checksums of the files, SHA-256 by path; empty where there is no manifest of its own
 * @param effort machine, times and memory by the names of {@code stamp.json}; empty where nobody noted them
 */
public record Origin(
        String hash,
        String scenarioHash,
        long seed,
        List<Integer> replications,
        String version,
        String build,
        Map<String, String> files,
        Map<String, String> effort) {

    public Origin {
        replications = List.copyOf(replications);
    }
}
