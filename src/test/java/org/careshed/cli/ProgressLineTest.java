package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.careshed.language.Text;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aLogGetsOneLineForEachTenPerCent() {
        ProgressLine progress = line(false, false);
        for (int i = 0; i <= 100; i++) {
            progress.reached(i / 100.0);
        }
        progress.finish();
        assertThat(said().lines()).hasSize(10).allMatch(line -> line.startsWith("simulating "));
        assertThat(said()).contains("simulating 50 %, 0 s, 0 s left\n").contains("simulating 100 %, 0 s\n");
    }

    @Test
    void aTerminalGetsOneLineThatIsDrawnOverAndTakenAway() {
        ProgressLine progress = line(true, false);
        progress.reached(0.5);
        progress.finish();
        assertThat(said())
                .isEqualTo("\rsimulating [###############...............] 50 %, 0 s, 0 s left\u001b[K\r\u001b[K");
    }

    @Test
    void goingBackIsIgnored() {
        ProgressLine progress = line(false, false);
        progress.reached(0.9);
        progress.reached(0.2);
        assertThat(said().lines()).hasSize(1);
    }

    @Test
    void quietSaysNothing() {
        ProgressLine progress = line(true, true);
        progress.reached(1);
        progress.finish();
        assertThat(said()).isEmpty();
    }

    private ProgressLine line(boolean live, boolean quiet) {
        return new ProgressLine(
                new Screen(OutputStream.nullOutputStream(), err, live), Text.of("simulating", "模拟中"), quiet);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
