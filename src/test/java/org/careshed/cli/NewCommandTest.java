package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    @TempDir
    private Path temp;

    @Test
    void everyFileOfTheTinyCountyIsWritten() throws IOException {
        Answer answer = Shell.careshed("new", temp.resolve("mine").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(names(temp.resolve("mine"))).isEqualTo(names(Path.of("scenarios/tiny")));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path mine = Files.writeString(temp.resolve("county.yaml"), "mine");
        Answer answer = Shell.careshed("new", temp.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.CANNOT_CREATE);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void folderIsNeeded() {
        assertThat(Shell.careshed("new").code()).isEqualTo(ExitCode.USAGE);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
