package org.careshed.report.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The first face of a TrueType file or collection as a file of its own, as PDF wants it. */
final class TrueType {
    private static final int COLLECTION = 0x74746366; // ttcf
    private static final int TRUE_TYPE = 0x00010000;
    private static final int TRUE = 0x74727565; // true
    private static final int HEAD = 12;
    private static final int ENTRY = 16;
    private static final long MOST_BYTES = 64L << 20;

    private TrueType() {}

    /** The face; empty for outlines of other kinds, which cannot be cut down to the letters used. */
    static Optional<byte[]> face(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer font = ByteBuffer.wrap(Files.readAllBytes(file));
        int at = font.getInt(0) == COLLECTION ? font.getInt(HEAD) : 0;
        int kind = font.getInt(at);
        return kind == TRUE_TYPE || kind == TRUE ? Optional.of(alone(font, at)) : Optional.empty();
    }

    /** Copies the tables of one face; offsets count from the beginning of the new file. */
    private static byte[] alone(ByteBuffer font, int at) {
        int tables = font.getShort(at + 4);
        int length = HEAD + ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            length += padded(font.getInt(entry(at, i) + 12));
        }
        ByteBuffer face = ByteBuffer.allocate(length);
        face.put(font.array(), at, HEAD);
        int to = HEAD + ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            int entry = entry(at, i);
            int bytes = font.getInt(entry + 12);
            face.putInt(font.getInt(entry))
                    .putInt(font.getInt(entry + 4))
                    .putInt(to)
                    .putInt(bytes);
            System.arraycopy(font.array(), font.getInt(entry + 8), face.array(), to, bytes);
            to += padded(bytes);
        }
        return face.array();
    }

    private static int entry(int at, int table) {
        return at + HEAD + ENTRY * table;
    }

    private static int padded(int bytes) {
        return (bytes + 3) & ~3;
    }
}
