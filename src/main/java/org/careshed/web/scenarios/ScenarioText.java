package org.careshed.web.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.careshed.language.Text;
import org.careshed.result.file.Fingerprint;
import org.careshed.web.wire.WebFault;

/**
 * The text of a scenario's file as it stands on the disk.
 *
 * @param bytes of the file
 */
record ScenarioText(byte[] bytes) {
    private static final int MOST_BYTES = 5 << 20;
    private static final int TOO_LARGE = 413;

    /** Reads it; too large a file is a fault. */
    static ScenarioText of(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw WebFault.notFound();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge();
            }
            return new ScenarioText(Files.readAllBytes(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A text that is to be written; one with halves of characters cannot be. */
    static ScenarioText of(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return new ScenarioText(bytes);
        } catch (CharacterCodingException lone) {
            throw WebFault.wrong(Text.of("the text has half a character", "文本中有不完整的字符"));
        }
    }

    /** What it says; broken bytes are replaced. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether the text, written again, gives the same bytes. */
    boolean isWhole() {
        return Arrays.equals(text().getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** Changes whenever a byte does: the mark by which a second writer is noticed. */
    String etag() {
        return "\"" + Fingerprint.of(bytes).sha256() + "\"";
    }

    private static WebFault tooLarge() {
        return new WebFault(
                TOO_LARGE,
                "too-large",
                Text.of("a YAML file must have at most 5 MiB", "YAML 文件最大 5 MiB"),
                Text.of("put long lists into CSV tables", "把长列表放入 CSV 表"));
    }
}
