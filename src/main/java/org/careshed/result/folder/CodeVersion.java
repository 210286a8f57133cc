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
        try (InputStream in = CodeVersion.class.getResourceAsStream(RESOURCE)) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static CodeVersion of(InputStream properties) throws IOException {
        Properties build = new Properties();
        if (properties != null) {
            build.load(new InputStreamReader(properties, StandardCharsets.UTF_8));
        }
        return new CodeVersion(
                build.getProperty("version", UNKNOWN).strip(),
                build.getProperty("sources", UNKNOWN).strip(),
                build.getProperty("commit", "").strip());
    }
}
