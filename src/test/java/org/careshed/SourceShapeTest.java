package org.careshed;

import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.SourceTree.SourceFile;
import org.junit.jupiter.api.Test;

/** Small files, small methods, small rooms, and names that say something. */
class SourceShapeTest {
    private static final int FILE_LINES = 250;
    private static final int METHOD_LINES = 40;
    private static final int FILES_IN_A_ROOM = 15;

    /** Rooms that are catalogues, or records of the planner's words, with their own limit. */
    private static final Map<String, Integer> LARGER_ROOMS = Map.ofEntries(
            entry("scenario", 48),
            entry("section", 32),
            entry("problem", 20),
            entry("source", 16), // files as they are named and read
            entry("result", 20),
            entry("journal", 50),
            entry("measure", 42), // one file a measure
            entry("tally", 24),
            entry("invariant", 20),
            entry("check", 20),
            entry("bench", 29),
            entry("cli", 48), // one file a command, and what they say on the screen
            entry("care", 30),
            entry("people", 40), // one file a page of what residents bring to a morning
            entry("county", 22),
            entry("file", 16), // what a file may be, and who may write beside it
            entry("folder", 17),
            entry("siting", 16), // from question to answer, and its words
            entry("calibration", 16), // from plan to card, parts that nobody else sees
            entry("experiment", 20), // one file a way to run, and the dictionary of what comes out
            entry("journey", 34), // one file a subject of letters, and what they share
            entry("policy", 56), // one file a lever
            entry("reform", 30)); // one file a reform

    private static final Pattern DRAWER = Pattern.compile(".*(Utils?|Helper|Manager|Impl|Base|Data|Info)");

    private final List<SourceFile> main = SourceTree.read(Path.of("src/main/java"));
    private final List<SourceFile> test = SourceTree.read(Path.of("src/test/java"));

    @Test
    void filesAreShort() {
        assertThat(main.stream()
                        .filter(file -> file.codeLines() > FILE_LINES)
                        .map(file -> file.path() + " has " + file.codeLines()))
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(main.stream()
                        .flatMap(file -> file.methods().stream()
                                .filter(method -> method.codeLines() > METHOD_LINES)
                                .map(method -> file.path() + " " + method.name() + " has " + method.codeLines())))
                .isEmpty();
    }

    @Test
    void roomsAreSmall() {
        Map<String, Long> files = main.stream()
                .filter(file -> !file.path().endsWith("package-info.java"))
                .collect(groupingBy(
                        file -> Path.of(file.path()).getParent().getFileName().toString(), counting()));
        assertThat(files.entrySet().stream()
                        .filter(room -> room.getValue() > LARGER_ROOMS.getOrDefault(room.getKey(), FILES_IN_A_ROOM)))
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIs() {
        List<String> introduced = main.stream()
                .map(SourceFile::path)
                .filter(path -> path.endsWith("package-info.java"))
                .map(path -> path.replace("/package-info.java", ""))
                .toList();
        assertThat(main.stream()
                        .map(file -> file.path().replaceFirst("/[^/]*$", ""))
                        .distinct()
                        .sorted())
                .containsExactlyInAnyOrderElementsOf(introduced);
    }

    @Test
    void everyPublicTypeIsExplained() {
        assertThat(main.stream()
                        .flatMap(file -> file.types().stream()
                                .filter(type -> type.isPublic() && !type.hasDoc())
                                .map(type -> file.path() + " " + type.name())))
                .isEmpty();
    }

    @Test
    void noTypeIsADrawer() {
        assertThat(main.stream()
                        .flatMap(file -> file.types().stream()
                                .filter(type -> DRAWER.matcher(type.name()).matches())
                                .map(type -> file.path() + " " + type.name())))
                .isEmpty();
    }

    @Test
    void importsNameWhatTheyImport() {
        assertThat(Stream.concat(main.stream(), test.stream())
                        .filter(file -> file.imports().stream().anyMatch(name -> name.endsWith(".*")))
                        .map(SourceFile::path))
                .isEmpty();
    }
}
