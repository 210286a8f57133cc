package org.careshed.scenario.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Guesses what bytes that are not UTF-8 were meant to be, for messages only. */
final class Charsets {

    private Charsets() {}

    /** {@code GBK} when most of the bytes beyond ASCII read as Chinese, else a Western encoding. */
    static Optional<String> guess(byte[] bytes) {
        int beyond = 0;
        for (byte b : bytes) {
            beyond += b < 0 ? 1 : 0;
        }
        CharBuffer read = CharBuffer.allocate(bytes.length + 1);
        Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), read, true);
        long chinese =
                read.flip().chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        if (2 * chinese > 0.8 * beyond) {
            return Optional.of("GBK");
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of("a Western 8-bit encoding (Latin-1, Windows-1252)");
    }
}
