package org.careshed.result.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.quantity.Halt;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.FolderLock;
import org.careshed.result.parquet.ParquetTables;

/**
 * The folder that one run fills: parts as replications finish, then tables, summary, manifest and, last, the marker
 * {@code COMPLETE}. A folder that an earlier process left unfinished is continued; one that is complete is reused; one
 * of other inputs is refused. Every fault of the disk is a {@link ResultException} that says what to do.
 *
 * <pre>{@code
 * try (ResultFolder folder = ResultFolder.open(path, plan, content)) {
 *     for (int replication : folder.missing()) {
 *         folder.add(run(replication));
 *     }
 *     Summary summary = folder.finish(threads);
 * }
 * }</pre>
 */
public final class ResultFolder implements Closeable {
    private final Path folder;
    private final RunPlan plan;
    private final RunContent content;
    private final FolderLock lock;
    private final Stamp stamp = new Stamp();
    private boolean complete;
    private PartStore parts;
    private int reused;

    private ResultFolder(Path folder, RunPlan plan, RunContent content, FolderLock lock) {
        this.folder = folder;
        this.plan = plan;
        this.content = content;
        this.lock = lock;
    }

    /** Takes the folder for this run: new, continued or complete; refuses one that is locked or of another run. */
    public static ResultFolder open(Path folder, RunPlan plan, RunContent content) {
        Path real = folder.toAbsolutePath().normalize();
        try {
            FolderLock lock = take(real);
            try {
                ResultFolder result = new ResultFolder(real, plan, content, lock);
                result.prepare();
                return result;
            } catch (IOException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (ReadOnlyFileSystemException e) {
            throw ResultException.readOnly(real, e);
        } catch (IOException e) {
            throw fault(real, e, DiskSpace.needed(plan.replications().size(), 0, 0));
        }
    }

    /** How many replications of a run a folder has, without taking or changing it; 0 for one that is not there. */
    public static int finished(Path folder, RunPlan plan) {
        try {
            return PartStore.count(folder.toAbsolutePath().normalize(), plan);
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
    }

    /** Absolute path of the folder. */
    public Path path() {
        return folder;
    }

    /** Whether all is there and checked, so that nothing needs to run. */
    public boolean isComplete() {
        return complete;
    }

    /** Replications of an earlier process that were taken over. */
    public int reused() {
        return reused;
    }

    /** Replications still to be run, ascending. */
    public List<Integer> missing() {
        if (complete) {
            return List.of();
        }
        return plan.replications().stream()
                .filter(replication -> !parts.finished().containsKey(replication))
                .toList();
    }

    /** Keeps what a replication found, on the disk before this returns. Any thread may call it. */
    public void add(Part part) {
        if (!plan.replications().contains(part.replication())) {
            throw new IllegalArgumentException("replication " + part.replication() + " is not in the plan");
        }
        guarded(() -> {
            DiskSpace.require(folder, part.rows() * 8);
            parts.add(part);
            return part;
        });
    }

    /** Writes tables, summary, manifest and marker; all replications must be there. Does nothing if complete. */
    public Summary finish(int threads) {
        return finish(threads, Halt.NEVER);
    }

    /**
     * The same, if it is wanted until the tables are written: a folder that is given up here is continued as one whose
     * process ended.
     */
    public Summary finish(int threads, Halt halt) {
        if (complete) {
            return Results.open(folder).summary();
        }
        if (!missing().isEmpty()) {
            throw new IllegalStateException("replications " + missing() + " are missing");
        }
        return guarded(() -> {
            DiskSpace.require(folder, needed());
            Completion completion = new Completion(folder, plan, content, parts, halt);
            int computed = plan.replications().size() - reused;
            Summary summary = completion.write(stamp.bytes(plan.code(), threads, computed, reused));
            complete = true;
            return summary;
        });
    }

    /** Gives the folder back; what is finished stays. */
    @Override
    public void close() {
        try (lock) {
            if (parts != null) {
                parts.close();
            }
        } catch (IOException e) {
            throw fault(folder, e, 0);
        }
    }

    private static FolderLock take(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ResultException(
                    ResultException.CANNOT_CREATE,
                    Text.of("{folder} is a file, not a folder for results", "{folder} 是文件，不是存放结果的文件夹")
                            .with("folder", folder));
        }
        try {
            AtomicFile.createFolders(folder);
        } catch (IOException e) {
            throw ResultException.cannotCreate(folder, e);
        }
        return FolderLock.take(folder);
    }

    private void prepare() throws IOException {
        FolderState state = FolderState.of(folder);
        state.requireUsableFor(plan);
        if (state.isComplete()) {
            List<Problem> problems = Verify.problems(folder);
            if (!problems.isEmpty()) {
                throw damaged(problems);
            }
            complete = true;
            reused = plan.replications().size();
            return;
        }
        state.removeRemainders();
        DiskSpace.require(folder, DiskSpace.needed(plan.replications().size(), 0, 0));
        Completion.begin(folder, plan, content);
        ParquetTables.prepare();
        parts = PartStore.open(folder, plan);
        reused = parts.finished().size();
    }

    private ResultException damaged(List<Problem> problems) {
        return new ResultException(
                ResultException.BAD_RESULTS,
                Text.of(
                                "the results in {folder} are complete but damaged: {problem}{more}. Delete the"
                                        + " folder to run again",
                                "{folder} 中的结果虽完整但已损坏：{problem}{more}。请删除该文件夹后重新运行")
                        .with("folder", folder)
                        .with("problem", problems.get(0).text())
                        .with(
                                "more",
                                problems.size() > 1
                                        ? Text.of(" (and {many} more)", "（另有 {many} 处）")
                                                .with("many", problems.size() - 1)
                                        : Text.NONE));
    }

    private long needed() {
        return DiskSpace.needed(plan.replications().size(), parts.finished().size(), parts.bytes());
    }

    private static ResultException fault(Path folder, IOException fault, long needed) {
        if (!DiskSpace.isFull(fault)) {
            return ResultException.of(fault, folder);
        }
        try {
            long free = DiskSpace.free(folder);
            return DiskSpace.holds(free, needed)
                    ? ResultException.filesFull(folder, free)
                    : ResultException.diskFull(folder, needed, free);
        } catch (IOException e) {
            return ResultException.of(fault, folder);
        }
    }

    private <T> T guarded(DiskWork<T> work) {
        try {
            return work.run();
        } catch (UncheckedIOException e) {
            throw fault(folder, e.getCause(), needed());
        } catch (IOException e) {
            throw fault(folder, e, needed());
        }
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }
}
