package org.careshed.result.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.result.Merge;
import org.careshed.result.file.CheckedLines;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.FolderLock;
import org.careshed.result.file.SafePath;

/**
 * Checks results against themselves: the manifest first, then size and checksum of every file, journal, stamp and
 * marker, files that do not belong, and at last whether tables and summary are what the parts give when they are joined
 * again. Opens nothing outside the folder.
 */
public final class Verify {
    private final Path folder;
    private final Manifest manifest;
    private final List<Problem> problems = new ArrayList<>();

    private Verify(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** All problems found, in the order of checking; an empty list means that the results are whole. */
    public static List<Problem> problems(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of(new Problem(
                    "",
                    Files.exists(folder)
                            ? Text.of("is a file, not a folder", "是文件，不是文件夹")
                            : Text.of("does not exist", "不存在")));
        }
        if (!Files.exists(folder.resolve(Manifest.NAME))) {
            return List.of(new Problem(
                    Manifest.NAME, Text.of("is missing: these are not results of Careshed", "缺失：这不是 Careshed 的结果")));
        }
        try {
            byte[] bytes = SafePath.read(folder, Manifest.NAME, Manifest.MOST_BYTES);
            Verify verify = new Verify(folder, Manifest.read(bytes));
            verify.checkAll();
            return List.copyOf(verify.problems);
        } catch (IOException e) {
            return List.of(Problem.of(Manifest.NAME, e));
        }
    }

    private void checkAll() throws IOException {
        if (!Files.exists(folder.resolve(Manifest.COMPLETE))) {
            problems.add(partial());
            return;
        }
        checkListed();
        checkBelonging();
        check(PartStore.JOURNAL, this::checkJournal);
        check(Stamp.NAME, this::checkStamp);
        check(Manifest.COMPLETE, this::checkMarker);
        if (problems.isEmpty()) {
            problems.addAll(Rejoined.problems(folder, manifest));
        }
        problems.addAll(new VisitLogs(folder).problems());
    }

    private Problem partial() {
        int wanted = manifest.plan().replications().size();
        long finished = manifest.plan().replications().stream()
                .filter(replication ->
                        Files.exists(folder.resolve(manifest.plan().partPath(replication))))
                .count();
        return new Problem(
                Manifest.COMPLETE,
                Text.of(
                                "is missing: the run is not finished, {finished} of {wanted} replications are done."
                                        + " Run the same command again to continue it",
                                "缺失：运行尚未完成，{wanted} 次重复模拟已完成 {finished} 次。请再次运行同一命令以继续")
                        .with("finished", finished)
                        .with("wanted", wanted));
    }

    private void checkListed() {
        Set<String> seen = new HashSet<>();
        for (Manifest.Entry entry : manifest.files()) {
            if (!seen.add(entry.path())) {
                problems.add(new Problem(
                        Manifest.NAME,
                        Text.of("lists {path} twice", "把 {path} 列了两次").with("path", entry.path())));
            } else {
                check(entry.path(), () -> checkFile(entry));
            }
        }
        Set<String> wanted = new HashSet<>(Set.of(Completion.SUMMARY_JSON, Completion.SUMMARY_TEXT, Merge.DICTIONARY));
        manifest.plan().replications().forEach(r -> wanted.add(manifest.plan().partPath(r)));
        wanted.removeAll(seen);
        wanted.stream()
                .sorted()
                .forEach(path -> problems.add(new Problem(
                        Manifest.NAME,
                        Text.of("does not list {path}", "没有列出 {path}").with("path", path))));
    }

    private void checkFile(Manifest.Entry entry) throws IOException {
        Path file = SafePath.file(folder, entry.path());
        long bytes = Files.size(file);
        if (bytes != entry.content().bytes()) {
            throw new CorruptFileException(
                    entry.path(),
                    Text.of("has {bytes} bytes, the manifest says {wanted}", "有 {bytes} 字节，清单所记为 {wanted} 字节")
                            .with("bytes", bytes)
                            .with("wanted", entry.content().bytes()));
        }
        if (!Fingerprint.of(file).equals(entry.content())) {
            throw new CorruptFileException(entry.path(), Results.ALTERED);
        }
    }

    private void checkBelonging() throws IOException {
        Set<String> known =
                new HashSet<>(Set.of(Manifest.NAME, Stamp.NAME, PartStore.JOURNAL, Manifest.COMPLETE, FolderLock.NAME));
        manifest.files().forEach(entry -> known.add(entry.path()));
        for (String path : FolderState.files(folder)) {
            if (!known.contains(path)) {
                problems.add(new Problem(path, Text.of("does not belong to the results", "不属于这份结果")));
            }
        }
    }

    private void checkJournal() throws IOException {
        byte[] journal = SafePath.read(folder, PartStore.JOURNAL, PartStore.MOST_BYTES);
        List<Integer> damaged = CheckedLines.read(journal).damaged();
        if (!damaged.isEmpty()) {
            throw new CorruptFileException(
                    PartStore.JOURNAL,
                    Text.of("line {line} was altered or cut", "第 {line} 行被改动或截断")
                            .with("line", damaged.get(0)));
        }
        if (!Arrays.equals(journal, manifest.journal())) {
            throw new CorruptFileException(
                    PartStore.JOURNAL, Text.of("does not list the parts of the manifest", "所列片段与清单不符"));
        }
    }

    private void checkStamp() throws IOException {
        if (!Stamp.isWhole(SafePath.read(folder, Stamp.NAME, Stamp.MOST_BYTES))) {
            throw new CorruptFileException(
                    Stamp.NAME, Text.of("was altered: its own checksum does not hold", "已被改动：自身的校验和不符"));
        }
    }

    private void checkMarker() throws IOException {
        byte[] marker = SafePath.read(folder, Manifest.COMPLETE, Manifest.MOST_MARKER_BYTES);
        String manifestHash = Fingerprint.of(manifest.bytes()).sha256();
        if (!new String(marker, StandardCharsets.UTF_8).contains(manifestHash)) {
            problems.add(new Problem(
                    Manifest.NAME,
                    Text.of("is not the manifest that {complete} vouches for", "不是 {complete} 所担保的清单")
                            .with("complete", Manifest.COMPLETE)));
        }
        if (!Arrays.equals(marker, manifest.marker())) {
            throw new CorruptFileException(
                    Manifest.COMPLETE,
                    Text.of(
                            "does not vouch for this manifest and journal: one of them was altered",
                            "与该清单和日志不符：其中之一被改动"));
        }
    }

    private void check(String file, Check check) {
        try {
            check.run();
        } catch (IOException e) {
            problems.add(Problem.of(file, e));
        }
    }

    private interface Check {
        void run() throws IOException;
    }
}
