package org.careshed.scenario.source;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Site;

/**
 * A file of a scenario.
 *
 * @param path the real path, links resolved
 * @param shown the path as messages show it
 * @param root the real folder that no file of the scenario may lie outside of
 * @param draft a text that stands in the place of one of the files, which may be this one
 */
public record Source(Path path, String shown, Path root, Optional<Draft> draft) {

    private static final int LONGEST_LINE = 100_000;

    /** The file a planner names on the command line; its folder is the scenario's folder. */
    public static Source top(Path file) {
        return top(file, file.toString(), Optional.empty());
    }

    /** A file whose text is being edited and stands nowhere yet; every other file is read as it is. */
    public static Source top(Draft draft) {
        return top(draft.file, draft.shown, Optional.of(draft));
    }

    private static Source top(Path file, String shown, Optional<Draft> draft) {
        try {
            Path real = file.toRealPath();
            if (!Files.isRegularFile(real)) {
                throw new Fault(Code.FILE_MISSING, Text.of("a YAML file must be named", "必须指明一个 YAML 文件"))
                        .found(
                                Files.isDirectory(real)
                                        ? Text.of("a folder", "文件夹")
                                        : Text.of("a device or pipe", "设备或管道"))
                        .fix(Neighbours.ofFolder(file));
            }
            return new Source(real, shown, real.getParent(), draft);
        } catch (IOException missing) {
            throw new Fault(Code.FILE_MISSING, Text.of("the file cannot be read", "文件无法读取"))
                    .found(Text.of("no such file", "没有这个文件"))
                    .fix(Neighbours.ofMissing(file));
        }
    }

    /** The file that a value of this file names: relative to this file and inside the root. */
    public Source named(String value) {
        requirePlain(value);
        Path folder = path.getParent();
        return found(folder, value)
                .orElseThrow(() -> new Fault(
                                Code.FILE_MISSING, Text.of("names a file that cannot be read", "指向无法读取的文件"))
                        .found(Text.of("no file `{value}` beside `{getFileName}`", "`{getFileName}` 旁边没有文件 `{value}`")
                                .with("value", value)
                                .with("getFileName", path.getFileName()))
                        .fix(Neighbours.advice(folder, value)));
    }

    /**
     * The scenario that this one extends: a file beside it or, if there is none and this file lies in a library, a file of the
     * innermost of {@link Libraries} that has one of the name; such a file may name what lies in that folder.
     */
    public Source extended(String value) {
        requirePlain(value);
        if (isBeside(value)) {
            return named(value);
        }
        return Libraries.around(path.getParent()).stream()
                .flatMap(in -> new Source(path, shown, in, draft).found(in, value).stream())
                .findFirst()
                .orElseGet(() -> named(value));
    }

    /** Whether there is such a file; a name that this system cannot have is that of no file. */
    private boolean isBeside(String value) {
        try {
            return Files.exists(path.resolveSibling(value));
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    private Optional<Source> found(Path folder, String value) {
        Path real;
        try {
            real = folder.resolve(value).toRealPath();
        } catch (IOException | InvalidPathException missing) {
            return Optional.empty();
        }
        if (!real.startsWith(root)) {
            throw outside(value).found(Text.of("a link to a place outside", "指向外面的链接"));
        }
        if (!Files.isRegularFile(real)) {
            throw new Fault(Code.FILE_MISSING, Text.of("names a file that cannot be read", "指向无法读取的文件"))
                    .found(Text.of("a folder or device", "文件夹或设备"));
        }
        Path way = path.getParent().relativize(folder.resolve(value));
        String seen = Path.of(shown).resolveSibling(way).normalize().toString();
        return Optional.of(new Source(real, seen, root, draft));
    }

    private static void requirePlain(String value) {
        boolean plain =
                !value.isEmpty() && value.length() <= 255 && value.chars().noneMatch(c -> ":\\*?\"<>|".indexOf(c) >= 0);
        if (!plain || value.startsWith("/") || value.startsWith("~")) {
            throw outside(value);
        }
        for (String part : value.split("/", -1)) {
            if (part.equals("..") || part.isEmpty()) {
                throw outside(value);
            }
        }
    }

    private static Fault outside(String value) {
        return new Fault(
                        Code.OUTSIDE_FOLDER,
                        Text.of("must be a relative path inside the scenario's folder", "必须是情景文件夹内的相对路径"))
                .found("`" + value + "`")
                .why(Text.of(
                        "so a folder can be passed on whole, and a scenario reads nothing else",
                        "这样文件夹可以整体转交，情景也不读取别的东西"))
                .fix(Text.of("copy the file into the folder and write its name", "把文件复制到该文件夹，并写它的名称"));
    }

    /** The start of the file. */
    public Site start() {
        return new Mark(this, 1, 1, 1);
    }

    /** A line of the file (from 1), empty beyond its end; broken bytes are replaced. */
    public String line(int number) {
        try (BufferedReader reader = new BufferedReader(open())) {
            StringBuilder line = new StringBuilder();
            int current = 1;
            for (int c = reader.read(); c >= 0 && current <= number; c = reader.read()) {
                if (c == '\n' || c == '\r') {
                    if (c == '\r') {
                        reader.mark(1);
                        if (reader.read() != '\n') {
                            reader.reset();
                        }
                    }
                    current++;
                } else if (current == number && line.length() < LONGEST_LINE && !(line.isEmpty() && c == 0xFEFF)) {
                    line.append((char) c);
                }
            }
            return line.toString();
        } catch (IOException gone) {
            return "";
        }
    }

    InputStream bytes() throws IOException {
        return draft.isPresent() && draft.get().file.equals(path)
                ? new ByteArrayInputStream(draft.get().text)
                : Files.newInputStream(path);
    }

    private InputStreamReader open() throws IOException {
        return new InputStreamReader(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * A text in the place of a file that exists.
     *
     * @param file its real path, links resolved
     * @param shown the path as messages show it
     * @param text UTF-8; not copied
     */
    public record Draft(Path file, String shown, byte[] text) {}
}
