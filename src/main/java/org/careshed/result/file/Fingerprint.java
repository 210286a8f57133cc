package org.careshed.result.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.careshed.quantity.Require;

/**
 * What a file must be, byte for byte.
 *
 * @param bytes size, 0 or more
 * @param sha256 SHA-256 of the content, 64 lower-case hexadecimal digits
 */
public record Fingerprint(long bytes, String sha256) {
    private static final int BUFFER = 1 << 16;

    public Fingerprint {
        Require.zeroOrMore(bytes, "bytes");
        Require.that(isSha256(sha256), "sha256 (" + sha256 + ") must be 64 hexadecimal digits");
    }

    /** The fingerprint of bytes in memory. */
    public static Fingerprint of(byte[] content) {
        return new Fingerprint(content.length, hex(digest().digest(content)));
    }

    /** The fingerprint of a file, read once from front to end. */
    public static Fingerprint of(Path file) throws IOException {
        MessageDigest digest = digest();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
        }
        return new Fingerprint(bytes, hex(digest.digest()));
    }

    /** SHA-256 of a text in UTF-8, hexadecimal. */
    public static String sha256(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /** Whether a text could be a SHA-256 as written here. */
    public static boolean isSha256(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
