package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gallery has every picture in both languages and stays small. */
class GalleryTest {
    private static final Path GALLERY = Path.of("docs/gallery");
    private static final long MOST_BYTES = 3_000_000;

    @Test
    void everyPictureIsShownInBothLanguages() throws IOException {
        List<String> english = pictures("en");
        String page = Files.readString(GALLERY.resolve("README.md"));

        assertThat(english).isNotEmpty().isEqualTo(pictures("zh"));
        assertThat(english).allMatch(name -> page.contains("(en/" + name + ")") && page.contains("(zh/" + name + ")"));
    }

    @Test
    void itStaysSmall() throws IOException {
        try (Stream<Path> files = Files.walk(GALLERY)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(MOST_BYTES);
        }
    }

    private static List<String> pictures(String language) throws IOException {
        try (Stream<Path> files = Files.list(GALLERY.resolve(language))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
