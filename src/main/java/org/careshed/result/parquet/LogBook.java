package org.careshed.result.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.careshed.result.file.AtomicFile;

/**
 * The log of one replication: a folder of Parquet files, a chapter after the other, so that memory stays flat however long
 * the run. The folder gets its name when the book is finished; until then it is a remainder.
 */
public final class LogBook implements Closeable {

    private final Path folder;
    private final Path draft;
    private final Path spill;
    private final Database database;
    private final List<LogPages> sheets = new ArrayList<>();
    private int chapter;
    private boolean finished;

    /** @param folder where the finished log will lie; must not exist */
    public LogBook(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.getParent());
        draft = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".tmp-");
        spill = Files.createTempDirectory("careshed-log-");
        database = Database.open(spill);
    }

    /** Opens a sheet; rows go to what is returned. */
    public LogPages sheet(LogSheet sheet) throws IOException {
        LogPages pages = new LogPages(sheet, database);
        sheets.add(pages);
        return pages;
    }

    /** Writes a file of each sheet that has rows since the last chapter. */
    public void endChapter() throws IOException {
        chapter++;
        for (LogPages pages : sheets) {
            pages.empty();
            String name = pages.sheet().name();
            Path file = draft.resolve(String.format(Locale.ROOT, "%s-%03d.parquet", name, chapter));
            database.copy(pages.sheet().query(), file);
            database.run(pages.sheet().declared());
        }
    }

    /** Ends the last chapter and gives the folder its name. */
    public void finish() throws IOException {
        endChapter();
        AtomicFile.forceFolder(draft);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        AtomicFile.forceFolder(folder.getParent());
        finished = true;
    }

    @Override
    public void close() throws IOException {
        database.close();
        delete(spill);
        if (!finished) {
            delete(draft);
        }
    }

    /** Deletes a folder and all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
