package org.careshed.scenario.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders in which scenarios may extend one another by the path from the folder: those named {@value #NAME}, and those that
 * hold a file {@value #MARK}.
 */
public final class Libraries {
    /** Name of a folder that is a library. */
    public static final String NAME = "scenarios";

    /** Name of a file, whatever it says, whose folder is a library. */
    public static final String MARK = "careshed-library";

    private Libraries() {}

    /** The libraries in which a folder lies, itself among them, innermost first. */
    static List<Path> around(Path folder) {
        return Stream.iterate(folder, above -> above != null, Path::getParent)
                .filter(Libraries::is)
                .toList();
    }

    /** Whether scenarios in a folder may extend files that lie outside of it, as it lies in a library. */
    public static boolean reachBeyond(Path folder) {
        return !around(folder.getParent()).isEmpty();
    }

    /**
     * How a scenario in a folder says which file it extends: by the way down from the folder or, if it does not lie below, from
     * the innermost library around both from which that name leads to it. Empty where no name does.
     *
     * @param folder real path, which need not exist
     * @param parent real path
     */
    public static Optional<String> name(Path folder, Path parent) {
        if (parent.startsWith(folder)) {
            return Optional.of(written(folder, parent));
        }
        return around(folder).stream()
                .filter(parent::startsWith)
                .map(library -> written(library, parent))
                .filter(name -> found(folder, name).equals(Optional.of(parent)))
                .findFirst();
    }

    private static Optional<Path> found(Path folder, String name) {
        return Stream.concat(Stream.of(folder), around(folder).stream())
                .map(from -> from.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static String written(Path from, Path file) {
        return from.relativize(file).toString().replace('\\', '/');
    }

    private static boolean is(Path folder) {
        return folder.endsWith(NAME) || Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }
}
