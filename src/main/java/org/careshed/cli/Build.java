package org.careshed.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Which Careshed this is.
 *
 * @param version release, for example {@code 0.1.0}
 * @param sources SHA-256 of all sources, the same wherever it was built; part of the hash of results
 * @param commit the commit as git tells it; empty outside a clone
 */
record Build(String version, String sources, String commit) {
    private static final String FACTS = "/org/careshed/careshed-build.properties";
    private static final int SHORT = 12;

    /** Written by the build into the jar; without it this is somebody's editor at work. */
    static Build own() {
        Properties facts = new Properties();
        try (InputStream stream = Build.class.getResourceAsStream(FACTS)) {
            if (stream != null) {
                facts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(
                facts.getProperty("version", "development"),
                facts.getProperty("sources", "development"),
                facts.getProperty("commit", ""));
    }

    /** One line for people. */
    String text() {
        return "Careshed " + version + " (sources " + shortened(sources)
                + (commit.isEmpty() ? "" : ", commit " + commit) + "), Java " + System.getProperty("java.version");
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }
}
