package org.careshed.result.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careshed.language.Text;
import org.careshed.result.Column;
import org.careshed.result.Dictionary;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Checksums;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Csv;
import org.careshed.result.file.SafePath;

/** Tables that {@link Landing landed} in the folder of an experiment, checked and opened for questions in SQL. */
public final class Landed implements Closeable {
    private static final String MEMORY = "400MB";
    private static final long MOST_BYTES = 1 << 24;

    private final Path folder;
    private final List<Table> heads;
    private final Path spill;
    private final Database database;

    private Landed(Path folder, List<Table> heads, Path spill) throws IOException {
        this.folder = folder;
        this.heads = List.copyOf(heads);
        this.spill = spill;
        spill.toFile().deleteOnExit(); // a report asks as long as it is read, and nobody says when that is over
        this.database = Database.open(spill, MEMORY);
        for (Table head : heads) {
            database.run("CREATE VIEW " + Database.name(head.name()) + " AS FROM " + parquet(head));
        }
    }

    /**
     * Opens the tables of an experiment.
     *
     * @param experiment the folder in which {@value Landing#FOLDER} lies
     * @throws ResultException when there are none, or they are not what was written, or the disk fails
     */
    public static Landed open(Path experiment) {
        Path folder = experiment.resolve(Landing.FOLDER);
        try {
            if (!Files.exists(folder.resolve(Checksums.NAME))) {
                throw new CorruptFileException(
                        Landing.FOLDER + "/" + Checksums.NAME,
                        Text.of(
                                        "is missing: no tables of a comparison or an experiment stand there, or they are not"
                                                + " finished. Run the command that makes them, with --out {folder}",
                                        "缺失：那里没有对比或实验的结果表，或尚未完成。请用 --out {folder} 运行生成它们的命令")
                                .with("folder", experiment));
            }
            List<Table> heads = heads(folder);
            check(folder, heads);
            return new Landed(folder, heads, Files.createTempDirectory("careshed-landed-"));
        } catch (IOException fault) {
            throw ResultException.of(fault, experiment);
        }
    }

    /** The tables, without rows. */
    public List<Table> heads() {
        return heads;
    }

    /** Makes views known to later questions, as far as their tables are there. */
    public void define(List<View> views) throws IOException {
        for (View view : answerable(views)) {
            database.run(view.created());
        }
    }

    /**
     * Writes a database of all tables and views, explained by comments; it needs nothing but itself, wherever it is moved.
     *
     * @param file takes the place of what was there
     * @throws ResultException when the disk fails
     */
    public void database(Path file, List<View> views) {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Database copy = Database.create(draft, spill, MEMORY)) {
                for (Table head : heads) {
                    copy.run("CREATE TABLE " + Database.name(head.name()) + " AS FROM " + parquet(head));
                    comment(copy, "TABLE", head);
                }
                for (View view : answerable(views)) {
                    copy.run(view.created());
                    comment(copy, "VIEW", view.head());
                }
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        } finally {
            draft.toFile().delete();
        }
    }

    /**
     * Writes every table as CSV, for whom nothing reads Parquet.
     *
     * @throws ResultException when the disk fails
     */
    public void csv(Path target) {
        try {
            Files.createDirectories(target);
            for (Table head : heads) {
                try (AtomicFile file = new AtomicFile(target.resolve(head.name() + ".csv"))) {
                    database.each("FROM " + Database.name(head.name()), row -> write(file, line(head.columns(), row)));
                    file.commit();
                }
            }
            Path dictionary = target.resolve(Landing.DICTIONARY);
            AtomicFile.write(dictionary, SafePath.read(folder, Landing.DICTIONARY, MOST_BYTES));
        } catch (IOException fault) {
            throw ResultException.of(fault, target);
        }
    }

    /**
     * The names of an answer's columns, then its rows, numbers as plain decimals; what is null is an empty text.
     *
     * @throws IOException when the question is no SQL that can be answered
     */
    public List<List<String>> ask(String question) throws IOException {
        List<List<String>> answer = new ArrayList<>();
        database.each(question, answer::add);
        return answer;
    }

    /**
     * Hands over the rows of an answer; questions may be asked side by side.
     *
     * @throws IOException when the question is no SQL that can be answered
     */
    public void hand(String question, AnswerTaker taker) throws IOException {
        database.hand(question, taker);
    }

    @Override
    public void close() throws IOException {
        database.close();
        LogBook.delete(spill);
    }

    private List<View> answerable(List<View> views) {
        return views.stream().filter(view -> view.answerable(heads)).toList();
    }

    private static void comment(Database database, String kind, Table head) throws IOException {
        String name = Database.name(head.name());
        database.run("COMMENT ON " + kind + " " + name + " IS " + Database.text(head.meaning()));
        for (Column column : head.columns()) {
            String unit = column.unit().isEmpty() ? "" : " In " + column.unit() + ".";
            database.run("COMMENT ON COLUMN " + name + "." + Database.name(column.name()) + " IS "
                    + Database.text(column.meaning() + unit));
        }
    }

    private static void write(AtomicFile file, String text) throws IOException {
        file.out().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<Column> columns, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            Csv.cell(line, row.get(i), columns.get(i).type() == Column.Type.TEXT, i == 0);
        }
        return line.append('\n').toString();
    }

    private String parquet(Table head) {
        return "read_parquet("
                + Database.text(folder.resolve(head.name() + Landing.ENDING)
                        .toAbsolutePath()
                        .toString())
                + ")";
    }

    private static List<Table> heads(Path folder) throws IOException {
        String text = new String(SafePath.read(folder, Landing.DICTIONARY, MOST_BYTES), StandardCharsets.UTF_8);
        return Dictionary.read(Csv.read(Landing.DICTIONARY, text));
    }

    private static void check(Path folder, List<Table> heads) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Table head : heads) {
            files.add(SafePath.file(folder, head.name() + Landing.ENDING));
        }
        files.add(SafePath.file(folder, Landing.DICTIONARY));
        byte[] written = SafePath.read(folder, Checksums.NAME, MOST_BYTES);
        if (!Checksums.of(folder, files).equals(new String(written, StandardCharsets.UTF_8))) {
            throw new CorruptFileException(
                    Landing.FOLDER,
                    Text.of(
                                    "is not what {folder}/{sums} vouches for: a table was altered, cut or added. Run the"
                                            + " command that makes it again: finished replications are kept",
                                    "与 {folder}/{sums} 不符：有表被改动、截断或增加。请再次运行生成它的命令：已完成的重复模拟会保留")
                            .with("folder", Landing.FOLDER)
                            .with("sums", Checksums.NAME));
        }
    }
}
