package org.careshed.result.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.careshed.language.Text;

/** Names of files inside a results folder: ASCII, relative, never out of the folder, not even through a link. */
public final class SafePath {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}){0,7}");

    private SafePath() {}

    /** Whether a path consists of plain names, so that nothing above the folder can be meant. */
    public static boolean isPlain(String path) {
        return NAME.matcher(path).matches();
    }

    /** The regular file at a plain path; throws if it is missing, a folder or reached through a link. */
    public static Path file(Path folder, String path) throws CorruptFileException {
        if (!isPlain(path)) {
            throw new CorruptFileException(path, Text.of("is not a path inside the results folder", "不是结果文件夹内的路径"));
        }
        Path file = folder;
        for (String name : path.split("/")) {
            file = file.resolve(name);
            if (Files.isSymbolicLink(file)) {
                throw new CorruptFileException(path, Text.of("is a link; results hold no links", "是链接；结果中不含链接"));
            }
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CorruptFileException(
                    path, Files.exists(file) ? Text.of("is not a file", "不是文件") : Text.of("is missing", "缺失"));
        }
        return file;
    }

    /** The whole content of a small file; throws before reading one that is too big. */
    public static byte[] read(Path folder, String path, long mostBytes) throws IOException {
        Path file = file(folder, path);
        long bytes = Files.size(file);
        if (bytes > mostBytes) {
            throw new CorruptFileException(
                    path,
                    Text.of("has {bytes} bytes, more than the {most} allowed", "有 {bytes} 字节，超过允许的 {most} 字节")
                            .with("bytes", bytes)
                            .with("most", mostBytes));
        }
        return Files.readAllBytes(file);
    }
}
