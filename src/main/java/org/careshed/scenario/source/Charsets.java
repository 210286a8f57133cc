package org.careshed.scenario.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Guesses what bytes that are not UTF-8 were meant to be, for messages only. */
final class Charsets {

    private static final double MOST = 0.7;

    private Charsets() {}

    /** {@code GBK} when bytes beyond ASCII come in pairs that read as Chinese, else a Western encoding. */
    static Optional<String> guess(byte[] bytes) {
        int beyond = 0;
        int paired = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean neighbour = i > 0 && bytes[i - 1] < 0 || i + 1 < bytes.length && bytes[i + 1] < 0;
            beyond += bytes[i] < 0 ? 1 : 0;
            paired += bytes[i] < 0 && neighbour ? 1 : 0;
        }
        if (paired >= MOST * beyond && 2 * chinese(bytes) >= MOST * beyond) {
            return Optional.of("GBK");
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of("a Western 8-bit encoding (Latin-1, Windows-1252)");
    }

    private static long chinese(byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length + 1);
        Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), read, true);
        return read.flip().chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
    }
}
