package org.careshed.scenario.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.problem.Problem;

/** A scenario that was read and found whole: all files together, defaults filled in. */
public final class Resolved {

    private final Scenario scenario;
    private final LeverCatalogue levers;
    private final Canonical canonical;
    private final List<Problem> warnings;

    Resolved(Scenario scenario, LeverCatalogue levers, List<Problem> warnings) {
        this.scenario = scenario;
        this.levers = levers;
        this.canonical = new Canonical(scenario, levers);
        this.warnings = List.copyOf(warnings);
    }

    public Scenario scenario() {
        return scenario;
    }

    /** SHA-256 of {@link #canonical}, 64 hexadecimal digits. */
    public String hash() {
        return canonical.hash();
    }

    /** The scenario with its tables in its one written form. */
    public byte[] canonical() {
        return canonical.bytes();
    }

    /** The same as files: {@code scenario.yaml} and its tables, bytes by name. */
    public Map<String, byte[]> files() {
        return canonical.files();
    }

    /**
     * What {@code scenario.yaml} among the {@link #files} says: maps, lists, texts, whole numbers, yes or no; other values
     * write themselves as the file does. Defaults are filled in and units normalised, so equal means equal.
     */
    public Map<String, Object> written() {
        return canonical.written();
    }

    /** The same scenario under another seed, as if its file said so. */
    public Resolved withSeed(long seed) {
        return new Resolved(scenario.withSeed(seed), levers, warnings);
    }

    /** What is odd but accepted. */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * Writes {@code scenario.yaml} and its tables into an existing folder. Read again they give the same scenario, the
     * same hash and, written again, the same bytes.
     */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : canonical.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
