package org.careshed.result.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Checksums;
import org.careshed.result.file.Csv;
import org.careshed.result.file.SafePath;
import org.careshed.result.parquet.LogColumn;
import org.careshed.result.parquet.LogSheet;

/**
 * The visit logs of a results folder: a folder of Parquet files a replication, a dictionary, and checksums once all are
 * there. They can be written again and are no part of the results; whether they are whole is told by {@code verify}.
 */
public final class VisitLogs {

    /** Logs lie here. */
    static final String NAME = "log";

    private static final String CHECKSUMS = Checksums.NAME;
    private static final String DICTIONARY = "dictionary.csv";
    private static final long MOST_BYTES = 1 << 26;

    private final Path folder;

    /** The logs of a results folder; nothing need be there. */
    public VisitLogs(Path results) {
        folder = results.toAbsolutePath().normalize().resolve(NAME);
    }

    /** Where the log of a replication lies, or will lie. */
    public Path of(int replication) {
        return folder.resolve(String.format(Locale.ROOT, "r%05d", replication));
    }

    /** Replications whose log is not there. */
    public List<Integer> missing(List<Integer> replications) {
        return replications.stream()
                .filter(replication -> !Files.isDirectory(of(replication)))
                .toList();
    }

    /** Writes dictionary and checksums; every log must be there. */
    public void seal(List<LogSheet> sheets) {
        try {
            AtomicFile.write(folder.resolve(DICTIONARY), dictionary(sheets).getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(folder.resolve(CHECKSUMS), checksums().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
    }

    /** Where the logs are not what was sealed; empty if there are none. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return problems;
        }
        try {
            byte[] sealed = SafePath.read(folder, CHECKSUMS, MOST_BYTES);
            String found = checksums();
            if (!found.equals(new String(sealed, StandardCharsets.UTF_8))) {
                problems.add(new Problem(
                        NAME,
                        Text.of(
                                        "is not what {name}/{sums} vouches for: a log was altered, cut, added or deleted."
                                                + " Delete the folder {name} and run again with --log visits",
                                        "与 {name}/{sums} 不符：有记录被改动、截断、增加或删除。请删除文件夹 {name}，再用 --log visits 运行")
                                .with("name", NAME)
                                .with("sums", CHECKSUMS)));
            }
        } catch (IOException e) {
            problems.add(Problem.of(NAME + "/" + CHECKSUMS, e));
        }
        return problems;
    }

    private String checksums() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.endsWith(CHECKSUMS))
                    .filter(file -> !AtomicFile.isRemainder(file))
                    .sorted()
                    .toList();
        }
        return Checksums.of(folder, files);
    }

    private static String dictionary(List<LogSheet> sheets) {
        StringBuilder lines = new StringBuilder(Csv.line(List.of("sheet", "column", "type", "unit", "meaning")));
        for (LogSheet sheet : sheets) {
            lines.append(Csv.line(List.of(sheet.name(), "", "sheet", "", sheet.meaning())));
            for (LogColumn column : sheet.columns()) {
                String type = column.words().isEmpty() ? column.type().name().toLowerCase(Locale.ROOT) : "text";
                lines.append(Csv.line(List.of(sheet.name(), column.name(), type, column.unit(), column.meaning())));
            }
        }
        return lines.toString();
    }
}
