package org.careshed.result.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Which code made a result.
 *
 * @param version release number, {@code unversioned} outside a build
 * @param build hash of the sources, {@code unversioned} outside a build; two builds of equal sources are equal
 * @param commit where the sources stand in their history, if the build knew it; else empty. It goes into the stamp only
 */
public record CodeVersion(String version, String build, String commit) {
    private static final String RESOURCE = "/org/careshed/careshed-build.properties";
    private static final String UNKNOWN = "unversioned";

    /** The version of the code that is running. */
    public static CodeVersion current() {
        return of(properties());
    }

    /**
     * SHA-256 of the list of libraries that this build was made with, {@code src/supply/dependencies.txt};
     * {@code unversioned} outside a build.
     */
    public static String libraries() {
        return properties().getProperty("libraries", UNKNOWN).strip();
    }

    static CodeVersion of(InputStream properties) throws IOException {
        return of(read(properties));
    }

    private static Properties properties() {
        try (InputStream in = CodeVersion.class.getResourceAsStream(RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static Properties read(InputStream in) throws IOException {
        Properties build = new Properties();
        if (in != null) {
            build.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return build;
    }

    private static CodeVersion of(Properties build) {
        return new CodeVersion(
                build.getProperty("version", UNKNOWN).strip(),
                build.getProperty("sources", UNKNOWN).strip(),
                build.getProperty("commit", "").strip());
    }
}
