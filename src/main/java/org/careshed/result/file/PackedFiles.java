package org.careshed.result.file;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Text;

/**
 * Holds the program's own files against the SHA-256 sums that were made when it was packed, which lie beside them. Who can
 * change the program can change the sums as well: they find what broke on the way, and whoever compares the sums with
 * published ones finds the rest.
 */
public final class PackedFiles {
    /** What the list of sums is called, in the form of {@code sha256sum}. */
    public static final String SUMS = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S.*)");
    private static final String LIBRARIES = "lib";
    private static final String PROGRAM = "careshed.jar";

    private final Path folder;
    private final Map<String, String> sums = new LinkedHashMap<>();
    private final List<Text> problems = new ArrayList<>();

    private PackedFiles(Path folder) {
        this.folder = folder;
    }

    /** Where the running program lies; empty when it runs from compiled classes. */
    public static Optional<Path> home() {
        CodeSource source = PackedFiles.class.getProtectionDomain().getCodeSource();
        try {
            Path place =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(place) ? Optional.of(place.getParent()) : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at no path: " + source.getLocation(), e);
        }
    }

    /** Checks every listed file of a folder, and that no library lies there that is not listed. */
    public static PackedFiles of(Path folder) throws IOException {
        PackedFiles packed = new PackedFiles(folder);
        packed.read();
        for (Map.Entry<String, String> file : packed.sums.entrySet()) {
            packed.compare(file.getKey(), file.getValue());
        }
        packed.findStrangers();
        return packed;
    }

    /** What is wrong, one line for each file; empty when all is as it was packed. */
    public List<Text> problems() {
        return List.copyOf(problems);
    }

    /** How many files were held against a sum. */
    public int files() {
        return sums.size();
    }

    /** The SHA-256 of the list of sums: the one number by which two copies can be compared. */
    public String seal() throws IOException {
        return Fingerprint.of(folder.resolve(SUMS)).sha256();
    }

    private void read() throws IOException {
        Path list = folder.resolve(SUMS);
        if (!Files.isRegularFile(list)) {
            problems.add(Text.of("{file}: is missing, so nothing can be checked", "{file}：缺失，因此无法核对")
                    .with("file", list));
            return;
        }
        for (String line : Files.readAllLines(list)) {
            Matcher entry = LINE.matcher(line);
            if (!entry.matches()
                    || entry.group(2).contains("..")
                    || entry.group(2).startsWith("/")) {
                problems.add(
                        Text.of("{file}: is damaged: `{line}` is not a sum and a file", "{file}：已损坏：“{line}”不是校验和加文件名")
                                .with("file", list)
                                .with("line", line));
            } else {
                sums.put(entry.group(2), entry.group(1));
            }
        }
        if (!sums.containsKey(PROGRAM)) {
            problems.add(Text.of("{file}: does not list {program}", "{file}：没有列出 {program}")
                    .with("file", list)
                    .with("program", PROGRAM));
        }
    }

    private void compare(String name, String sum) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            problems.add(Text.of("{file}: is missing", "{file}：缺失").with("file", file));
            return;
        }
        String found = Fingerprint.of(file).sha256();
        if (!found.equals(sum)) {
            problems.add(Text.of(
                            "{file}: is not the file that was packed: its SHA-256 is {found}, {sums} says {sum}",
                            "{file}：不是打包时的文件：其 SHA-256 为 {found}，{sums} 中为 {sum}")
                    .with("file", file)
                    .with("found", found)
                    .with("sums", SUMS)
                    .with("sum", sum));
        }
    }

    private void findStrangers() throws IOException {
        Path libraries = folder.resolve(LIBRARIES);
        if (!Files.isDirectory(libraries)) {
            return;
        }
        try (Stream<Path> files = Files.list(libraries)) {
            for (Path file : new TreeSet<>(files.toList())) {
                if (!sums.containsKey(LIBRARIES + "/" + file.getFileName())) {
                    problems.add(Text.of("{file}: does not belong to the program", "{file}：不属于本程序")
                            .with("file", file));
                }
            }
        }
    }
}
