package org.careshed.result.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that was packed, and what may become of it on the way (T107). */
class PackedFilesTest {
    @TempDir
    private Path program;

    @BeforeEach
    void pack() throws IOException {
        Files.createDirectories(program.resolve("lib"));
        TreeMap<String, String> files = new TreeMap<>();
        for (String name : List.of("careshed.jar", "lib/clock-1.jar", "lib/roads-2.jar")) {
            Files.writeString(program.resolve(name), "bytes of " + name);
            files.put(name, Fingerprint.of(program.resolve(name)).sha256());
        }
        StringBuilder sums = new StringBuilder();
        files.forEach((name, sum) -> sums.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(program.resolve("SHA256SUMS"), sums);
    }

    @Test
    void aProgramAsItWasPackedIsWhole() throws IOException {
        assertThat(PackedFiles.of(program).problems()).isEmpty();
        assertThat(PackedFiles.of(program).files()).isEqualTo(3);
    }

    @Test
    void aBitFlippedInAnyFileNamesThatFile() throws IOException {
        for (String name : List.of("careshed.jar", "lib/clock-1.jar", "lib/roads-2.jar")) {
            byte[] bytes = Files.readAllBytes(program.resolve(name));
            bytes[3] ^= 1;
            Files.write(program.resolve(name), bytes);
            assertThat(problems()).singleElement().asString().contains(name + ": is not the file that was packed");
            bytes[3] ^= 1;
            Files.write(program.resolve(name), bytes);
        }
    }

    @Test
    void aLibraryLostAndALibraryAddedAreNamed() throws IOException {
        Files.move(program.resolve("lib/roads-2.jar"), program.resolve("lib/stranger.jar"));
        assertThat(problems())
                .containsExactly(
                        program.resolve("lib/roads-2.jar") + ": is missing",
                        program.resolve("lib/stranger.jar") + ": does not belong to the program");
    }

    @Test
    void sumsThatAreMissingCutOrLeadOutsideAreNamed() throws IOException {
        Path sums = program.resolve("SHA256SUMS");
        Files.writeString(sums, "0".repeat(64) + "  ../outside\n");
        assertThat(problems()).first().asString().contains("SHA256SUMS: is damaged");
        Files.writeString(sums, "");
        assertThat(problems()).first().asString().contains("does not list careshed.jar");
        Files.delete(sums);
        assertThat(problems()).first().asString().contains("SHA256SUMS: is missing");
    }

    private List<String> problems() throws IOException {
        return PackedFiles.of(program).problems().stream()
                .map(problem -> problem.english())
                .toList();
    }
}
