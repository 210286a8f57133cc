package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Faults faults = new Faults(
            new Screen(OutputStream.nullOutputStream(), err, false), List.of("run", "my county.yaml", "--seed", "7"));

    @Test
    void ourFaultsGiveACommandToReplayAndAReport() throws IOException {
        assertThat(faults.tell(new IllegalStateException("beds below zero"))).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(said())
                .contains("fault of Careshed, not of your files: IllegalStateException: beds below zero")
                .contains("replay: careshed run 'my county.yaml' --seed 7")
                .doesNotContain("\tat ");
        Path report = Path.of(said().replaceAll("(?s).*report: (\\S+) .*", "$1"));
        assertThat(Files.readString(report)).contains("beds below zero").contains("\tat ");
        Files.delete(report);
    }

    @Test
    void missingFileIsBadInput() {
        assertThat(faults.tell(new NoSuchFileException("x.yaml"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said()).isEqualTo("careshed: `x.yaml` does not exist\n");
    }

    @Test
    void forbiddenFolderCannotBeCreated() {
        assertThat(faults.tell(new AccessDeniedException("out"))).isEqualTo(ExitCode.CANNOT_CREATE);
    }

    @Test
    void fullDiskIsAFaultOfInputOrOutput() {
        assertThat(faults.tell(new IOException("No space left on device"))).isEqualTo(ExitCode.INPUT_OUTPUT);
    }

    @Test
    void memoryThatRunsOutIsToldWithWhatToDo() {
        assertThat(faults.tell(new OutOfMemoryError("Cannot reserve 65536 bytes of direct buffer memory")))
                .isEqualTo(ExitCode.OUT_OF_MEMORY);
        assertThat(said()).matches("careshed: out of memory at \\d+m\\. Give more, for example --memory \\d+m, .*\n");
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
