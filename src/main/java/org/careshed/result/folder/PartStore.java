package org.careshed.result.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.result.Part;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.CheckedLines;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.CrashPoint;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.SafePath;

/**
 * The finished parts of a run and the journal that knows them. Parts of an earlier process are taken over if their
 * bytes are what was written; any other is dropped and done again.
 */
final class PartStore implements Closeable {
    static final String JOURNAL = "journal";
    static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private final RunPlan plan;
    private final SortedMap<Integer, Entry> finished = new TreeMap<>();
    private final CheckedLines journal;

    private PartStore(Path folder, RunPlan plan, List<Entry> before) throws IOException {
        this.folder = folder;
        this.plan = plan;
        before.forEach(entry -> finished.put(entry.replication(), entry));
        this.journal = CheckedLines.open(folder.resolve(JOURNAL));
    }

    /** Takes over what is there, clears away what is broken, and opens the journal at its end. */
    static PartStore open(Path folder, RunPlan plan) throws IOException {
        AtomicFile.createFolders(folder.resolve("parts"));
        byte[] journal =
                Files.exists(folder.resolve(JOURNAL)) ? SafePath.read(folder, JOURNAL, MOST_BYTES) : new byte[0];
        List<Entry> known = new ArrayList<>();
        for (int replication : plan.replications()) {
            whole(folder, plan, replication).ifPresent(known::add);
        }
        byte[] settled = journal(known);
        if (!Arrays.equals(journal, settled)) {
            AtomicFile.write(folder.resolve(JOURNAL), settled);
        }
        return new PartStore(folder, plan, known);
    }

    /** How many parts of a plan are there and whole; changes nothing. */
    static int count(Path folder, RunPlan plan) throws IOException {
        int whole = 0;
        for (int replication : plan.replications()) {
            if (Files.exists(folder.resolve(plan.partPath(replication)))) {
                try {
                    read(folder, plan, replication);
                    whole++;
                } catch (CorruptFileException e) {
                    continue; // it would be run again
                }
            }
        }
        return whole;
    }

    /** Entries of finished parts, by replication. */
    synchronized SortedMap<Integer, Entry> finished() {
        return new TreeMap<>(finished);
    }

    /** Writes a part, then its line in the journal. A second part of one replication must have the same bytes. */
    void add(Part part) throws IOException {
        String key = plan.partKey(part.replication());
        byte[] bytes = part.bytes(key);
        Entry entry = new Entry(part.replication(), key, part.rows(), Fingerprint.of(bytes));
        synchronized (this) {
            Entry before = finished.get(part.replication());
            if (before != null && !before.equals(entry)) {
                throw new IllegalStateException(
                        "replication " + part.replication() + " was run twice and differs: it is not repeatable");
            }
            if (before != null) {
                return;
            }
        }
        AtomicFile.write(folder.resolve(plan.partPath(part.replication())), bytes);
        CrashPoint.BEFORE_JOURNAL.reach();
        synchronized (this) {
            journal.append(entry.line());
            finished.put(part.replication(), entry);
        }
    }

    /** Reads a finished part back. */
    Part read(int replication) throws IOException {
        return read(folder, plan, replication);
    }

    /** Reads a part of a plan; refuses one that is altered or of another plan or replication. */
    static Part read(Path folder, RunPlan plan, int replication) throws IOException {
        String path = plan.partPath(replication);
        Part part = Part.read(path, SafePath.read(folder, path, MOST_BYTES), plan.partKey(replication));
        if (part.replication() != replication) {
            throw new CorruptFileException(
                    path,
                    Text.of("holds replication {replication}", "内容是第 {replication} 次重复模拟")
                            .with("replication", part.replication()));
        }
        return part;
    }

    /** Bytes of all finished parts. */
    long bytes() {
        return finished().values().stream()
                .mapToLong(entry -> entry.content().bytes())
                .sum();
    }

    /** A journal with these entries, as bytes. */
    static byte[] journal(List<Entry> entries) {
        return CheckedLines.bytes(entries.stream().map(Entry::line).toList());
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private static Optional<Entry> whole(Path folder, RunPlan plan, int replication) throws IOException {
        Path file = folder.resolve(plan.partPath(replication));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long rows = read(folder, plan, replication).rows();
            return Optional.of(new Entry(replication, plan.partKey(replication), rows, Fingerprint.of(file)));
        } catch (CorruptFileException e) {
            Files.delete(file);
            return Optional.empty();
        }
    }

    /**
     * A finished part as the journal knows it.
     *
     * @param replication number of the replication
     * @param key key of the part under the plan
     * @param rows rows of all its tables
     * @param content size and checksum of its file
     */
    record Entry(int replication, String key, long rows, Fingerprint content) {
        /** The journal's line: {@code part KEY replication=1 rows=2 bytes=3 sha256=...}. */
        String line() {
            return "part " + key + " replication=" + replication + " rows=" + rows + " bytes=" + content.bytes()
                    + " sha256=" + content.sha256();
        }
    }
}
