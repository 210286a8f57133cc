package org.careshed.web.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.careshed.policy.Policies;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;

/**
 * Reads scenarios one after the other while nobody waits for it, so that the list can say which have errors. It builds no
 * county: a lever that has nothing to act on is found when the scenario is opened.
 */
final class Inspector {
    private final Map<Path, Count> counted = new ConcurrentHashMap<>();
    private final Set<Path> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "careshed-inspector");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    /** Errors of a file as it stands; null as long as that is not known, which is looked into. */
    Integer errors(Path file, long changed) {
        Count count = counted.get(file);
        if (count != null && count.changed == changed) {
            return count.errors;
        }
        if (asked.add(file)) {
            reader.execute(() -> inspect(file));
        }
        return null;
    }

    /** A check of a file as it stands found so many errors. */
    void found(Path file, long changed, int errors) {
        counted.put(file, new Count(changed, errors));
    }

    private void inspect(Path file) {
        try {
            long changed = Files.getLastModifiedTime(file).toMillis();
            found(file, changed, errors(file));
        } catch (IOException gone) {
            counted.remove(file);
        } finally {
            asked.remove(file);
        }
    }

    private static int errors(Path file) {
        try {
            new ScenarioReader(Policies.shapes()).read(file);
            return 0;
        } catch (ScenarioException refused) {
            return (int) refused.problems().stream()
                    .filter(problem -> problem.level() == Problem.Level.ERROR)
                    .count();
        }
    }

    private record Count(long changed, int errors) {}
}
