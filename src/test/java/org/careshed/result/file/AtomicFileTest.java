package org.careshed.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path home;

    @Test
    void aFileIsThereWholeOrNotAtAll() throws IOException {
        Path file = home.resolve("a.txt");
        try (AtomicFile given = new AtomicFile(file)) {
            given.out().write('x');
        }
        assertThat(home).isEmptyDirectory();

        try (AtomicFile kept = new AtomicFile(file)) {
            kept.out().write('x');
            assertThat(file).doesNotExist();
            assertThat(kept.commit()).isEqualTo(Fingerprint.of(new byte[] {'x'}));
        }
        AtomicFile.write(file, new byte[] {'y', 'z'});
        assertThat(home.toFile().list()).containsExactly("a.txt");
        assertThat(Fingerprint.of(file)).isEqualTo(Fingerprint.of(new byte[] {'y', 'z'}));
    }

    @Test
    void fingerprintsAreChecked() {
        assertThat(Fingerprint.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> new Fingerprint(-1, Fingerprint.sha256(""))).hasMessageContaining("bytes (-1)");
        assertThatThrownBy(() -> new Fingerprint(1, "A".repeat(64))).hasMessageContaining("64 hexadecimal");
    }

    @Test
    void linesKnowWhetherTheyAreWhole() throws IOException {
        Path file = home.resolve("journal");
        try (CheckedLines lines = CheckedLines.open(file)) {
            lines.append("one");
            lines.append("");
            lines.append("三");
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).isEqualTo(CheckedLines.bytes(List.of("one", "", "三")));
        assertThat(CheckedLines.read(bytes)).isEqualTo(new CheckedLines.Content(List.of("one", "", "三"), List.of()));

        bytes[1] ^= 1;
        byte[] torn = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(CheckedLines.read(torn)).isEqualTo(new CheckedLines.Content(List.of(""), List.of(1, 3)));
    }

    @Test
    void pathsStayInTheFolder() throws IOException {
        Files.createDirectory(home.resolve("folder"));
        assertThat(SafePath.isPlain("a/b-c_1.csv")).isTrue();
        for (String bad :
                List.of("", "/a", "a/", "../a", "a/../b", ".", ".hidden", "a\\b", "a b", "海盐", "a//b", "-x", "C:/a")) {
            assertThat(SafePath.isPlain(bad)).as(bad).isFalse();
        }
        assertThatThrownBy(() -> SafePath.file(home, "folder")).hasMessageContaining("is not a file");
        assertThatThrownBy(() -> SafePath.file(home, "absent")).hasMessageContaining("is missing");
        Files.writeString(home.resolve("big"), "12345");
        assertThatThrownBy(() -> SafePath.read(home, "big", 4)).hasMessageContaining("has 5 bytes, more than the 4");
    }

    @Test
    void theMachineTellsItsName() {
        assertThat(Host.name()).isNotBlank();
        Host.peakMemoryBytes().ifPresent(bytes -> assertThat(bytes).isGreaterThan(1_000_000L));
    }
}
