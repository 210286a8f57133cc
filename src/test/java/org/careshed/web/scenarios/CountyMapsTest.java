package org.careshed.web.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.careshed.web.wire.WebFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county is drawn again only when a file that it may be read from is another. */
class CountyMapsTest {
    @TempDir
    private Path home;

    private Path tiny;
    private CountyMaps maps;

    @BeforeEach
    void lay() throws IOException {
        tiny = Files.createDirectories(home.toRealPath().resolve("plans/tiny"));
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, tiny.resolve(file.getFileName().toString()));
            }
        }
        maps = new CountyMaps(new ScenarioFolder(tiny.getParent()));
        age(1);
    }

    @Test
    void theSameBytesAreGivenAsLongAsNoFileChanged() {
        byte[] first = maps.saved("tiny~one-more-doctor");
        assertThat(maps.saved("tiny~one-more-doctor")).isSameAs(first);
        assertThat(maps.saved("tiny~county")).isSameAs(maps.saved("tiny~county"));
    }

    @Test
    void aTableOfAParentIsReadAgainWhenItChanged() throws IOException {
        byte[] before = maps.saved("tiny~one-more-doctor");
        Path places = tiny.resolve("places.csv");
        Files.writeString(places, Files.readString(places).replace("Willow", "Poplar"));
        assertThat(text(maps.saved("tiny~one-more-doctor"))).contains("Poplar");
        age(2);
        byte[] then = maps.saved("tiny~one-more-doctor");
        assertThat(text(then)).contains("Poplar").isNotEqualTo(text(before));
        assertThat(maps.saved("tiny~one-more-doctor")).isSameAs(then);
    }

    @Test
    void aChangeThatKeepsTheSizeIsSeenToo() throws IOException {
        maps.saved("tiny~county");
        Path places = tiny.resolve("places.csv");
        Files.writeString(places, Files.readString(places).replace("Willow", "Wallow"));
        age(2);
        assertThat(text(maps.saved("tiny~county"))).contains("Wallow");
    }

    @Test
    void aParentThatIsGoneIsMissed() throws IOException {
        maps.saved("tiny~one-more-doctor");
        Files.delete(tiny.resolve("county.yaml"));
        age(1);
        assertThatThrownBy(() -> maps.saved("tiny~one-more-doctor"))
                .isInstanceOf(WebFault.class)
                .hasMessageContaining("cannot be drawn");
    }

    @Test
    void nothingIsKeptOfAFolderThatReachesBeyondItself() throws IOException {
        Path inner = Files.createDirectories(home.toRealPath().resolve("scenarios/own"));
        Files.move(tiny, inner.resolve("tiny"));
        tiny = inner.resolve("tiny");
        age(1);
        CountyMaps open = new CountyMaps(new ScenarioFolder(inner));
        assertThat(open.saved("tiny~county")).isNotSameAs(open.saved("tiny~county"));
    }

    /** Makes all files as old as some hours. */
    private void age(int hours) throws IOException {
        FileTime then = FileTime.from(Instant.now().minus(hours, ChronoUnit.HOURS));
        try (Stream<Path> files = Files.walk(tiny.getParent())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, then);
            }
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
