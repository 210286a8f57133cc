package org.careshed.result.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.result.Dictionary;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Checksums;

/**
 * Tables of many runs on their way into the folder {@value #FOLDER} of an experiment: a Parquet file each, a dictionary, and
 * checksums last. Parts of a table may come in any order and in any number; they are kept outside Java's memory until they
 * {@link #land}. Equal parts with equal ranks give equal bytes. Not for several threads at once.
 */
public final class Landing implements Closeable {
    /** Where tables land, in the folder of the experiment. */
    public static final String FOLDER = "data";

    /** Explains every column, in that folder. */
    static final String DICTIONARY = "dictionary.csv";

    static final String ENDING = ".parquet";

    private final Path spill;
    private final Database database;
    private final Map<String, LandingTable> tables = new LinkedHashMap<>();

    private Landing(Path spill) throws IOException {
        this.spill = spill;
        this.database = Database.open(spill);
    }

    /**
     * Begins; what does not fit into memory goes to the system's folder for temporary files and is gone at the end.
     *
     * @throws ResultException when the disk fails
     */
    public static Landing begin() {
        try {
            return new Landing(Files.createTempDirectory("careshed-landing-"));
        } catch (IOException fault) {
            throw ResultException.of(fault, Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /** Adds a whole table. */
    public void add(Table table) {
        add(0, table);
    }

    /**
     * Adds a part of a table.
     *
     * @param rank rows are sorted by it, those of one rank stay as they came
     * @param part a table of one name has the same columns each time
     * @throws ResultException when the disk fails
     */
    public void add(long rank, Table part) {
        try {
            if (!tables.containsKey(part.name())) {
                tables.put(part.name(), new LandingTable(part, database));
            }
            tables.get(part.name()).add(rank, part);
        } catch (IOException fault) {
            throw ResultException.of(fault, spill);
        }
    }

    /**
     * Writes all tables into the folder {@value #FOLDER} of an experiment. Tables that landed there before go; until checksums are
     * written the new ones are not whole.
     *
     * @throws ResultException when the disk fails
     */
    public void land(Path experiment) {
        Path folder = experiment.resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            clear(folder);
            List<Path> files = new ArrayList<>();
            for (LandingTable table : tables.values()) {
                Path file = folder.resolve(table.head().name() + ENDING);
                AtomicFile.write(file, table.bytes(spill.resolve("table.parquet")));
                files.add(file);
            }
            Path dictionary = folder.resolve(DICTIONARY);
            List<Table> heads = tables.values().stream().map(LandingTable::head).toList();
            write(dictionary, String.join("", Dictionary.lines(heads)));
            files.add(dictionary);
            write(folder.resolve(Checksums.NAME), Checksums.of(folder, files));
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Checksums go first, so that nobody takes old and new tables for one set. */
    private static void clear(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Checksums.NAME));
        List<Path> before;
        try (Stream<Path> files = Files.list(folder)) {
            before = files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        for (Path file : before) {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
            LogBook.delete(spill);
        } catch (IOException fault) {
            throw ResultException.of(fault, spill);
        }
    }
}
