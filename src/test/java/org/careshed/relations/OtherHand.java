package org.careshed.relations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The county as it was written a second time, in Python and from the equations of docs/odd.md: {@code src/test/python}. */
final class OtherHand {

    private static final String PROGRAM = "src/test/python/crosscheck.py";

    private OtherHand() {}

    /** Every fact of one run of a scenario with the program's keyed luck, a line each, sorted as {@link Chronicle} sorts. */
    static List<String> facts(Path scenario, long seed, int replication) {
        return says(scenario.toString(), "facts", String.valueOf(seed), String.valueOf(replication));
    }

    /** Figures of runs of a scenario with random numbers of its own, a line a run. */
    static List<String> figures(Path scenario, int runs, long seed) {
        return says(scenario.toString(), "figures", String.valueOf(runs), String.valueOf(seed));
    }

    private static List<String> says(String... words) {
        List<String> command = new ArrayList<>(List.of("python3", "-B", PROGRAM));
        command.addAll(List.of(words));
        try {
            Process process = started(command);
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + said);
            }
            return said.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Process started(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("python3 is missing, so nothing is checked against the other hand. .ci/run installs it");
            throw new IllegalStateException(e);
        }
    }
}
