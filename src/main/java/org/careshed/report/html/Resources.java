package org.careshed.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Style sheets and scripts that stand in every page, and what a page says of them so that it runs no others. */
public final class Resources {
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private Resources() {}

    /** A file of this package. */
    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/org/careshed/report/html/" + name)) {
            return read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chart library, with nothing in it that could end the script it stands in. */
    static String echarts() {
        try (InputStream in = Resources.class.getResourceAsStream(ECHARTS)) {
            return read(in, ECHARTS)
                    .replace("</script", "<\\/script")
                    .replace("<!--", "<\\!--")
                    .replaceAll("(?m)^//# sourceMappingURL=.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a policy of contents names a script: {@code 'sha256-...'}. */
    static String permit(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(InputStream in, String name) throws IOException {
        if (in == null) {
            throw new IllegalStateException(name + " is missing in careshed.jar");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
