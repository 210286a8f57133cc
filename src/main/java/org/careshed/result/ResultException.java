package org.careshed.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.careshed.language.Spoken;
import org.careshed.language.Text;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.LockedException;

/** Results that cannot be written or may not be used; the message stands on its own and names folder and file. */
public final class ResultException extends RuntimeException implements Spoken {
    /** Exit code: results are damaged, partial, foreign or of another version. */
    public static final int BAD_RESULTS = 65;

    /** Exit code: the folder cannot be created, belongs to another run or is locked. */
    public static final int CANNOT_CREATE = 73;

    /** Exit code: reading or writing failed, or the disk is full. */
    public static final int INPUT_OUTPUT = 74;

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient Text told;

    public ResultException(int exitCode, Text told) {
        super(told.english());
        this.exitCode = exitCode;
        this.told = told;
    }

    private ResultException(int exitCode, Text told, Throwable cause) {
        super(told.english(), cause);
        this.exitCode = exitCode;
        this.told = told;
    }

    @Override
    public Text told() {
        return told;
    }

    /** What a fault of the disk means for the results in {@code folder}. */
    public static ResultException of(IOException fault, Path folder) {
        if (fault instanceof LockedException locked) {
            return new ResultException(CANNOT_CREATE, Text.same(folder + " ").then(locked.told()), fault);
        }
        if (fault instanceof CorruptFileException corrupt) {
            return new ResultException(
                    BAD_RESULTS,
                    Text.of("the results in {folder} cannot be used: ", "{folder} 中的结果不能使用：")
                            .with("folder", folder)
                            .then(corrupt.told()),
                    fault);
        }
        if (fault instanceof AccessDeniedException
                || fault instanceof FileAlreadyExistsException
                || lostLink(fault).isPresent()) {
            return new ResultException(
                    CANNOT_CREATE,
                    Text.of("cannot write {folder}: ", "无法写入 {folder}：")
                            .with("folder", folder)
                            .then(reason(fault)),
                    fault);
        }
        return new ResultException(
                INPUT_OUTPUT,
                Text.of("writing results in {folder} failed: ", "向 {folder} 写结果失败：")
                        .with("folder", folder)
                        .then(reason(fault)),
                fault);
    }

    /** A disk that is full, or would be. */
    public static ResultException diskFull(Path folder, long neededBytes, long freeBytes) {
        return new ResultException(
                INPUT_OUTPUT,
                Text.of(
                                "the disk is too full for results in {folder}: about {needed} needed, {free} free. Free"
                                        + " {more} or choose another disk with --out, then run the same command again:"
                                        + " finished replications are kept",
                                "磁盘空间不足，放不下 {folder} 的结果：约需 {needed}，剩余 {free}。请腾出 {more}，或用 --out"
                                        + " 换一个磁盘，然后再运行同一命令：已完成的重复模拟会保留")
                        .with("folder", folder)
                        .with("needed", megabytes(neededBytes))
                        .with("free", megabytes(freeBytes))
                        .with("more", megabytes(neededBytes - freeBytes)));
    }

    /** A disk with room for bytes, but for no more files. */
    public static ResultException filesFull(Path folder, long freeBytes) {
        return new ResultException(
                INPUT_OUTPUT,
                Text.of(
                                "the disk takes no more files for results in {folder}: its table of files, or your share of"
                                        + " the disk, is full, though {free} are free. Delete files that nobody needs there"
                                        + " or choose another disk with --out, then run the same command again: finished replications are kept",
                                "磁盘已不能再存放 {folder} 的结果文件：文件表或您的配额已满，虽然还剩 {free}。请删除不需要的文件，或用 --out"
                                        + " 换一个磁盘，然后再运行同一命令：已完成的重复模拟会保留")
                        .with("folder", folder)
                        .with("free", megabytes(freeBytes)));
    }

    /** A folder that the system does not let us make. */
    public static ResultException cannotCreate(Path folder, IOException fault) {
        return new ResultException(
                CANNOT_CREATE,
                Text.of("cannot create {folder}: ", "无法新建 {folder}：")
                        .with("folder", folder)
                        .then(reason(fault)),
                fault);
    }

    /** A file system that takes no writes. */
    public static ResultException readOnly(Path folder, ReadOnlyFileSystemException fault) {
        return new ResultException(
                CANNOT_CREATE,
                Text.of("cannot write {folder}: the disk is read-only", "无法写入 {folder}：磁盘是只读的")
                        .with("folder", folder),
                fault);
    }

    /** Code with which the process ends: {@link #BAD_RESULTS}, {@link #CANNOT_CREATE} or {@link #INPUT_OUTPUT}. */
    public int exitCode() {
        return exitCode;
    }

    /** A link on the way to the file of a fault that leads in a circle, or to what is not there. */
    private static Optional<Path> lostLink(IOException fault) {
        if (!(fault instanceof FileSystemException of) || of.getFile() == null) {
            return Optional.empty();
        }
        Path link = Path.of(of.getFile());
        while (link != null && !Files.isSymbolicLink(link)) {
            link = link.getParent();
        }
        return Optional.ofNullable(link).filter(found -> !Files.exists(found));
    }

    private static Text reason(IOException fault) {
        Optional<Path> link = lostLink(fault);
        if (link.isPresent()) {
            return Text.of(
                            "{link} is a link that leads in a circle or nowhere. Remove it, or choose another folder with --out",
                            "{link} 是循环或没有去处的链接。请删除它，或用 --out 换一个文件夹")
                    .with("link", link.get());
        }
        String kind = fault.getClass().getSimpleName().replace("Exception", "");
        return fault.getMessage() == null
                ? Text.same(kind)
                : Text.of("{what} ({kind})", "{what}（{kind}）")
                        .with("what", fault.getMessage())
                        .with("kind", kind);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", Math.max(0, bytes) / 1e6);
    }
}
