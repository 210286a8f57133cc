package org.careshed.result.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.FolderLock;
import org.careshed.result.file.SafePath;

/** What lies in a folder before a run touches it. */
final class FolderState {
    /** Pictures lie here and are no results: they can be drawn again. */
    static final String PLOTS = "plots";

    /** A report lies here and is no result: it can be written again. */
    static final String REPORT = "report";

    private static final int DEPTH = 10;

    private final Path folder;
    private final Optional<Manifest> manifest;
    private final List<String> names;

    private FolderState(Path folder, Optional<Manifest> manifest, List<String> names) {
        this.folder = folder;
        this.manifest = manifest;
        this.names = names;
    }

    static FolderState of(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> entries = Files.list(folder)) {
            names = entries.filter(file -> !AtomicFile.isRemainder(file))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(FolderLock.NAME))
                    .sorted()
                    .toList();
        }
        if (!names.contains(Manifest.NAME)) {
            return new FolderState(folder, Optional.empty(), names);
        }
        byte[] bytes = SafePath.read(folder, Manifest.NAME, Manifest.MOST_BYTES);
        try {
            return new FolderState(folder, Optional.of(Manifest.read(bytes)), names);
        } catch (CorruptFileException e) {
            throw new ResultException(
                    ResultException.CANNOT_CREATE,
                    Text.of(
                                    "{folder} holds results that this Careshed cannot continue: {fault}. Choose another"
                                            + " folder with --out",
                                    "{folder} 中的结果，本版 Careshed 不能接着做：{fault}。请用 --out 换一个文件夹")
                            .with("folder", folder)
                            .with("fault", e.told()));
        }
    }

    /** Paths of all files of the results, parts joined by {@code /}, sorted. Links are listed, never followed. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(file -> !file.startsWith(PLOTS) && !file.startsWith(REPORT))
                    .filter(file -> !file.startsWith(VisitLogs.NAME))
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Refuses a folder of other inputs, or of somebody else. */
    void requireUsableFor(RunPlan plan) {
        if (manifest.isEmpty() && !names.isEmpty()) {
            throw new ResultException(
                    ResultException.CANNOT_CREATE,
                    Text.of(
                                    "{folder} holds files that are not Careshed results ({names}). Choose an empty or"
                                            + " new folder with --out",
                                    "{folder} 中有不属于 Careshed 结果的文件（{names}）。请用 --out 选空文件夹或新文件夹")
                            .with("folder", folder)
                            .with(
                                    "names",
                                    names.stream().limit(5).collect(Collectors.joining(", "))
                                            + (names.size() > 5 ? ", ..." : "")));
        }
        Map<String, Text> differences =
                manifest.map(there -> plan.differences(there.plan())).orElse(Map.of());
        if (!differences.isEmpty()) {
            throw new ResultException(
                    ResultException.CANNOT_CREATE,
                    Text.of(
                                    "{folder} holds results of other inputs. They differ in {differences}. Choose"
                                            + " another folder with --out, or delete this one",
                                    "{folder} 中是其他输入的结果，不同之处：{differences}。请用 --out 换一个文件夹，或删除这个文件夹")
                            .with("folder", folder)
                            .with(
                                    "differences",
                                    Text.joined(
                                            Text.of(", ", "，"),
                                            differences.entrySet().stream()
                                                    .map(difference -> Text.of("{name} ({values})", "{name}（{values}）")
                                                            .with("name", difference.getKey())
                                                            .with("values", difference.getValue()))
                                                    .toList())));
        }
    }

    boolean isComplete() {
        return names.contains(Manifest.COMPLETE);
    }

    /** Clears away unfinished files of a process that died. */
    void removeRemainders() throws IOException {
        List<Path> remainders;
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            remainders = files.filter(this::isRemainder)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : remainders) {
            Files.delete(file);
        }
    }

    /** Whether a file is unfinished, or lies in a folder that is. */
    private boolean isRemainder(Path file) {
        for (Path name : folder.relativize(file)) {
            if (AtomicFile.isRemainder(name)) {
                return true;
            }
        }
        return false;
    }
}
