package org.careshed.web.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.web.wire.WebFault;

/**
 * The folder of scenarios that is served. A scenario's id is its path in the folder without its ending, {@code
 * tiny/county}; an id that is asked for is looked up among those there are and never becomes a path by itself.
 */
public final class ScenarioFolder {
    private static final int DEEPEST = 8;
    private static final int MOST = 5_000;
    private static final String ENDING = ".yaml";
    private static final char SLASH_IN_ADDRESSES = '~';
    private static final Pattern NEW_ID =
            Pattern.compile("([A-Za-z0-9_](\\.?[A-Za-z0-9_-]){0,60}/){0,7}[A-Za-z0-9_](\\.?[A-Za-z0-9_-]){0,60}");

    private final Path folder;

    /** @param folder that exists */
    public ScenarioFolder(Path folder) {
        try {
            this.folder = folder.toRealPath();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The folder itself, links resolved. */
    public Path path() {
        return folder;
    }

    /** The files of all scenarios by id; files that are links are not among them. */
    public SortedMap<String, Path> all() {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            walk.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST)
                    .forEach(file -> files.put(id(file), file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** The file of an id as it stands in an address, {@code ~} for each {@code /}; a 404 if there is none. */
    public Path file(String addressed) {
        Path file = all().get(addressed.replace(SLASH_IN_ADDRESSES, '/'));
        if (file == null) {
            throw WebFault.notFound();
        }
        return file;
    }

    /** Where a new scenario would lie; empty words if its id is not one that a file may have. */
    public Path place(String id) {
        if (!NEW_ID.matcher(id).matches()) {
            throw WebFault.wrong(Text.of(
                    "an id must be letters A to Z, digits, `.`, `_` and `-`, with `/` between folders",
                    "编号只能用英文字母、数字、`.`、`_` 和 `-`，文件夹之间用 `/`"));
        }
        return folder.resolve(id + ENDING);
    }

    /** The id of a file in the folder. */
    public String id(Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length());
    }
}
