package org.careshed.result.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of lines, each ending with the first 16 digits of its own SHA-256: {@code text checksum}. A line is forced to
 * the disk before {@link #append} returns; a line torn by a crash is known by its checksum.
 */
public final class CheckedLines implements Closeable {
    private static final int CHECKSUM = 16;

    private final FileChannel channel;

    private CheckedLines(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file at its end; it is created where it is missing. */
    public static CheckedLines open(Path file) throws IOException {
        return new CheckedLines(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    /** The lines as bytes, the way {@link #append} would have written them. */
    public static byte[] bytes(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(withChecksum(line)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in a file with these bytes, damaged lines apart. */
    public static Content read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> good = new ArrayList<>();
        List<Integer> damaged = new ArrayList<>();
        int number = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            number++;
            String line = text.substring(from, next);
            if (isWhole(line)) {
                good.add(line.substring(0, line.length() - CHECKSUM - 2));
            } else {
                damaged.add(number);
            }
            from = next;
        }
        return new Content(good, damaged);
    }

    /** Adds a line, forced to the disk. */
    public synchronized void append(String line) throws IOException {
        byte[] bytes = withChecksum(line).getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        write(ByteBuffer.wrap(bytes, 0, half));
        CrashPoint.JOURNAL_LINE.reach();
        write(ByteBuffer.wrap(bytes, half, bytes.length - half));
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String withChecksum(String line) {
        return line + " " + Fingerprint.sha256(line).substring(0, CHECKSUM) + "\n";
    }

    private static boolean isWhole(String line) {
        int text = line.length() - CHECKSUM - 2;
        return text >= 0 && withChecksum(line.substring(0, text)).equals(line);
    }

    /**
     * @param lines the good lines without checksums, in order
     * @param damaged numbers of torn or altered lines, counted from 1
     */
    public record Content(List<String> lines, List<Integer> damaged) {
        public Content {
            lines = List.copyOf(lines);
            damaged = List.copyOf(damaged);
        }
    }
}
